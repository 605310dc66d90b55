#!/usr/bin/env bash
# What the built libraries say of themselves: no module calls another that it may not use
# (a link alone would miss that), shared names carry their module's prefix, and nothing
# outside tools and *_sdl.c can be written to while the program runs.
. "$(dirname "$0")/../lib.sh"
need objdump binutils

mapfile -t libraries < <(find "$build/game" -name 'lib*.a' 2>/dev/null | sort)
[ "${#libraries[@]}" -gt 0 ] || { wrong "no libraries below $build/game; build first"; finish; }

# A line a symbol: module, object file, binding (l or g), kind (F, O, U), section, name.
symbols() {
  local library module
  for library in "${libraries[@]}"; do
    module=$(basename "$library" .a)
    objdump -t "$library" | awk -v module="${module#lib}" '
      /file format/ { sub(/:.*/, ""); object = $0; next }
      !/^[0-9a-f]+ / { next }
      {
        split($0, half, "\t"); n = split(half[2], right, " "); flags = substr(half[1], 18, 7)
        m = split(half[1], left, " "); section = left[m]
        kind = section == "*UND*" ? "U" : index(flags, "F") ? "F" : "O"
        if (flags !~ /[dfS]/ || section == "*COM*" || kind == "U")
          print module, object, substr(flags, 1, 1) ~ /[gu!]/ || section == "*COM*" ? "g" : "l", kind, section, right[n]
      }'
  done
}

while IFS= read -r fault; do wrong "$fault"; done < <(
  symbols | awk -v rules="$ci/check/layers.txt" '
    BEGIN {
      while ((getline line < rules) > 0) {
        split(line, half, ":"); split(half[1], word, " ")
        if (word[1] == "module") may[word[2]] = half[2] " "
        if (word[1] == "prefix") prefix[word[2]] = half[2]
      }
    }
    function prefixed(module, object, name,   i, n, list) {
      sub(/\.c\.o$/, "", object)
      n = split(module == "base" ? object "_ " object "s_" : prefix[module], list, " ")
      for (i = 1; i <= n; i++)
        if (index(name, list[i]) == 1) return 1
      return 0
    }
    $4 == "U" { wants[$1 " " $6] = $2; next }
    $4 == "O" && $5 ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ && $5 !~ /^\.data\.rel\.ro/ &&
      $1 != "tools" && $2 !~ /_sdl\.c\.o$/ && $6 !~ /^\./ {
      print "game/" $1 "/" $2 ": " $6 " can be written to (section " $5 ")"
    }
    $3 == "g" {
      owner[$6] = $1
      if (!prefixed($1, $2, $6)) print "game/" $1 "/" $2 ": " $6 " lacks the prefix of " $1
    }
    END {
      for (want in wants) {
        split(want, part, " "); from = part[1]; to = owner[part[2]]
        if (to != "" && to != from && index(may[from], " " to " ") == 0)
          print "game/" from "/" wants[want] ": " part[2] " belongs to " to ", which " from " may not use"
      }
    }' | sort)
finish
