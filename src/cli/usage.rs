//! Wrong arguments, in the reader's language: what was wrong, what is near, where help is.
//! Which arguments there are is `args`.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::{Catalog, Message};

use super::COULD_NOT_RUN;

/// Prints help or what is wrong with the arguments, and gives the exit code.
pub(super) fn report(error: &clap::Error, catalog: &Catalog) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        println!("{}", error.render().to_string().trim_end());
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        eprintln!("{}", error.render().to_string().trim_end());
        return ExitCode::from(COULD_NOT_RUN);
    }
    eprintln!("{}: {}", catalog.get("severity-error"), text(error, catalog));
    ExitCode::from(COULD_NOT_RUN)
}

fn text(error: &clap::Error, catalog: &Catalog) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if context(ContextKind::InvalidValue).is_empty() => {
            "usage-no-value"
        }
        ErrorKind::InvalidValue if !context(ContextKind::ValidValue).is_empty() => "usage-wrong-choice",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-wrong-value",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-twice",
        ErrorKind::MissingSubcommand => "usage-no-command",
        _ => "usage-other",
    };
    let wrong = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    let message = Message::new()
        .text("argument", wrong)
        .text("value", context(ContextKind::InvalidValue))
        .text("choices", context(ContextKind::ValidValue));
    let mut lines = vec![catalog.format(id, &message)];
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(context)
        .find(|near| !near.is_empty());
    if let Some(near) = near {
        lines.push(catalog.format("usage-near", &Message::new().text("near", near)));
    }
    lines.push(catalog.get("usage-see-help"));
    lines.join("\n  ")
}
