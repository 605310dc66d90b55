/* records.h - the store of attempts and settings: one durable SQLite file.
 *
 * Truth is the lines of a play: each is written in a transaction of its own before the
 * next action can be taken (rollback journal, synchronous FULL), chained by hash to the
 * line before it. After a crash at any moment an attempt stands at its last or
 * last-but-one line.
 *
 * A disk that is full or read-only does not stop the game: lines wait in memory,
 * rec_status says so, and every later call tries again. A damaged file is kept beside
 * the new one, what holds together is carried over, and rec_notice says what was lost.
 *
 * Two processes may use one store. An attempt belongs to the process that opened it
 * last; the other is told so (REC_TAKEN) and goes on in an attempt of its own.
 *
 * Memory: the store owns its own; returned slices live in the arena given.
 * Errors: struct err with ids "err.store.*".
 * Not here: what a line means (sim), where the user's folder is (tools).
 */
#ifndef RECORDS_RECORDS_H
#define RECORDS_RECORDS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

struct rec_store;

/* Opens (or makes, 0600 in a 0700 folder) the store in `folder`. Never fails: without a
 * usable file it works in memory and rec_status tells why. */
struct rec_store *rec_open(struct str folder);
void rec_close(struct rec_store *r);

enum rec_state {
    REC_SAVED,   /* everything is on disk */
    REC_WAITING, /* some lines are in memory only; `err` of rec_status says why */
    REC_MEMORY   /* there is no usable file; nothing will outlive the program */
};
enum rec_state rec_status(const struct rec_store *r, struct err *why);
/* What was found damaged and mended since the last call: a message to show, or none. */
struct msg rec_notice(struct rec_store *r);

/* ---- attempts ------------------------------------------------------------------- */

/* What the list of attempts shows. */
struct rec_attempt {
    int64_t id;
    struct str scenario, desk;
    int64_t started, touched; /* seconds since 1970, for display only */
    uint32_t lines;
    bool ended;
    struct str result; /* as stored by rec_finish; empty while open */
};

/* Starts an attempt with its play header and returns its id (> 0; negative ids live in
 * memory until they can be written). `now`: seconds since 1970. */
int64_t rec_begin(struct rec_store *r, struct str scenario, struct str desk,
                  struct str header, int64_t now);

enum rec_result { REC_OK, REC_LATER, REC_TAKEN };
/* Tries again to write what waits. REC_OK: everything is on disk now. REC_TAKEN: also,
 * but the attempt went on elsewhere meanwhile and its lines were refused. */
enum rec_result rec_retry(struct rec_store *r);
/* Adds line number seq (from 1, without gaps). REC_LATER: it waits in memory. */
enum rec_result rec_append(struct rec_store *r, int64_t attempt, uint32_t seq,
                           struct str line, int64_t now);
/* Stores the final result, so that an old attempt stays readable for ever. */
enum rec_result rec_finish(struct rec_store *r, int64_t attempt, struct str result,
                           int64_t now);
/* Forgets an attempt, its lines and its result, for good: its bytes are overwritten. A
 * program that has it open goes on in an attempt of its own. */
enum rec_result rec_delete(struct rec_store *r, int64_t attempt);

enum rec_hold {
    REC_OURS,
    REC_FROM_OTHER, /* ours now; a program that still runs had it open */
    REC_NOT_HELD    /* the disk refuses, or there is no such attempt */
};
/* Makes the attempt this process's own, before going on with it. */
enum rec_hold rec_take(struct rec_store *r, int64_t attempt);
/* The whole play (header, an empty line, lines), with what still waits for the disk.
 * *lost counts lines after the first one whose chain does not fit; they are left out.
 * False when there is no such attempt. */
bool rec_play(struct rec_store *r, int64_t attempt, struct arena *a, struct str *play,
              uint32_t *lost);
/* The attempt at the scenario that was last gone on with and has not ended, or 0; the
 * clock has no say in which. */
int64_t rec_newest_open(struct rec_store *r, struct str scenario);
/* Attempts, the one last gone on with first, at most `room`; returns how many there are
 * in all, those that wait for the disk among them. An empty scenario means all. */
uint32_t rec_list(struct rec_store *r, struct str scenario, struct arena *a,
                  struct rec_attempt *out, uint32_t room);

/* ---- profiles ------------------------------------------------------------------- */

/* Somebody, or two who share a keyboard: what they call themselves. */
struct rec_profile {
    int64_t id; /* > 0 */
    struct str name, role;
};

/* Of no profile in particular, as all attempts were before there were profiles; and
 * everybody's. */
enum { REC_NOBODY = 0, REC_EVERYBODY = -1 };

/* Those there are, in the order in which they were made, at most `room`; returns how
 * many there are. */
uint32_t rec_profiles(struct rec_store *r, struct arena *a, struct rec_profile *out,
                      uint32_t room);
/* Makes one: its id; 0 when there are too many. A name and a role have no line's end.
 */
int64_t rec_profile_add(struct rec_store *r, struct str name, struct str role);
void rec_profile_change(struct rec_store *r, int64_t id, struct str name,
                        struct str role);
/* Forgets it with its settings; with its attempts too, or leaving those to nobody. */
void rec_profile_delete(struct rec_store *r, int64_t id, bool attempts);
/* From now on attempts are begun as this profile's, only its own are listed, and
 * settings are its own. At first everybody's are listed, and all is as for nobody. */
void rec_use_profile(struct rec_store *r, int64_t id);
int64_t rec_profile_in_use(const struct rec_store *r);

/* ---- settings ------------------------------------------------------------------- */

/* The value of a setting of the profile in use; where it has none, of the station; or
 * `otherwise`. */
struct str rec_setting(struct rec_store *r, struct arena *a, const char *key,
                       struct str otherwise);
void rec_set(struct rec_store *r, const char *key, struct str value);
/* The same for whoever uses the station. */
struct str rec_station_setting(struct rec_store *r, struct arena *a, const char *key,
                               struct str otherwise);
void rec_station_set(struct rec_store *r, const char *key, struct str value);

/* ---- files ----------------------------------------------------------------------- */

/* Writes a whole file so that after any crash it is the old or the new one: temporary
 * file beside it, sync, rename, sync of the folder. */
bool rec_write_file(struct str path, struct str bytes, struct err *e);

#endif
