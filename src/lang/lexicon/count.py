#!/usr/bin/env python3
"""Count, check and measure the Vietnamese word lexicon in this folder.

    python3 src/lang/lexicon/count.py --check
        NFC, lower case, order, duplicates, and syllables that Vietnamese cannot form.
    python3 src/lang/lexicon/count.py --text FOLDER [--text FOLDER ...]
        Count every word of the lexicon in the Vietnamese prose below the folders
        (Markdown and glossary CSV) and write the counts back into the *.txt files.
        A path that is one file is read as it is.
    python3 src/lang/lexicon/count.py --measure FILE.conllu [--errors N]
        Word precision, recall and F1 against gold segmentation; N = list the N
        commonest differences.

Rows are `word<TAB>count`; lines that open with `#` are comments.  A word costs
`-500 * ln((count + K) / (N + K * V))`, N the sum of all counts and V the number of
rows; a syllable that is no row costs as much as a row with count 0.  The cheapest
path wins.  The Rust build script computes the same; see docs/lexicon.md.

Exit code: 0, or 1 when the check finds something.  Standard library only.
"""

import argparse
import collections
import csv
import math
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
K = 0.01  # smoothing: measured best, see docs/lexicon.md
SCALE = 500
MAX_ROUNDS = 20

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
        words = sorted(word for word, _ in rows)
        lines = comments + [f"{word}\t{counts[word]}" for word in words]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---------------------------------------------------------------- segmentation


class Segmenter:
    """Cheapest path over the syllables of a phrase, by unigram costs."""

    def __init__(self, counts, k=K):
        total = sum(counts.values()) + k * len(counts)
        self.cost = {w: round(-SCALE * math.log((c + k) / total)) for w, c in counts.items()}
        self.unseen = round(-SCALE * math.log(k / total))
        self.longest = max((w.count(" ") + 1 for w in counts), default=1)

    def words(self, syllables):
        """Lower-case syllables in, words out; a word of several holds single spaces."""
        best = [(0, 0)] + [(math.inf, 0)] * len(syllables)
        for end in range(1, len(syllables) + 1):
            for start in range(max(0, end - self.longest), end):
                word = " ".join(syllables[start:end])
                cost = self.cost.get(word)
                if cost is None:
                    if end - start > 1:
                        continue
                    cost = self.unseen
                # On equal cost the longer last word wins, so that results do not
                # depend on the order of the rows.
                if best[start][0] + cost < best[end][0]:
                    best[end] = (best[start][0] + cost, start)
        words, end = [], len(syllables)
        while end:
            start = best[end][1]
            words.append(" ".join(syllables[start:end]))
            end = start
        return words[::-1]


def train(phrases, vocabulary):
    """Viterbi training: segment, count, repeat until the counts stand still."""
    counts = collections.Counter(dict.fromkeys(vocabulary, 0))
    for _ in range(MAX_ROUNDS):
        segmenter = Segmenter(counts)
        fresh = collections.Counter(dict.fromkeys(vocabulary, 0))
        for syllables, times in phrases.items():
            for word in segmenter.words(syllables):
                if word in fresh:
                    fresh[word] += times
        if fresh == counts:
            break
        counts = fresh
    return counts


# ---------------------------------------------------------------- prose out of files

LETTERS = r"[^\W\d_]+"
PHRASE = re.compile(rf"{LETTERS}(?: {LETTERS})*")
NOT_PROSE = [
    re.compile(r"\A---\n.*?\n---\n", re.S),  # front matter
    re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*[ \t]*$", re.S | re.M),  # code blocks
    re.compile(r"<!--.*?-->", re.S),
    re.compile(r"\$\$.*?\$\$", re.S),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\$[^$\n]+\$"),
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"),  # link targets
    re.compile(r"</?[A-Za-z][^>]*>"),
    re.compile(r"\{[^{}\n]*\}"),
    re.compile(r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+"),
    re.compile(r"^(?:import|export) .*$", re.M),
    re.compile(r"\b[\w-]+\.(?:\w+\.)*[A-Za-z]\w*\b"),  # file and module names
]


def markdown_phrases(text):
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").lstrip("\ufeff"))
    for pattern in NOT_PROSE:
        text = pattern.sub(" ; ", text)
    text = re.sub(r"[*_]{1,3}", "", text)
    for paragraph in re.split(r"\n\s*\n|\n\s*(?=[-*+#>|]|\d+\.)", text):
        paragraph = " ".join(paragraph.split()).lower()
        words = re.findall(LETTERS, paragraph)
        marked = sum(not word.isascii() for word in words)
        if marked * 4 >= len(words):  # else it is another language
            yield from PHRASE.findall(paragraph)


def glossary_phrases(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        file.seek(0)
        mark = max(",;\t", key=head.count)
        for row in csv.DictReader(file, delimiter=mark):
            for column, cell in row.items():
                if column in ("vi", "vi.admitted", "vi.def"):
                    cell = unicodedata.normalize("NFC", " ".join((cell or "").split()))
                    yield from PHRASE.findall(cell.lower())


def read_phrases(folders):
    """Counter of syllable tuples in the Vietnamese files below the folders."""
    phrases = collections.Counter()
    for folder in map(pathlib.Path, folders):
        files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in files:
            if path.suffix in (".md", ".mdx") and not path.name.endswith(".en.md"):
                found = markdown_phrases(path.read_text(encoding="utf-8"))
            elif path.suffix == ".csv":
                found = glossary_phrases(path)
            else:
                continue
            phrases.update(tuple(phrase.split()) for phrase in found)
    return phrases


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
    """Words of a text as written; runs of capitalised words become one name."""
    tokens = TOKEN.findall(text)
    words, at = [], 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].isalpha():
            end += 1
        if end == at:
            words.append([tokens[at]])
            at += 1
            continue
        for word in segmenter.words([t.lower() for t in tokens[at:end]]):
            size = word.count(" ") + 1
            words.append(tokens[at : at + size])
            at += size
    return join_names(words, segmenter)


def join_names(words, segmenter):
    """Join neighbours of which every syllable is capitalised (Lạng + Sơn).

    The word that opens a sentence joins only when it is no common word: its
    capital says nothing.
    """
    joined, run = [], False
    for index, word in enumerate(words):
        name = all(syllable[0].isupper() and syllable.isalpha() for syllable in word)
        opens = index == 0 or not words[index - 1][-1][-1].isalnum() and words[index - 1][-1] not in ",-(/"
        if name and run:
            joined[-1] = joined[-1] + word
        else:
            joined.append(word)
        if name and opens and not run:
            text = " ".join(word).lower()
            run = segmenter.cost.get(text, segmenter.unseen) >= segmenter.unseen
        else:
            run = name
    return joined


def spans(words):
    """(start, end) of each word, counted in characters that are not space."""
    at, result = 0, []
    for word in words:
        size = sum(not c.isspace() for c in word)
        result.append((at, at + size, word))
        at += size
    return result


def measure(path, segmenter, show):
    right = found = wanted = 0
    differences = collections.Counter()
    for gold in read_gold(path):
        ours = [" ".join(w) for w in segment_text(" ".join(gold), segmenter)]
        a, b = spans(gold), spans(ours)
        ends_a, ends_b = {s[:2] for s in a}, {s[:2] for s in b}
        right += len(ends_a & ends_b)
        wanted += len(a)
        found += len(b)
        for start, end, word in a:
            if (start, end) not in ends_b:
                over = "|".join(w for s, e, w in b if s < end and e > start)
                differences[f"{word.lower()}  <-  {over.lower()}"] += 1
    precision, recall = right / found, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    print(f"words {wanted}  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
    for difference, times in differences.most_common(show):
        print(f"{times:5d}  {difference}")


# ---------------------------------------------------------------- checking

TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split() + [""]
RIMES = set(
    """a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip
    it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
    oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ
    uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn
    ương ươp ươt ươu ưt ưu y ych ynh yt yêm yên yêng yêt yêu""".split()
)


def split_tone(syllable):
    """The syllable without its tone mark, and the index of the letter that bore it."""
    plain, place = "", None
    for letter in syllable:
        marks = unicodedata.normalize("NFD", letter)
        if TONES & set(marks):
            place = len(plain)
        plain += unicodedata.normalize("NFC", "".join(m for m in marks if m not in TONES))
    return plain, place


def tone_place(onset, rime):
    """Where the tone mark stands (hòa, thủy, khóa; hoàn, thuyết, tiến)."""
    vowels = re.match(r"[aăâeêioôơuưy]+", rime).group()
    shaped = [i for i, c in enumerate(vowels) if c in "ăâêôơư"]
    if shaped:
        return len(onset) + shaped[-1]
    last = len(vowels) - 1
    if last == 0 or (last == 1 and vowels == rime):
        return len(onset)
    return len(onset) + 1


def is_possible(syllable):
    """Can Vietnamese form the syllable, and does its tone mark stand in its place?"""
    plain, place = split_tone(syllable)
    for onset in ONSETS:
        rime = plain[len(onset) :]
        if not plain.startswith(onset) or rime not in RIMES:
            continue
        stopped = rime[-1] in "cpt" or rime.endswith("ch")
        tone = place is not None
        if stopped and not (tone and unicodedata.normalize("NFD", syllable[place])[-1] in "\u0301\u0323" or
                            tone and {"\u0301", "\u0323"} & set(unicodedata.normalize("NFD", syllable[place]))):
            continue
        if not tone or place == tone_place(onset, rime):
            return True
    return False


def check(lexicon):
    """Print what is wrong with the files; the number of findings."""
    seen, findings = {}, []
    for path, (_, rows) in lexicon.items():
        words = [word for word, _ in rows]
        if words != sorted(words):
            findings.append(f"{path.name}: not sorted")
        for word in words:
            if word != unicodedata.normalize("NFC", word).lower() or word != " ".join(word.split()):
                findings.append(f"{path.name}: {word!r}: not NFC, lower case, single spaces")
            if word in seen:
                findings.append(f"{path.name}: {word}: also in {seen[word]}")
            seen[word] = path.name
            for syllable in word.split():
                if not is_possible(syllable):
                    findings.append(f"{path.name}: {word}: {syllable} is no Vietnamese syllable")
    print("\n".join(findings) or "ok")
    return len(findings)


# ---------------------------------------------------------------- command line


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--text", action="append", default=[], metavar="FOLDER")
    parser.add_argument("--measure", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--k", type=float, default=K, help="smoothing to try when measuring")
    options = parser.parse_args()

    lexicon = read_lexicon()
    counts = {word: count for _, rows in lexicon.values() for word, count in rows}
    if options.check and check(lexicon):
        return 1
    if options.text:
        phrases = read_phrases(options.text)
        counts = train(phrases, counts)
        write_counts(lexicon, counts)
        several = sum(" " in word for word in counts)
        seen = sum(count > 0 for count in counts.values())
        print(f"{sum(map(len, phrases.elements()))} syllables read; {len(counts)} rows, "
              f"{several} of several syllables, {seen} seen")
    if options.measure:
        measure(options.measure, Segmenter(counts, options.k), options.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
