/* swap.h - letters between stations: a request or an answer to one as a small file.
 *
 * A file is lines of UTF-8: what it is and of which case, then the letter in the words
 * of plays, by permanent ids and with the trainee's own words byte for byte, then a
 * checksum (FNV-1a of 64 bits with a final mix, base/hash.h: it detects accidents, it
 * does not stop a forger). It is inert data: whatever its bytes, reading one changes
 * nothing, and what does not fit is told by its own diagnostic (S0001 and on).
 *
 * A letter comes into an attempt as one action, `receive`, with the whole file as its
 * text, so that a play needs no other file. Not here: files on disks (tools).
 */
#ifndef SIM_SWAP_H
#define SIM_SWAP_H

#include "base/diag.h"
#include "sim/session.h"

enum sim_swap_kind { SIM_SWAP_REQUEST, SIM_SWAP_ANSWER };

/* What is wrong with a file, the first that is found: X(NAME, diagnostic). */
#define SIM_SWAP_FAULTS(X)                                                             \
    X(TOO_LARGE, S0012)                                                                \
    X(FOREIGN, S0001) /* no such file */                                               \
    X(NEWER_FORMAT, S0003)                                                             \
    X(DAMAGED, S0002)                                                                  \
    X(NEWER_ENGINE, S0004)                                                             \
    X(OLDER_ENGINE, S0005)                                                             \
    X(OTHER_CASE, S0006)                                                               \
    X(OTHER_RULES, S0007)                                                              \
    X(STRANGE, S0014)    /* a line that this case cannot read */                       \
    X(OTHER_DESK, S0008) /* for somebody else */                                       \
    X(OPENED, S0009)     /* already */                                                 \
    X(NOT_AWAITED, S0010)                                                              \
    X(CHANGED, S0011) /* an answer to another letter under that reference */           \
    X(NO_ROOM, S0013)

enum sim_swap_fault {
    SIM_SWAP_FITS,
#define X(NAME, code) SIM_SWAP_##NAME,
    SIM_SWAP_FAULTS(X)
#undef X
};

/* What a file says of itself; all words are borrowed from its bytes. */
struct sim_swap {
    enum sim_swap_kind kind;
    u64 format, engine, rules_hash;
    struct str scenario;
    struct str from, from_state, to, to_state; /* desks and their States */
    struct str request, reference;
    u64 letter; /* of an answer: the mark of the letter that it answers */
    u64 days;   /* of an answer: working days that it took */
    u64 mark;   /* the checksum */
    struct str body;
    u32 body_line; /* of the file, from 1 */
    u32 line;      /* where the fault is */
};

/* Reads what stands before the letter itself, and the checksum. */
enum sim_swap_fault sim_swap_read(struct str bytes, struct sim_swap *f);
/* Is it of that case, as it is now, and every line of it readable there? */
enum sim_swap_fault sim_swap_of_case(const struct scn *scn, struct sim_swap *f);
/* Could the desk take it in now? Everything but whether the letter answered is the one
 * that was sent, which only a session knows. */
enum sim_swap_fault sim_swap_fits(const struct sim_world *w, const struct sim_state *s,
                                  struct str bytes, struct sim_swap *f);
/* All of it. */
enum sim_swap_fault sim_swap_judge(const struct sim_session *x, struct str bytes,
                                   struct sim_swap *f);
/* "1/2024": how both sides name the request. */
struct str sim_swap_reference(const struct sim_swap *f);
/* Tells a fault at its place. */
void sim_swap_diag(struct diags *d, enum sim_swap_fault fault, const struct sim_swap *f,
                   struct str path);
/* Adds the other end's words for a letter of a slot, or of a reply: what they wrote
 * themselves. STR_NONE when they wrote nothing. In the arena. */
struct str sim_swap_words(const struct sim_world *w, struct str bytes, struct arena *a);

/* An exhibit that a letter cites, as the other desk holds it. */
struct sim_swap_exhibit {
    scn_ix item, form;
    i32 day; /* of the case, on which it came to them */
};
/* Those of a request, in the arena; *count: how many. */
const struct sim_swap_exhibit *
sim_swap_exhibits(const struct scn *scn, struct str bytes, struct arena *a, u32 *count);

/* Can the letter of the slot be written out, and as what? */
bool sim_swap_leaves(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     enum sim_swap_kind *kind);
/* Writes the file of a request that was sent by file, or of the answer to one that came
 * in by file. False: there is none, or it is too large for a file. */
bool sim_swap_print(const struct sim_session *x, u32 slot, struct buf *out);

#endif
