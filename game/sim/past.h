/* past.h - an attempt made before: how it stands against its case as that is now, and
 * the result stored with it when it ended, readable whatever became of the case.
 *
 * A stored result is text: the results of a transcript (transcript.h), the day, then
 * the words that went with its ids, a line each in every language:
 *
 *     day 41
 *     copied 17
 *     word en ending convicted The court convicts
 *
 * What is missing in one (an older program wrote it) or not known here (a newer one
 * did) is left out, never an error. Not here: where attempts are kept (records).
 */
#ifndef SIM_PAST_H
#define SIM_PAST_H

#include "scenario/model.h"
#include "sim/session.h"

/* ---- how it stands ----------------------------------------------------------------
 */

enum sim_fit {
    SIM_FITS,      /* every line still agrees with the case */
    SIM_FITS_PART, /* the rules changed: some lines from the first on agree */
    SIM_NEWER,     /* made by a newer program */
    SIM_UNREADABLE /* damaged, or of another case or desk */
};

struct sim_past {
    enum sim_fit fit;
    bool reworded;    /* the texts of the case were revised since */
    u32 lines, agree; /* actions, and those that still agree */
    u32 copied;       /* taken over from an earlier attempt; 0 none */
    i32 day;          /* of the case, after the last that agrees; 0: not known */
};

/* Replays a whole play to see. */
struct sim_past sim_past_of(const struct scn *scn, struct str play);

/* ---- its result -------------------------------------------------------------------
 */

enum sim_word { SIM_WORD_ENDING, SIM_WORD_STORY, SIM_WORD_CHARGE, SIM_WORD_OBJECTIVE };

struct sim_result_row {
    struct str id, words; /* words: the id where none were stored */
    int value;            /* enum sim_verdict or enum sim_objective */
};

struct sim_result {
    struct str ending; /* id; empty: none could be read */
    struct str title, story;
    i32 day;    /* 0: not stored */
    u32 copied; /* as of struct sim_past */
    i32 percent[SCN_AXES], uncapped[SCN_AXES];
    struct sim_result_row *charges, *objectives;
    u32 charge_count, objective_count;
};

/* Appends the result of a session that has ended, but for its words. */
void sim_result_print(const struct sim_session *x, struct buf *out);
/* Appends one line of words; a line's end in them becomes a space. */
void sim_result_word(struct buf *out, struct str lang, enum sim_word what,
                     struct str id, struct str words);
/* Reads a stored result with its words in `lang`, else in the first language stored.
 * The texts are borrowed. */
struct sim_result sim_result_read(struct str stored, struct str lang, struct arena *a);

/* ---- both -------------------------------------------------------------------------
 */

/* An attempt as the library lists it. */
struct sim_attempt {
    int64_t id; /* the store's */
    u32 number; /* in the list, from 1 */
    i32 begun;  /* calendar day */
    bool ended; /* `result` is there */
    struct sim_past past;
    struct sim_result result;
};

/* Can it be gone on with: wholly, or from the last line that agrees? */
bool sim_attempt_goes_on(const struct sim_attempt *t);
/* "Attempt 2, begun on 3 May 2026", and how it stands. */
struct msg sim_attempt_begun(const struct sim_attempt *t);
struct msg sim_attempt_stand(const struct sim_attempt *t);
/* "Go on", or from which action. */
struct msg sim_attempt_go_on(const struct sim_attempt *t);
struct msg sim_axis_msg(int axis);
/* "{charge}: proved.", "{objective}: reached" */
struct msg sim_result_charge(const struct sim_result_row *row);
struct msg sim_result_objective(const struct sim_result_row *row);

#endif
