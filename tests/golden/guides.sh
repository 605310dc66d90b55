#!/usr/bin/env bash
# The authors' guides, done as a newcomer does them: in a copy of the scenarios, every shell
# block is run and every YAML, PO and Markdown block put where the line above it says; then
# `check` must find nothing wrong with the case and the law that came of it. A block that is
# spoiled on purpose must be found.
. "$(dirname "$0")/../lib/golden.sh"

# blocks GUIDE: blocks/<number>.<language>, and .where, the line above each.
blocks() {
  rm -rf "$scratch/blocks" && mkdir "$scratch/blocks"
  awk -v to="$scratch/blocks" '
    /^```[a-z]+$/ && !inside { inside = 1; n++; file = sprintf("%s/%03d.%s", to, n, substr($0, 4))
                               printf "" >file; print above >(file ".where"); next }
    /^```$/ && inside { inside = 0; close(file); next }
    inside { print >file; next }
    NF { above = $0 }' "$1"
}

# The last word in backticks that follows one of WORDS: ticked WORDS <line.
ticked() { grep -oE "$1 ?\`[^\` ]+\`" | tail -n 1 | sed 's/.*`\(.*\)`/\1/'; }

# put BLOCK: where the line above it says.
put() {
  local file under
  file=$(ticked '([Ii]n|[Dd]ans)' <"$1.where")
  under=$(ticked '(under|sous)' <"$1.where")
  [ -n "$file" ] || { fail "$guide: no file is named above: $(head -n 1 "$1")"; return; }
  case $file in
    law/* | glossary.yaml) file=scenarios/$file ;;
    *) file=$(echo scenarios/m[yo]*)/$file ;; # the case that the guide begins with
  esac
  mkdir -p "$(dirname "$file")"
  if [ -n "$under" ]; then
    sed -i "/^$under:/r "<(sed 's/^/  /' "$1") "$file" && grep -q "^$under:" "$file" ||
      fail "$guide: no $under in $file"
  else
    [ ! -s "$file" ] || echo >>"$file"
    cat "$1" >>"$file"
  fi
}

# follow GUIDE: all of it, in a fresh copy; what check says then. 0 when nothing is wrong.
follow() {
  local tree=$scratch/tree block
  rm -rf "$tree" && mkdir -p "$tree/game"
  cp -r "$top/scenarios" "$tree/scenarios" && ln -s "$top/assets" "$tree/assets"
  printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" >"$tree/game/play" && chmod +x "$tree/game/play"
  blocks "$1"
  cd "$tree" || exit 2
  export ROGATORY_FILES=$tree
  for block in "$scratch"/blocks/*; do
    case $block in
      *.where) ;;
      *.sh) bash -eu "$block" >"$scratch/out" 2>&1 || fail "$guide: $(cat "$block")" "$(tail -n 3 "$scratch/out")" ;;
      *.yaml | *.po | *.md) put "$block" ;;
      *) fail "$guide: nobody tries $(basename "$block")" ;;
    esac
  done
  for block in scenarios/m[yo]*; do
    [ ! -d "$block" ] || "$program" check "$block" >"$scratch/said" 2>&1 || return 1
  done
  "$program" check scenarios/law >>"$scratch/said" 2>&1 || return 1
  ! grep -v 'W0450\|W0452\|W0503' "$scratch/said" | grep -q ' warning: \| avertissement'
}

for guide in README.md LISEZMOI.md law/README.md law/LISEZMOI.md; do
  : >"$scratch/said"
  follow "$top/scenarios/$guide" || fail "$guide: what it has one write is wrong:" "$(head -n 12 "$scratch/said")"
  [ "$(find "$scratch/blocks" -name '*.yaml' | wc -l)" -ge 3 ] || fail "$guide: hardly any example"
done

# spoiled GUIDE OLD NEW: must be found.
spoiled() {
  guide=$1
  sed "s/$2/$3/" "$top/scenarios/$1" >"$scratch/guide.md"
  ! cmp -s "$scratch/guide.md" "$top/scenarios/$1" || fail "$1 has no $2"
  (failed=0; follow "$scratch/guide.md" && [ $failed -eq 0 ]) >"$scratch/out" 2>&1 &&
    fail "$1 with $3 should not pass"
}
spoiled README.md 'role: witness' 'role: hero'
spoiled README.md 'met(bisi)' 'mett(bisi)'
spoiled README.md 'care: medical' 'care: surgery'
spoiled LISEZMOI.md '(#cleaner_wanted)' '(#somebody)'
spoiled law/README.md 'status: invented' 'status: guessed'
exit $failed
