#!/usr/bin/env bash
# Makes the fonts of this folder from Debian's fonts-noto-core and fonts-sil-andika, then
# game/text/cover.def, which says what they cover: make_fonts.sh [FOLDER OF FONTS]
# Needs pyftsubset (fonttools). Kept: all Latin letters with those of phonetics,
# Greek, Cyrillic, Arabic, N'Ko, Adlam, Tifinagh, Devanagari, Lao, and the signs the
# screens use; every layout feature for them. Dropped: hinting, which the program replaces
# with FreeType's own light one. Andika is whole: its name is reserved for that.
set -euo pipefail

fonts=${1:-/usr/share/fonts/truetype}
cd "$(dirname "$0")"

subset() {
  pyftsubset "$fonts/noto/$1.ttf" --output-file="$1.ttf" --unicodes="$2" --no-hinting \
    --notdef-outline --name-IDs='*' --layout-features+=tnum,lnum
}

letters=U+0020-007E,U+00A0-036F,U+0370-03FF,U+0400-052F,U+1C80-1C88,U+1D00-1DFF,U+1E00-1EFF
letters+=,U+2C60-2C7F,U+2DE0-2DFF,U+A640-A69F,U+A717-A7FF,U+AB30-AB6F,U+FB00-FB06,U+FE20-FE2F
signs=U+2000-209F,U+20A0-20BF,U+2100-218F,U+25CC,U+FFFD
for face in NotoSans-Regular NotoSans-Bold NotoSerif-Regular NotoSerif-Bold NotoSerif-Italic; do
  subset "$face" "$letters,$signs"
done
for face in NotoNastaliqUrdu-Regular NotoNaskhArabic-Regular NotoNaskhArabic-Bold NotoSansNKo-Regular \
  NotoSansAdlam-Regular NotoSansTifinagh-Regular NotoSansLao-Regular NotoSansLao-Bold; do
  subset "$face" '*'
done
for face in NotoSansDevanagari-Regular NotoSansDevanagari-Bold; do
  subset "$face" U+0020,U+0900-097F,U+A8E0-A8FF,U+1CD0-1CFF,U+200C,U+200D,U+20B9,U+25CC
done
subset NotoSansSymbols-Regular U+2190-21FF,U+2696
subset NotoSansSymbols2-Regular U+21E7,U+2318,U+231B,U+23CE,U+25A0-25FF,U+2600-2606,U+260E,U+2610-2612,U+26A0,U+2709,U+270E,U+2713-2718
subset NotoSansMath-Regular U+2190-21FF,U+2200-22FF,U+27E6-27EB,U+27F5-27FF
cp "$fonts"/andika/Andika-{Regular,Bold}.ttf .

/usr/bin/python3 make_cover.py ../../game/text/faces.def > ../../game/text/cover.def
