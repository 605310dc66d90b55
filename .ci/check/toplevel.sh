#!/usr/bin/env bash
# The top level is agreed on: four folders, three files, and dotfiles.
. "$(dirname "$0")/../lib.sh"

agreed=" game scenarios assets tests CMakeLists.txt README.md LICENSE "
present=" $(files | cut -d/ -f1 | sort -u | tr '\n' ' ') "
for name in $present; do
  [[ $name == .* || $agreed == *" $name "* ]] || wrong "$name is not in the agreed top level"
done
for name in $agreed; do
  [[ $present == *" $name "* ]] || wrong "$name is missing"
done
finish
