#!/usr/bin/env bash
# Makes the fonts of this folder from Debian's fonts-noto-core: make_fonts.sh [FOLDER]
# Needs pyftsubset (fonttools). Kept: the letters of the languages of West Africa and
# Europe, Cyrillic, Arabic, and the signs the screens use; every layout feature for them.
# Dropped: hinting, which the program replaces with FreeType's own light one.
set -euo pipefail

noto=${1:-/usr/share/fonts/truetype/noto}
cd "$(dirname "$0")"

subset() {
  pyftsubset "$noto/$1.ttf" --output-file="$1.ttf" --unicodes="$2" --no-hinting \
    --notdef-outline --name-IDs='*' --layout-features+=tnum,lnum
}

letters=U+0020-007E,U+00A0-02FF,U+0300-036F,U+0400-052F,U+1E00-1EFF,U+2C60-2C7F,U+A717-A7FF
letters+=,U+FB00-FB06,U+FE20-FE2F
signs=U+2000-209F,U+20A0-20BF,U+2100-218F,U+25CC,U+FFFD
for face in NotoSans-Regular NotoSans-Bold NotoSerif-Regular NotoSerif-Bold; do
  subset "$face" "$letters,$signs"
done
subset NotoNaskhArabic-Regular '*'
subset NotoNaskhArabic-Bold '*'
subset NotoSansSymbols-Regular U+2190-21FF,U+2696
subset NotoSansSymbols2-Regular U+21E7,U+2318,U+231B,U+23CE,U+25A0-25FF,U+2600-2606,U+260E,U+2610-2612,U+26A0,U+2709,U+270E,U+2713-2718
subset NotoSansMath-Regular U+2190-21FF,U+2200-22FF,U+27E6-27EB,U+27F5-27FF
