/* state.h - the changing part of a case: one flat block, laid out once per case.
 *
 * A state has no pointers: copying is one memcpy of sim_world.bytes. Its fields are the
 * rows of state.def; `rd_<field>(w, s)` and `wr_<field>(w, s)` give the array of one.
 * Hash, dump, diff and equality walk the rows, never the raw bytes.
 *
 * Memory: the caller's, sim_world.bytes long, 16-byte aligned (an arena's is).
 * Not here: what may change a state (sim.h: sim_apply, and nothing else).
 */
#ifndef SIM_STATE_H
#define SIM_STATE_H

#include "base/arena.h"
#include "base/buf.h"
#include "scenario/model.h"

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int16_t i16;
typedef int32_t i32;

enum sim_field {
#define FIELD(tag, name, type, count, start) SIM_F_##name,
#include "sim/state.def"
#undef FIELD
    SIM_FIELDS
};

/* A case made ready to be played: the model and where each field stands in a state. */
struct sim_world {
    const struct scn *scn;
    scn_ix desk;
    u32 bytes;              /* of one state */
    u32 offset[SIM_FIELDS]; /* of the field's first value */
    u32 count[SIM_FIELDS];  /* how many values */
    u32 request_slots;      /* how many requests one attempt can hold */
    u32 incoming_slots;     /* of them, kept for letters that come in with the story */
    u32 import_slots;       /* the last of them, kept for letters that come as files */
    u32 request_measures;   /* the most measures a template has */
    u32 rule_words;         /* 32-bit words that mark the rules of one pack */
    /* by milestone trigger: which ones are worth looking at again after a change */
    const u16 *watch[SCN_PARTS]; /* per bit of enum scn_part: milestones reading it */
    u16 watch_count[SCN_PARTS];
    /* what the conditions of each read (enum scn_part); of another desk: nothing */
    const u16 *objective_reads, *cap_reads;
};

struct sim_state; /* opaque: only the accessors know */

#define FIELD(tag, name, type, count, start)                                           \
    static inline const type *rd_##name(const struct sim_world *w,                     \
                                        const struct sim_state *s)                     \
    {                                                                                  \
        return (const type *)(const void *)((const char *)s +                          \
                                            w->offset[SIM_F_##name]);                  \
    }                                                                                  \
    static inline type *wr_##name(const struct sim_world *w, struct sim_state *s)      \
    {                                                                                  \
        return (type *)(void *)((char *)s + w->offset[SIM_F_##name]);                  \
    }
#include "sim/state.def"
#undef FIELD

enum sim_consent { SIM_UNASKED, SIM_CONSENTS, SIM_REFUSES, SIM_WITHDRAWN };
/* Of a sentence of a document. */
enum { SIM_UNMARKED, SIM_MARKED, SIM_MARKED_FOR };
enum sim_care { SIM_NOT_OFFERED, SIM_ACCEPTED, SIM_DECLINED };
enum sim_presumed { SIM_NOT_PRESUMED, SIM_PRESUMED_VICTIM, SIM_PRESUMED_CHILD };
enum { SIM_PLACE_OPEN = 1, SIM_PLACE_VISITED = 2 };
enum { SIM_DOC_SHOWN = 1, SIM_DOC_READ = 2 };
enum sim_translation { SIM_UNTRANSLATED, SIM_BY_AGENCY, SIM_BY_SWORN, SIM_BY_OTHER };
enum sim_holding { SIM_UNKNOWN, SIM_HEARD_OF, SIM_HELD, SIM_LOST };
/* How an item was shown to the defence: whole, or without what tells who a victim is.
 */
enum { SIM_NOT_SHOWN, SIM_SHOWN_CLEAR, SIM_SHOWN_REDACTED };
enum { SIM_EV_PRESERVED = 1, SIM_EV_CONTAMINATED = 2 };
/* Leave to use it in other proceedings; used there without leave. */
enum { SIM_GIVEN_FREELY = 1, SIM_GIVEN_BEYOND = 2 };
enum sim_lead {
    SIM_LEAD_CLOSED,
    SIM_LEAD_OFFERED,
    SIM_LEAD_RUNNING,
    SIM_LEAD_DONE,
    SIM_LEAD_GONE
};
enum sim_task {
    SIM_TASK_NONE,
    SIM_TASK_LEAD,
    SIM_TASK_TRANSLATION,
    SIM_TASK_RECORDING
};
/* Left: broken off before its close; it can be taken up again. */
enum sim_talk {
    SIM_TALK_CLOSED,
    SIM_TALK_ALLOWED,
    SIM_TALK_OPEN,
    SIM_TALK_DONE,
    SIM_TALK_LEFT
};
/* Of an interview; given: the story allowed it, whatever its condition says. */
enum { SIM_TALK_RECORDED = 1, SIM_TALK_BRIEFED = 2, SIM_TALK_GIVEN = 4 };
enum sim_asked { SIM_NOT_ASKED, SIM_ANSWERED, SIM_GUARDED };
/* Of one move: the answer was held back; the words were gone over with somebody who
 * renders them; it could be seen that more was said; the interpreter stood by what he
 * had made of it; it is on the recording; the
 * recording was gone over by a sworn interpreter; somebody sat beside the person. */
enum {
    SIM_TURN_GUARDED = 1,
    SIM_TURN_RIGHTED = 2,
    SIM_TURN_NOTICED = 4,
    SIM_TURN_DENIED = 8,
    SIM_TURN_RECORDED = 16,
    SIM_TURN_RETRANSLATED = 32,
    SIM_TURN_BESIDE = 64
};
/* Of one fact in one interview: the person said it; the desk was given to hear it; it
 * was put into the person's mouth; the desk gave it away first; it came in a free
 * account. Heard and not said: misheard. */
enum {
    SIM_WORD_SAID = 1,
    SIM_WORD_HEARD = 2,
    SIM_WORD_LED = 4,
    SIM_WORD_TOLD = 8,
    SIM_WORD_FREE = 16
};
enum sim_request_status {
    SIM_REQ_NONE,
    SIM_REQ_DRAFT,
    SIM_REQ_UNDER_WAY,
    SIM_REQ_ANSWERED,
    SIM_REQ_WITHDRAWN,
    SIM_REQ_CAME_IN,      /* to be examined and answered by the desk */
    SIM_REQ_ANSWERED_HERE /* it was */
};
/* Of a term of art: seen in the case; understood, in a batch of right guesses. */
enum sim_term { SIM_TERM_UNMET, SIM_TERM_MET, SIM_TERM_CONFIRMED };
/* What a request gave away: whether its last sending asked for secrecy, and whether any
 * sending named a victim. */
enum { SIM_SENT_SECRET = 1, SIM_SENT_NAMED = 2 };
/* What was done about a request beside sending it. */
enum { SIM_STEP_CONSULTED = 1, SIM_STEP_REMINDED = 2, SIM_STEP_CONTESTED = 4 };
enum sim_verdict { SIM_NO_VERDICT, SIM_PROVED, SIM_LESSER, SIM_NOT_PROVED };
enum sim_decision { SIM_UNDECIDED, SIM_TRIAL, SIM_TRANSFER, SIM_CLOSE };
enum sim_objective { SIM_OPEN, SIM_REACHED, SIM_WRONG, SIM_NO_OCCASION };
enum { SIM_INJECT_ARRIVED = 1, SIM_INJECT_SEEN = 2 };

/* The single choices of a request, each a slot of req_choice. */
enum sim_choice {
    SIM_CHOICE_AUTHORITY,
    SIM_CHOICE_CHANNEL,
    SIM_CHOICE_TREATY, /* SCN_NONE: not yet; SIM_NO_TREATY: none is relied on */
    SIM_CHOICE_OFFENCE,
    SIM_CHOICE_LANGUAGE,
    SIM_CHOICE_TRANSLATION, /* enum sim_letter */
    SIM_CHOICE_IDENTITY,    /* enum sim_identity */
    SIM_CHOICE_SECRET,      /* 0, 1 */
    SIM_CHOICE_URGENCY,     /* enum sim_urgency */
    SIM_CHOICE_STATUTE,     /* 0, 1: enclosed, from here on */
    SIM_CHOICE_ORDER,
    SIM_CHOICE_ASSURANCE,
    SIM_CHOICE_SIGNATURE,
    SIM_CHOICES
};
#define SIM_NO_TREATY ((scn_ix)0xFFFE)
enum sim_letter {
    SIM_LETTER_PLAIN,
    SIM_LETTER_AGENCY,
    SIM_LETTER_SWORN,
    SIM_LETTER_MACHINE
};
enum sim_identity { SIM_ID_NONE, SIM_ID_CODE, SIM_ID_NAME };
enum sim_urgency { SIM_NOT_URGENT, SIM_URGENT_BARE, SIM_URGENT_REASONS };

/* The trainee's own texts, by id from 1; append-only, kept by the session. */
struct sim_texts {
    const struct str *list;
    u32 count;
};

/* How many moves all interviews of an attempt have room for. */
u32 sim_turns_most(const struct sim_world *w);

/* Lays out the states of a case for one desk; the tables live in the arena. */
void sim_world_init(struct sim_world *w, const struct scn *scn, scn_ix desk,
                    struct arena *a);

/* Every field to its start value. */
void sim_state_clear(const struct sim_world *w, struct sim_state *s);
/* The 64-bit hash of everything that differs from the start values. */
u64 sim_state_hash(const struct sim_world *w, const struct sim_state *s,
                   const struct sim_texts *texts);
bool sim_state_equal(const struct sim_world *w, const struct sim_state *a,
                     const struct sim_state *b);
/* One line "field[index] = value" for each value that is not the start value. */
void sim_state_dump(const struct sim_world *w, const struct sim_state *s,
                    struct buf *out);
/* One line "field[index]: a -> b" for each difference. */
void sim_state_diff(const struct sim_world *w, const struct sim_state *a,
                    const struct sim_state *b, struct buf *out);

#endif
