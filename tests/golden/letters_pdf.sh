#!/usr/bin/env bash
# rogatory-pdf: the text of a PDF is the letter in both languages; the notice and the page's
# number stand on every page; all scripts are shaped and come out again; the fonts are ours;
# nobody's name and no clock is in it; what is no document is refused and leaves no file.
. "$(dirname "$0")/../lib/golden.sh"
pdf=$(dirname "${ROGATORY:?}")/rogatory-pdf
play=$top/scenarios/salt_ledger/plays/good.play
[ -x "$pdf" ] || { echo "skipped: rogatory-pdf was not built (Debian package libpango1.0-dev)"; exit 77; }
command -v pdftotext >/dev/null || { echo "skipped: pdftotext is not here (Debian package poppler-utils)"; exit 77; }
cd "$scratch" || exit 1
notice="EXERCISE – NOT A REAL REQUEST / EXERCICE – CECI N['’]EST PAS UNE DEMANDE RÉELLE"

# Only the letters: blanks, line ends and marks of direction fall away.
bare() { LC_ALL=C sed -E 's/\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]//g' | tr -d ' \n\t' | LC_ALL=C sed 's/\xc2\xa0//g; s/\xe2\x80\xaf//g'; }

# The text of a PDF as it was drawn, its pages one after the other.
text_of() { pdftotext -raw "$@" - | tr -d '\f'; }

# What stands on a page besides the notice and the foot ("2/2024 1/3").
body() { text_of "$1" | grep -vE "^$notice$|^[0-9]+/2024 [0-9]+/[0-9]+$"; }

for lang in en fr; do
  "$ROGATORY" export letter "$play" --lang $lang --to $lang.txt || fail "$lang.txt: exit $?"
  "$ROGATORY" export letter "$play" --lang $lang --to $lang.pdf || fail "$lang.pdf: exit $?"
  body $lang.pdf | bare >$lang.got
  grep -vE "^$notice$|^-{70}" $lang.txt | sed 's/^- /– /' | bare >$lang.want
  cmp $lang.got $lang.want || fail "$lang: the PDF's text is not the letter's"
  [ "$(wc -c <$lang.got)" -gt 5000 ] || fail "$lang: hardly any text"
done

pages=$(pdfinfo fr.pdf | sed -n 's/^Pages: *//p')
for page in $(seq "$pages"); do
  text_of -f "$page" -l "$page" fr.pdf >page.txt
  grep -qE "^$notice$" page.txt || fail "page $page has no notice"
  grep -qE '^[123]/2024 [0-9]+/[0-9]+$' page.txt || fail "page $page has no number"
done
text_of fr.pdf | grep -qE '^2/2024 1/[2-9]$' || fail "the pages of a letter are not counted on their own"

# The same bytes each time; a title, and no author, user or machine.
"$ROGATORY" export letter "$play" --lang fr --to again.pdf
cmp fr.pdf again.pdf || fail "two runs differ"
pdfinfo fr.pdf >info
grep -q '^Title: *Entraide judiciaire$' info || fail "no title: $(cat info)"
grep -q 'A4' info || fail "not A4"
! grep -qiE '^(Author|Subject|Keywords): *[^ ]' info || fail "somebody is named: $(cat info)"
! grep -qaF "$scratch" fr.pdf || fail "a path of this machine is in it"
pdffonts fr.pdf | tail -n +3 >fonts
[ -s fonts ] && ! grep -vE '^[A-Z]{6}\+Noto[A-Za-z]+-[A-Za-z]+ .* yes +yes +yes ' fonts ||
  fail "fonts that are not ours, not embedded or without their letters: $(cat fonts)"

# Every script of the region: a term of the glossary in Arabic, Hausa and Yoruba letters.
form() { # DIR: the head of a document
  printf 'rogatory-paper 1\nlang fr\ndir %s\nmade 2024-03-05\ntitle T\nnotice N\nsheet 9/2024\n' "$1"
}
for dir in ltr rtl; do
  { form $dir; printf 'text ƙ ɗ ɓ ƴ Ƙ Ɗ Ɓ – Ẹ̀ ọ́ ṣ Ọ̀ ẹ̀ – ŋ ɔ ɛ ɲ œ\ntext إنابة قضائية\nitem a\xe2\x81\xa8إنابة قضائية\xe2\x81\xa9b\n'; } >$dir.form
  "$pdf" $dir.form $dir.pdf || fail "$dir: exit $?"
  text_of $dir.pdf | grep -v '^N$' | bare >$dir.got
  grep -qF 'ƙɗɓƴƘƊƁ–Ẹ̀ọ́ṣỌ̀ẹ̀–ŋɔɛɲœإنابةقضائية' $dir.got || fail "$dir: letters were lost: $(cat $dir.got)"
  pdfinfo $dir.pdf | grep -qE '^CreationDate:.*Mar +5 .*2024' || fail "$dir: not its own day"
  pdffonts $dir.pdf | grep -q NotoNaskhArabic || fail "$dir: the Arabic is not in our font"
done

# 200 lines: no page overflows, none ends with a heading, every line is there once.
{
  form ltr
  for i in $(seq 60); do
    [ $((i % 7)) -ne 0 ] || printf 'heading Z.\tTitre%s\n' "$i"
    printf 'text'
    for k in $(seq $((8 + i * 5 % 43))); do printf ' mot%s_%s' "$i" "$k"; done
    printf '\n'
  done
} >long.form
"$pdf" - long.pdf <long.form || fail "long: exit $?"
text_of long.pdf | grep -vE '^N$|^9/2024 [0-9]+/[0-9]+$' | bare >long.got
sed '1,7d; s/^text//; s/^heading//' long.form | bare >long.want
cmp long.got long.want || fail "long: text was lost"
lines=$(text_of long.pdf | wc -l)
[ "$lines" -gt 200 ] || fail "long: only $lines lines"
for page in $(seq "$(pdfinfo long.pdf | sed -n 's/^Pages: *//p')"); do
  last=$(text_of -f "$page" -l "$page" long.pdf | grep -vE '^N$|^9/2024' | tail -n 1)
  ! grep -q Titre <<<"$last" || fail "long: page $page ends with a heading"
done

# refuses CODE WORDS FILE: one sentence, no file, the old one untouched.
refuses() {
  local out got
  printf 'old' >kept.pdf
  out=$("$pdf" --lang en "$3" kept.pdf 2>&1) && got=0 || got=$?
  [ "$got" -eq "$1" ] || fail "$3: exit $got, not $1: $out"
  grep -qF -- "$2" <<<"$out" || fail "$3: does not say “$2”: $out"
  [ "$(cat kept.pdf)" = old ] || fail "$3: the file was touched"
  [ "$(ls kept.pdf*)" = kept.pdf ] || fail "$3: something is left over"
}
{ form ltr; echo 'frob x'; } >word.form
{ form ltr; printf 'text \xff\n'; } >bytes.form
head -c 5000000 /dev/zero | tr '\0' x >large.form
: >empty.form
refuses 1 'line 8: no such part' word.form
refuses 1 'line 8: a character' bytes.form
refuses 1 'format 1' empty.form
refuses 2 'too large' large.form
refuses 2 'no file or folder' none.form
for seed in "$top"/tests/fuzz/corpus/paper/*; do
  timeout 20 "$pdf" "$seed" seed.pdf >/dev/null 2>&1
  [ $? -le 2 ] || fail "$seed stopped rogatory-pdf"
done
"$pdf" ltr.form nowhere/x.pdf 2>/dev/null && fail "wrote into no folder"
out=$("$pdf" 2>&1) && got=0 || got=$?
[ "$got" -eq 2 ] && grep -q 'rogatory-pdf' <<<"$out" || fail "no arguments: $got $out"
[ "$("$pdf" --lang fr --help)" != "$("$pdf" --lang en --help)" ] || fail "help is not translated"

[ "$failed" -eq 0 ]
