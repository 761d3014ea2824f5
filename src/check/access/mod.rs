//! SN05: can everybody use it? Alternative texts, headings, tables, links, films, colours.
//! Contrast and the structure of pages are the writers' own business.

pub mod alt_text_language;
pub mod colour_alone;
pub mod heading_skipped;
pub mod media_without_captions;
pub mod missing_alt_text;
mod pictures;
pub mod table_without_header;
mod twins;
pub mod two_titles;
pub mod vague_link_text;
