#!/usr/bin/env bash
# Functions of at most 80 lines and 7 parameters, files of at most 800 lines; longer only by
# name and reason in size.txt. Prints the usual lengths.
. "$(dirname "$0")/../lib.sh"
need ctags universal-ctags

allowed=$ci/check/size.txt
[ ! -e "$tree/.ci/check/size.txt" ] || allowed=$tree/.ci/check/size.txt

while read -r lines file; do
  [ "$file" = total ] || [ "$lines" -le 800 ] || wrong "$file has $lines lines, at most 800"
done < <(files game tests | grep -E '\.[ch]$' | xargs -r wc -l)

# A line a function: length, parameters, file, name.
functions=$(code | grep '\.c$' | xargs -r ctags --kinds-C=f -x --_xformat='%n %{end} %F %N %{signature}' |
  awk '{ commas = gsub(/,/, ","); print $2 - $1 + 1, commas + 1, $3, $4 }' | sort -n)
while read -r lines parameters file name; do
  grep -q "^$file $name ." "$allowed" && continue
  [ "$lines" -le 80 ] || wrong "$file: $name has $lines lines, at most 80"
  [ "$parameters" -le 7 ] || wrong "$file: $name has $parameters parameters, at most 7"
done < <(awk '$1 > 80 || $2 > 7' <<<"$functions")

awk '{ n = NR; length_of[NR] = $1 }
  END { if (n) printf "%d functions: median %d lines, p95 %d, longest %d\n", n,
          length_of[int((n + 1) / 2)], length_of[int(n * 0.95 + 0.5)], length_of[n] }' <<<"$functions"
finish
