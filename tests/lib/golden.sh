# golden.sh - what the scripts of tests/golden share: where things are, a scratch folder that
# goes away at the end, and counting what failed. Sourced before anything else; the last
# line of a script is its verdict on $failed.
set -u
export LC_ALL=C.UTF-8 ROGATORY_MOUNTS=/dev/null
top=${SOURCE_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
program=${ROGATORY:?}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
fail() { printf 'FAILED: %s\n' "$*"; failed=1; }

# seal FILE: adds the checksum that a letter between stations ends with, as base/hash.c
# makes it. The arithmetic of the shell has 64 bits and wraps.
seal() {
  local h=$((0xcbf29ce484222325)) byte
  for byte in $(od -An -v -tu1 "$1"); do h=$(((h ^ byte) * 0x100000001b3)); done
  h=$(((h ^ (h >> 33 & 0x7fffffff)) * 0xff51afd7ed558ccd))
  h=$(((h ^ (h >> 33 & 0x7fffffff)) * 0xc4ceb9fe1a85ec53))
  printf 'checksum %016x\n' $((h ^ (h >> 33 & 0x7fffffff))) >>"$1"
}
