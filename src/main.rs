//! The command `songngu`: hands everything to `cli`.
//! Nothing else lives here.

use std::process::ExitCode;

fn main() -> ExitCode {
    songngu::cli::run(std::env::args_os())
}
