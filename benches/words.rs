//! Cuts Vietnamese sentences into words with the program's own lattice, for `benches/words.py`: a sentence a line in, its
//! words parted by tabs out, the seconds that the cutting took on standard error. `cargo bench --bench words < sentences`.

use std::io::{Read, Write};
use std::time::Instant;

use songngu::lang::words::WordLattice;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("UTF-8 on standard input");
    let lattice = WordLattice::new([]);
    let begin = Instant::now();
    let cut: Vec<Vec<std::ops::Range<usize>>> = text.lines().map(|line| lattice.words(line)).collect();
    eprintln!("{:.6}", begin.elapsed().as_secs_f64());
    let mut out = std::io::stdout().lock();
    for (line, words) in text.lines().zip(cut) {
        let words: Vec<&str> = words.into_iter().map(|range| &line[range]).collect();
        writeln!(out, "{}", words.join("\t")).expect("a reader");
    }
}
