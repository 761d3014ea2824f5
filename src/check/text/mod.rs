//! SN06: is the text itself sound? Normal forms; damaged fonts and look-alike letters come with later issues.

pub mod not_nfc;
