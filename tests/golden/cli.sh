#!/usr/bin/env bash
# The command line: help in both languages, and for everything that can be wrong with it
# one clear sentence, the right exit code, and nothing written anywhere.
. "$(dirname "$0")/../lib/golden.sh"
cd "$scratch" || exit 1
export XDG_DATA_HOME=$scratch/xdg HOME=$scratch/home DISPLAY='' WAYLAND_DISPLAY='' SDL_VIDEODRIVER=''

# is CODE WORDS command…: exits with CODE and says WORDS in no more than three lines
is() {
  local code=$1 words=$2 out got
  shift 2
  out=$(timeout 20 "$ROGATORY" "$@" </dev/null 2>&1)
  got=$?
  [ "$got" -eq "$code" ] || fail "$*: exit $got, not $code: $out"
  grep -qF -- "$words" <<<"$out" || fail "$*: does not say “$words”: $out"
  [ "$code" -eq 0 ] || [ "$(wc -l <<<"$out")" -le 3 ] || fail "$*: says too much"
  [ -z "$(find "$scratch" -newer "$scratch/begun" -type f)" ] || fail "$*: something was written"
}

mkfifo pipe.play
mkdir folder.play empty
cp -r "$SOURCE_DIR/scenarios/first_steps" broken
echo 'nonsense: [' >>broken/scenario.yaml
cp -r "$SOURCE_DIR/scenarios/first_steps" first_steps
printf 'rogatory-play 2\nengine 1\n' >newer.play
sed 's/^engine 1$/engine 900/' "$SOURCE_DIR/scenarios/first_steps/plays/good.play" >engine.play
sed 's/ follow see_lansa .*/ follow see_lansa 0123456789abcdef/' \
  "$SOURCE_DIR/scenarios/first_steps/plays/good.play" >differs.play
sed '/ refer tola /p' "$SOURCE_DIR/scenarios/first_steps/plays/good.play" >twice.play
touch -d '1 minute' begun

for lang in en fr; do
  for verb in play replay check export report schema l10n doctor; do
    is 0 "rogatory $verb" $verb --help --lang $lang
  done
  is 0 'rogatory' --help --lang $lang
done
[ "$("$ROGATORY" play --help --lang en)" != "$("$ROGATORY" play --help --lang fr)" ] ||
  fail "help is not translated"

# What is well and what is not stands in one column, also where letters take two bytes.
"$ROGATORY" doctor --lang pt --data newer.play/in >found
grep -q '^NÃO      [^ ]' found && grep -q '^OK       [^ ]' found || fail "doctor: no column:" "$(<found)"

is 2 'unknown option --frob' play --frob
is 2 'unknown option --frob' --frob
is 2 'option inconnue' play --lang fr --frob
is 2 'does not take the option --expect' play --expect x
is 2 'does not take the option --text' replay --text x.play
is 2 'needs a value' play --data
is 2 'no language xx' play --lang xx first_steps --text
is 2 'no language xx' replay --lang xx newer.play
is 2 'no desk nobody' play first_steps --text --desk nobody
is 2 'not x' play first_steps --text --seed x
is 2 'not -1' play first_steps --text --seed -1
is 2 'no act nope' play first_steps --text --act nope
is 2 'no case nowhere' play nowhere --text
is 2 'no case frob' frob
is 2 'too many' play first_steps second
is 2 'too many' doctor anything
is 2 'no table frob' schema frob
is 2 'too many' schema people evidence
is 0 '| ' schema people --lang fr
is 2 'needs the path' replay
is 2 'needs the path' check
is 2 'no file or folder none.play' replay none.play
is 2 'no file or folder' check none
is 2 'not a plain file' replay pipe.play
is 2 'not a plain file' check pipe.play
is 2 'not a plain file' replay folder.play
is 1 '[E0019]' play broken --text
is 1 '[E0019]' check broken
is 1 '[P0003]' replay newer.play
is 1 '[P0003]' check newer.play
is 1 '[P0004]' check engine.play
is 1 '[P0014]' check differs.play
is 1 '[P0011]' check twice.play
is 0 'refused 11 desk refer tola legal_aid' replay twice.play --anew
is 0 'Convicted' replay twice.play --anew
# Recorded from within its folder, a play keeps the name of its case.
mkdir within && cp -r "$SOURCE_DIR/scenarios/first_steps" within && cd within/first_steps/plays || exit 1
"$ROGATORY" replay good.play --anew --record again.play >/dev/null
grep -q '^scenario first_steps$' again.play || fail "recorded within: $(grep '^scenario' again.play)"
cd "$scratch" || exit 1
is 1 'refused 11 desk refer tola legal_aid' replay twice.play --anew --record once.play
is 1 '--force' replay twice.play --anew --record once.play
[ ! -e once.play ] || fail "once.play: written, though an action was lost"
is 0 'Convicted' replay twice.play --anew --record once.play --force
is 0 'Convicted' replay once.play
is 2 'no such file or folder' replay twice.play --anew --record none/once.play --force
is 0 'No errors.' check first_steps
is 2 'does not take the option --anew' check --anew first_steps

# What is checked is named as it was asked for, must hold something to judge, and is judged
# once, wherever one stands.
is 2 'no file or folder none' check none
grep -q 'none/' <<<"$("$ROGATORY" check none 2>&1)" && fail "check none: another path is named"
is 2 'no case, law pack, card' check empty
is 2 'ne contient ni affaire' check empty --lang fr
cp -r "$SOURCE_DIR/scenarios/law" law
touch -d '-1 minute' law/*.yaml law/*/*
is 0 'No errors.' check law
cp "$SOURCE_DIR/scenarios/glossary.yaml" .
is 0 'No errors.' check glossary.yaml
cd law || exit 1
is 0 'No errors.' check azelmar.yaml
cd cards || exit 1
is 0 'No errors.' check mali.yaml
cd "$scratch" || exit 1
echo 'nonsense: 1' >>law/makoro.yaml
touch -d '-1 minute' law/makoro.yaml
for paths in law 'law/azelmar.yaml law/makoro.yaml law/../law/orisun.yaml'; do
  said=$("$ROGATORY" check $paths 2>&1)
  [ "$(grep -c 'makoro.yaml:.*nonsense' <<<"$said")" -eq 1 ] || fail "check $paths: not told once: $said"
done
is 0 'Convicted' replay first_steps/plays/good.play

# replay prints the same in every language, up to the verdict
for lang in en fr; do
  "$ROGATORY" replay first_steps/plays/good.play --lang $lang | sed -n '1,/^state /p' >"$lang.txt"
done
cmp -s en.txt fr.txt || fail "the transcript depends on the language"
exit $failed
