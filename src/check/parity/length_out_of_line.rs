//! SN0120: a paragraph is much longer or shorter than its counterpart: a sentence was added or left out, or the text is cut.
//! How long a translation is, is learnt from the lesson itself: paragraphs of one lesson keep one ratio within a tenth.

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::diag::{Finding, Rule};
use crate::doc::{BlockKind, PlainText};
use crate::lang::{Side, Sides};

use super::sentences::{self, Sentence};

pub const RULE: Rule = Rule::warning("SN0120", "length-out-of-line");

/// A shorter counterpart tells nothing: letters and digits of the longer one.
const SHORT: usize = 60;
/// As many paragraphs as the general ratio weighs.
const PRIOR: usize = 6;
/// How much longer English is than Vietnamese, as a logarithm of letters.
const ENGLISH: f32 = 0.06;
/// How far off, as a logarithm: with a sentence more, with several, with an end that stops short, by length alone.
const WITH_SENTENCE: f32 = 0.06;
const WITH_SENTENCES: f32 = 0.14;
const WITH_CUT: f32 = 0.2;
const ALONE: f32 = 0.6;
/// A shorter sentence may be gone without harm.
const SHORT_SENTENCE: usize = 28;
/// How much better the lengths fit with a sentence gone than with two made one.
const GAINED: f32 = 0.3;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let measured: Vec<Measured<'_, '_>> = sure(cx).iter().filter_map(Measured::of).collect();
    let usual = usual(cx, &measured);
    for one in &measured {
        let off = one.ratio() - usual;
        let Some(kind) = one.judge(off, usual) else { continue };
        findings.push(one.finding(cx, off, kind));
    }
}

/// A paragraph and its counterpart.
struct Measured<'m, 'a> {
    matched: &'m Matched<'a>,
    texts: Sides<PlainText>,
    sentences: Sides<Vec<Sentence>>,
    letters: Sides<usize>,
}

enum Kind {
    /// The index of the sentence that the longer side has more.
    Sentence(usize),
    Sentences,
    Cut,
    Length,
}

impl<'m, 'a> Measured<'m, 'a> {
    fn of(matched: &'m Matched<'a>) -> Option<Measured<'m, 'a>> {
        let prose = |side: Side| match (&matched.block(side).kind, matched.blocks.get(side).len()) {
            (BlockKind::Paragraph(content), 1) => Some(PlainText::of(content)),
            _ => None,
        };
        let texts = Sides::new(prose(Side::Source)?, prose(Side::Target)?);
        let letters = texts.as_ref().map(|plain| sentences::letters(&plain.text));
        if letters.source.max(letters.target) < SHORT {
            return None;
        }
        let sentences = texts.as_ref().map(|plain| sentences::sentences(&plain.text));
        Some(Measured { matched, texts, sentences, letters })
    }

    fn ratio(&self) -> f32 {
        (self.letters.target as f32 + 4.0).ln() - (self.letters.source as f32 + 4.0).ln()
    }

    fn longer(off: f32) -> Side {
        if off > 0.0 { Side::Target } else { Side::Source }
    }

    fn judge(&self, off: f32, usual: f32) -> Option<Kind> {
        let longer = Self::longer(off);
        let (long, short) = (self.sentences.get(longer), self.sentences.get(longer.other()));
        let text = |side: Side| self.texts.get(side).text.as_str();
        // What is short may be off by a word or two.
        let slack = 6.0 / self.letters.source.min(self.letters.target).max(1) as f32;
        if long.len() == short.len() + 1 && !short.is_empty() {
            let scale = if longer == Side::Target { (-usual).exp() } else { usual.exp() };
            let (at, gained) = extra(long, short, scale);
            if off.abs() > WITH_SENTENCE + slack && gained > GAINED && long[at].length >= SHORT_SENTENCE {
                return Some(Kind::Sentence(at));
            }
        } else if long.len() > short.len() + 1 && off.abs() > WITH_SENTENCES + slack {
            return Some(Kind::Sentences);
        }
        let cut = sentences::is_closed(text(longer)) && !sentences::is_finished(text(longer.other()));
        if off.abs() > WITH_CUT + slack / 2.0 && cut {
            return Some(Kind::Cut);
        }
        (off.abs() > ALONE + slack * 2.0).then_some(Kind::Length)
    }

    fn finding(&self, cx: &Context<'_>, off: f32, kind: Kind) -> Finding {
        let side = Self::longer(off);
        let other = side.other();
        let block = |side: Side| self.matched.block(side).span;
        let percent = ((1.0 - (-off.abs()).exp()) * 100.0).round() as usize;
        let finding = match kind {
            Kind::Sentence(at) => {
                let span = self.texts.get(side).span(self.sentences.get(side)[at].range.clone());
                Finding::new(&RULE, span.unwrap_or(block(side))).variant("sentence").related(block(other))
            }
            Kind::Sentences => Finding::new(&RULE, block(side)).variant("sentences").related(block(other)),
            Kind::Cut => {
                let text = &self.texts.get(other).text;
                let last = self.sentences.get(other).last().map(|last| last.range.clone());
                let span = self.texts.get(other).span(last.unwrap_or(0..text.len()));
                Finding::new(&RULE, span.unwrap_or(block(other))).variant("cut").related(block(side))
            }
            Kind::Length => Finding::new(&RULE, block(other)).related(block(side)),
        };
        let finding = finding.lang(cx.lang(Side::Target)).arg("percent", percent);
        let finding = finding.arg("here", self.sentences.get(side).len()).arg("there", self.sentences.get(other).len());
        finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(other))
    }
}

/// The lesson's own ratio: the middle one, and the general one for as much as few paragraphs tell.
fn usual(cx: &Context<'_>, measured: &[Measured<'_, '_>]) -> f32 {
    let general = match (cx.lang(Side::Source), cx.lang(Side::Target)) {
        (source, target) if source.is_vi() && target.is_en() => ENGLISH,
        (source, target) if source.is_en() && target.is_vi() => -ENGLISH,
        _ => 0.0,
    };
    let mut ratios: Vec<f32> = measured.iter().map(Measured::ratio).collect();
    ratios.sort_by(f32::total_cmp);
    let Some(middle) = ratios.get(ratios.len() / 2) else { return general };
    // A lesson cannot be far from the general: then most of it would be wrong.
    let middle = middle.clamp(general - 0.2, general + 0.2);
    (middle * ratios.len() as f32 + general * PRIOR as f32) / (ratios.len() + PRIOR) as f32
}

/// Which of the sentences of the longer version has no counterpart: without it the lengths of the others fit best. And
/// how much better they fit so than when a translator made one sentence of two.
fn extra(long: &[Sentence], short: &[Sentence], scale: f32) -> (usize, f32) {
    let long: Vec<f32> = long.iter().map(|sentence| sentence.length as f32 * scale).collect();
    let off = |a: f32, b: &Sentence| ((a + 6.0).ln() - (b.length as f32 + 6.0).ln()).abs();
    let without = |gone: usize| -> f32 {
        let kept = long.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, length)| *length);
        kept.zip(short).map(|(a, b)| off(a, b)).sum()
    };
    let merged = |at: usize| -> f32 {
        let one = |i: usize| match i {
            _ if i < at => long[i],
            _ if i == at => long[i] + long[i + 1],
            _ => long[i + 1],
        };
        short.iter().enumerate().map(|(i, b)| off(one(i), b)).sum()
    };
    let best = |list: &mut dyn Iterator<Item = (usize, f32)>| list.min_by(|a, b| a.1.total_cmp(&b.1));
    let gone = best(&mut (0..long.len()).map(|at| (at, without(at)))).unwrap_or((0, 0.0));
    let joined = best(&mut (0..short.len()).map(|at| (at, merged(at)))).unwrap_or((0, 0.0));
    (gone.0, joined.1 - gone.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Tụ điện\n\nTụ điện giữ điện tích rất lâu sau khi đã ngắt nguồn. Hãy dùng điện trở xả để phóng hết điện của tụ. Sau đó đo lại bằng vôn mét trước khi chạm tay vào các cực.\n\nMở nắp tủ bằng chìa khóa của người giám sát, rồi tháo từng dây theo thứ tự đã ghi trên sơ đồ.\n";
    const EN: &str = "# Capacitors\n\nA capacitor holds its charge long after the supply is cut. Use a bleeder resistor to discharge it. Then measure with a voltmeter before you touch the terminals.\n\nOpen the cover with the supervisor's key, then take off the wires one by one in the order of the diagram.\n";

    #[test]
    fn a_sentence_that_was_left_out_is_named() {
        let en = EN.replace(" Use a bleeder resistor to discharge it.", "");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(
            found,
            [
                "SN0120-sentence vi:3:Hãy dùng điện trở xả để phóng hết điện c / en:3:A capacitor holds its charge long after "
            ]
        );
    }

    #[test]
    fn a_sentence_that_was_added_is_named() {
        let en = EN.replace("diagram.\n", "diagram. Put the cover aside where nobody can step on it.\n");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0120-sentence en:5:Put the cover aside"), "{found:?}");
    }

    #[test]
    fn a_text_that_breaks_off_is_told() {
        let en = EN.replace(", then take off the wires one by one in the order of the diagram.", ", then take off");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0120-cut en:5:"), "{found:?}");
    }

    #[test]
    fn two_versions_of_usual_length_are_right() {
        assert_eq!(Case::new(VI, EN).run(check), [""; 0]);
        let en = EN.replace("cut. Use a bleeder resistor to", "cut; use a bleeder resistor, to");
        assert_eq!(Case::new(VI, &en).run(check), [""; 0]);
    }
}
