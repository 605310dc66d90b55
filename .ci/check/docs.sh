#!/usr/bin/env bash
# The maps are true: game/README.md has a line for every module, what the guides name in
# backticks exists, and every check has a test that plants what it must find.
. "$(dirname "$0")/../lib.sh"

for module in $(code | grep '\.c$' | cut -d/ -f2 | sort -u); do
  grep -q "\`$module\`" game/README.md 2>/dev/null || wrong "game/README.md has no line for \`$module\`"
done

exists() { # a path, or a pattern that something fits
  local hits=($1)
  [ -e "${hits[0]}" ]
}

# Paths in backticks: from the guide's own folder, or from the top.
while IFS=: read -r guide line path; do
  path=${path//\`/}
  path=${path#./}
  exists "$path" || exists "$(dirname "$guide")/$path" ||
    wrong "$guide:$line: $path does not exist"
done < <(files | grep -E '(^|/)(README|STYLE)\.md$' |
  xargs -r grep -HnoE '`(\./)?[A-Za-z0-9_.-]+/[A-Za-z0-9_./*-]*`' | grep -vE '`(build|build-tests)/')

# Commands shown as lines of their own.
while IFS=: read -r guide line command; do
  program=$(awk '{ print $1 }' <<<"$command")
  [ -x "$program" ] || wrong "$guide:$line: $program cannot be run"
done < <(files | grep -E '(^|/)README\.md$' | xargs -r grep -HnE '^ {4}\./' | grep -v '\./build')

for script in $(files .ci/check | grep '\.sh$'); do
  [ -e "tests/repo/$(basename "$script")" ] || wrong "$script has no test in tests/repo"
done
finish
