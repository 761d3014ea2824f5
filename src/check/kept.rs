//! What a translation keeps of a short text: numbers, symbols, words in plain Latin letters, about the length.
//! Finds which rows of a table or options of a question have no counterpart.

use crate::lang::letters::is_alphanumeric;

/// What is kept of a row or an option.
pub struct Kept {
    /// By cell; an option is one cell.
    words: Vec<(usize, String)>,
    lengths: Vec<usize>,
}

impl Kept {
    pub fn of(cells: impl Iterator<Item = String>) -> Kept {
        let mut kept = Kept { words: Vec::new(), lengths: Vec::new() };
        for (column, cell) in cells.enumerate() {
            let text = cell.to_lowercase();
            kept.lengths.push(text.chars().count());
            let words = text.split(|c: char| !is_alphanumeric(c)).filter(|w| !w.is_empty() && w.is_ascii());
            kept.words.extend(words.map(|word| (column, word.to_owned())));
        }
        kept
    }

    fn likeness(&self, other: &Kept) -> f32 {
        let common = self.words.iter().filter(|word| other.words.contains(word)).count() as f32;
        let close = |(a, b): (&usize, &usize)| 1.0 - a.abs_diff(*b) as f32 / (*a.max(b) as f32 + 1.0);
        let length: f32 = self.lengths.iter().zip(&other.lengths).map(close).sum();
        1.0 + common + 0.5 * length / self.lengths.len().max(1) as f32
    }
}

/// Words in plain Latin letters and numbers of a text: what a translation keeps. One letter alone says too little.
pub fn keys(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !is_alphanumeric(c));
    let kept = |word: &&str| {
        word.is_ascii() && (word.len() > 1 || word.bytes().all(|b| b.is_ascii_digit())) && !word.is_empty()
    };
    words.filter(kept).map(str::to_owned).collect()
}

/// The members of the longer list that are left when it is set against the shorter one in the best way, order kept.
pub fn unpaired(long: &[Kept], short: &[Kept]) -> Vec<usize> {
    let (n, m) = (long.len(), short.len());
    // best[i][j]: the most likeness of the first i against the first j, all j of them used.
    let mut best = vec![vec![f32::NEG_INFINITY; m + 1]; n + 1];
    best[0][0] = 0.0;
    for i in 1..=n {
        best[i][0] = 0.0;
        for j in 1..=m.min(i) {
            best[i][j] = best[i - 1][j].max(best[i - 1][j - 1] + long[i - 1].likeness(&short[j - 1]));
        }
    }
    let (mut i, mut j) = (n, m);
    let mut left = Vec::new();
    while i > 0 {
        if j > 0 && best[i][j] > best[i - 1][j] {
            j -= 1;
        } else {
            left.push(i - 1);
        }
        i -= 1;
    }
    left.reverse();
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_member_without_a_counterpart_is_found() {
        let kept =
            |texts: &[&str]| texts.iter().map(|text| Kept::of([(*text).to_owned()].into_iter())).collect::<Vec<_>>();
        assert_eq!(unpaired(&kept(&["Đo 12 V", "Đo 24 V", "Đo 48 V"]), &kept(&["Measure 12 V", "Measure 48 V"])), [1]);
        assert_eq!(unpaired(&kept(&["a", "b"]), &kept(&["a", "b"])), [0usize; 0]);
    }
}
