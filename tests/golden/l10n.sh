#!/usr/bin/env bash
# `rogatory l10n status`: what comes with the program is translated whole; in a copy of a
# case, a text that is missing, one that is fuzzy and one whose source has changed are each
# told once, where they stand; the glossary's entries that wait for review are all listed.
. "$(dirname "$0")/../lib/golden.sh"
cd "$scratch" || exit 1

says() { grep -qxF -- "$2" <<<"$1" || fail "does not say “$2”:" "$(grep -F "${2%% *}" <<<"$1" | head -n 3)"; }

# ---- what is shipped
for lang in en fr; do
  out=$("$ROGATORY" l10n status "$top/scenarios" "$top/assets/lang" --lang "$lang" 2>said) ||
    fail "shipped: exit $?: $(head -n 2 said)"
  [ ! -s said ] || fail "shipped: $(head -n 2 said)"
done
grep -E '\[fr\]' <<<"$out" | grep -vE ' 0 manquants, 0 incertains, 0 changés$' >unfinished
[ ! -s unfinished ] || fail "not translated whole:" "$(cat unfinished)"
units=$(grep -cE '\[fr\]' <<<"$out")
[ "$units" -ge 11 ] || fail "told of $units things only: five packs, the glossary, the cards, two cases, the interface and the reference"

marked=$(grep -cE '^ *needs_review: (true|yes)$' "$top/scenarios/glossary.yaml")
told=$("$ROGATORY" l10n status "$top/scenarios/glossary.yaml" --lang en | grep -cE '^[^ ]*glossary\.yaml:[0-9]+: needs review \(.*\): ')
[ "$marked" -gt 0 ] && [ "$marked" -eq "$told" ] || fail "$marked entries are marked, $told are told"
while IFS=: read -r path line rest; do # each at its own line
  id=${rest##*: }
  sed -n "${line}p" "$path" | grep -qE "id: $id\$" || fail "$path:$line is not where $id stands"
done < <("$ROGATORY" l10n status "$top/scenarios/glossary.yaml" --lang en | grep 'needs review')

# ---- a case that is half done
cp -r "$top/scenarios/first_steps" half
po=half/l10n/fr.po
awk -v RS= -v ORS='\n\n' '
  /msgctxt "people\.tola\.about"/   { next }                                # missing
  /msgctxt "scenario\.summary"/     { sub(/msgctxt/, "#, fuzzy\nmsgctxt") } # fuzzy
  /msgctxt "scenario\.title"/       { sub(/msgid "/, "msgid \"Once: ") }    # changed
  { print }' "$po" >new.po && mv new.po "$po"
at() { grep -nF "msgctxt \"$1\"" "$po" | cut -d: -f1; }
out=$("$ROGATORY" l10n status half --lang en 2>said) || fail "half: exit $?: $(head -n 2 said)"
says "$out" "$po:1: missing: people.tola.about"
says "$out" "$po:$(at scenario.summary): fuzzy: scenario.summary"
says "$out" "$po:$(at scenario.title): the source has changed since: scenario.title"
grep -qE '^half \[fr\]: [0-9]+ texts, 1 missing, 1 fuzzy, 1 changed$' <<<"$out" || fail "half: miscounted:" "$(tail -n 1 <<<"$out")"
[ "$(wc -l <<<"$out")" -eq 4 ] || fail "half: says more than that:" "$out"

# ---- what cannot be told
cp -r half broken && echo 'nonsense: [' >>broken/scenario.yaml
mkdir empty
expect() {
  local code=$1 got
  shift
  "$ROGATORY" l10n "$@" >out 2>&1
  got=$?
  [ "$got" -eq "$code" ] || fail "l10n $*: exit $got, not $code: $(head -n 2 out)"
}
expect 1 status broken
expect 2 status nowhere
expect 2 status empty
expect 2 frob
expect 2
expect 0 --help
[ "$failed" -eq 0 ]
