#!/usr/bin/env bash
# The debrief on paper: of each attempt that fails in its own way, what `report` prints holds
# what `replay --explain` says of it, in both languages; the three formats say the same; what
# has not ended has none, and a file is not replaced unasked.
. "$(dirname "$0")/../lib/golden.sh"
plays=$top/scenarios/salt_ledger/plays

# One line, spaces plain, without what only lays a page out: blanks and bullets.
flat() { sed 's|\xc2\xa0| |g; s|\xe2\x80\xaf| |g; s|^ *- ||' | tr '\n' ' ' | tr -s ' '; }

# Every rule, item and element that is explained stands in the report too.
for play in kept_back no_oath custody_broken good; do
  for lang in en fr; do
    "$ROGATORY" report "$plays/$play.play" --lang $lang | flat >"$scratch/report" || fail "$play: exit $?"
    said=0
    while IFS= read -r line; do
      said=$((said + 1))
      grep -qF -- "$line" "$scratch/report" || fail "$play, $lang, does not report: $line"
    done < <("$ROGATORY" replay --explain --lang $lang "$plays/$play.play" | sed '1,/^state /d' |
      sed 's|\xc2\xa0| |g; s|\xe2\x80\xaf| |g; s|^- ||' | grep -E '^[^ ].*[.:]$' | cut -c1-60 | sort -u)
    [ "$said" -gt 10 ] || fail "$play, $lang: only $said lines were looked for"
  done
done

# What would have changed the outcome stands before all that counted.
"$ROGATORY" report "$plays/kept_back.play" --lang en >"$scratch/better"
grep -n 'What would have changed the outcome\|Decisions that counted' "$scratch/better" | cut -d: -f2 | head -n 1 |
  grep -q 'would have changed' || fail "what would have changed the outcome is not told first"
sed -n '/What would have changed/,/Missed: /p' "$scratch/better" | flat | grep -q 'Shown to the defence in time' ||
  fail "what would have carried the charge is not told first"
grep -q 'Missed: ' "$scratch/better" || fail "nothing would have changed the outcome"

# The formats: the same words, the exercise named.
for lang in en fr; do
  for end in txt html pdf; do
    [ $end != pdf ] || [ -x "$(dirname "$ROGATORY")/rogatory-pdf" ] || continue
    "$ROGATORY" report "$plays/kept_back.play" --lang $lang --to "$scratch/r.$lang.$end" || fail "$lang.$end: exit $?"
  done
  "$ROGATORY" report "$plays/kept_back.play" --lang $lang | cmp -s - "$scratch/r.$lang.txt" ||
    fail "$lang: what is printed is not what is written"
done
for end in txt html; do
  grep -q 'TRAINING EXERCISE' "$scratch/r.en.$end" || fail "$end does not say that it is an exercise"
  sed 's|<[^>]*>||g' "$scratch/r.en.$end" | flat | grep -q 'Not proved. Independent items: 2; needed: 4, because what speaks against it counts for 3.' || fail "$end has no reasons"
done
cmp -s "$scratch/r.en.txt" "$scratch/r.fr.txt" && fail "French is English"

# refuses CODE WORDS ARGUMENTS…
refuses() {
  local code=$1 words=$2 out got
  shift 2
  out=$("$ROGATORY" report "$@" --lang en 2>&1 >"$scratch/stdout") && got=0 || got=$?
  [ "$got" -eq "$code" ] || fail "$*: exit $got, not $code"
  grep -qF -- "$words" <<<"$out" || fail "$*: does not say “$words”: $out"
  [ ! -s "$scratch/stdout" ] || fail "$*: printed something"
}
refuses 1 'has not ended' "$plays/act_two.play"
refuses 2 'exists already' "$plays/good.play" --to "$scratch/r.en.txt"
refuses 2 'must end in' "$plays/good.play" --to "$scratch/r.doc"
refuses 2 'no file or folder' "$scratch/none.play"
exit "$failed"
