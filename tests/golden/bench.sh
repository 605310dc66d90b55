#!/usr/bin/env bash
# A figure that cannot be taken is printed with its reason, as a line and as JSON.
. "$(dirname "$0")/../lib/golden.sh"
bench=$(dirname "$ROGATORY")/rogatory-bench

lines=$(env -u DISPLAY -u WAYLAND_DISPLAY "$bench" window) || fail "it did not end well"
json=$(env -u DISPLAY -u WAYLAND_DISPLAY "$bench" --json window) || fail "nor as JSON"
for name in first-frame first-frame.floor first-frame.ratio first-frame.peak \
  first-frame.peak.ratio frame idle.cpu redraw.desk redraw.worst key language.worst \
  resize.worst pages.peak; do
  grep -q "^$name none .*(not measured: ..*)$" <<<"$lines" || fail "no line for $name"
  grep -q "\"name\": \"$name\".*\"value\": null, \"why\": \"..*\"}" <<<"$json" ||
    fail "no member for $name"
done
[ "${json:0:1}" = "[" ] && [ "${json: -1}" = "]" ] || fail "no JSON array: $json"
"$bench" nothing 2>/dev/null && fail "an unknown figure was accepted"
exit $failed
