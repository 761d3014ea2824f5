#!/usr/bin/env python3
"""Says how many of a glossary's pairs are among the first proposals of `songngu terms extract`.

    songngu terms extract COURSE --format csv > proposed.csv
    python3 benches/terms.py proposed.csv glossary.csv [COURSE]

A proposal is right when the glossary has a row with both its forms; case, spaces, hyphens and a plural -s do not count.
With COURSE, only rows count whose two forms the course's files hold at least twice: no method finds the others.
"""

import csv
import pathlib
import re
import sys
import unicodedata


def fold(text):
    text = unicodedata.normalize("NFC", text).lower()
    text = re.sub(r"\(.*?\)", "", text)
    return re.sub(r"[\s\-‐–]+", " ", text).strip()


def english(text):
    return re.sub(r"s$", "", fold(text))


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [(english(row["en"]), fold(row["vi"])) for row in csv.DictReader(file) if row["en"] and row["vi"]]


def main():
    proposed, wanted = rows(sys.argv[1]), set(rows(sys.argv[2]))
    if len(sys.argv) > 3:
        texts = [fold(p.read_text("utf-8", "replace")) for p in pathlib.Path(sys.argv[3]).rglob("*.md*")]
        whole = "\n".join(texts)
        found = lambda form: len(re.findall(rf"(?<!\w){re.escape(form)}", whole)) > 1
        wanted = {pair for pair in wanted if all(map(found, pair))}
    words = {en for en, _ in wanted}
    print(f"{len(wanted)} pairs wanted, {len(proposed)} proposed")
    for top in (50, 100, 200, 500, 1000):
        head = proposed[:top]
        pairs = len(wanted & set(head))
        terms = len({en for en, _ in head} & words)
        print(f"top {top}: {pairs} pairs, precision {pairs / max(len(head), 1):.2f}, recall {pairs / len(wanted):.2f}; "
              f"English terms {terms}, recall {terms / len(words):.2f}")


main()
