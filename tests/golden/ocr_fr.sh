#!/usr/bin/env bash
# Every page in French read back from its picture: see lib/ocr.sh.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/ocr.sh"
read_all fr "$@"
exit $failed
