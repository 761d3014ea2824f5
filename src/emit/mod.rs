//! Views out to bytes: one folder an output, and what several share (`code`, `labels`, `math`, `office`, `picture`, `plan`, `prose`).
//! A writer takes values of `view` and of the layers below it and gives artifacts; it never reads Markdown or files.

pub mod code;
pub mod docx;
pub mod epub;
pub mod html;
mod labels;
pub mod math;
mod office;
pub mod pdf;
pub mod picture;
pub mod plan;
pub mod pptx;
mod prose;
pub mod scorm;

pub use labels::{Label, Labels};

use crate::diag::{Finding, Rule};
use crate::world::Artifact;

/// What a writer made of a lesson or a course, and what came up while it did.
#[derive(Default)]
pub struct Written {
    pub artifacts: Vec<Artifact>,
    pub findings: Vec<Finding>,
}

/// The rules that writers raise.
pub const RULES: &[&Rule] = &[
    &math::NOT_LATEX,
    &html::BAD_THEME,
    &scorm::MEMORY_TOO_LONG,
    &docx::NOT_FOR_WORD,
    &plan::PROPOSED,
    &plan::BAD_FORM,
    &pdf::NOT_SET,
    &pdf::NO_GLYPH,
    &pdf::NO_FONT,
    &pdf::BAD_FONT,
    &pptx::BAD_TEMPLATE,
];
