//! What the environment says: language wishes, colour, terminal. The only place that reads variables.
//! What follows from it is decided where it is used.

use std::env::var;
use std::ffi::OsString;
use std::io::IsTerminal;

/// The day as `2026-11-25`: that of `SOURCE_DATE_EPOCH` where a build must be reproducible, else today (UTC).
pub(super) fn today() -> String {
    let wish = var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.trim().parse::<u64>().ok());
    let clock =
        || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    date(wish.unwrap_or_else(clock) / 86_400)
}

/// The date of a day counted from 1970-01-01 (H. Hinnant, "days from civil").
fn date(day: u64) -> String {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * march + 2) / 5 + 1, if march < 10 { march + 3 } else { march - 9 });
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The variables that may name the reader's language, first wish first, then the operating system's own setting.
/// Windows sets none of the variables.
pub(super) fn language_wishes() -> impl Iterator<Item = String> {
    let variables = ["SONGNGU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| var(name).ok());
    variables.filter(|value| !value.is_empty()).chain(sys_locale::get_locales())
}

/// The value of a flag, before the arguments are parsed: the parser's own messages need the language already.
pub(super) fn flag_value(arguments: &[OsString], flag: &str) -> Option<String> {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let joined = format!("{flag}=");
    texts.iter().enumerate().find_map(|(i, text)| match text.strip_prefix(&joined) {
        Some(value) => Some(value.to_owned()),
        None => (*text == flag).then(|| texts.get(i + 1)).flatten().map(|value| (*value).to_owned()),
    })
}

/// Whether standard error is a terminal that a person watches; a pipeline's log is not.
pub(super) fn is_watched() -> bool {
    std::io::stderr().is_terminal() && var("CI").is_err() && var("TERM").as_deref() != Ok("dumb")
}

/// Whether standard output goes to a terminal, and not to a file or another program.
pub(super) fn is_shown() -> bool {
    std::io::stdout().is_terminal()
}

/// Colour by default: on a terminal, unless `NO_COLOR` is set.
pub(super) fn wants_colour() -> bool {
    is_watched() && !var("NO_COLOR").is_ok_and(|value| !value.is_empty())
}

/// Whether box-drawing letters can be shown: the old Windows console draws them badly with its raster fonts.
pub(super) fn draws_boxes() -> bool {
    !cfg!(windows) || var("WT_SESSION").is_ok() || var("TERM_PROGRAM").is_ok()
}

/// Columns of the terminal; 100 where there is none.
pub(super) fn columns() -> usize {
    terminal_size::terminal_size_of(std::io::stderr()).map_or(100, |(width, _)| usize::from(width.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        assert_eq!(["1970-01-01", "2000-02-29", "2026-11-25"], [0, 11_016, 20_782].map(date)[..]);
    }
}
