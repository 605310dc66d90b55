/* stage.h - a page of the game as a player reaches it, without a window or a loop.
 *
 * A case with what was done in it, and the controls chosen since, by their ids, with
 * focus and Enter. For pictures (cmd_shot.c) and for tests of whole pages. Nothing is
 * stored; what a page asks of the window (another language, the folder of letters) is
 * left alone.
 *
 * Memory: the stage owns its page and its view; `game` holds the case and the attempt,
 * for game_close.
 */
#ifndef TOOLS_STAGE_H
#define TOOLS_STAGE_H

#include "tools/game.h"
#include "ui/screens.h"
#include "ui/ui.h"

struct stage {
    struct game game; /* game.app from the caller */
    struct ui *ui;
    struct scr *scr;
    struct settings_now now; /* chosen on a page; the looks stay as they were given */
    struct arena page;       /* of scr */
    struct arena view;
    const struct str *folders; /* of the cases in the library, once it was shown */
    enum sim_refusal refusal;  /* of the last action that a page asked for */
};

/* The header of a recorded play and its lines before the first that has the words; all
 * of it when none has. */
struct str stage_before(struct str play, const char *words);
/* A fresh page of this size, with nothing on it yet; leaves the one before. */
void stage_set(struct stage *x, const struct ui_fonts *fonts, int width, int height,
               const struct ui_settings *settings);
/* The library. */
void stage_library(struct stage *x);
/* The case of game.scn with the attempt of game.session: its brief, its desk or its
 * debrief. */
void stage_case(struct stage *x);
/* Builds the page again after something was fed to it. */
void stage_again(struct stage *x);
/* Chooses a control: "id", "id*" (the first that begins so); or types "=text". False
 * when there is none. */
bool stage_choose(struct stage *x, struct str step);
/* Leaves the page and the attempt; what they stood in is kept for the next. */
void stage_leave(struct stage *x);
/* The same, and frees all. */
void stage_close(struct stage *x);

#endif
