//! How long each stage took, summed over all threads: what `--timings` prints.
//! Printing it is the cli's.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The stages that are timed, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Load,
    Glossary,
    Parse,
    Terms,
    Align,
    Check,
    Arrange,
    Emit,
    Write,
}

impl Stage {
    pub const ALL: [Stage; 9] = [
        Stage::Load,
        Stage::Glossary,
        Stage::Parse,
        Stage::Terms,
        Stage::Align,
        Stage::Check,
        Stage::Arrange,
        Stage::Emit,
        Stage::Write,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Load => "load",
            Stage::Glossary => "glossary",
            Stage::Parse => "parse",
            Stage::Terms => "terms",
            Stage::Align => "align",
            Stage::Check => "check",
            Stage::Arrange => "arrange",
            Stage::Emit => "emit",
            Stage::Write => "write",
        }
    }
}

/// Nanoseconds a stage, added up by all threads.
#[derive(Debug, Default)]
pub struct Timings {
    stages: [AtomicU64; 9],
}

impl Timings {
    /// Runs `work` and adds its time to the stage.
    pub fn time<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let value = work();
        self.stages[stage as usize].fetch_add(start.elapsed().as_nanos() as u64, Ordering::Relaxed);
        value
    }

    pub fn get(&self, stage: Stage) -> Duration {
        Duration::from_nanos(self.stages[stage as usize].load(Ordering::Relaxed))
    }
}
