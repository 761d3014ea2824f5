//! Encodings that are not our field: hashes, templates, archives, XML. Thin doors to well-kept libraries.

pub mod hash;
pub mod template;
