#!/usr/bin/env bash
# The pictures of README.md are what the program draws today, from the committed plays:
# assets/pictures/pictures.txt says of which pages. UPDATE_GOLDEN=1 keeps the new ones.
. "$(dirname "$0")/../lib/golden.sh"
pictures=$top/assets/pictures

# How many actions the play has before the first line with these words; all without words.
actions_before() {
  awk -v words="$2" '/^[0-9]+ / { if (words != "" && index($0, words)) exit; n++ } END { print n + 0 }' "$1"
}

drawn=0
while IFS='|' read -r name lang play words go; do
  read -r name <<<"$name"
  read -r lang <<<"$lang"
  read -r play <<<"$play"
  read -r words <<<"$words"
  read -r go <<<"$go"
  play=$top/scenarios/$play
  "$ROGATORY" shot "$play" --at "$(actions_before "$play" "$words")" ${go:+--go "$go"} --lang "$lang" \
    --to "$scratch/$name.png" 2>"$scratch/err" || {
    grep -q 'no window' "$scratch/err" && { echo "this build has no window"; exit 77; }
    fail "$name: $(cat "$scratch/err")"
    continue
  }
  drawn=$((drawn + 1))
  if [ -n "${UPDATE_GOLDEN-}" ]; then
    cp "$scratch/$name.png" "$pictures/$name.png"
  else
    cmp -s "$scratch/$name.png" "$pictures/$name.png" || fail "$name.png is not what the program draws today"
  fi
  grep -q "assets/pictures/$name.png" "$top/README.md" || fail "README.md does not show $name.png"
done < <(grep -v '^#' "$pictures/pictures.txt")
[ "$drawn" -eq "$(ls "$pictures"/*.png | wc -l)" ] || fail "there are pictures that nothing draws"
exit $failed
