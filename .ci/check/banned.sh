#!/usr/bin/env bash
# Functions that invite faults are used nowhere; the clock, chance, the locale and the
# environment are left to tools, memory and ending the program to base. Looked for in the
# source, and in the unoptimised objects too, where no macro can hide a call.
. "$(dirname "$0")/../lib.sh"
need nm binutils

banned='strcpy|strncpy|stpcpy|strcat|strncat|sprintf|vsprintf|gets|atoi|atol|atoll|atof|strtok|strtok_r|v?[fs]?scanf|alloca|system|popen|tmpnam|tempnam|mktemp|setjmp|longjmp|rand|srand|random|srandom|drand48'
outside='time|clock|clock_gettime|gettimeofday|localtime|gmtime|localtime_r|gmtime_r|mktime|strftime|setlocale|getenv|setenv'
memory='malloc|calloc|realloc|reallocarray|free|strdup|strndup|asprintf|vasprintf|exit|_exit|abort'

while IFS=: read -r file line call; do
  wrong "$file:$line: ${call%%[ (]*} is banned"
done < <(files game tests | grep -E '\.[ch]$' | xargs -r grep -HnoE "\\b($banned) *\\(")

# "module/file.c symbol" for everything our objects ask of others.
calls() {
  find "$build/game" -name '*.c.o' 2>/dev/null | xargs -r nm -A -u |
    sed -nE 's#.*\.dir/(.*)\.o: +[UwW] (__isoc99_)?([A-Za-z0-9_]+).*#\1 \3#p' |
    sed -E 's#^[^/ ]+ #tools/&#' | sort -u
}
asked=$(calls)
[ -n "$asked" ] || wrong "no objects below $build/game; build first"

# refuse NAMES WHERE-NOT-TO-LOOK WHY
refuse() {
  local where name
  while read -r where name; do
    [ -z "$name" ] || wrong "game/$where: $name $3"
  done < <(grep -E " ($1)$" <<<"$asked" | grep -vE "^($2)")
}
refuse "$banned" '-' "is banned"
refuse "$outside" 'tools/|[a-z]+/[a-z_]*_sdl\.c' "is left to tools"
refuse "$memory" 'tools/|base/' "is left to base"
finish
