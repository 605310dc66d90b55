/* layout_int.h - one hard line (a text up to its newline), taken apart for layout.
 *
 * Everything is told per code point, in parallel arrays, because FriBidi and
 * libunibreak want it so. Memory: the arena given; nothing outlives the layout call.
 */
#ifndef TEXT_LAYOUT_INT_H
#define TEXT_LAYOUT_INT_H

#include "text/layout.h"

enum {
    TXT_CELL_DROP = 1,   /* never drawn: controls, isolates, other ignorables */
    TXT_CELL_BLANK = 2,  /* a space that may hang past the end of a line */
    TXT_CELL_BREAK = 4,  /* a line may end after it */
    TXT_CELL_CLUSTER = 8 /* a new cluster begins with it */
};

struct txt_cells {
    struct str text; /* of the hard line; the slices of runs come from here */
    size_t count;
    uint32_t *cp;
    uint32_t *at;  /* where it begins in text; at[count] is the end */
    int8_t *level; /* even: left to right */
    int8_t base;
    uint32_t *script;
    int *face;
    uint8_t *flags;
};

/* What every step needs to know. */
struct txt_frame {
    const struct txt_fonts *fonts;
    enum txt_style style;
    int size_px;
    const char *lang;
    struct arena *scratch;
    const struct txt_words *words;
    size_t offset; /* of the hard line in them */
};

/* Takes a hard line apart. `rtl` is its direction when it has none of its own. */
struct txt_cells txt_itemise(const struct txt_frame *f, struct str text, bool rtl);
/* The direction of the first letter outside isolates, else `otherwise`. */
bool txt_starts_rtl(struct str text, bool otherwise);

/* May a line of Lao end before code point i of these? */
bool txt_lao_breaks(const uint32_t *cp, size_t count, size_t i);

/* The script of a code point, as a tag; TXT_COMMON for what takes its neighbours'. */
uint32_t txt_script_of(uint32_t cp);

#define TXT_TAG(a, b, c, d)                                                            \
    ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))
#define TXT_COMMON TXT_TAG('Z', 'y', 'y', 'y')
#define TXT_LATIN  TXT_TAG('L', 'a', 't', 'n')

#endif
