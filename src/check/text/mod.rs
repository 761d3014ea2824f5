//! SN06: is the text itself sound? Letters, syllables, signs that cannot be seen, how hard the English is.
//! Whether it says the same in both languages is `parity`.

pub mod damaged_text;
pub mod english_level;
mod grouped;
pub mod impossible_syllable;
pub mod invisible_character;
pub mod look_alike;
pub mod no_break_space;
pub mod not_nfc;
pub(super) mod prose;
mod slips;
pub mod tone_placement;

pub use prose::Prose;
