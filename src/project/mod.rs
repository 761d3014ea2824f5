//! What a course consists of: its manifest, its settings, its lesson and media files.
//! Lessons' contents are `syntax`, terms are `glossary`. Text comes in through `World`.

mod deck;
mod discover;
mod form;
mod manifest;
mod media;
mod page;
mod scorm;
mod settings;
mod slug;
mod table;
mod test;
mod text;
mod unique;

pub use deck::DeckSettings;
pub use discover::{Loaded, load};
pub use form::{FORMS, Form, FormBlock, FormRow, Text, form_name};
pub use media::{MediaFile, MediaLibrary, data_address};
pub use page::{PageNumber, PageProfile, Type};
pub use scorm::{Completion, Granularity, Order, QuizSettings, ScormSettings};
pub use settings::{
    CheckSettings, CourseKind, HandoutLayout, HandoutSettings, LessonFiles, Localised, Outcome, OutputKind, Part,
    Project, School, Support,
};
pub use slug::slug;
pub use test::{FIRST_CODE, TestSettings};
pub use text::text_file;

use crate::diag::Rule;

/// The rules of this layer.
pub const RULES: &[&Rule] = &[
    &manifest::NOT_TOML,
    &table::UNKNOWN_KEY,
    &table::WRONG_VALUE,
    &table::MISSING_KEY,
    &manifest::BAD_PATTERN,
    &discover::ONE_LANGUAGE,
    &discover::NO_SUCH_LESSON,
    &discover::IN_NO_PART,
    &text::NOT_UTF8,
    &text::UNREADABLE,
    &discover::NO_LESSONS,
    &unique::DUPLICATE_ID,
];
