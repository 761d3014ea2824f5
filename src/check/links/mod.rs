//! SN04: do links and pictures lead where something is?
//! Within the course only; the network is never asked.

mod addresses;
pub mod broken_anchor;
pub mod broken_link;
pub mod localised_media;
pub mod media_never_used;
pub mod missing_media;
pub mod outside_course;
pub mod path_letter_case;
