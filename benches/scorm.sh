#!/usr/bin/env bash
# A SCORM package of many lessons: songngu beside pandoc to HTML plus simple-scorm-packager, on the same lessons, in one run.
# Usage: benches/scorm.sh [LESSONS]   (200 by default). Needs pandoc and node on the PATH, and npm ci in tests/browser.
#
# pandoc makes a page of each language, with the formulas as MathML; what it does not do (checks, terms, pairing, quizzes
# that are scored) is done by songngu within the same time.
set -euo pipefail
cd "$(dirname "$0")/.."
lessons="${1:-200}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
command -v pandoc > /dev/null || { echo "benches/scorm.sh: pandoc is missing" >&2; exit 1; }
cargo build --release --quiet
songngu="${CARGO_TARGET_DIR:-target}/release/songngu"
python3 benches/generate.py "$work/course" --lessons "$lessons"
# The memory of one SCO cannot hold the answers to a thousand questions (cmi.suspend_data): a package a lesson, and one of all.
printf '\n[scorm]\ngranularity = "sco-per-lesson"\n' >> "$work/course/course.toml"

cat > "$work/pack.cjs" <<JS
const pack = require("$PWD/tests/browser/node_modules/simple-scorm-packager");
pack({ version: "1.2", title: "Course", language: "vi", source: "$work/html", startingPage: "001.vi.html",
  package: { zip: true, outputFolder: "$work/zip" } }, () => {});
JS
cat > "$work/peer.sh" <<SH
set -e
rm -rf "$work/html" "$work/zip" && mkdir -p "$work/html" "$work/zip"
n=0
for file in "$work"/course/lessons/*.md; do
  pandoc --standalone --mathml --from markdown --to html "\$file" --output "$work/html/\$(basename "\${file%.md}").html" --metadata title=x
done
cp -r "$work/course/media" "$work/html/" 2> /dev/null || true
cp "$work/html/\$(ls "$work/html" | grep html | head -1)" "$work/html/001.vi.html"
node "$work/pack.cjs"
SH

# Three times; the middle one counts.
measure() {
  local name="$1" times
  shift
  times="$(for _ in 1 2 3; do
    start="$(date +%s.%N)"
    "$@" > /dev/null 2>&1 || { echo "benches/scorm.sh: $name failed" >&2; exit 1; }
    echo "$(date +%s.%N) - $start" | bc
  done | sort -n)"
  echo "$name: $(echo "$times" | sed -n 2p) s"
}
measure "songngu build --to scorm" "$songngu" build "$work/course" --to scorm --out "$work/out" --quiet
measure "pandoc, then simple-scorm-packager" bash "$work/peer.sh"
ls -l "$work/out/scorm"/*.zip "$work/zip"/*.zip | awk '{ print $5, $NF }'
