//! What a course consists of: its manifest, its settings, its lesson files. Text comes in through `World`.
//! Lessons' contents are `syntax`, terms are `glossary`.

mod settings;

pub use settings::{
    CheckSettings, CourseKind, HandoutLayout, HandoutSettings, LessonFiles, Localised, Outcome, OutputKind, Part,
    Project, School, ScormSettings, Support,
};
