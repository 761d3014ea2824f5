//! SN07: can it be taught and answered?
//! What the quiz reader cannot read is `syntax::quiz`'s own finding.

pub mod quiz_options_differ;
