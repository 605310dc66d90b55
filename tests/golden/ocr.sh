#!/usr/bin/env bash
# Pages read back from their pictures: what stands in the tree must be legible on the
# screen, letter by letter, in English and French, by day and by night. A machine that
# reads pictures never saw the tree; a few words it gets wrong by itself.
. "$(dirname "$0")/../lib/golden.sh"
command -v tesseract >/dev/null || { echo "tesseract is not here"; exit 77; }
[ -x "${DRAW_PICTURES-}" ] || { echo "this build has no window"; exit 77; }
least=94 # of a hundred words; fewer in small print on tinted grounds would fail officers too

# The words of headings and texts in view, four letters and more, that the reader missed.
missing() {
  python3 - "$1" "$2" <<'PYTHON'
import re, sys, unicodedata
def words(s):
    s = unicodedata.normalize("NFC", s).lower().replace("’", "'").replace("ﬁ", "fi")
    return [w for w in re.split(r"[^a-zà-öø-ÿœ]+", s) if len(w) > 3]
wanted = []
page = open(sys.argv[1], encoding="utf-8").read().split("\n")
height = int(re.search(r"\[0 0 \d+ (\d+)\]", "\n".join(page)).group(1))
for line in page:
    m = re.match(r' *(text|heading) (?:#\S+ )?"(.*)" ?(?:\*)? ?\[(-?\d+) (-?\d+) (\d+) (\d+)\]$', line)
    if m and int(m.group(4)) >= 0 and int(m.group(4)) + int(m.group(6)) < height * 9 // 10:
        wanted += words(m.group(2).replace("\\n", " "))
read = words(open(sys.argv[2], encoding="utf-8").read())
lost = []
for w in wanted:
    if w in read: read.remove(w)
    else: lost.append(w)
print(len(wanted), len(lost), " ".join(lost))
PYTHON
}

judge() { # PAGE LANG TESSERACT THEME
  local page=$1 lang=$2 theme=$4 picture all lost which
  "$DRAW_PICTURES" "$scratch" "$page" "$lang" 2560 1440 100 "$theme" 200 || fail "$page, $lang: no picture"
  for picture in "$scratch/$page".*.png; do
    OMP_THREAD_LIMIT=1 tesseract "$picture" "$scratch/read" -l "$3" --psm 11 2>/dev/null || fail "$page: not read"
    read -r all lost which <<<"$(missing "$picture.tree" "$scratch/read.txt")"
    [ "$all" -gt 30 ] || fail "$page, $lang: only $all words were looked for"
    [ $((100 * (all - lost))) -ge $((least * all)) ] ||
      fail "$page, $lang, theme $theme: $lost of $all words cannot be read: $which"
    echo "$page, $lang, theme $theme: $all words, $lost not read: $which"
  done
  rm -f "$scratch/$page".*
}
for page in brief mail letter timeline_available; do
  judge $page en eng 0
  judge $page fr fra 0
done
judge timeline_available fr fra 1 # by night
judge mail en eng 2 # in high contrast
exit $failed
