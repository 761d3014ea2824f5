//! SN0303: a machine's translation that nobody has read: said by the front matter (`translation: draft`), by a comment
//! `<!-- songngu: draft -->` above a block, or by the lock.

use crate::check::Context;
use crate::course::Freshness;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::lang::Side;

use super::{first_line, judged};

pub const RULE: Rule = Rule::warning("SN0303", "machine-draft");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if cx.lock.is_none() {
        return;
    }
    let mut marked = false;
    for side in Side::BOTH {
        let Some(document) = cx.lesson.docs.get(side) else { continue };
        let lang = cx.lang(side);
        if let Some(span) = document.meta.draft {
            marked = true;
            findings.push(Finding::new(&RULE, span).variant("lesson").lang(lang));
            continue;
        }
        for draft in &document.drafts {
            marked = true;
            let edits = vec![Edit { span: draft.comment, text: String::new() }];
            // Whether somebody has read it is not for us to say.
            let fix = Fix { title: "fix-ignore-comment", safe: false, edits };
            findings.push(Finding::new(&RULE, draft.comment).lang(lang).fix(fix));
        }
    }
    let mut drafts = judged(cx).iter().filter(|(_, freshness)| *freshness == Freshness::Draft);
    if let Some((first, _)) = drafts.next().filter(|_| !marked) {
        let finding =
            Finding::new(&RULE, first_line(cx, first, Side::Target)).variant("lock").lang(cx.lang(Side::Target));
        findings.push(finding.arg("count", 1 + drafts.count()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Rơ le\n\nCấp nguồn 12 V.\n";
    const EN: &str = "# Relays\n\nSupply 12 V.\n";

    #[test]
    fn a_block_and_a_whole_version_can_be_drafts() {
        let block = EN.replace("Supply", "<!-- songngu: draft -->\nSupply");
        assert_eq!(Case::new(VI, &block).accepted(VI, EN).run(check), ["SN0303 en:3:<!-- songngu: draft -->"]);
        let whole = format!("---\ntranslation: draft\n---\n{EN}");
        assert_eq!(Case::new(VI, &whole).accepted(VI, EN).run(check), ["SN0303-lesson en:2:draft"]);
    }

    #[test]
    fn what_is_no_draft_and_a_course_without_a_lock_are_left_alone() {
        assert!(Case::new(VI, EN).accepted(VI, EN).run(check).is_empty());
        assert!(Case::new(VI, &format!("<!-- songngu: draft -->\n{EN}")).run(check).is_empty());
    }
}
