/* draw.h - the picture as a list of simple marks, in drawing order.
 *
 * Made by layout from the tree, painted by a back end (window_sdl.c), hashed to know
 * whether anything changed. Pixels of the window; the origin is the top left corner.
 */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include "base/str.h"

struct ui_rect {
    int x, y, w, h;
};

enum ui_op {
    UI_OP_RECT,   /* filled, corners of `radius` */
    UI_OP_FRAME,  /* outline of `thick` inside the rectangle, corners of `radius` */
    UI_OP_SHADOW, /* a soft edge of `radius` around the rectangle */
    UI_OP_PAPER,  /* filled with the faint grain of paper, corners of `radius` */
    UI_OP_TEXT,   /* a run; x is its left edge, y its base line */
    UI_OP_ICON,   /* name, square; `flip` mirrors it */
    UI_OP_PERSON, /* silhouette: seed, figure in `thick`; colour on back */
    UI_OP_BAND,   /* woven cloth along the rectangle: seed, colour on back */
    UI_OP_SEAL,   /* a State's seal, square: seed */
    UI_OP_CLIP,   /* until the matching UI_OP_UNCLIP only this rectangle is painted */
    UI_OP_UNCLIP
};

struct ui_ink {
    enum ui_op op;
    struct ui_rect rect;
    uint32_t colour; /* 0xAARRGGBB */
    uint32_t back;
    int radius, thick;
    struct str text; /* UI_OP_TEXT: the run; UI_OP_ICON: the icon's name */
    int face, size_px;
    uint32_t script;
    uint32_t seed;
    bool flip; /* icon; right to left for text */
    bool wide; /* text: letters and words set apart */
};

struct ui_list {
    struct ui_ink *inks; /* in the frame's arena */
    size_t count, room;
    uint64_t hash;
    uint32_t ground; /* what the window is cleared with */
};

#endif
