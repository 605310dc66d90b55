#!/usr/bin/env bash
# The real espeak-ng, as the window starts it. What it would say goes into a file instead of
# a loudspeaker: there is sound in it, it is long enough to be the words, and it is the French
# voice that says French, the English one English. Then without a loudspeaker: that nobody
# hears anything is said in words.
. "$(dirname "$0")/../lib/window.sh"
real=$(command -v espeak-ng) || { echo "espeak-ng is not here"; exit 77; }

export ROGATORY_VOICE=espeak
mkdir "$scratch/bin" "$scratch/later"
cat >"$scratch/bin/espeak-ng" <<EOS
#!/bin/bash
[ "\$1" != --voices ] || exec "$real" --voices
cat >"$scratch/words"
"$real" "\$@" -w "$scratch/sound" <"$scratch/words" && mv "$scratch/sound" "$scratch/sound.wav"
exec sleep 100
EOS
chmod +x "$scratch/bin/espeak-ng"

# What a voice makes of the words at the usual speed.
by() { "$real" -v "$1" -s 175 --stdin -w "$scratch/$1.wav" <"$scratch/words"; }
# Milliseconds: one channel of 16 bits, 22050 a second.
length() { echo $((($(stat -c %s "$1") - 44) * 1000 / 44100)); }
# The greatest of the first bytes that are no header: silence is all zeros.
loud() { tail -c +45 "$1" | od -An -v -td2 | tr -s ' ' '\n' | tr -d - | sort -n | tail -n 1; }

speaks() {
  local lang=$1 other=$2 words=$3
  rm -rf "$scratch"/*.wav "$XDG_DATA_HOME"
  PATH=$scratch/bin:$PATH open first_steps --lang "$lang"
  press F12
  until_true "its sound" test -e "$scratch/sound.wav"
  grep -q "$words" "$scratch/words" || fail "other words: $(cat "$scratch/words")"
  by "$lang"
  by "$other"
  cmp "$scratch/sound.wav" "$scratch/$lang.wav" || fail "not the voice of $lang"
  ! cmp -s "$scratch/sound.wav" "$scratch/$other.wav" || fail "the voice of $other"
  [ "$(length "$scratch/sound.wav")" -gt 3000 ] || fail "it is cut short: $(length "$scratch/sound.wav") ms"
  [ "$(loud "$scratch/sound.wav")" -gt 3000 ] || fail "it is silence"
  close
}
speaks fr en "Lecture à voix haute"
speaks en fr "Self-voicing is on"

# No server of sound, no card: espeak-ng ends at once and says that all is well.
export PULSE_SERVER=unix:$scratch/none ALSA_CONFIG_PATH=/dev/null
rm -rf "$XDG_DATA_HOME"
PATH=$scratch/later:$PATH open first_steps --lang en
press F12
see "Nothing is heard"
# A loudspeaker is plugged in (the file again): the key tries once more.
rm "$scratch/sound.wav"
ln -sf "$scratch/bin/espeak-ng" "$scratch/later/espeak-ng"
press F12
until_true "its sound" test -e "$scratch/sound.wav"
close
