#!/usr/bin/env bash
# Replays every shipped play and compares its transcript with what is expected beside it.
# UPDATE_GOLDEN=1 writes the expectations anew; say in the commit why they changed.
set -u
top=${SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
failed=0 count=0

for play in "$top"/scenarios/*/plays/*.play "$top"/tests/golden/plays/*.play; do
  [ -e "$play" ] || continue
  count=$((count + 1))
  expected=${play%.play}.expected
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    "$ROGATORY" replay "$play" | sed -n '1,/^state /p' >"$expected"
  elif ! "$ROGATORY" replay "$play" --expect "$expected" --lang en >/tmp/plays.$$ 2>&1; then
    echo "$play no longer gives $expected (UPDATE_GOLDEN=1 rewrites it):"
    tail -n 5 /tmp/plays.$$
    failed=1
  fi
done
rm -f /tmp/plays.$$
echo "$count plays replayed"
[ "$count" -gt 0 ] && [ "$failed" -eq 0 ]
