#!/usr/bin/env python3
"""Plants defects into real lessons and counts which of them `songngu check` finds, by kind.

    SONGNGU_CORPORA=FOLDER python3 benches/defects.py [--kind NAME ...] [--per-kind 6] [--seed 7] [--songngu PROGRAM]

FOLDER/mk_defects.py makes the defects, one in a copy of a lesson pair, and the answer key. Each copy is laid into its whole
course (tests/corpora/*/course.toml gives the manifests), so that links and terms are judged as in real work. A hit is
a finding that the untouched course does not have, of a rule that is right for the kind (RULES below), within three lines
of the planted place; for a deletion or an added sentence the place in the other version counts too. The end lists what was missed, what new
findings of other rules each defect drew, and the errors and warnings on the untouched lessons.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
GLOSSARY = "d2l-vn.csv"
NEAR = 3

# Which rules say what is wrong. A rule that only happens to point at the place does not count.
RULES = {
    "missing_paragraph": "SN0101",
    "missing_list_item": "SN0101 SN0105",
    "extra_list_item": "SN0102 SN0105",
    "number_changed": "SN0107 SN0108",
    "unit_changed": "SN0107 SN0108",
    "untranslated_paragraph": "SN0113 SN0122",
    "wrong_term": "SN0201 SN0202 SN0203",
    "broken_link": "SN0112 SN0401 SN0403",
    "broken_anchor": "SN0112 SN0402",
    "missing_image": "SN0111",
    "code_edited": "SN0109",
    "math_edited": "SN0110",
    "table_row_missing": "SN0106",
    "quiz_option_missing": "SN0710",
    "mojibake_tcvn3": "SN0602",
    "mojibake_vni": "SN0602",
    "mojibake_utf8": "SN0602",
    "nfd": "SN0601",
    "homoglyph": "SN0603",
    "heading_level": "SN0104 SN0504",
    "stale_translation": "SN0101 SN0107 SN0120 SN0301",
}
DELETIONS = {"missing_paragraph", "missing_list_item", "missing_image", "table_row_missing", "quiz_option_missing"}


class Course:
    """A copy of a real course in a temporary folder, checked as it is and with single lessons exchanged."""

    def __init__(self, name, corpora, folder, songngu, terms):
        self.folder = folder / (name + ("-terms" if terms else ""))
        self.songngu = songngu
        shutil.copytree(corpora / "dev" / name, self.folder, copy_function=shutil.copyfile)
        shutil.copyfile(corpora / "glossaries" / GLOSSARY, self.folder / GLOSSARY)
        manifest = (ROOT / "tests" / "corpora" / name / "course.toml").read_text("utf-8")
        if terms and "glossaries" not in manifest:
            manifest = manifest.replace("[course]", f'[course]\nglossaries = ["{GLOSSARY}"]', 1)
        (self.folder / "course.toml").write_text(manifest, "utf-8")
        # A course that was accepted once: what changes afterwards is known to have changed.
        accept = [songngu, "sync", "accept", str(self.folder), "--by", "bench"]
        subprocess.run(accept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.clean = self.check()

    def check(self):
        """All findings of the course as it lies there."""
        command = [self.songngu, "check", str(self.folder), "--format", "json", "--ui-lang", "en", "--fail-on", "error"]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if run.returncode not in (0, 1):
            sys.exit(f"songngu check: exit {run.returncode}\n{run.stderr}")
        return json.loads(run.stdout)["findings"]

    def key(self, finding, lines):
        """What stays the same about a finding when lines move: rule, words, file and the text it points to."""
        text = lines(finding["file"])
        at = finding["line"] - 1
        return finding["code"], finding["message"], finding["file"], text[at].strip() if at < len(text) else ""

    def keys(self, findings):
        cache = {}

        def lines(file):
            if file not in cache:
                path = self.folder / file
                cache[file] = path.read_text("utf-8", "replace").split("\n") if path.is_file() else []
            return cache[file]

        return [self.key(finding, lines) for finding in findings]

    def new_findings(self, exchanged):
        """What the check says with some files exchanged ({path: bytes}) and does not say without."""
        before = collections.Counter(self.keys(self.clean))
        kept = {path: (self.folder / path).read_bytes() for path in exchanged}
        try:
            for path, content in exchanged.items():
                (self.folder / path).write_bytes(content)
            findings = self.check()
            new = []
            for finding, key in zip(findings, self.keys(findings)):
                if before[key]:
                    before[key] -= 1
                else:
                    new.append(finding)
            return new
        finally:
            for path, content in kept.items():
                (self.folder / path).write_bytes(content)


def load_courses(corpora):
    """The name and both path patterns of each course with a manifest."""
    courses = {}
    for manifest in sorted((ROOT / "tests" / "corpora").glob("*/course.toml")):
        patterns, lang = {}, None
        for line in manifest.read_text("utf-8").splitlines():
            if line.startswith("[languages."):
                lang = line[len("[languages.") : -1]
            elif line.startswith("path") and lang:
                patterns[lang] = line.split('"')[1]
        courses[manifest.parent.name] = patterns
    return courses


def english_path(patterns, vi):
    """Where the English version of a Vietnamese file lies."""
    before, after = patterns["vi"].split("{lesson}")
    assert vi.startswith(before) and vi.endswith(after), vi
    return patterns["en"].replace("{lesson}", vi[len(before) : len(vi) - len(after)])


def points_at(finding, case, paths):
    """Whether a finding, at either of its places, stands within three lines of what was planted."""
    # The key's line is always the Vietnamese one, and `other_line` the English one.
    wanted = {paths["vi"]: (case["line"], case["line"])}
    if (case["kind"] in DELETIONS or case["side"] == "en") and case.get("other_line"):
        wanted[paths["en"]] = (case["other_line"], case["other_line"])
    for place in [finding, *finding["related"]]:
        if place["file"] in wanted:
            first, last = wanted[place["file"]]
            if place["line"] <= last + NEAR and place["end_line"] >= first - NEAR:
                return True
    return False


def alarms(courses, lessons):
    """Errors and warnings on the untouched lessons that defects were planted in, by rule."""
    counts = collections.Counter()
    for name, course in courses.items():
        for finding in course.clean:
            if finding["severity"] != "note" and (name, finding["file"]) in lessons:
                counts[finding["code"], finding["severity"]] += 1
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", action="append", choices=sorted(RULES), help="only this kind (may be repeated)")
    parser.add_argument("--per-kind", type=int, default=6, help="defects of each kind (6)")
    parser.add_argument("--seed", type=int, default=7, help="which places are chosen (7)")
    parser.add_argument("--songngu", help="the program; without it, the release build of this folder is made and used")
    options = parser.parse_args()
    if not os.environ.get("SONGNGU_CORPORA"):
        sys.exit("SONGNGU_CORPORA is not set: it names the folder with mk_defects.py and dev/")
    corpora = pathlib.Path(os.environ["SONGNGU_CORPORA"])
    songngu = options.songngu
    if not songngu:
        subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
        songngu = str(pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "songngu")

    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        maker = [sys.executable, str(corpora / "mk_defects.py"), "--root", str(corpora), "--set", "dev"]
        maker += ["--out", str(work / "planted"), "--per-kind", str(options.per_kind), "--seed", str(options.seed)]
        subprocess.run(maker, check=True, stdout=subprocess.DEVNULL)
        cases = json.loads((work / "planted" / "answer_key.json").read_text("utf-8"))["cases"]
        cases = [case for case in cases if not options.kind or case["kind"] in options.kind]
        measure(cases, corpora, work, songngu)


def measure(cases, corpora, work, songngu):
    """Runs all cases and prints the tables."""
    patterns = load_courses(corpora)
    courses, lessons = {}, set()
    found, total, beside = collections.Counter(), collections.Counter(), collections.Counter()
    missed, drawn = [], collections.Counter()
    for case in cases:
        kind = case["kind"]
        name, vi = case["source"].split("/", 1)
        # Only where a term is planted do courses without a glossary of their own get one.
        terms = kind == "wrong_term"
        if (name, terms) not in courses:
            courses[name, terms] = Course(name, corpora, work, songngu, terms)
        course = courses[name, terms]
        paths = {"vi": vi, "en": english_path(patterns[name], vi)}
        lessons.update((name, path) for path in paths.values())
        exchanged = {paths[side]: (work / "planted" / case[f"{side}_file"]).read_bytes() for side in paths}
        new = course.new_findings(exchanged)
        total[kind] += 1
        hits = [f for f in new if f["code"] in RULES[kind].split() and points_at(f, case, paths)]
        found[kind] += bool(hits)
        others = [f["code"] for f in new if f["severity"] != "note" and f["code"] not in RULES[kind].split()]
        beside[kind] += len(others)
        drawn.update(others)
        if not hits:
            missed.append((case, paths, new))

    print(f"{'kind':24}{'found':>7}{'missed':>8}{'beside':>8}  rules that count")
    for kind in RULES:
        if total[kind]:
            print(f"{kind:24}{found[kind]:>7}{total[kind] - found[kind]:>8}{beside[kind]:>8}  {RULES[kind]}")
    print(f"{'all':24}{sum(found.values()):>7}{len(missed):>8}{sum(beside.values()):>8}")
    print("(beside: new errors and warnings of other rules that the same defects drew:")
    print(" " + ", ".join(f"{code} {count}" for code, count in drawn.most_common()) + ")")
    print("\nmissed:")
    for case, paths, new in missed:
        print(f"  {case['kind']} {case['source'].split('/', 1)[0]}/{paths[case['side']]}:{case['line']}")
        for finding in new[:4]:
            print(f"      instead: {finding['code']} {finding['file']}:{finding['line']} {finding['message'][:100]}")
    print(f"\nerrors and warnings on the {len(lessons) // 2} untouched lessons (not planted; right or wrong):")
    clean = {name: course for (name, terms), course in courses.items() if not terms}
    for (code, severity), count in sorted(alarms(clean, lessons).items()):
        print(f"  {code} {severity:8}{count:>5}")


if __name__ == "__main__":
    main()
