#!/usr/bin/env bash
# A figure that cannot be taken is printed with its reason, as a line and as JSON.
set -u
bench=$(dirname "$ROGATORY")/rogatory-bench
failed=0
wrong() {
  echo "$*"
  failed=1
}

lines=$(env -u DISPLAY -u WAYLAND_DISPLAY "$bench" window) || wrong "it did not end well"
json=$(env -u DISPLAY -u WAYLAND_DISPLAY "$bench" --json window) || wrong "nor as JSON"
for name in first-frame first-frame.floor first-frame.ratio first-frame.peak \
  first-frame.peak.ratio frame idle.cpu; do
  grep -q "^$name none .*(not measured: ..*)$" <<<"$lines" || wrong "no line for $name"
  grep -q "\"name\": \"$name\".*\"value\": null, \"why\": \"..*\"}" <<<"$json" ||
    wrong "no member for $name"
done
[ "${json:0:1}" = "[" ] && [ "${json: -1}" = "]" ] || wrong "no JSON array: $json"
"$bench" nothing 2>/dev/null && wrong "an unknown figure was accepted"
exit $failed
