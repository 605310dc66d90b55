/* game.h - one attempt being played: the session and its place in the store, together.
 *
 * What the window and the terminal share. Every action goes through here, so that none
 * is shown as done before it is recorded (or said not to be).
 *
 * Memory: the game owns its session; the store and the model are borrowed.
 */
#ifndef TOOLS_GAME_H
#define TOOLS_GAME_H

#include "base/settings.h"
#include "records/records.h"
#include "scenario/scenario.h"
#include "sim/past.h"
#include "tools/app.h"

enum { GAME_NOTICES = 4 };

struct game {
    struct app *app;
    const struct scn *scn;
    struct rec_store *store;
    struct sim_session *session;
    struct str data; /* folder of attempts, settings, letters */
    scn_ix desk;     /* of the attempts begun here */
    uint64_t seed;
    int64_t attempt;         /* in the store */
    uint32_t seq;            /* lines of the attempt in the store */
    bool finished;           /* its result is stored */
    struct settings_now now; /* what is chosen (choices.h) */
    bool asks_profile;       /* who it is, before anything else */
    bool to_hide; /* the checks of the bench, of this one, before its first action */
    bool record_failed;               /* --record could not be written */
    bool shelf_in_case;               /* the words of app->shelf end with the case */
    struct msg notices[GAME_NOTICES]; /* to be told once, by game_notices */
    size_t notice_count;
};

/* Starts a new attempt at game.scn. It is stored with its first action: to look in
 * leaves nothing behind. */
void game_begin(struct game *g);
/* Starts a new attempt with the author's own play that leads to an act. False: no
 * session; the play cannot be read (*e) or does not fit its case (diagnostics). */
bool game_begin_act(struct game *g, scn_ix act, struct diags *d, struct err *e);
/* Goes on with an attempt of the list (library.h): where it stands if all of it agrees
 * with the case, else as a new attempt from the last line that does. One that ended
 * stands at its debrief. False when it cannot be read. Why it goes on elsewhere is
 * among the notices. */
bool game_go_on(struct game *g, const struct sim_attempt *t);
/* Goes back in the attempt that is open: a new one with its first `lines` actions,
 * which is stored with its next; the other stays as it is. False when it has not so
 * many. */
bool game_go_back(struct game *g, uint32_t lines);
void game_close(struct game *g);
/* Whether an attempt in which nothing was done yet hides the checks of the bench, as
 * those begun later do by game.now. */
void game_hide_checks(struct game *g, bool hide);

struct sim_step game_do(struct game *g, const struct sim_action *a);
/* A letter that came from another station, whole. */
struct sim_step game_receive(struct game *g, struct str bytes);
struct sim_step game_undo(struct game *g);
struct sim_step game_redo(struct game *g);
struct sim_step game_hint(struct game *g, scn_ix hint);

/* Tries again to store what waits; true when nothing waits any more. */
bool game_retry(struct game *g);

/* Adds something to tell once. */
void game_notice(struct game *g, struct msg m);
/* What a step led to, for the trainee; `did`: the action, told where it led to nothing
 * else, or NULL. At most GAME_TOLD of them. */
enum { GAME_TOLD = 24 };
size_t game_told(const struct sim_session *x, const struct sim_step *step,
                 const struct sim_action *did, struct msg out[GAME_TOLD]);
/* What is to be told now, at most GAME_NOTICES; each is told once. */
size_t game_notices(struct game *g, struct msg out[GAME_NOTICES]);
/* "Not saved: …" while lines wait in memory; no message when all is well. */
struct msg game_save_status(const struct game *g, struct arena *a);

#endif
