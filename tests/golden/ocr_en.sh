#!/usr/bin/env bash
# Every page in English read back from its picture: see lib/ocr.sh.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/ocr.sh"
read_all en "$@"
exit $failed
