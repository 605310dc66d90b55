/* advance.h - how wide a run is and where its ink begins, as HarfBuzz says, for faces
 * whose letters reach past their room.
 *
 * SDL2_ttf tells neither: the width it gives is that of the ink, and where the ink
 * begins before the run it moves the picture to the right without saying so. For
 * upright letters that is a pixel. For Nastaliq, whose strokes lean far over what
 * stands before and after, it is 9 pixels at 24 and 14 at 38, seen as uneven gaps and
 * carets beside their letters. SDL2_ttf still draws; it shapes as is done here, without
 * a language and with every feature at its default. Not for other faces: theirs would
 * be asked for twice.
 *
 * Memory: HarfBuzz's own, given back by ui_advance_close; the bytes of the font are
 * borrowed until then. Lengths are pixels.
 */
#ifndef UI_ADVANCE_H
#define UI_ADVANCE_H

#include "base/str.h"

struct ui_advance;

struct ui_extent {
    int width; /* to where the next run begins */
    int left;  /* how far the ink begins before the run, */
    int above; /* and rises above the base line; 0 at least */
};

/* A font of these bytes, at any size. */
struct ui_advance *ui_advance_open(struct str bytes);
void ui_advance_close(struct ui_advance *font);
struct ui_extent ui_advance_of(struct ui_advance *font, int px, struct str run,
                               uint32_t script, bool rtl);

#endif
