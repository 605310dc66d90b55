#!/usr/bin/env bash
# Replays every shipped play and compares its transcript with what is expected beside it.
# UPDATE_GOLDEN=1 writes the expectations anew, UPDATE_PLAYS=1 first records the plays
# anew under the case and the law as they are; say in the commit why they changed.
. "$(dirname "$0")/../lib/golden.sh"
count=0

for play in "$top"/scenarios/*/plays/*.play "$top"/tests/fixtures/specimen/plays/*.play; do
  [ -e "$play" ] || continue
  count=$((count + 1))
  expected=${play%.play}.expected
  if [ -n "${UPDATE_PLAYS-}" ]; then
    "$ROGATORY" replay "$play" --anew --record "$play" --lang en | grep '^refused' | sed "s|^|$play |"
  fi
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    "$ROGATORY" replay "$play" | sed -n '1,/^state /p' >"$expected"
  elif ! "$ROGATORY" replay "$play" --expect "$expected" --lang en >"$scratch/said" 2>&1; then
    echo "$play no longer gives $expected (UPDATE_GOLDEN=1 rewrites it):"
    tail -n 5 "$scratch/said"
    failed=1
  fi
done
echo "$count plays replayed"
[ "$count" -gt 0 ] && [ "$failed" -eq 0 ]
