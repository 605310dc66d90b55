/* fuzz_layout.c - any bytes as a paragraph: typography, and lines of runs. The first
 * two bytes choose the width and the direction. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/utf8.h"
#include "text/layout.h"

enum { COLUMN = 10 };

static int fake_face(void *ctx, enum txt_style style, const char *lang, uint32_t cp,
                     int now)
{
    (void)ctx, (void)style, (void)lang;
    return now >= 0 && cp < '@' ? now : cp >= 0x590;
}

static int fake_width(void *ctx, int face, int size_px, struct str run, uint32_t script,
                      bool rtl)
{
    (void)ctx;
    (void)face;
    (void)script;
    (void)rtl;
    return (int)utf8_count(run) * size_px;
}

/* Runs are pieces of their line, are UTF-8, and hold nothing that only orders. */
static void check_run(struct str text, const struct txt_line *l, struct str run)
{
    BUG_UNLESS(run.n > 0 && utf8_valid(run, NULL));
    BUG_UNLESS(run.p >= text.p + l->from && run.p + run.n <= text.p + l->to);
    uint32_t cp = 0;
    for (size_t at = 0; at < run.n; at += utf8_decode(run, at, &cp)) {
        utf8_decode(run, at, &cp);
        BUG_UNLESS(!utf8_is_bidi_control(cp) && !utf8_is_forbidden(cp));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const struct txt_fonts fonts = {NULL, fake_face, fake_width};
    struct arena a = {0};
    struct str given = {(const char *)data + 2, size - 2};
    struct str text = txt_typography(&a, STR("fr"), given);
    BUG_UNLESS(str_eq(txt_typography(&a, STR("fr"), text), text));
    struct txt_accent accent = {text.n / 3, text.n / 2, TXT_DOC_BOLD};
    struct txt_words words = {text, STR("fr"), &accent, 1};
    struct txt_para p = txt_layout(&a, &fonts, &words, TXT_DOC, COLUMN,
                                   data[0] * COLUMN / 2, data[1] & 1);
    size_t at = 0;
    for (size_t i = 0; i < p.count; i++) {
        const struct txt_line *l = &p.lines[i];
        BUG_UNLESS(l->from == at && l->to >= at);
        at = l->to;
        for (size_t r = 0; r < l->count; r++)
            check_run(text, l, l->runs[r].text);
    }
    BUG_UNLESS(at == text.n && p.count > 0);
    arena_free(&a);
    return 0;
}
