//! Two versions of a text to a unified diff, as `git apply` and `patch` read it.
//! Which texts are compared is the caller's business.

use similar::TextDiff;

/// The difference with three lines around each change; empty for equal texts. Line ends are kept as they are.
pub fn unified(path: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(3).header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_line_stands_between_its_neighbours() {
        let diff = unified("a.md", "1\n2\n3\n", "1\nhai\n3\n");
        assert_eq!(diff, "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n 1\n-2\n+hai\n 3\n");
        assert_eq!(unified("a.md", "1\n", "1\n"), "");
    }
}
