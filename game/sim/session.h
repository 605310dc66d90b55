/* session.h - one attempt in memory: the record, the present state, undo and redo.
 *
 * The middle between the rules and every front end: window, terminal, replay, tests and
 * explorer drive the same calls. An action is printed, appended to the record, parsed
 * back from there and then applied, so that a live run can never differ from its
 * record. Undo and redo are lines of the record too. Undo stops at committing actions.
 *
 * Memory: a session owns an arena of its own until session_close. Not here: files and
 * durability (records), sentences (text).
 */
#ifndef SIM_SESSION_H
#define SIM_SESSION_H

#include "base/diag.h"
#include "sim/sim.h"

struct sim_session;

/* What one call did. */
struct sim_step {
    enum sim_refusal refusal;
    const struct sim_event *events; /* valid until the next call */
    u32 event_count;
    struct str line; /* the new line of the record, without its end; empty if refused */
};

/* A fresh attempt by `desk`. The model must outlive it. */
struct sim_session *sim_session_open(const struct scn *scn, scn_ix desk, u64 seed);
void sim_session_close(struct sim_session *x);

struct sim_step sim_session_do(struct sim_session *x, enum sim_actor actor,
                               const struct sim_action *a);
/* Steps back over the last free action; refused (SIM_REFUSED_NOT_NOW) at a committing
 * one and at the start. Redo until something new is done. */
struct sim_step sim_session_undo(struct sim_session *x);
struct sim_step sim_session_redo(struct sim_session *x);
bool sim_session_can_undo(const struct sim_session *x);
bool sim_session_can_redo(const struct sim_session *x);
/* Takes a hint: recorded, counted, and its cost is part of the results; undo leaves it.
 */
struct sim_step sim_session_hint(struct sim_session *x, scn_ix hint);

/* A new attempt that begins with the first `lines` lines of this one, and says so in
 * its record: what comes of it is not what came of a first attempt. With none of them
 * it is an attempt like any other. NULL when there are not so many. */
struct sim_session *sim_session_again(const struct sim_session *x, u32 lines);
/* How many of its lines were taken over from an earlier attempt; 0 none. */
u32 sim_session_copied(const struct sim_session *x);

const struct sim_world *sim_session_world(const struct sim_session *x);
const struct sim_state *sim_session_state(const struct sim_session *x);
const struct sim_texts *sim_session_texts(const struct sim_session *x);
u32 sim_session_lines(const struct sim_session *x); /* actions so far */
u32 sim_session_undos(const struct sim_session *x);
bool sim_session_hinted(const struct sim_session *x, scn_ix hint);
/* The state right after the request of a slot was last sent: the letter as it left.
 * NULL before that. */
const struct sim_state *sim_session_sent(const struct sim_session *x, u32 slot);

/* The same of the sending before that one. */
const struct sim_state *sim_session_sent_before(const struct sim_session *x, u32 slot);

/* The header of the record: the lines before the first action. */
void sim_session_header(const struct sim_session *x, struct buf *out);
/* The whole record: header and lines. */
void sim_session_print(const struct sim_session *x, struct buf *out);
/* Its lines alone; valid until the next call. */
struct str sim_session_record(const struct sim_session *x);

/* ---- replaying ------------------------------------------------------------------ */

/* What a play's header says. */
struct sim_header {
    u32 format, engine;
    struct str scenario, desk;
    u64 rules_hash, content_hash, seed;
};

/* Reads a play's header (P.... diagnostics) and leaves in *rest the lines after it. */
bool sim_play_header(struct str play, struct str path, struct sim_header *h,
                     struct str *rest, struct diags *d);
/* How many lines that is. */
u32 sim_play_lines(struct str rest);
/* Replays a whole play on its case into a new session. On the first line that is
 * malformed, refused or whose hash differs it adds a located diagnostic and returns the
 * session as it was before that line (so that a resume can offer it), with *good false.
 * NULL only when the header is wrong or the play is of another case. */
struct sim_session *sim_session_replay(const struct scn *scn, struct str play,
                                       struct str path, bool *good, struct diags *d);
/* Parses one line of a record and does it. False with a diagnostic when it is
 * malformed, or refused, and changes nothing; or when the hash after it differs: the
 * line is then done all the same (sim_session_replay goes back before it). */
bool sim_session_feed(struct sim_session *x, struct str line, struct place at,
                      struct diags *d);
/* The same whatever the line's number and hash: its action under the case and the law
 * as they are now. False with a diagnostic when it is malformed or refused. */
bool sim_session_feed_anew(struct sim_session *x, struct str line, struct place at,
                           struct diags *d);
/* What the last do, undo, redo, hint or feed did: for transcripts. */
const struct sim_step *sim_session_last(const struct sim_session *x);

/* Prints an action in a play's words, and parses it back: inverses. */
void sim_action_print(const struct sim_world *w, enum sim_actor actor,
                      const struct sim_action *a, struct buf *out);
bool sim_action_parse(const struct sim_world *w, struct str text, struct arena *arena,
                      enum sim_actor *actor, struct sim_action *a);

#endif
