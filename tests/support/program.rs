//! Running the program as a user or a script does, and what it said.
//! Named by the tests that need it with `#[path]`, so that the others do not compile it.

use std::path::Path;
use std::process::{Command, Output};

/// The program; the reader's language is what the arguments or the test say.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_songngu"));
    for variable in ["SONGNGU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command
}

pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    program().current_dir(folder).args(arguments).output().unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}
