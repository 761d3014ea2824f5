#!/usr/bin/env python3
"""Writes a large bilingual course for measurements, made of sections of the example course.

    python3 benches/generate.py FOLDER [--lessons 1000] [--words 1370] [--books]

Each lesson joins sections of the example's lessons, the same in both languages, until the English text has the wanted
number of words. The choice follows the lesson's number alone, so that each run writes the same bytes. With --books the
same lessons are also written as two mdBook sources (FOLDER/book-vi, FOLDER/book-en) for a comparison side by side.
"""

import argparse
import pathlib
import random
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "dien-cong-nghiep"
FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)


def sections(text):
    """The `##` sections of a lesson, fences and all."""
    body = FRONT.sub("", text)
    parts = re.split(r"^(?=## )", body, flags=re.M)
    return [part.strip() for part in parts[1:]]


def load_pairs():
    """Section pairs of all lessons whose two versions have as many sections."""
    pairs = []
    for vi in sorted((EXAMPLE / "lessons").glob("*.vi.md")):
        en = vi.with_name(vi.name.replace(".vi.md", ".en.md"))
        left, right = sections(vi.read_text("utf-8")), sections(en.read_text("utf-8"))
        if len(left) == len(right):
            pairs += list(zip(left, right))
    return pairs


def unique_ids(text, lesson, part):
    """Question ids must differ within a lesson."""
    return re.sub(r"\{#(\w+)", rf"{{#\1-{lesson}-{part}", text)


def lesson(number, pairs, words):
    """The text of one lesson in both languages."""
    rng = random.Random(number)
    chosen, count = [], 0
    while count < words:
        pair = rng.choice(pairs)
        chosen.append(pair)
        count += len(pair[1].split())
    titles = (f"Bài {number}", f"Lesson {number}")
    texts = []
    for side in (0, 1):
        parts = [unique_ids(pair[side], number, i) for i, pair in enumerate(chosen)]
        texts.append(f"# {titles[side]}\n\n" + "\n\n".join(parts) + "\n")
    return texts


def plain(text):
    """The lesson for a peer that knows no containers: the fences go, their content stays."""
    return re.sub(r"^:::+.*$", "", text, flags=re.M).replace("../media/", "media/")


def write_books(folder, summaries):
    """What mdBook needs beside the chapters."""
    for lang, lines in summaries.items():
        book = folder / f"book-{lang}"
        (book / "src" / "SUMMARY.md").write_text("\n".join(lines) + "\n", "utf-8")
        shutil.copytree(EXAMPLE / "media", book / "src" / "media")
        (book / "book.toml").write_text(f'[book]\ntitle = "{lang}"\nlanguage = "{lang}"\n', "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--words", type=int, default=1370)
    parser.add_argument("--books", action="store_true")
    options = parser.parse_args()
    folder = options.folder
    (folder / "lessons").mkdir(parents=True)
    shutil.copytree(EXAMPLE / "media", folder / "media")
    shutil.copytree(EXAMPLE / "glossaries", folder / "glossaries")
    (folder / "course.toml").write_text(
        '[course]\nid = "bench"\ntitle = { vi = "Khóa học đo", en = "Measured course" }\nsource = "vi"\n'
        'glossaries = ["glossaries/*.csv", "@electrical", "@safety"]\n'
        '[languages.vi]\npath = "lessons/{lesson}.vi.md"\n[languages.en]\npath = "lessons/{lesson}.en.md"\n',
        "utf-8",
    )
    pairs = load_pairs()
    summaries = {"vi": ["# Summary\n"], "en": ["# Summary\n"]}
    for number in range(1, options.lessons + 1):
        name = f"bai-{number:04}"
        for lang, text in zip(("vi", "en"), lesson(number, pairs, options.words)):
            (folder / "lessons" / f"{name}.{lang}.md").write_text(text, "utf-8")
            if options.books:
                source = folder / f"book-{lang}" / "src"
                source.mkdir(parents=True, exist_ok=True)
                (source / f"{name}.md").write_text(plain(text), "utf-8")
                summaries[lang].append(f"- [{number}]({name}.md)")
    if options.books:
        write_books(folder, summaries)


if __name__ == "__main__":
    main()
