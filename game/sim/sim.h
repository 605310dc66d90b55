/* sim.h - the one pure function: (state, action) → state' and what happened.
 *
 * Everything that a case does is here: what a desk may do (sim_check), what happens
 * when it does (sim_apply), and what could be done now (sim_options). No clock, locale,
 * chance or library takes part; the same actions give the same states on every machine.
 *
 * A refused action is a value, explained to the trainee; it changes nothing.
 *
 * Memory: the caller's. Not here: undo, the record of a play and its file form
 * (session.h, play.h), what may be shown (view.h), sentences (text).
 */
#ifndef SIM_SIM_H
#define SIM_SIM_H

#include "base/msg.h"
#include "sim/state.h"

enum sim_verb {
#define VERB(word, a, b, c, d, text, commits) SIM_##word,
#include "sim/verbs.def"
#undef VERB
    SIM_VERBS
};

enum { SIM_ARGS = 4 };

/* One action. Unused arguments are 0. */
struct sim_action {
    enum sim_verb verb;
    i32 arg[SIM_ARGS];
    struct str text; /* borrowed; only for verbs with a text */
};

/* Why an action is refused; SIM_OK when it is not. Each has the message
 * "refusal.<name>". Append only. */
#define SIM_REFUSALS(X)                                                                \
    X(OK, ok)                                                                          \
    X(ENDED, ended)       /* the case is over */                                       \
    X(UNKNOWN, unknown)   /* the desk knows of no such thing */                        \
    X(NOT_NOW, not_now)   /* its condition does not hold */                            \
    X(DONE, done)         /* it was done already */                                    \
    X(NOT_HERE, not_here) /* one must be elsewhere for it */                           \
    X(NO_MONEY, no_money)                                                              \
    X(NO_OFFICER, no_officer)                                                          \
    X(NOT_IN_PERSON, not_in_person) /* an officer must do it */                        \
    X(ONLY_IN_PERSON, only_in_person)                                                  \
    X(IN_TALK, in_talk)         /* an interview is under way */                        \
    X(NO_TALK, no_talk)         /* no interview is under way */                        \
    X(NO_LANGUAGE, no_language) /* no common language; an interpreter is needed */     \
    X(WRONG_INTERPRETER, wrong_interpreter)                                            \
    X(NO_CONSENT, no_consent) /* the person does not agree */                          \
    X(UNREADABLE, unreadable) /* the desk does not read that language */               \
    X(NOT_HELD, not_held)     /* the item is not in the file */                        \
    X(LOST, lost)             /* too late: it is gone */                               \
    X(FULL, full)             /* a table is full */                                    \
    X(NO_PLACE, no_place)     /* the service has no place left */                      \
    X(NO_DRAFT, no_draft)     /* the request was not started, or is on its way */      \
    X(NO_MEASURE, no_measure) /* nothing is asked for yet */                           \
    X(FOREIGN_CHOICE, foreign_choice) /* not one of that request's */                  \
    X(TOO_LONG, too_long)             /* the text is too long */                       \
    X(NO_CHARGE, no_charge)           /* a trial needs a charge */                     \
    X(SAME, same)                     /* nothing would change */                       \
    X(NOT_YOURS, not_yours)           /* the facilitator's alone */                    \
    X(NO_CONTACT, no_contact)         /* no contact point answers there today */       \
    X(NOT_SENT, not_sent)             /* there is nothing on its way */                \
    X(NOT_REFUSED, not_refused)       /* nothing was refused */                        \
    X(UNREAD, unread)                 /* one of the items was not read yet */          \
    X(NO_INTERPRETER, no_interpreter) /* nobody interprets */                          \
    X(NO_RECORDING, no_recording)     /* nothing was recorded */                       \
    X(NOT_SWORN, not_sworn)           /* it takes a sworn interpreter */               \
    X(UNVERIFIED, unverified)         /* law that nobody verified never grades */      \
    X(NO_REACH, no_reach)             /* the person cannot be reached yet */           \
    X(NO_GROUNDS, no_grounds)         /* no indicator was noted that was seen */       \
    X(NOT_PRESUMED, not_presumed)     /* care that is for presumed victims */          \
    X(NOT_INFORMED, not_informed)     /* nobody explained it in her language */        \
    X(REFLECTING, reflecting)         /* a reflection period runs */                   \
    X(NO_SUMMARY, no_summary)         /* the interview has none */                     \
    X(NO_STATION, no_station)         /* no desk of that State can be played */        \
    X(NOT_THIS_FILE, not_this_file)   /* a file that does not fit here */              \
    X(BOUND, bound)       /* the condition was accepted in a letter: it binds */       \
    X(ON_BENCH, on_bench) /* the letter that came back is to be completed */           \
    X(UNREAD_PAPER, unread_paper) /* the document was not read yet */                  \
    X(TIRED, tired)               /* the person is not well enough to go on */

enum sim_refusal {
#define X(NAME, word) SIM_REFUSED_##NAME,
    SIM_REFUSALS(X)
#undef X
};

/* Who acts: the desk, the facilitator's hand, or a letter from another station. */
enum sim_actor { SIM_DESK, SIM_FACILITATOR, SIM_IMPORT };

/* What happened, for the transcript and for whoever shows it: enough to tell the
 * trainee what an action led to. */
enum sim_event_kind {
    SIM_EV_TIME,     /* n minutes passed */
    SIM_EV_DOCUMENT, /* what lies on the desk */
    SIM_EV_FACT,     /* what was learnt */
    SIM_EV_HEARD,    /* an item is known to exist */
    SIM_EV_GAINED,   /* an item came, n its form */
    SIM_EV_EXPIRED,  /* an item was lost */
    SIM_EV_PERSON,   /* is now known */
    SIM_EV_PLACE,
    SIM_EV_LEAD, /* can be followed */
    SIM_EV_LEAD_DONE,
    SIM_EV_TRANSLATED,
    SIM_EV_INTERVIEW, /* can be held */
    SIM_EV_ANSWER,    /* to the question `what`, which is turn n */
    SIM_EV_TRUST,     /* of person `what` by n */
    SIM_EV_WELLBEING,
    SIM_EV_SAFETY,
    SIM_EV_CONSENT,  /* of person `what`, n = use × 4 + enum sim_consent */
    SIM_EV_REQUEST,  /* can be drafted */
    SIM_EV_SENT,     /* request `what` */
    SIM_EV_REPLY,    /* letter number n for request `what` */
    SIM_EV_GOODWILL, /* of State `what` by n */
    SIM_EV_MONEY,    /* by n */
    SIM_EV_MILESTONE,
    SIM_EV_INJECT,
    SIM_EV_OBJECTIVE, /* n = enum sim_objective */
    SIM_EV_CAP,
    SIM_EV_VERDICT, /* on charge `what`: n = enum sim_verdict */
    SIM_EV_ENDING,
    SIM_EV_ADVICE,    /* a contact point answered about the draft of request `what` */
    SIM_EV_CAME_IN,   /* request `what`, to be examined */
    SIM_EV_ANSWERED,  /* request `what`: n = enum scn_outcome */
    SIM_EV_WORDS,     /* of the answer to `what`: n = enum sim_words */
    SIM_EV_RECORDING, /* of interview `what`: the sworn translation came; n: it stopped
                       */
    SIM_EV_NEED,      /* person `what` needs care n at once */
    SIM_EV_CARE,      /* person `what` was given care n */
    SIM_EV_DECLINED,  /* person `what` does not want care n */
    SIM_EV_SAID,      /* what a person answers: answer `what`, n = yes */
    SIM_EV_PRESUMED,  /* person `what`, n = enum sim_presumed */
    SIM_EV_HURRIED,   /* person `what` was questioned before her needs were met */
    SIM_EV_REFLECTED, /* person `what`: the reflection period is over */
    SIM_EV_RECEIVED,  /* person `what`, by service n */
    SIM_EV_BREACH,    /* person `what`: use n without her consent */
    SIM_EV_PUNISHED,  /* person `what`: a likely victim before the court */
    SIM_EV_ANSWER_COMES, /* to request `what`, from another station */
    SIM_EV_TERM,         /* of the glossary, is met: the last of n, or n = 0 */
    SIM_EV_TERM_SURE,    /* and understood */
    SIM_EV_DUE           /* the deadline of milestone `what` is n days ahead */
};

/* What going over the words of an answer brought. */
enum sim_words { SIM_WORDS_SAME, SIM_WORDS_DIFFER, SIM_WORDS_DENIED };

struct sim_event {
    u8 kind;
    u16 what;
    i32 n;
};

/* Where sim_apply puts events. Past the room they are counted, not kept. NULL: nobody
 * wants them. */
struct sim_events {
    struct sim_event *list;
    u32 room, count;
};

/* The state at the first minute of the first day. */
void sim_start(const struct sim_world *w, u64 seed, struct sim_state *s);

/* May this be done now? Never changes anything; safe for any numbers in the action. */
enum sim_refusal sim_check(const struct sim_world *w, const struct sim_state *s,
                           enum sim_actor actor, const struct sim_action *a);
/* Does it. The action must have passed sim_check on this state. `text_id` is the id the
 * session gave the action's text, or 0. */
void sim_apply(const struct sim_world *w, struct sim_state *s,
               const struct sim_action *a, u32 text_id, struct sim_events *events);
/* Does undo stop at it? */
bool sim_commits(enum sim_verb verb);
/* Does it, although neither what it costs nor its own name says so? Whoever offers it
 * has to say it first. */
bool sim_is_final(enum sim_verb verb);

/* ---- what can be done now -------------------------------------------------------- */

/* A template: a verb with typed slots, each with the values it may take now. */
struct sim_option {
    enum sim_verb verb;
    u8 slots; /* 0 to SIM_ARGS */
    bool text;
};

enum { SIM_OPTIONS_MAX = SIM_VERBS };

/* The verbs of which at least one action would pass sim_check now. Returns how many. */
u32 sim_options(const struct sim_world *w, const struct sim_state *s,
                enum sim_actor actor, struct sim_option out[SIM_OPTIONS_MAX]);
/* The values slot `slot` (0-based) of the verb may take, given the values of the slots
 * before it in `before`. Writes up to `room`, returns how many there are in all. */
u32 sim_domain(const struct sim_world *w, const struct sim_state *s, enum sim_verb verb,
               u32 slot, const i32 *before, i32 *out, u32 room);

#endif
