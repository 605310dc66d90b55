/* advance.c - runs measured by HarfBuzz's own reading of the font. See advance.h. */
#include "ui/advance.h"

#include <hb-ot.h>

enum { ONE = 64 }; /* HarfBuzz's units in a pixel */

/* A handle of HarfBuzz's under our name: no memory of ours. */
static hb_font_t *font_of(struct ui_advance *font)
{
    return (hb_font_t *)(void *)font;
}

struct ui_advance *ui_advance_open(struct str bytes)
{
    hb_blob_t *blob =
        hb_blob_create(bytes.p, (unsigned)bytes.n, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_font_t *font = hb_font_create(face); /* keeps what it is made of */
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return (struct ui_advance *)(void *)font;
}

void ui_advance_close(struct ui_advance *font)
{
    hb_font_destroy(font_of(font));
}

static int down(int length)
{
    return length >= 0 ? length / ONE : -((-length + ONE - 1) / ONE);
}

/* Takes the ink of one glyph, at x, into what is known of the run. */
static void add_ink(hb_font_t *font, hb_codepoint_t glyph,
                    const hb_glyph_position_t *at, int x, struct ui_extent *e)
{
    hb_glyph_extents_t ink;
    if (!hb_font_get_glyph_extents(font, glyph, &ink) || ink.width == 0)
        return;
    int left = -down(x + at->x_offset + ink.x_bearing);
    int above = -down(-(at->y_offset + ink.y_bearing));
    e->left = left > e->left ? left : e->left;
    e->above = above > e->above ? above : e->above;
}

struct ui_extent ui_advance_of(struct ui_advance *font, int px, struct str run,
                               uint32_t script, bool rtl)
{
    struct ui_extent e = {0};
    hb_font_t *hb = font_of(font);
    hb_buffer_t *buffer = hb_buffer_create();
    hb_font_set_scale(hb, px * ONE, px * ONE);
    hb_buffer_add_utf8(buffer, run.p, (int)run.n, 0, (int)run.n);
    hb_buffer_set_direction(buffer, rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(script));
    hb_shape(hb, buffer, NULL, 0);
    unsigned n = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &n);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &n);
    int x = 0;
    for (unsigned i = 0; i < n; i++) {
        add_ink(hb, glyphs[i].codepoint, &places[i], x, &e);
        x += places[i].x_advance;
    }
    e.width = down(x + ONE / 2);
    hb_buffer_destroy(buffer);
    return e;
}
