#!/usr/bin/env bash
# Includes point only downwards (layers.txt); private headers stay in their module; each
# library is known to the files that wrap it and to no other.
. "$(dirname "$0")/../lib.sh"

declare -A may
while IFS=: read -r name uses; do may[${name#module }]=" $uses "; done < <(grep '^module ' "$ci/check/layers.txt")
mapfile -t only < <(grep '^only ' "$ci/check/layers.txt")

own_header() { # FILE LINE HEADER
  local module=${1#game/} target=${3%%/*}
  module=${module%%/*}
  [ "$module" != "$target" ] || return
  [ "${may[$module]+known}" ] || { wrong "$1: $module is no module of layers.txt"; return; }
  [[ ${may[$module]} == *" $target "* ]] || wrong "$1:$2: $module may not include $target ($3)"
  [[ $3 != *_int.h ]] || wrong "$1:$2: $3 is private to $target"
}

kept_header() { # FILE LINE HEADER
  local rule pattern place
  for rule in "${only[@]}"; do
    rule=${rule#only }
    pattern=${rule%%:*}
    [[ $3 == $pattern ]] || continue
    for place in ${rule#*:}; do [[ $1 != game/$place ]] || return; done
    wrong "$1:$2: <$3> may be included only by${rule#*:}"
    return
  done
}

set -f # the places of layers.txt are patterns, not files
while IFS=: read -r file line text; do
  [[ $text =~ [\"\<]([^\"\>]*) ]] && header=${BASH_REMATCH[1]} || continue
  case $text in
    *\<*) kept_header "$file" "$line" "$header" ;;
    *\"*/*) own_header "$file" "$line" "$header"; kept_header "$file" "$line" "$header" ;;
    *\"*) wrong "$file:$line: \"$header\" is not written as \"module/file\"" ;;
  esac
done < <(code | xargs -r grep -HnE '^[ \t]*#[ \t]*include')
finish
