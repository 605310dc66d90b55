/* screens.h - for tests of whole screens: every page of the game as a player meets it,
 * built in this process from the committed plays, with the real fonts and no display.
 *
 * A page is a row of the table in screens.c: which play, how far, and which controls
 * lead there. They are used as a player would, by focus and Enter.
 */
#ifndef TESTS_SCREENS_SCREENS_H
#define TESTS_SCREENS_SCREENS_H

#include "tools/stage.h"
#include "ui/ui_int.h"

#define CLONED "fixtures/cloned"

struct screen {
    const char *name;
    const char *play;     /* below scenarios/; NULL: the library; CLONED: the library
                             with the pack of tests/fixtures/cloned on the shelf */
    const char *before;   /* up to the first line with these words; NULL: all of it */
    const char *steps[5]; /* "id", "id*" (the first that begins so), "=typed text" */
};

struct look {
    const char *lang;
    int width, height, percent; /* pixels; of the text */
    enum ui_theme theme;
    int dpi;      /* per cent of a usual screen's; 0 is 100 */
    bool rtl;     /* mirrored, as it is in Arabic */
    bool legible; /* the legible face, set apart */
};

struct screens;

extern const struct screen screens_all[];
extern const size_t screens_count;

/* Ends the program, with a word on stderr, when there are no fonts. */
struct screens *screens_open(void);
void screens_close(struct screens *x);
/* The languages there are catalogues of. */
size_t screens_langs(const struct screens *x, const struct str **langs);
/* Builds the page; what cannot be reached ends the program. Valid until the next. */
struct ui *screens_show(struct screens *x, const struct screen *which,
                        struct look look);
/* The page shown now, as it is after the window and the settings changed: another size
 * of it, another theme, the other direction; not another language. */
void screens_look(struct screens *x, struct look look);
/* The words the pages are written in. */
struct txt *screens_words(const struct screens *x);
/* Builds the page again after something was fed to it. */
void screens_again(struct screens *x);
/* What the page stands on. */
struct stage *screens_stage(struct screens *x);
/* Paints marks as large as the page now shown: its pixels, 0xFFRRGGBB from the top left
 * on. `pixels` has the room. Ends the program when it cannot. */
void screens_paint(struct screens *x, const struct ui_list *list, uint32_t *pixels);
/* Writes the page as it is now as PNG. */
bool screens_picture(struct screens *x, const char *path, struct err *e);

#endif
