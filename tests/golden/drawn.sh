#!/usr/bin/env bash
# Every character of every shipped text is in a shipped font: check has nothing to say of any
# (W0460) in cases, law, cards, glossary and catalogues, and finds those planted in each.
. "$(dirname "$0")/../lib/golden.sh"
mkdir "$scratch/all"
cp -r "$top/scenarios" "$top/assets" "$scratch/all/"
cd "$scratch/all" || exit 2

# The files in which check sees a character that no font draws.
found() {
  "$program" check --lang en scenarios assets 2>&1 >/dev/null | grep -F '[W0460]' | cut -d: -f1 | sort -u
}

there=$(found)
[ -z "$there" ] || fail "characters that no font draws in $there"

planted=(scenarios/first_steps/scenario.yaml scenarios/law/kourdala.yaml scenarios/glossary.yaml
  scenarios/law/cards/ghana.yaml scenarios/salt_ledger/l10n/fr.po scenarios/law/l10n/fr.po
  assets/lang/fr.po assets/lang/reference/fr.po)
planted+=(scenarios/salt_ledger/documents/*.fr.md)
for file in "${planted[@]}"; do
  awk '!done && !/^ *#/ && / [a-z]+ [a-z]+ [a-z]+/ { sub(/ [a-z]+ [a-z]+ [a-z]+/, "& 王"); done = 1 }
       { print }' "$file" >"$scratch/planted" && mv "$scratch/planted" "$file"
done
there=$'\n'$(found)$'\n'
for file in "${planted[@]}"; do
  [[ $there == *$'\n'$file$'\n'* ]] || fail "the character planted in $file is not found"
done
echo "${#planted[@]} planted"
[ "${#planted[@]}" -gt 8 ] && [ "$failed" -eq 0 ]
