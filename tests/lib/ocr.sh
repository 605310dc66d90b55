# ocr.sh - every line of words on every page, in a button and a cell as in a letter, read
# back from its picture by a machine that never saw the tree. Sourced by golden/ocr_<x>.sh
# after golden.sh: a language each, for two cores.
#
# The machine mistakes a few letters by itself: a line it got wrong is read once more in
# another manner, and then judged by lib/ocr.py. What is struck through or cut off must not
# pass: that is tried first.
command -v tesseract >/dev/null || { echo "tesseract is not here"; exit 77; }
[ -x "${DRAW_LINES-}" ] || { echo "this build has no window"; exit 77; }
judge=$(dirname "${BASH_SOURCE[0]}")/ocr.py

# tesseract LIST OUT…: the pictures of a list in one process; a form feed ends each.
machine() {
  local list=$1 out=$2
  shift 2
  : >"$out.txt"
  [ ! -s "$list" ] || OMP_THREAD_LIMIT=1 tesseract "$list" "$out" -c tessedit_do_invert=0 "$@" 2>/dev/null ||
    fail "$list was not read"
}

# read_lines FOLDER LANG [HOW]: false when something cannot be read; what, is in FOLDER/judged.
read_lines() {
  local folder=$1 read
  mkdir -p "$folder"
  "$DRAW_LINES" "$@" || fail "no pictures of $*"
  awk -F'\t' -v to="$folder" '{ print $1 > (to ($2 == "fr" ? "/fra" : "/eng")) }' "$folder/lines"
  for read in eng fra; do
    machine "$folder/$read" "$folder/once.$read" -l $read --psm 7
  done
  python3 "$judge" missed "$folder" >"$folder/again" || fail "the readings do not fit"
  machine "$folder/again" "$folder/twice" -l fra+eng --psm 8
  python3 "$judge" judge "$folder" >"$folder/judged"
}

read_all() {
  local how
  for how in struck cut; do
    ! read_lines "$scratch/$how" "$1" "$how" || fail "lines that are $how can be read"
  done
  read_lines "$scratch/pages" "$@" || failed=1
  cat "$scratch/pages/judged"
}
