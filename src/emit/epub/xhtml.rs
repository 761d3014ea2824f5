//! Our HTML as XHTML: empty elements closed, drawings and formulas in their namespaces. The HTML is that of `emit::html`,
//! whose values are always quoted and whose text is always escaped; what an author wrote has been sanitised there.

const VOID: [&str; 9] = ["area", "br", "col", "hr", "img", "input", "source", "track", "wbr"];

const SPACES: [(&str, &str); 2] =
    [("svg", "http://www.w3.org/2000/svg"), ("math", "http://www.w3.org/1998/Math/MathML")];

/// Attributes that scripts alone read, or that books do not have.
const LEFT_OUT: [&str; 4] = ["loading", "preload", "data-only", "data-alt"];

pub fn xhtml(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at].replace("&nbsp;", "\u{A0}"));
        rest = &rest[at..];
        let end = tag_end(rest);
        tag(&mut out, &rest[..end]);
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (i, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return i + 1,
            _ => {}
        }
    }
    text.len()
}

fn tag(out: &mut String, tag: &str) {
    let inside = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let name = inside.split([' ', '\n']).next().unwrap_or("");
    if tag.starts_with("</") || tag.starts_with("<!") || name.is_empty() {
        return out.push_str(tag);
    }
    out.push('<');
    out.push_str(name);
    if let Some((_, space)) = SPACES.iter().find(|(own, _)| *own == name)
        && !inside.contains("xmlns=")
    {
        out.push_str(&format!(" xmlns=\"{space}\""));
    }
    let mut attrs = inside[name.len()..].trim_start();
    while let Some((key, after)) = attrs.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        let key = key.rsplit(' ').next().unwrap_or(key);
        if !LEFT_OUT.contains(&key) {
            out.push_str(&format!(" {key}=\"{value}\""));
        }
        attrs = after.trim_start();
    }
    out.push_str(if VOID.contains(&name) || tag.ends_with("/>") { "/>" } else { ">" });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_elements_are_closed_and_namespaces_named() {
        let html = "<p lang=\"vi\" data-only=\"src\">a<br>b &lt; c<img src=\"x.png\" alt=\"a > b\" loading=\"lazy\"></p><math alttext=\"x\"><mi>x</mi></math>";
        assert_eq!(
            xhtml(html),
            "<p lang=\"vi\">a<br/>b &lt; c<img src=\"x.png\" alt=\"a > b\"/></p><math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"x\"><mi>x</mi></math>"
        );
    }
}
