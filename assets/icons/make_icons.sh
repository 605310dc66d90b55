#!/usr/bin/env bash
# Packs icons.bin from Lucide's SVG files: make_icons.sh FOLDER-OF-SVG-FILES
# Needs rsvg-convert (librsvg2-bin) and convert (imagemagick). The layout of the file is
# told in game/ui/icons.h; the program needs none of this.
set -euo pipefail

svg=$1
here=$(cd "$(dirname "$0")" && pwd)
sizes=(24 36 48 72)
mapfile -t names < <(grep -v '^#' "$here/icons.txt")

# The low byte first.
two_bytes() { printf "\\x$(printf %02x $(($1 % 256)))\\x$(printf %02x $(($1 / 256)))"; }

{
  printf RGICONS1
  two_bytes ${#sizes[@]}
  two_bytes ${#names[@]}
  for size in "${sizes[@]}"; do two_bytes "$size"; done
  for name in "${names[@]}"; do
    printf %s "$name"
    head -c $((32 - ${#name})) /dev/zero
  done
  for name in "${names[@]}"; do
    for size in "${sizes[@]}"; do
      rsvg-convert -w "$size" -h "$size" "$svg/$name.svg" |
        convert png:- -alpha extract -depth 8 gray:-
    done
  done
} >"$here/icons.bin"
