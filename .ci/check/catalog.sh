#!/usr/bin/env bash
# The words of the interface: every message id in the code and every diagnostic stands in
# English and in French, complete, with the same placeholders; other languages have only
# what those have. gettext, where it is there, reads every catalogue of the project.
. "$(dirname "$0")/../lib.sh"

tab=$'\t'

# A line an entry: id, msgid, forms (msgstr texts joined), empty (1 when a form is).
entries() {
  awk '
    function flush() {
      if (id != "") print id "\t" text["msgid"] "\t" text["msgid_plural"] "\t" forms "\t" empty
      id = forms = ""; empty = 0; split("", text)
    }
    function shut() { if (key ~ /^msgstr/) { forms = forms value; empty = empty || value == "" }
                      else if (key == "msgctxt") id = value; else if (key != "") text[key] = value
                      key = value = "" }
    /^msgctxt/ { shut(); flush() }
    /^#/ || /^$/ { shut(); next }
    { line = $0; if (line ~ /^msg/) { shut(); key = line; sub(/ .*/, "", key) }
      sub(/^[^"]*"/, "", line); sub(/"[^"]*$/, "", line); value = value line }
    END { shut(); flush() }' "$1"
}

# The placeholders of the text in column $1 of stdin: "id name name…", sorted, once each.
placeholders() {
  awk -F'\t' -v column="$1" '{
    text = $column; if (column == 2) text = text $3
    n = 0; split("", seen); gsub(/\{\{|\}\}/, "", text)
    while (match(text, /\{[a-z_]+/)) {
      name = substr(text, RSTART + 1, RLENGTH - 1); text = substr(text, RSTART + RLENGTH)
      if (!(name in seen)) { seen[name] = 1; print $1 "\t" name }
    } }' | sort
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# judge FOLDER: its en.po and fr.po are whole, and every other language has no more; leaves
# the ids of en.po in $found.
judge() {
  local lang=$1 po name id hole line
  found=$scratch/$(tr / - <<<"$lang")
  mkdir -p "$found"
  for po in "$lang"/*.po; do
    name=$(basename "$po" .po)
    entries "$po" >"$found/$name"
    cut -f1 "$found/$name" | sort >"$found/$name.ids"
    while read -r line; do wrong "$po:$line: a msgid without its msgctxt"; done < <(
      awk '/^msgid / && last ~ /^(msgstr|")/ { print NR } { last = $0 }' "$po")
    while read -r id; do wrong "$po: $id stands twice"; done < <(uniq -d "$found/$name.ids")
    while read -r id; do wrong "$po: $id has no text"; done < <(awk -F'\t' '$5 { print $1 }' "$found/$name")
    while IFS=$tab read -r id hole; do wrong "$po: $id and its source differ in {$hole}"; done < <(
      comm -3 <(placeholders 2 <"$found/$name") <(placeholders 4 <"$found/$name") | sed "s/^$tab//")
  done
  [ -e "$found/en" ] && [ -e "$found/fr" ] || { wrong "$lang needs en.po and fr.po"; finish; }
  for po in "$lang"/*.po; do
    name=$(basename "$po" .po)
    while read -r id; do wrong "$po: $id is not in en.po"; done < <(comm -13 "$found/en.ids" "$found/$name.ids")
    while read -r id; do wrong "$po: $id translates a text that en.po no longer has"; done < <(
      awk -F'\t' 'NR == FNR { source[$1] = $2 $3; next } $1 in source && source[$1] != $2 $3 { print $1 }' "$found/en" "$found/$name")
  done
  while read -r id; do wrong "$lang/fr.po: $id is missing"; done < <(comm -23 "$found/en.ids" "$found/fr.ids")
  cat "$found/en.ids" >>"$scratch/ids"
}

judge assets/lang
[ ! -d assets/lang/reference ] || judge assets/lang/reference # the author's reference
sort -o "$scratch/ids" "$scratch/ids"
while read -r id; do wrong "assets/lang/reference: $id stands in assets/lang too"; done < <(
  [ ! -d assets/lang/reference ] || uniq -d "$scratch/ids")

# Ids in the code: a literal whose first word is one of the catalogue's. "help.%s" must fit
# some id, and a literal may be the beginning of longer ids. The window names its parts in
# the same way, so there only what is said counts.
literals() {
  files game | grep -E '\.(c|def)$' | grep -v '^game/ui/' | xargs -r grep -oE '"[a-z]+(\.[a-zA-Z0-9_%]+)+"'
  files game/ui | grep '\.c$' | xargs -r grep -oE '(scr_say|scr_num|scr_with|scr_field|msg_of|err_set)\([^"]*"[a-z]+(\.[a-zA-Z0-9_%]+)+"'
}
while IFS= read -r fault; do wrong "$fault"; done < <(
  literals | sed -E "s/^([^:]+):.*\"([^\"]+)\"$/\2 \1/" | sort -u | awk '
    NR == FNR {
      ids[NR] = $0; n = split($0, word, "."); start = word[1]; spaces[start] = 1
      for (i = 1; i <= n; start = start "." word[++i]) known[start] = 1
      next
    }
    function composed(id,   i, pattern) {
      pattern = id; gsub(/\./, "[.]", pattern); gsub(/%[a-z]/, "[^.]+", pattern)
      for (i in ids) if (ids[i] ~ "^" pattern "([.]|$)") return 1
      return 0
    }
    { space = $1; sub(/\..*/, "", space) }
    space in spaces && !($1 in known) && !($1 ~ /%/ && composed($1)) { print $2 ": \"" $1 "\" is not in en.po" }
  ' "$scratch/ids" -)
while read -r id; do wrong "game/base/codes.def: $id is not in en.po"; done < <(
  sed -nE 's/^X\(([A-Z0-9]+),.*/diag.\1/p' game/base/codes.def 2>/dev/null | sort | comm -23 - "$scratch/ids")

# What can be done has its words for the debrief, once it was done: but for free work on a
# letter, and what timeline.c names by itself.
while read -r verb id; do
  grep -qx "$id" "$scratch/ids" || wrong "game/sim/verbs.def: $verb: $id is not in en.po"
done < <(
  sed -nE 's/^VERB\(([a-z_]+), ([A-Z]+),.*(FREE|COMMITS)\).*/\1 \2 \3/p' game/sim/verbs.def 2>/dev/null |
    while read -r verb first undo; do
      [ "$first $undo" = "REQUEST FREE" ] || grep -qE "SIM_$verb[^a-z_]" game/sim/timeline.c || echo "$verb did.$verb"
    done)

if command -v msgfmt >/dev/null; then
  while IFS= read -r po; do
    msgfmt --check-format --check-domain -o /dev/null "$po" 2>"$scratch/msgfmt" ||
      wrong "$po: $(head -n 1 "$scratch/msgfmt")"
  done < <(files assets scenarios | grep '\.po$')
fi
finish
