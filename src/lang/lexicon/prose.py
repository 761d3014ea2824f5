"""Vietnamese phrases out of Markdown lessons and glossary tables.

Used by count.py. A phrase is a run of lower-case syllables between signs; code,
formulas, markup, URLs and text in another language are left out.
"""

import collections
import csv
import pathlib
import re
import unicodedata

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
    re.compile(r"\b[\w-]+\.(?:\w+\.)*[A-Za-z]\w*\b"),  # names of files and modules
]
BREAK = re.compile(r"\n\s*\n|\n\s*(?=[-*+#>|]|\d+\.)")
VIETNAMESE_SHARE = 0.25  # of the words have a letter beyond a-z; else another language
GLOSSARY_COLUMNS = ("vi", "vi.admitted", "vi.def")


def markdown_phrases(text):
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").lstrip("\ufeff"))
    for pattern in NOT_PROSE:
        text = pattern.sub(" ; ", text)
    text = re.sub(r"[*_]{1,3}", "", text)
    for paragraph in BREAK.split(text):
        paragraph = " ".join(paragraph.split()).lower()
        words = re.findall(LETTERS, paragraph)
        if sum(not word.isascii() for word in words) >= VIETNAMESE_SHARE * len(words):
            yield from PHRASE.findall(paragraph)


def glossary_phrases(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        file.seek(0)
        for row in csv.DictReader(file, delimiter=max(",;\t", key=head.count)):
            for column in GLOSSARY_COLUMNS:
                cell = " ".join((row.get(column) or "").split())
                yield from PHRASE.findall(unicodedata.normalize("NFC", cell).lower())


def read_phrases(paths):
    """Counter of syllable tuples in the files, and the files below the folders, of paths."""
    phrases = collections.Counter()
    for path in map(pathlib.Path, paths):
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.suffix in (".md", ".mdx") and not file.name.endswith(".en.md"):
                found = markdown_phrases(file.read_text(encoding="utf-8"))
            elif file.suffix == ".csv":
                found = glossary_phrases(file)
            else:
                continue
            phrases.update(tuple(phrase.split()) for phrase in found)
    return phrases
