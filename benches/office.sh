#!/usr/bin/env bash
# Word, PowerPoint and PDF of the example's lessons: songngu beside pandoc on the same lessons, in one run.
# Usage: benches/office.sh      (needs pandoc on the PATH)
#
# songngu writes both languages side by side from parsed and paired lessons; the time is that of the writers alone (stage
# emit of --timings, one thread), bitmaps of the pictures included. pandoc converts one language of a lesson from its
# file; its PDF needs a TeX system and is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
command -v pandoc > /dev/null || { echo "benches/office.sh: pandoc is missing" >&2; exit 1; }
cargo build --release --quiet
songngu="${CARGO_TARGET_DIR:-target}/release/songngu"
course=examples/dien-cong-nghiep
lessons="$(ls "$course"/lessons/*.vi.md | wc -l)"

for output in docx pptx pdf epub; do
  times="$(for _ in 1 2 3 4 5; do
    "$songngu" build "$course" --to "$output" --out "$work/out" --jobs 1 --timings 2>&1
  done | grep -E "^ +emit " | sed -E 's/^[^0-9]*([0-9.,]+) ms.*/\1/; s/,//g' | sort -n)"
  echo "songngu $output: $(echo "$times" | sed -n 3p | awk -v n="$lessons" '{ printf "%.1f", $1 / n }') ms a lesson, both languages"
done
for output in docx pptx; do
  times="$(for lesson in "$course"/lessons/*.vi.md; do
    start="$(date +%s%N)"
    pandoc "$lesson" --resource-path "$course/lessons" --to "$output" --output "$work/lesson.$output" 2> /dev/null
    echo $((($(date +%s%N) - start) / 1000000))
  done | sort -n)"
  echo "pandoc $output: $(echo "$times" | sed -n "$(((lessons + 1) / 2))p") ms a lesson, one language"
done
