//! SN06: is the text itself sound? Normal forms of letters.
//! Whether it says the same in both languages is `parity`.

pub mod not_nfc;
