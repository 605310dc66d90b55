#!/usr/bin/env bash
# The shipped cards of real States: check has nothing to say of them, in both languages;
# the eight States are there, and every line has its French.
. "$(dirname "$0")/../lib/golden.sh"
cards=$top/scenarios/law/cards

for lang in en fr; do
  said=$("$ROGATORY" check "$cards" --lang "$lang" 2>&1 >/dev/null) || fail "check refuses the cards"
  [ -z "$said" ] || fail "$said"
done
for state in burkina_faso cote_divoire gambia ghana mali niger nigeria senegal; do
  [ -s "$cards/$state.yaml" ] || fail "no card for $state"
done
lines=$(cat "$cards"/*.yaml | grep -c '^ *- id:')
french=$(grep -cE '^msgctxt "card\.[a-z_]+\.lines\.[a-z0-9_]+\.(text|source)"$' "$cards/l10n/fr.po")
[ "$french" -eq $((lines * 2)) ] || fail "$lines lines, but $french French texts"
same=$(awk '/^msgid /  { id = substr($0, 7) }
            /^msgstr / { if (id != "\"\"" && substr($0, 8) == id && id ~ / [a-z]+ [a-z]+ /) print id }' "$cards/l10n/fr.po")
[ -z "$same" ] || fail "left in English: $same"
echo "$lines lines"
[ "$lines" -gt 0 ] && [ "$failed" -eq 0 ]
