#!/usr/bin/env bash
# Handouts of many lessons, songngu beside mdBook on the same lessons, in one run: wall time and peak memory.
# Usage: benches/peers.sh [LESSONS]   (1000 by default). Needs mdbook on the PATH, or installs it with cargo into target/.
set -euo pipefail
cd "$(dirname "$0")/.."
lessons="${1:-1000}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

mdbook="$(command -v mdbook || true)"
if [ -z "$mdbook" ]; then
  cargo install mdbook --version 0.4.52 --locked --quiet --root target/peers
  mdbook="target/peers/bin/mdbook"
fi
cargo build --release --quiet
songngu="${CARGO_TARGET_DIR:-target}/release/songngu"
python3 benches/generate.py "$work/course" --lessons "$lessons" --books

# Seconds and peak memory of a command, three times; the middle one counts.
measure() {
  local name="$1"
  shift
  for run in 1 2 3; do
    python3 - "$name" "$run" "$@" <<'PY'
import resource, subprocess, sys, time
name, run, *command = sys.argv[1:]
start = time.perf_counter()
code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{name}\trun {run}\t{seconds:.2f} s\t{peak:.0f} MB\texit {code}")
PY
  done
}

books() {
  local search="$1"
  printf '%s\n' "export MDBOOK_OUTPUT__HTML__SEARCH__ENABLE=$search; for l in vi en; do '$mdbook' build '$work/course/book-'\$l; done"
}

measure "songngu check" "$songngu" check "$work/course"
measure "songngu build --to handout" "$songngu" build "$work/course" --to handout --out "$work/out"
measure "mdbook, two books, search off" bash -c "$(books false)"
measure "mdbook, two books, search on" bash -c "$(books true)"
