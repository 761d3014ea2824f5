#!/usr/bin/env python3
"""Count, check and measure the Vietnamese word lexicon in this folder.

    python3 src/lang/lexicon/count.py --check
        NFC, lower case, order, one row a word, syllables that Vietnamese can form.
    python3 src/lang/lexicon/count.py --text PATH [--text PATH ...]
        Count every word of the lexicon in the Vietnamese prose of the files, or of
        the Markdown and glossary files below the folders, and write the counts back
        into the *.txt files.
    python3 src/lang/lexicon/count.py --measure FILE.conllu [--errors N] [--k K]
        Word precision, recall and F1 against gold segmentation; N: list the N
        commonest differences; K: try another smoothing constant.

Rows are `word<TAB>count`; lines that open with `#` are comments. With N the sum of
all counts and V the number of rows, a word costs

    -500 * ln((count + K) / (N + K * V))

rounded to a whole number; a syllable that is no row costs as much as a row with
count 0. The cheapest path wins. The Rust build script computes the same costs from
the same files; docs/lexicon.md says how the words were chosen and what was measured.

Exit code: 0, or 1 when the check finds something. Standard library only.
"""

import argparse
import collections
import math
import pathlib
import re
import sys
import unicodedata

from prose import LETTERS, read_phrases
from spelling import fold, is_possible

HERE = pathlib.Path(__file__).resolve().parent
K = 0.5  # smoothing: measured, see docs/lexicon.md
SCALE = 500
MAX_ROUNDS = 20


def key(words):
    return " ".join(fold(syllable) for syllable in words.split())


# ---------------------------------------------------------------- the lexicon files


def read_rows(path):
    """Comment lines and [(word, count)] of one lexicon file."""
    comments, rows = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comments.append(line)
        elif line:
            word, _, count = line.partition("\t")
            rows.append((word, int(count or 0)))
    return comments, rows


def read_lexicon():
    """{path: (comments, rows)} in the order of the file names."""
    return {path: read_rows(path) for path in sorted(HERE.glob("*.txt"))}


def write_counts(lexicon, counts):
    for path, (comments, rows) in lexicon.items():
        lines = [f"{word}\t{counts[key(word)]}" for word in sorted(word for word, _ in rows)]
        path.write_text("\n".join(comments + lines) + "\n", encoding="utf-8")


# ---------------------------------------------------------------- segmentation


class Segmenter:
    """Cheapest path over the syllables of a phrase, by unigram costs."""

    def __init__(self, counts, k=K):
        total = sum(counts.values()) + k * len(counts)
        self.unseen = self.price(k, total)
        self.cost = {word: self.price(count + k, total) for word, count in counts.items()}
        self.longest = max((word.count(" ") + 1 for word in counts), default=1)

    @staticmethod
    def price(mass, total):
        return round(-SCALE * math.log(mass / total))

    def sizes(self, syllables):
        """Lower-case syllables in; the number of syllables of each word out."""
        keys = [fold(syllable) for syllable in syllables]
        best = [(0, 0)] + [(math.inf, 0)] * len(keys)
        for end in range(1, len(keys) + 1):
            # From the longest word to the shortest: of equal costs the longer last word stays.
            for start in range(max(0, end - self.longest), end):
                cost = self.cost.get(" ".join(keys[start:end]))
                if cost is None:
                    if end - start > 1:
                        continue
                    cost = self.unseen
                if best[start][0] + cost < best[end][0]:
                    best[end] = (best[start][0] + cost, start)
        sizes, end = [], len(keys)
        while end:
            start = best[end][1]
            sizes.append(end - start)
            end = start
        return sizes[::-1]


def cut(items, sizes):
    """The items in groups of the given sizes."""
    at = 0
    for size in sizes:
        yield items[at : at + size]
        at += size


def train(phrases, vocabulary):
    """Viterbi training: segment, count, repeat until the counts stand still."""
    counts = dict.fromkeys(vocabulary, 0)
    for _ in range(MAX_ROUNDS):
        segmenter = Segmenter(counts)
        fresh = dict.fromkeys(vocabulary, 0)
        for syllables, times in phrases.items():
            for word in cut(syllables, segmenter.sizes(syllables)):
                word = key(" ".join(word))
                if word in fresh:
                    fresh[word] += times
        if fresh == counts:
            break
        counts = fresh
    return counts


# ---------------------------------------------------------------- measuring

TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|{LETTERS}|\.{{2,}}|\S")


def read_gold(path):
    """Sentences of a CoNLL-U file, each a list of words."""
    sentence = []
    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        if not line:
            if sentence:
                yield sentence
            sentence = []
        elif not line.startswith("#"):
            number, form = line.split("\t")[:2]
            if number.isdigit():
                sentence.append(unicodedata.normalize("NFC", form))


def segment_text(text, segmenter):
    """Words of a text, each a list of tokens as written; names joined."""
    tokens = TOKEN.findall(text)
    words, at = [], 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].isalpha():
            end += 1
        if end == at:
            words.append([tokens[at]])
            at += 1
        else:
            run = tokens[at:end]
            words.extend(cut(run, segmenter.sizes([token.lower() for token in run])))
            at = end
    return join_names(words, segmenter)


def join_names(words, segmenter):
    """Join neighbours of which every syllable is capitalised (Lạng + Sơn).

    The word that opens a sentence starts a name only when the lexicon does not know
    it or never saw it: there a capital says nothing.
    """
    joined, in_name, opens = [], False, True
    for word in words:
        name = all(token.isalpha() and token[0].isupper() for token in word)
        if name and in_name:
            joined[-1] = joined[-1] + word
        else:
            joined.append(word)
            cost = segmenter.cost.get(key(" ".join(word).lower()), segmenter.unseen)
            in_name = name and (not opens or cost >= segmenter.unseen)
        opens = not word[-1][-1].isalnum() and word[-1] not in ",-(/"
    return joined


def spans(words):
    """{(start, end): word}, counted in characters that are not space."""
    at, result = 0, {}
    for word in words:
        size = sum(not letter.isspace() for letter in word)
        result[at, at + size] = word.lower()
        at += size
    return result


def measure(path, segmenter, show):
    right = found = wanted = 0
    differences = collections.Counter()
    for sentence in read_gold(path):
        words = segment_text(" ".join(sentence), segmenter)
        gold, ours = spans(sentence), spans(" ".join(word) for word in words)
        right += len(gold.keys() & ours.keys())
        wanted += len(gold)
        found += len(ours)
        for start, end in gold.keys() - ours.keys():
            over = "|".join(word for (s, e), word in ours.items() if s < end and e > start)
            differences[f"{gold[start, end]}  <-  {over}"] += 1
    precision, recall = right / found, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    print(f"words {wanted}  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
    for difference, times in differences.most_common(show):
        print(f"{times:5d}  {difference}")


# ---------------------------------------------------------------- checking


def check(lexicon):
    """Print what is wrong with the files; the number of findings."""
    seen, findings = {}, []
    for path, (_, rows) in lexicon.items():
        words = [word for word, _ in rows]
        if words != sorted(words):
            findings.append(f"{path.name}: not sorted by code point")
        for word in words:
            if word != unicodedata.normalize("NFC", word).lower() or word != " ".join(word.split()):
                findings.append(f"{path.name}: {word!r}: not NFC, lower case, single spaces")
            if key(word) in seen:
                findings.append(f"{path.name}: {word}: same as {seen[key(word)]}")
            seen[key(word)] = f"{word} in {path.name}"
            if not all(map(is_possible, word.split())):
                findings.append(f"{path.name}: {word}: no Vietnamese syllable, or tone mark misplaced")
    print("\n".join(findings) or "ok")
    return len(findings)


# ---------------------------------------------------------------- command line


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--text", action="append", default=[], metavar="PATH")
    parser.add_argument("--measure", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--k", type=float, default=K)
    options = parser.parse_args()

    lexicon = read_lexicon()
    if options.check and check(lexicon):
        return 1
    counts = {key(word): count for _, rows in lexicon.values() for word, count in rows}
    if options.text:
        phrases = read_phrases(options.text)
        counts = train(phrases, counts)
        write_counts(lexicon, counts)
        read = sum(len(phrase) * times for phrase, times in phrases.items())
        several = sum(" " in word for word in counts)
        seen = sum(count > 0 for count in counts.values())
        print(f"{read} syllables read; {len(counts)} rows, {several} of several syllables, {seen} seen")
    if options.measure:
        measure(options.measure, Segmenter(counts, options.k), options.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
