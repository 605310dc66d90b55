# golden.sh - what the scripts of tests/golden share: where things are, a scratch folder that
# goes away at the end, and counting what failed. Sourced before anything else; the last
# line of a script is its verdict on $failed.
set -u
export LC_ALL=C.UTF-8
top=${SOURCE_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
program=${ROGATORY:?}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
fail() { printf 'FAILED: %s\n' "$*"; failed=1; }
