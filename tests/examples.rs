//! The courses under `examples/` build clean, and no block of them is lost on the way to the handout.
//! Real courses from elsewhere are in `corpora`.

mod support;

use std::path::Path;

use songngu::diag::Severity;
use songngu::project::OutputKind;

#[test]
fn the_example_builds_clean_and_whole() {
    let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dien-cong-nghiep");
    let out = tempfile::tempdir().unwrap();
    let (session, report) = support::build(&course, out.path(), &OutputKind::ALL);
    let serious: Vec<String> = report
        .check
        .findings
        .iter()
        .filter(|finding| finding.severity > Severity::Note)
        .map(|finding| format!("{} {:?} {:?}", finding.rule.code, finding.span, finding.args))
        .collect();
    assert!(serious.is_empty(), "{}", serious.join("\n"));
    assert_eq!(report.built.len(), OutputKind::ALL.len());
    let (count, lost) = support::lost_blocks(&session, &out.path().join("handout"));
    assert!(count > 500, "{count} blocks");
    assert!(lost.is_empty(), "{} of {count} blocks lost:\n{}", lost.len(), lost.join("\n"));
}
