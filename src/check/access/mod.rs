//! SN05: can everybody use it? Alternative texts.
//! Contrast and structure of pages are the writers' own business.

pub mod missing_alt_text;
