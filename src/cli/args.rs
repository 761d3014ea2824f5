//! Every command and flag, defined once: help, completions and parsing come from here.
//! Words come from the catalogue, so that help is complete in both languages.

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command};

use crate::i18n::Catalog;
use crate::project::OutputKind;
use crate::report::Format;

/// The whole command line in the reader's language.
pub(super) fn command(catalog: &Catalog) -> Command {
    let words = Words { catalog };
    let top = words
        .finish(Command::new("songngu"), "songngu", "")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(catalog.get("help-commands"))
        .args(words.everywhere())
        .arg(
            words
                .flag("version", "arg-version")
                .short('V')
                .action(ArgAction::Version)
                .help_heading(words.get("help-everywhere")),
        );
    top.subcommands([
        words.sub("new", &[words.path("dir").required(true)], &[]),
        words.sub("build", &[words.course()], &words.build_flags()),
        words.sub("check", &[words.course()], &words.check_flags()),
        words.sub("fix", &[words.course()], &words.fix_flags()),
        words.sync(),
        words.terms(),
        words.sub("verify", &[words.path("package").required(true)], &words.verify_flags()),
        words.sub("explain", &[words.positional("code")], &[]),
        words.sub("completions", &[words.shell()], &[]),
    ])
}

struct Words<'a> {
    catalog: &'a Catalog,
}

impl Words<'_> {
    fn get(&self, id: &str) -> String {
        self.catalog.get(id)
    }

    /// A command with its arguments and flags. Its words are `cmd-NAME`, `.usage` and `.more`.
    fn sub(&self, name: &'static str, arguments: &[Arg], flags: &[Arg]) -> Command {
        self.finish(Command::new(name).args(arguments).args(flags), name, "")
    }

    fn finish(&self, command: Command, name: &str, parent: &str) -> Command {
        let id = format!("cmd-{parent}{name}");
        let template =
            format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", self.get("help-usage"));
        command
            .about(self.get(&id))
            .override_usage(self.get(&format!("{id}.usage")))
            .after_help(format!("{}\n", flowing(&self.get(&format!("{id}.more")))))
            .help_template(template)
            .disable_help_flag(true)
            .arg(
                self.flag("help", "arg-help")
                    .short('h')
                    .action(ArgAction::Help)
                    .help_heading(self.get("help-everywhere")),
            )
    }

    fn terms(&self) -> Command {
        let format = |words: &[&'static str]| self.choice("format", words).default_value("table");
        let sub = |name: &'static str, arguments: &[Arg], formats: &[&'static str]| {
            let command = Command::new(name).args(arguments).arg(self.course()).arg(format(formats));
            self.finish(command, name, "terms-")
        };
        let term = self.positional("term").required(true);
        let formats = ["table", "csv", "json"];
        self.finish(Command::new("terms"), "terms", "")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.get("help-commands"))
            .subcommands([
                sub("coverage", &[], &["table", "csv", "json", "html"]),
                sub("uses", &[], &formats),
                sub("find", &[term], &formats),
                sub("extract", &[], &formats),
            ])
    }

    fn sync(&self) -> Command {
        let status = Command::new("status")
            .args([self.course(), self.choice("format", &["table", "json"]).default_value("table")]);
        let accept = Command::new("accept").args([
            self.course(),
            self.value("by").required(true),
            self.value("lesson").help(self.get("arg-lesson-accept")).action(ArgAction::Append),
        ]);
        self.finish(Command::new("sync"), "sync", "")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.get("help-commands"))
            .subcommands([self.finish(status, "status", "sync-"), self.finish(accept, "accept", "sync-")])
    }

    /// Flags that every command takes.
    fn everywhere(&self) -> Vec<Arg> {
        let flags = vec![
            self.choice("ui-lang", &["vi", "en"]).global(true),
            self.choice("color", &["auto", "always", "never"]).default_value("auto").global(true),
            self.flag("quiet", "arg-quiet").short('q').action(ArgAction::SetTrue).global(true),
            self.flag("verbose", "arg-verbose").short('v').action(ArgAction::SetTrue).global(true),
            self.flag("timings", "arg-timings").action(ArgAction::SetTrue).global(true),
            self.value("jobs").short('j').value_parser(ValueParser::new(count)).global(true),
        ];
        flags.into_iter().map(|flag| flag.help_heading(self.get("help-everywhere"))).collect()
    }

    fn build_flags(&self) -> Vec<Arg> {
        let outputs: Vec<&'static str> = OutputKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let mut flags = vec![
            self.choice("to", &outputs).value_delimiter(',').action(ArgAction::Append),
            self.value("lesson").action(ArgAction::Append),
            self.value("out").value_parser(ValueParser::path_buf()),
            self.baseline(),
        ];
        flags.extend(self.selection());
        flags
    }

    fn verify_flags(&self) -> Vec<Arg> {
        let mut flags = vec![self.format(), self.report_file()];
        flags.extend(self.selection());
        flags
    }

    fn format(&self) -> Arg {
        let formats: Vec<&'static str> = Format::ALL.iter().map(|format| format.as_str()).collect();
        self.choice("format", &formats).default_value("human")
    }

    fn report_file(&self) -> Arg {
        let file = self.flag("out", "arg-report").value_name(self.get("arg-report.value"));
        file.value_parser(ValueParser::path_buf())
    }

    fn check_flags(&self) -> Vec<Arg> {
        let mut flags = vec![
            self.format(),
            self.report_file(),
            self.baseline(),
            self.flag("write-baseline", "arg-write-baseline").action(ArgAction::SetTrue),
        ];
        flags.extend(self.selection());
        flags
    }

    fn fix_flags(&self) -> Vec<Arg> {
        let mut flags = vec![
            self.flag("diff", "arg-diff").action(ArgAction::SetTrue),
            self.flag("unsafe-fixes", "arg-unsafe-fixes").action(ArgAction::SetTrue),
        ];
        flags.extend(self.selection());
        flags
    }

    fn baseline(&self) -> Arg {
        self.value("baseline").value_parser(ValueParser::path_buf())
    }

    fn selection(&self) -> Vec<Arg> {
        vec![
            self.choice("fail-on", &["error", "warning", "note"]).default_value("error"),
            self.value("select").value_delimiter(',').action(ArgAction::Append),
            self.value("ignore").value_delimiter(',').action(ArgAction::Append),
        ]
    }

    fn course(&self) -> Arg {
        self.path("course")
    }

    fn path(&self, name: &'static str) -> Arg {
        self.positional(name).value_parser(ValueParser::path_buf())
    }

    fn positional(&self, name: &'static str) -> Arg {
        let help = self.get(&format!("arg-{name}"));
        let value = self.get(&format!("arg-{name}.value"));
        Arg::new(name).value_name(value).help(help).help_heading(self.get("help-arguments"))
    }

    fn shell(&self) -> Arg {
        let shells = ["bash", "elvish", "fish", "powershell", "zsh"];
        self.positional("shell")
            .required(true)
            .value_parser(PossibleValuesParser::new(shells))
            .hide_possible_values(true)
    }

    fn flag(&self, name: &'static str, id: &str) -> Arg {
        Arg::new(name).long(name).help(self.get(id)).help_heading(self.get("help-options"))
    }

    /// `--name VALUE`; what the value is called is the message's `.value`.
    fn value(&self, name: &'static str) -> Arg {
        let id = format!("arg-{name}");
        self.flag(name, &id).value_name(self.get(&format!("{id}.value")))
    }

    /// `--name WORD` with a fixed set of words; the help text says what they are in the reader's language.
    fn choice(&self, name: &'static str, words: &[&'static str]) -> Arg {
        let help = format!("{} [{}]", self.get(&format!("arg-{name}")), words.join(", "));
        self.value(name)
            .help(help)
            .value_parser(PossibleValuesParser::new(words.to_vec()))
            .hide_possible_values(true)
            .hide_default_value(true)
    }
}

/// A number of threads: at least one.
fn count(text: &str) -> Result<usize, std::num::ParseIntError> {
    text.parse::<std::num::NonZeroUsize>().map(usize::from)
}

/// The lines of a paragraph as one, which breaks where the window ends; indented lines and empty ones stay.
fn flowing(text: &str) -> String {
    let mut out = String::new();
    let mut flowed = false;
    for (i, line) in text.lines().enumerate() {
        let flows = !line.is_empty() && !line.starts_with(' ');
        if i > 0 {
            out.push(if flowed && flows { ' ' } else { '\n' });
        }
        out.push_str(line);
        flowed = flows;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_flow_and_examples_stay() {
        assert_eq!(flowing("One\ntwo.\n\nExamples:\n  a\n  b"), "One two.\n\nExamples:\n  a\n  b");
    }
}
