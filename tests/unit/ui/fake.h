/* fake.h - for the tests of ui: fonts made of arithmetic, a window without a screen,
 * and short ways to press, click and look.
 *
 * Every character is half as wide as its size: 10 pixels at size 20, and at the body
 * size of 19, 9. Lines are 25 pixels high at that size (130 %).
 */
#ifndef TESTS_UI_FAKE_H
#define TESTS_UI_FAKE_H

#include "base/utf8.h"
#include "ui/ui_int.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static inline int fake_face(void *ctx, enum txt_style style, const char *lang,
                            uint32_t cp, int now)
{
    (void)ctx, (void)lang, (void)cp, (void)now;
    return (int)style;
}

static inline int fake_width(void *ctx, int face, int size_px, struct str run,
                             uint32_t script, bool rtl)
{
    (void)ctx, (void)face, (void)script, (void)rtl;
    return (int)utf8_count(run) * (size_px / 2);
}

/* A tenth more for each character. */
static inline int fake_wide(void *ctx, int face, int size_px, struct str run,
                            uint32_t script, bool rtl)
{
    return fake_width(ctx, face, size_px, run, script, rtl) +
           (int)utf8_count(run) * (size_px / 10);
}

static inline void fake_height(void *ctx, int face, int size_px, int *above, int *below)
{
    (void)ctx, (void)face;
    *above = size_px * 3 / 4;
    *below = size_px / 4;
}

static inline struct ui *fake_open(int width, int height)
{
    struct ui_fonts fonts = {{NULL, fake_face, fake_width}, fake_height, fake_wide};
    return ui_open(&fonts, width, height);
}

static inline struct ui_event press(struct ui *ui, struct ui_key key)
{
    struct ui_input in = {.kind = UI_IN_KEY, .key = key};
    return ui_feed(ui, &in);
}

static inline struct ui_event type(struct ui *ui, const char *text)
{
    struct ui_input in = {.kind = UI_IN_TEXT, .text = str_of(text)};
    return ui_feed(ui, &in);
}

static inline struct ui_event point(struct ui *ui, enum ui_input_kind kind, int x,
                                    int y)
{
    struct ui_input in = {.kind = kind, .x = x, .y = y, .clicks = 1};
    return ui_feed(ui, &in);
}

static inline struct ui_event click(struct ui *ui, int x, int y)
{
    point(ui, UI_IN_MOVE, x, y);
    point(ui, UI_IN_PRESS, x, y);
    return point(ui, UI_IN_RELEASE, x, y);
}

static inline const struct ui_node *node(const struct ui *ui, const char *id)
{
    const struct ui_node *n = ui_find(ui, ui_key_of(id));
    assert_non_null(n);
    return n;
}

static inline struct ui_rect box(const struct ui *ui, const char *id)
{
    return node(ui, id)->box;
}

static inline void assert_focus(const struct ui *ui, const char *id)
{
    struct str now = ui_focused(ui);
    if (!str_eqz(now, id))
        fail_msg("the focus is on \"%.*s\", not on \"%s\"", STR_ARG(now), id);
}

#endif
