/* paper_test.h - a small document, and a writer's output as a string. */
#ifndef TESTS_PAPER_TEST_H
#define TESTS_PAPER_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "paper/form.h"
#include "paper/paper.h"

#define SHEET(list)                                                                    \
    ((struct paper_sheet){STR("7/2024"), (list), sizeof(list) / sizeof *(list)})

static inline struct paper_doc doc_of(const struct paper_sheet *sheets, uint32_t count)
{
    return (struct paper_doc){.lang = STR("fr"),
                              .title = STR("Titre"),
                              .notice = STR("NOTICE"),
                              .made = 19787, /* 2024-03-05 */
                              .sheets = sheets,
                              .count = count};
}

static inline struct str written(void (*writer)(const struct paper_doc *, struct buf *),
                                 const struct paper_doc *doc, struct arena *a)
{
    struct buf out = BUF_MAX(1024 * 1024);
    writer(doc, &out);
    assert_false(out.full);
    struct str s = arena_str(a, buf_str(&out));
    buf_free(&out);
    return s;
}

static inline void assert_str(struct str got, const char *want)
{
    assert_int_equal(got.n, strlen(want));
    assert_memory_equal(got.p, want, got.n);
}

static inline bool holds(struct str s, const char *words)
{
    size_t n = strlen(words);
    for (size_t i = 0; i + n <= s.n; i++)
        if (memcmp(s.p + i, words, n) == 0)
            return true;
    return false;
}

#endif
