#!/usr/bin/env bash
# The maps are true: game/README.md has a line for every module, what the guides name in
# backticks exists, every verb and option of the program is told of in both languages, and
# every check has a test that plants what it must find. What the authors' guides have one
# write is done by tests/golden/guides.sh.
. "$(dirname "$0")/../lib.sh"

for module in $(code | grep '\.c$' | cut -d/ -f2 | sort -u); do
  grep -q "\`$module\`" game/README.md 2>/dev/null || wrong "game/README.md has no line for \`$module\`"
done

exists() { # a path, or a pattern that something fits
  local hits=($1)
  [ -e "${hits[0]}" ]
}

guides='(^|/)(README|LISEZMOI|STYLE)\.md$'

# Paths in backticks: from the guide's own folder, from the top or from scenarios/; not those
# within a case that the reader is to write.
while IFS=: read -r guide line path; do
  path=${path//\`/}
  path=${path#./}
  exists "$path" || exists "$(dirname "$guide")/$path" || exists "scenarios/$path" ||
    wrong "$guide:$line: $path does not exist"
done < <(files | grep -E "$guides" |
  xargs -r grep -HnoE '`(\./)?[A-Za-z0-9_.-]+/[A-Za-z0-9_./*-]*`' | grep -vE '`(build|build-tests)/' |
  grep -vE '^scenarios/.*`((documents|interviews|plays|l10n)/|scenarios/m)')

# Commands shown as lines of their own.
while IFS=: read -r guide line command; do
  program=$(awk '{ print $1 }' <<<"$command")
  [ -x "$program" ] || wrong "$guide:$line: $program cannot be run"
done < <(files | grep -E "$guides" | xargs -r grep -HnE '^ {4}\./' | grep -v '\./build')

# Verbs and options, as main.c has them: in a guide in English and in one in French. The
# README at the top is in both: what is below « En français » is the French.
told() { # LANGUAGE: the words of its guides
  files | grep -E '(^|/)(README|LISEZMOI)\.md$' | while IFS= read -r guide; do
    case $1:$guide in
      fr:README.md) sed -n '/^## En français/,$p' "$guide" ;;
      en:README.md) sed '/^## En français/,$d' "$guide" ;;
      fr:*LISEZMOI.md | en:*/README.md) cat "$guide" ;;
    esac
  done
}
if [ -e game/tools/main.c ]; then
  for lang in en fr; do
    words=$(told $lang)
    while IFS= read -r word; do
      grep -qE -- "(^|[^a-z-])$word([^a-z-]|\$)" <<<"$words" || wrong "no guide in $lang tells of $word"
    done < <(sed -nE 's/^ *\{"(--[a-z]+|[a-z]+)", .*/\1/p' game/tools/main.c)
  done
fi

for script in $(files .ci/check | grep '\.sh$'); do
  [ -e "tests/repo/$(basename "$script")" ] || wrong "$script has no test in tests/repo"
done
finish
