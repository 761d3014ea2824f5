//! The command `songngu`: hands everything to `cli`.
//! Nothing else lives here.

use std::process::ExitCode;

/// A course is millions of small strings and lists: an eighth less time than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    songngu::cli::run(std::env::args_os())
}
