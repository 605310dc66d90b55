#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/a.c '/* a template: "/tmp/rogatory-XXXXXX"; the work of a session */'
  put README.md 'Todo lists are for other programs; a hackney carriage waits.'
}

# Each word is put together here, so that this file does not hold it.
plant() {
  begin "$1$2"
  put game/base/b.c "/* one */" "/* $1$2 */"
  expect "game/base/b.c:2: \"$1"
}

begin "nothing"
expect_none
plant TO DO
plant FIX ME
plant XX X
plant 'not implem' ented
plant /wor k/main
plant /tmp/bash_job s.0
plant 'deb.debian' .org
plant registry.npm js
plant 'As an A' I
plant Clau de
plant 'language mod' el
begin "a word in a folder's own file name"
put 'tests/a b.md' "TO""DO"
expect 'tests/a b.md:1: "TO'
end
