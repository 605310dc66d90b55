#!/usr/bin/env bash
# The letters of the flagship's good play, as text and as a web page, in English and French,
# against golden/letters; and the two languages against each other: the same blocks in the
# same order, with the same marks, exhibits, references, dates and amounts. Then what the
# command line refuses. UPDATE_GOLDEN=1 writes the files anew; the commit says why.
. "$(dirname "$0")/../lib/golden.sh"
golden=$top/tests/golden/letters
play=$top/scenarios/salt_ledger/plays/good.play

for lang in en fr; do
  for end in txt html; do
    "$ROGATORY" export letter "$play" --lang $lang --to "$scratch/good.$lang.$end" ||
      fail "export to $lang.$end: exit $?"
    if [ -n "${UPDATE_GOLDEN-}" ]; then
      cp "$scratch/good.$lang.$end" "$golden/"
    else
      diff -u "$golden/good.$lang.$end" "$scratch/good.$lang.$end" || fail "good.$lang.$end differs"
    fi
  done
  "$ROGATORY" export letter "$play" --lang $lang | cmp -s - "$scratch/good.$lang.txt" ||
    fail "$lang: what is printed is not what is written"
done

# facts FILE.html: a line a block: its kind, its mark, its numbers sorted. A number's groups
# are joined, an ordinal loses its letters, months and words fall away. The trainee's own
# words are the same in both languages, and so are their numbers.
facts() {
  sed -n 's/^<\(p\|h1\|h2\) class="\([a-z]*\)[a-z ]*">\(.*\)<\/\(p\|h1\|h2\)>$/\2\t\3/p' "$1" |
    sed -E 's/&#39;//g; s/<[^>]*>//g; s/([0-9])[,   ]+([0-9]{3})/\1\2/g' |
    awk -F'\t' '{
      kind = $1; text = $2; mark = ""; n = 0
      if (match(text, /^(\([a-z]\)|[A-Z]\.|[0-9]+\.) /)) { mark = substr(text, 1, RLENGTH); text = substr(text, RLENGTH + 1) }
      while (match(text, /[0-9]+/)) { number[++n] = substr(text, RSTART, RLENGTH) + 0; text = substr(text, RSTART + RLENGTH) }
      for (i = 2; i <= n; i++) for (k = i; k > 1 && number[k] < number[k - 1]; k--) { t = number[k]; number[k] = number[k - 1]; number[k - 1] = t }
      line = kind " " mark
      for (i = 1; i <= n; i++) line = line " " number[i]
      print line }'
}
facts "$scratch/good.en.html" >"$scratch/en.facts"
facts "$scratch/good.fr.html" >"$scratch/fr.facts"
[ "$(grep -c . "$scratch/en.facts")" -gt 100 ] || fail "too few blocks were found"
grep -q '^numbered 1\. .*1 2 3 4' "$scratch/en.facts" || fail "the exhibits were not found"
diff "$scratch/en.facts" "$scratch/fr.facts" || fail "the two languages do not say the same"

# Everything is said in French: no line of three words is in both.
comm -12 <(grep -E '[a-z]+ [a-z]+ [a-z]+' "$scratch/good.en.txt" | sort -u) \
  <(grep -E '[a-z]+ [a-z]+ [a-z]+' "$scratch/good.fr.txt" | sort -u) |
  grep -vF 'Our court hears' >"$scratch/same"
[ ! -s "$scratch/same" ] || fail "not translated: $(cat "$scratch/same")"

# refuses CODE WORDS command…: one sentence, and the file of --to stays as it was.
refuses() {
  local code=$1 words=$2 out got
  shift 2
  out=$("$ROGATORY" "$@" 2>&1 >"$scratch/stdout") && got=0 || got=$?
  [ "$got" -eq "$code" ] || fail "$*: exit $got, not $code"
  grep -qF -- "$words" <<<"$out" || fail "$*: does not say “$words”: $out"
  [ ! -s "$scratch/stdout" ] || fail "$*: printed something"
}
printf 'mine' >"$scratch/kept.txt"
refuses 2 'exists already' export letter "$play" --to "$scratch/kept.txt"
[ "$(cat "$scratch/kept.txt")" = mine ] || fail "a file was replaced without --force"
"$ROGATORY" export letter "$play" --lang en --to "$scratch/kept.txt" --force || fail "--force: exit $?"
cmp -s "$scratch/kept.txt" "$scratch/good.en.txt" || fail "--force did not replace"
refuses 2 'must end in' export letter "$play" --to "$scratch/x.doc"
refuses 2 'cannot write' export letter "$play" --to "$scratch/nowhere/x.txt"
refuses 2 'no request nope' export letter "$play" --request nope
refuses 2 'takes out letters' export table "$play"
refuses 2 'needs the path' export letter
refuses 2 'no file or folder' export letter "$scratch/none.play"
head -n 13 "$play" >"$scratch/young.play"
refuses 1 'no request was drafted' export letter "$scratch/young.play"
sed 's/ send to_azelmar .*/ send to_azelmar 0123456789abcdef/' "$play" >"$scratch/differs.play"
refuses 1 '[P0014]' export letter "$scratch/differs.play"

# One request, and a draft that was never sent.
"$ROGATORY" export letter "$play" --request to_azelmar --lang en >"$scratch/one" || fail "--request"
grep -q 'Our reference: 2/2024' "$scratch/one" || fail "--request: not its letter"
! grep -q 'Our reference: 1/2024' "$scratch/one" || fail "--request: another's letter"
sed '/ send to_kourdala /,$d' "$play" >"$scratch/draft.play"
"$ROGATORY" export letter "$scratch/draft.play" --lang en >"$scratch/draft" || fail "a draft: exit $?"
grep -q 'Our reference: 1/2024' "$scratch/draft" || fail "a draft is not printed"

# In the terminal a letter is saved from its page: into the data folder, under a free name,
# in the language it arrives in, as the same page that export writes.
say() { printf '%s\n' "$@" | "$ROGATORY" play salt_ledger --text --act act_three --lang en --data "$scratch/data" 2>&1; }
number_of() { sed -nE "s/^ *([0-9]+)  $1.*/\1/p" | tail -n 1; }
way=(d)
for label in 'Requests' 'Azelmar – ' 'The letter, as they'; do
  way+=("$(say "${way[@]}" | number_of "$label")")
done
out=$(say "${way[@]}" 1 1)
letters=$scratch/data/letters
tr -s ' \n' ' ' <<<"$out" | grep -qF "Saved: " || fail "the terminal does not say where: $out"
for name in salt_ledger-2-2024-demande salt_ledger-2-2024-demande-2; do
  [ -s "$letters/$name.fr.html" ] || fail "$name.fr.html is not there: $(ls "$letters")"
done
grep -q '<h1 class="title">Demande d’entraide' "$letters/salt_ledger-2-2024-demande.fr.html" ||
  fail "the letter saved is not in the language it arrives in"
grep -qF "Demande d’entraide judiciaire internationale" <<<"$out" || fail "the preview is in another language"
if [ -x "$(dirname "$ROGATORY")/rogatory-pdf" ]; then
  for _ in $(seq 200); do # it is made while the game goes on
    [ -s "$letters/salt_ledger-2-2024-demande.fr.pdf" ] && break
    read -rt 0.05 <> <(:)
  done
  head -c 5 "$letters/salt_ledger-2-2024-demande.fr.pdf" | grep -q '%PDF-' || fail "no PDF beside it"
fi
rm -r "$letters" && printf 'in the way' >"$letters"
tr -s ' \n' ' ' <<<"$(say "${way[@]}" 1)" | grep -qF "cannot write" || fail "a failure to save is not told"

[ "$failed" -eq 0 ]
