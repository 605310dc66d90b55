#!/usr/bin/env bash
# clang-format decides how C looks, and nobody argues.
. "$(dirname "$0")/../lib.sh"
need clang-format clang-format

while IFS= read -r file; do
  wrong "$file is not as clang-format writes it (clang-format -i $file)"
done < <(files game tests | grep -E '\.[ch]$' |
  xargs -r -P "$(nproc)" -n 16 clang-format --dry-run 2>&1 | sed -nE 's/^([^:]+):[0-9]+:.*clang-format-violations.*/\1/p' | sort -u)
finish
