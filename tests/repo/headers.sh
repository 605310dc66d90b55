#!/usr/bin/env bash
. "$(dirname "$0")/../lib/planted.sh"

clean() {
  put game/base/str.h '#ifndef BASE_STR_H' '#define BASE_STR_H' '#include <stddef.h>' \
    'struct str { const char *p; size_t n; };' '#endif'
}

begin "nothing"
expect_none
begin "a header that needs another one first"
put game/base/buf.h '#ifndef BASE_BUF_H' '#define BASE_BUF_H' 'void buf_put(struct str s);' 'size_t buf_n(void);' '#endif'
expect 'game/base/buf.h: '
begin "a header that cannot be read twice"
put game/base/map.h 'struct map { int n; };'
expect 'game/base/map.h: '
begin "a header of the tests"
put tests/unit/base/x.h 'uint32_t x(void);'
expect 'tests/unit/base/x.h: '
end
