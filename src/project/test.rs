//! `[test]` of `course.toml`: how many versions a paper test has, and what decides their order.
//! Drawing and setting them is `emit::pdf::test`.

use super::table::Table;

/// The first code; the others follow.
pub const FIRST_CODE: u32 = 101;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestSettings {
    pub versions: u32,
    /// Another seed, other versions.
    pub seed: u32,
}

impl Default for TestSettings {
    fn default() -> Self {
        TestSettings { versions: 2, seed: 1 }
    }
}

pub(super) fn read_test(table: Table<'_>) -> TestSettings {
    let default = TestSettings::default();
    let settings = TestSettings {
        versions: table.number_within("versions", 1.0, 24.0).map_or(default.versions, |n| n as u32),
        seed: table.number_within("seed", 0.0, 1e9).map_or(default.seed, |n| n as u32),
    };
    table.finish();
    settings
}
