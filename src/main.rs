//! The command `songngu`: hands everything to `cli`.

fn main() {}
