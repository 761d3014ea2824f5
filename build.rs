//! Builds the Vietnamese dictionary that the word segmenter embeds, from the lists in `src/lang/lexicon`.
//! Keys are made by `src/lang/letters.rs`, the same file that folds texts at run time. How the lists came about and what
//! the costs mean: `docs/lexicon.md`.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use lindera_dictionary::builder::DictionaryBuilder;
use lindera_dictionary::dictionary::metadata::Metadata;

#[allow(dead_code)]
#[path = "src/lang/letters.rs"]
mod letters;

const LEXICON: &str = "src/lang/lexicon";
/// Additive smoothing; `K` of `count.py` in the lexicon's folder.
const K: f64 = 0.5;
/// Cost units for one unit of natural logarithm.
const SCALE: f64 = 500.0;

/// Left and right context ids, one class of words: 0 is the border of a sentence, 1 a word. All transitions are free.
const MATRIX: &str = "2 2\n0 0 0\n0 1 0\n1 0 0\n1 1 0\n";

/// Categories as `invoke group length`: unknown runs of one category are one word. `_` ends every key.
const CHARACTERS: &str = "\
DEFAULT 0 1 0
SPACE 0 1 0
NUMERIC 1 1 0
ALPHA 0 1 0
0x0020 SPACE
0x0009 SPACE
0x000A SPACE
0x000D SPACE
0x005F SPACE
0x0030..0x0039 NUMERIC
0x0041..0x005A ALPHA
0x0061..0x007A ALPHA
0x00C0..0x024F ALPHA
0x0300..0x036F ALPHA
0x1E00..0x1EFF ALPHA
";

/// A row of the user dictionary with as many fields as its schema gets the default cost, whatever it says: ours have six.
const METADATA: &str = r#"{
    "name": "vi",
    "encoding": "UTF-8",
    "default_word_cost": 5000,
    "default_left_context_id": 1,
    "default_right_context_id": 1,
    "default_field_value": "*",
    "flexible_csv": true,
    "skip_invalid_cost_or_id": false,
    "normalize_details": false,
    "dictionary_schema": { "fields": ["surface", "left_context_id", "right_context_id", "cost", "class", "id"] },
    "user_dictionary_schema": { "fields": ["surface", "class", "id"] }
}"#;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LEXICON}");
    println!("cargo::rerun-if-changed=src/lang/letters.rs");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let source = out.join("vi-source");
    fs::create_dir_all(&source)?;
    write_source(&source, &read_lexicon(Path::new(LEXICON))?)?;
    fs::write(out.join("syllables.txt"), syllable_table(Path::new(LEXICON))?)?;
    DictionaryBuilder::new(Metadata::load(METADATA.as_bytes())?).build_dictionary(&source, &out.join("vi"))?;
    println!("cargo::rustc-env=LINDERA_WORKDIR={}", out.display());
    Ok(())
}

/// Every row of every list: the word's keys, each with its `_`, and how often the word was counted.
fn read_lexicon(folder: &Path) -> Result<BTreeMap<String, u32>, Box<dyn Error>> {
    let mut words = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for row in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (word, count) = row.split_once('\t').ok_or_else(|| format!("{}: no tab in {row:?}", path.display()))?;
            // Two spellings of one word (kỹ, kĩ) share a key and add up.
            *words.entry(keys(word)).or_default() += count.trim().parse::<u32>()?;
        }
    }
    // Lindera reads an unknown syllable only where no row of the lists begins: without its own row, the first syllable of
    // a compound could never stand alone.
    let syllables: Vec<String> = words
        .keys()
        .filter(|word| word.matches('_').count() > 1)
        .flat_map(|word| word.split_inclusive('_'))
        .map(str::to_owned)
        .collect();
    syllables.into_iter().for_each(|syllable| {
        words.entry(syllable).or_default();
    });
    Ok(words)
}

/// What `lang/known.rs` reads: each syllable of the lists as `syllable count`, and after an empty line the pairs of
/// neighbours in words of several.
fn syllable_table(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut syllables: BTreeMap<String, u32> = BTreeMap::new();
    let mut pairs = std::collections::BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        for (word, count) in text.lines().filter(|line| !line.starts_with('#')).filter_map(|row| row.split_once('\t')) {
            let parts: Vec<&str> = word.split(' ').collect();
            for part in &parts {
                *syllables.entry((*part).to_owned()).or_default() += count.trim().parse::<u32>()?;
            }
            pairs.extend(parts.windows(2).map(|pair| format!("{} {}\n", pair[0], pair[1])));
        }
    }
    let rows: String = syllables.iter().map(|(syllable, count)| format!("{syllable} {count}\n")).collect();
    Ok(rows + "\n" + &pairs.into_iter().collect::<String>())
}

fn keys(word: &str) -> String {
    let mut keys = String::new();
    for syllable in word.split(' ') {
        letters::push_key(syllable, true, &mut keys);
        keys.push('_');
    }
    keys
}

/// The files that the dictionary builder reads. An unknown word costs as much as a word never counted.
fn write_source(folder: &Path, words: &BTreeMap<String, u32>) -> Result<(), Box<dyn Error>> {
    let total = words.values().map(|count| f64::from(*count) + K).sum::<f64>();
    let cost = |count: u32| (-SCALE * ((f64::from(count) + K) / total).ln()).round() as i16;
    // The class says whether the word was ever met: a capital at the start of a sentence may open a name only if not.
    let class = |count: u32| if count > 0 { "W" } else { "Z" };
    let row = |(word, count): (&String, &u32)| format!("{word},1,1,{},{},*\n", cost(*count), class(*count));
    let rows: String = words.iter().map(row).collect();
    let unseen = cost(0);
    let unknown: String =
        ["DEFAULT", "NUMERIC", "ALPHA"].iter().map(|class| format!("{class},1,1,{unseen},U,*\n")).collect();
    fs::write(folder.join("lex.csv"), rows)?;
    fs::write(folder.join("matrix.def"), MATRIX)?;
    fs::write(folder.join("char.def"), CHARACTERS)?;
    fs::write(folder.join("unk.def"), unknown + "SPACE,1,1,0,S,*\n")?;
    Ok(())
}
