//! British and American spellings of English words, as pairs of endings, stems and words.
//! Gives every spelling a form may have in text; which of them a lesson should use is for checks.

/// Whole words (with their endings added by inflection before this is asked).
const STEMS: &[(&str, &str)] = &[
    ("aluminium", "aluminum"),
    ("anaesth", "anesth"),
    ("calibre", "caliber"),
    ("calliper", "caliper"),
    ("carburett", "carburet"),
    ("centimetre", "centimeter"),
    ("centre", "center"),
    ("cheque", "check"),
    ("defence", "defense"),
    ("draught", "draft"),
    ("enrolment", "enrollment"),
    ("fibre", "fiber"),
    ("fulfil", "fulfill"),
    ("gauge", "gage"),
    ("grey", "gray"),
    ("haem", "hem"),
    ("installment", "instalment"),
    ("kilometre", "kilometer"),
    ("licence", "license"),
    ("litre", "liter"),
    ("manoeuv", "maneuv"),
    ("millimetre", "millimeter"),
    ("mould", "mold"),
    ("odour", "odor"),
    ("offence", "offense"),
    ("orthopaed", "orthoped"),
    ("paediatr", "pediatr"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("programme", "program"),
    ("skilful", "skillful"),
    ("sulph", "sulf"),
    ("theatre", "theater"),
    ("tyre", "tire"),
];

/// British ending, American ending, and how long the word must be at least. A pair that makes a word nobody writes
/// does no harm; one that makes another word would (`four`, `for`), hence the length.
const ENDINGS: &[(&str, &str, usize)] = &[
    ("ise", "ize", 6),
    ("ised", "ized", 7),
    ("ises", "izes", 7),
    ("ising", "izing", 8),
    ("iser", "izer", 7),
    ("isers", "izers", 8),
    ("isation", "ization", 9),
    ("isations", "izations", 10),
    ("yse", "yze", 6),
    ("ysed", "yzed", 7),
    ("yses", "yzes", 7),
    ("ysing", "yzing", 8),
    ("yser", "yzer", 7),
    ("ysers", "yzers", 8),
    ("our", "or", 6),
    ("ours", "ors", 7),
    ("oured", "ored", 8),
    ("ouring", "oring", 9),
    ("logue", "log", 7),
    ("logues", "logs", 8),
    ("elled", "eled", 8),
    ("elling", "eling", 9),
    ("eller", "eler", 8),
    ("ellers", "elers", 9),
    ("alled", "aled", 8),
    ("alling", "aling", 9),
];

/// The other spellings of a word in lower case; empty for most.
pub fn spellings(word: &str) -> Vec<String> {
    let stems = STEMS.iter().flat_map(|&(british, american)| [(british, american), (american, british)]);
    let mut found: Vec<String> = stems
        .filter(|(from, to)| !(word.starts_with(to) && to.len() > from.len()))
        .filter_map(|(from, to)| word.strip_prefix(from).map(|rest| format!("{to}{rest}")))
        .collect();
    for &(british, american, least) in ENDINGS {
        let difference = british.len() - american.len();
        if let Some(stem) = word.strip_suffix(british).filter(|_| word.len() >= least) {
            found.push(format!("{stem}{american}"));
        }
        if let Some(stem) = word.strip_suffix(american).filter(|_| word.len() + difference >= least) {
            found.push(format!("{stem}{british}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(british: &str, american: &str) {
        assert!(spellings(british).iter().any(|s| s == american), "{british}: {:?}", spellings(british));
        assert!(spellings(american).iter().any(|s| s == british), "{american}: {:?}", spellings(american));
    }

    #[test]
    fn british_and_american_spellings_find_each_other() {
        both("colour", "color");
        both("centre", "center");
        both("analogue", "analog");
        both("aluminium", "aluminum");
        both("normalisation", "normalization");
        both("labelled", "labeled");
        both("analyse", "analyze");
        both("programmes", "programs");
    }

    #[test]
    fn other_words_are_not_made() {
        for (word, other) in
            [("four", "for"), ("hour", "hor"), ("filled", "filed"), ("meter", "metre"), ("rise", "rize")]
        {
            assert!(!spellings(word).iter().any(|s| s == other), "{word}");
        }
    }
}
