//! How far a mistyped syllable is from one that was meant, in slips of the hand: a letter's mark or the tone is half a
//! slip, a letter that is missing, extra, wrong or swapped with its neighbour is a whole one.

use crate::lang::known::{base, tone};
use crate::lang::letters::split;

/// What a mark or a tone costs.
pub const HALF: usize = 1;
/// What a letter costs.
pub const FULL: usize = 2;

/// At most so many letters has a syllable with slips.
const LONGEST: usize = 9;

/// The slips between two words in lower case; `None` when they are plainly too far apart.
pub fn distance(written: &str, meant: &str) -> Option<usize> {
    let letters = |word: &str| -> Vec<char> { word.chars().map(|c| split(c).0).collect() };
    let (a, b) = (letters(written), letters(meant));
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > 1 {
        return None;
    }
    // The tone key of Telex, left at the end.
    let tones = if tone(written) == tone(meant) { 0 } else { HALF };
    let mut rows = [[0; LONGEST + 1]; LONGEST + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = match (i, j) {
                (0, j) => j * FULL,
                (i, 0) => i * FULL,
                (i, j) => {
                    let step = (rows[i - 1][j] + FULL).min(rows[i][j - 1] + FULL);
                    let step = step.min(rows[i - 1][j - 1] + change(a[i - 1], b[j - 1]));
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if swapped { step.min(rows[i - 2][j - 2] + FULL) } else { step }
                }
            };
        }
    }
    Some(rows[a.len()][b.len()] + tones)
}

fn change(a: char, b: char) -> usize {
    match a == b {
        true => 0,
        false if base(a) == base(b) => HALF,
        false => FULL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(distance("đựoc", "được"), Some(HALF));
        assert_eq!(distance("tâp", "tập"), Some(HALF));
        assert_eq!(distance("khôgn", "không"), Some(FULL));
        assert_eq!(distance("điẹn", "điện"), Some(HALF));
        assert_eq!(distance("a", "nghiêng"), None);
    }
}
