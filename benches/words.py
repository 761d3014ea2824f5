#!/usr/bin/env python3
"""Word segmentation beside pyvi and underthesea: F1 on gold words, and speed, in one run on one core.

    SONGNGU_CORPORA=FOLDER python3 benches/words.py [--part dev] [--errors 0]

FOLDER/ud-vtb/PART.conllu is the gold (UD_Vietnamese-VTB). Ours is the program's own lattice (benches/words.rs), not the
Python copy that counts the lexicon. The peers are installed into target/peers with pip when they are missing. A word is
right when both its ends are; letter case and spaces do not count, so that each may part or join tokens as it likes.
Both peers were probably trained on this treebank or on lists that hold its words; ours never saw it as text.
"""

import argparse
import collections
import os
import pathlib
import subprocess
import sys
import time
import unicodedata
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = ["pyvi==0.1.1", "underthesea==9.5.0"]
RUNS = 3


def read_gold(path):
    """Sentences of a CoNLL-U file, each a list of words."""
    sentence = []
    for line in path.read_text("utf-8").splitlines() + [""]:
        if not line and sentence:
            yield sentence
            sentence = []
        elif line and line[0].isdigit():
            number, form = line.split("\t")[:2]
            if number.isdigit():
                sentence.append(unicodedata.normalize("NFC", form))


def spans(words):
    """{(start, end): word}, in characters that are no space."""
    at, found = 0, {}
    for word in words:
        size = sum(not letter.isspace() for letter in word)
        if size:
            found[at, at + size] = word
            at += size
    return found


def score(gold, cut, errors):
    right = wanted = given = 0
    differences = collections.Counter()
    for sentence, words in zip(gold, cut, strict=True):
        want, have = spans(sentence), spans(words)
        right += len(want.keys() & have.keys())
        wanted, given = wanted + len(want), given + len(have)
        for start, end in want.keys() - have.keys():
            over = "|".join(word for (s, e), word in have.items() if s < end and e > start)
            differences[f"{want[start, end].lower()}  <-  {over.lower()}"] += 1
    for difference, times in differences.most_common(errors):
        print(f"  {times:4}  {difference}")
    precision, recall = right / given, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(lines):
    """Words by our lattice, and the seconds it took."""
    target = os.environ.get("CARGO_TARGET_DIR", str(ROOT / "target"))
    build = ["cargo", "bench", "--bench", "words", "--no-run", "--profile", "release", "--quiet"]
    subprocess.run(build, cwd=ROOT, check=True)
    programs = pathlib.Path(target, "release", "deps").glob("words-*")
    program = max((p for p in programs if os.access(p, os.X_OK) and not p.suffix), key=lambda p: p.stat().st_mtime)
    run = subprocess.run([program], input="\n".join(lines), capture_output=True, text=True, encoding="utf-8", check=True)
    return [line.split("\t") for line in run.stdout.splitlines()], float(run.stderr)


def peer(name, lines):
    """Words by a peer, in a process of its own, and the seconds it took after it was loaded."""
    seconds, cut = subprocess.run(
        [python(), __file__, "--peer", name], input="\n".join(lines), capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout.split("\n", 1)
    return [line.split("\t") for line in cut.splitlines()], float(seconds)


def run_peer(name):
    """Inside the peers' environment: sentences in, seconds and words out."""
    lines = sys.stdin.read().split("\n")
    if name == "pyvi":
        from pyvi import ViTokenizer

        def tokenize(line):
            return [word.replace("_", " ") for word in ViTokenizer.tokenize(line).split()]
    else:
        from underthesea import word_tokenize as tokenize
    tokenize("Học sinh học sinh học.")
    begin = time.perf_counter()
    cut = [tokenize(line) for line in lines]
    print(f"{time.perf_counter() - begin:.6f}")
    print("\n".join("\t".join(words) for words in cut))


def python():
    """The interpreter of an environment that has the peers."""
    folder = ROOT / "target" / "peers" / "python"
    program = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not program.exists():
        venv.create(folder, with_pip=True)
    if subprocess.run([program, "-c", "import pyvi, underthesea"], capture_output=True).returncode:
        subprocess.run([program, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return str(program)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", default="dev", help="dev or train")
    parser.add_argument("--errors", type=int, default=0, help="list so many of our commonest differences")
    parser.add_argument("--peer", choices=["pyvi", "underthesea"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return run_peer(options.peer)
    if not os.environ.get("SONGNGU_CORPORA"):
        sys.exit("SONGNGU_CORPORA is not set: it names the folder with ud-vtb/")
    gold = list(read_gold(pathlib.Path(os.environ["SONGNGU_CORPORA"], "ud-vtb", options.part + ".conllu")))
    lines = [" ".join(sentence) for sentence in gold]
    size = sum(len(line.encode()) for line in lines) / 1e6
    print(f"{options.part}: {len(gold)} sentences, {sum(map(len, gold))} words, {size:.2f} MB; the best of {RUNS} runs")
    print(f"{'':12}{'precision':>11}{'recall':>9}{'F1':>8}{'MB/s':>9}")
    for name, cutter in [("songngu", ours), ("pyvi", lambda l: peer("pyvi", l)), ("underthesea", lambda l: peer("underthesea", l))]:
        results = [cutter(lines) for _ in range(RUNS)]
        cut, seconds = results[0][0], min(seconds for _, seconds in results)
        precision, recall, f1 = score(gold, cut, options.errors if name == "songngu" else 0)
        print(f"{name:12}{precision:>11.4f}{recall:>9.4f}{f1:>8.4f}{size / seconds:>9.2f}")


if __name__ == "__main__":
    main()
