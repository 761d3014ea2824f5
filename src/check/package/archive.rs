//! SN0810 unsafe-archive: what is no zip, is damaged, leads out of its folder, is encrypted or unpacks without end.
//! SN0819 large-package: sizes and counts that platforms are known to stumble over. Names are `names`.

use crate::codec::zip::ReadError;
use crate::diag::{Finding, Rule};

use super::Package;

/// Arguments: `file`, `detail`.
pub const NOT_AN_ARCHIVE: Rule = Rule::error("SN0810", "unsafe-archive");
/// Arguments: `size` in MB, `count`.
pub const LARGE: Rule = Rule::note("SN0819", "large-package");

/// Bytes that a package may have unpacked: reading stops there.
pub const MOST_UNPACKED: u64 = 4 << 30;
/// Bytes above which uploads are refused on many sites: the limit that Moodle sites often keep is 100 MB or less.
const LARGE_BYTES: u64 = 100 << 20;
/// Files above which unpacking is known to run into time limits.
const MANY_FILES: usize = 5000;
/// Deflate cannot do better than about 1:1032; text of a course does 1:10.
const RATIO: u64 = 500;
const SMALL: u64 = 16 << 20;

pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    let mut raise = |variant, file: &str, detail: &str| {
        let finding = Finding::new(&NOT_AN_ARCHIVE, package.place).variant(variant);
        findings.push(finding.arg("file", file).arg("detail", detail));
    };
    for member in &package.members {
        let name = &member.name;
        if leads_out(name) {
            raise("outside", name, "");
        }
        if member.encrypted {
            raise("encrypted", name, "");
        }
        if member.size > SMALL && member.size / member.packed.max(1) > RATIO {
            raise("bomb", name, &format!("1:{}", member.size / member.packed.max(1)));
        }
    }
    let total = package.members.iter().fold(0u64, |sum, member| sum.saturating_add(member.size));
    if total > MOST_UNPACKED {
        raise("too-much", "", &format!("{}", total >> 20));
    }
    for (index, error) in &package.unreadable {
        let member = &package.members[*index];
        match error {
            ReadError::Unreadable(detail) if !member.encrypted => raise("damaged", &member.name, detail),
            ReadError::TooLong if total <= MOST_UNPACKED => raise("longer", &member.name, ""),
            _ => {}
        }
    }
    let finding = |variant, bytes: u64| {
        let finding = Finding::new(&LARGE, package.place).variant(variant);
        finding.arg("size", (bytes >> 20) as usize).arg("count", package.files())
    };
    if package.bytes > LARGE_BYTES {
        findings.push(finding("size", package.bytes));
    }
    if package.files() > MANY_FILES {
        findings.push(finding("files", package.bytes));
    }
}

/// Whether unpacking this name could write outside the package's own folder.
fn leads_out(name: &str) -> bool {
    let drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    drive || name.starts_with(['/', '\\']) || name.contains('\0') || name.split(['/', '\\']).any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_out_are_known() {
        for name in ["../a", "a/../../b", "/etc/x", "C:\\x", "c:/x", "..\\x", "a\0b"] {
            assert!(leads_out(name), "{name}");
        }
        for name in ["a/b.html", "..a/b", "a..b", "bài.html", "x:y/z".strip_prefix("x:").unwrap()] {
            assert!(!leads_out(name), "{name}");
        }
    }
}
