#!/usr/bin/env bash
# What game/play and tests/run do about missing packages, with an apt of our own.
set -u
source "$(cd "$(dirname "$0")/../.." && pwd)/.ci/packages.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
packages_list=$scratch/packages.txt
printf '%s\n' '# a comment' 'build | sh-package | cmd:sh | runs | lance' \
  'build | gone | file:'"$scratch"'/gone | is gone | est parti' \
  'test | other | cmd:no-such-program,sh | tests | teste' >"$packages_list"
failed=0
wrong() { printf '%s\n%s\n' "$1" "$output"; failed=1; }
has() { [[ $output == *"$1"* ]] || wrong "not said: $1"; }

# An apt-get that notes its calls and, if it is told to, installs.
mkdir "$scratch/bin"
cat >"$scratch/bin/apt-get" <<END
#!/bin/sh
echo "\$@" >>"$scratch/calls"
case "\$*" in install*) [ -z "\$BROKEN" ] || exit 100; [ -n "\$USELESS" ] || touch "$scratch/gone" ;; esac
END
printf '#!/bin/sh\nshift 0; exec "$@"\n' >"$scratch/bin/sudo"
chmod +x "$scratch/bin/"*
export PATH=$scratch/bin:$PATH BROKEN='' USELESS=''
start() { output=$( (install_missing "$1" "$scratch/log") 2>&1); code=$?; }

start test
[ "$code" = 0 ] && [ -z "$output" ] && [ ! -e "$scratch/calls" ] || wrong "all is there, yet something was done"

BROKEN=1 start build
[ "$code" = 2 ] || wrong "a failing apt gave $code"
has "apt could not install them; see $scratch/log, then run: apt-get install gone"
has "apt n'a pas pu les installer"

USELESS=1 start build
[ "$code" = 2 ] || wrong "a useless apt gave $code"
has "Still missing after the installation: gone"

rm -f "$scratch/calls"
start build
[ "$code" = 0 ] || wrong "a working apt gave $code"
has "gone               is gone / est parti"
[[ $output != *sh-package* ]] || wrong "what is there was named as missing"
[ "$(tail -n 1 "$scratch/calls")" = "install -y --no-install-recommends gone" ] || wrong "called: $(cat "$scratch/calls")"

rm -f "$scratch/calls"
start build
[ -z "$output" ] && [ ! -e "$scratch/calls" ] || wrong "a second start was not silent"
[ "$failed" = 0 ] && echo "packages are found, named and installed once"
exit "$failed"
