//! SN0407: a picture whose name says another language: the English lesson shows `fig.vi.svg`. Where `fig.en.svg` is in the
//! course, it was forgotten; where it is not, it is still to be made, which is a note.

use crate::check::Context;
use crate::course::LinkTarget;
use crate::diag::{Edit, Finding, Fix, Rule, Severity};
use crate::lang::Lang;

use super::addresses::{Address, addresses};

pub const RULE: Rule = Rule::warning("SN0407", "localised-media-missing");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if cx.project.target.is_none() {
        return;
    }
    for picture in addresses(cx).iter().filter(|address| address.is_picture) {
        let LinkTarget::File { path, .. } = &picture.target else { continue };
        let (own, other) = (cx.lang(picture.side), cx.lang(picture.side.other()));
        let Some(wanted) = in_language(path, other, own) else { continue };
        let finding = Finding::new(&RULE, picture.url_span(cx)).lang(own).arg("path", path.as_str());
        let finding = finding.arg("wanted", wanted.as_str()).arg("here-lang", own).arg("there-lang", other);
        if cx.project.files.contains(&wanted) {
            findings.push(with_fix(cx, finding, picture, other, own));
        } else {
            let mut finding = finding.variant("to-make");
            finding.severity = Severity::Note;
            findings.push(finding);
        }
    }
}

/// The path of a picture in another language, when its path says one: `fig.vi.svg`, `fig-vi.svg`, `fig_vi.svg`, `vi/fig.svg`.
fn in_language(path: &str, from: Lang, to: Lang) -> Option<String> {
    let (from, to) = (from.as_str(), to.as_str());
    let (stem, ending) = path.rsplit_once('.')?;
    if let Some(short) =
        stem.strip_suffix(from).filter(|short| short.ends_with(['.', '-', '_']) && !short.ends_with("/."))
    {
        return Some(format!("{short}{to}.{ending}"));
    }
    let folder = format!("/{from}/");
    let at = format!("/{path}").find(&folder)?;
    Some(format!("{}{to}{}", &path[..at], &path[at + from.len()..]))
}

/// The address in the lesson is changed as the path is; only when it is written out there.
fn with_fix(cx: &Context<'_>, finding: Finding, picture: &Address<'_>, from: Lang, to: Lang) -> Finding {
    let span = picture.url_span(cx);
    match in_language(picture.url, from, to) {
        Some(text) if span != picture.span => {
            finding.fix(Fix { title: "fix-localised", safe: false, edits: vec![Edit { span, text }] })
        }
        _ => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn the_other_languages_picture_is_told() {
        let case = Case::new("![Rơ le](../media/a.vi.svg)", "![Relay](../media/a.vi.svg)");
        let both = case.files(&["media/a.vi.svg", "media/a.en.svg"]);
        assert_eq!(both.run(check), ["SN0407 en:1:../media/a.vi.svg"]);
        let fix = both.with(|cx| {
            let mut findings = Vec::new();
            check(cx, &mut findings);
            findings[0].fix.clone()
        });
        assert_eq!(fix.unwrap().edits[0].text, "../media/a.en.svg");
        let one = Case::new("![Rơ le](../media/a.en.svg)", "![Relay](../media/a.en.svg)").files(&["media/a.en.svg"]);
        assert_eq!(one.run(check), ["SN0407-to-make vi:1:../media/a.en.svg"]);
    }

    #[test]
    fn pictures_of_no_language_and_of_the_own_one_are_right() {
        let files = &["media/a.vi.svg", "media/a.en.svg", "media/b.svg", "media/open.svg"];
        let vi = "![Rơ le](../media/a.vi.svg) ![b](../media/b.svg) ![c](../media/open.svg)";
        assert!(Case::new(vi, "![Relay](../media/a.en.svg) ![b](../media/b.svg)").files(files).run(check).is_empty());
    }

    #[test]
    fn folders_name_languages_too() {
        assert_eq!(in_language("media/vi/a.svg", Lang::vi(), Lang::en()).as_deref(), Some("media/en/a.svg"));
        assert_eq!(in_language("vi/a.svg", Lang::vi(), Lang::en()).as_deref(), Some("en/a.svg"));
        assert_eq!(in_language("media/navi.svg", Lang::vi(), Lang::en()), None);
    }
}
