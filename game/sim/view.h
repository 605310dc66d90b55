/* view.h - what may be shown to the desk now: data with messages, never sentences.
 *
 * One picture of the session that the window and the terminal both draw. It holds only
 * what the desk may see: no rule, no truth of a fact, no judgement before the decision
 * (then the debrief has them all). Every thing carries the actions that act on it,
 * ready to be given to sim_session_do, with the refusal when they cannot be done now:
 * whoever draws never builds an action.
 *
 * Every list is in a steady order. Messages name catalogue entries ("view.…",
 * "letter.…") or texts of the case and the law by their ids. Dates are days since 1970
 * (date.h), times minutes after midnight. Indexes (`what`) are those of the model.
 *
 * Memory: the view lives in the arena given and borrows from the session; it is good
 * until the next action. Not here: requests and letters (view_bench.h), the map and the
 * calendar (view_map.h, view_calendar.h), results (view_debrief.h), long prose
 * (scn_document, see sim_prose), words (text).
 */
#ifndef SIM_VIEW_H
#define SIM_VIEW_H

#include "sim/session.h"

struct sim_msgs {
    const struct msg *at;
    u32 count;
};

struct sim_ixs {
    const scn_ix *at;
    u32 count;
};

/* Something that can be done with a thing. */
struct sim_do {
    bool there; /* false: nothing of the kind exists for this thing; ignore the rest */
    bool now;   /* refusal is SIM_REFUSED_OK */
    enum sim_refusal refusal;
    struct sim_action action;
    struct msg label;   /* what the button or the numbered choice says: "do.…" */
    i32 minutes, money; /* what it costs; 0: nothing */
};

struct sim_dos {
    const struct sim_do *at;
    u32 count;
};

/* A hidden 0-100 as the desk senses it. */
struct sim_level {
    int step;        /* 0 to 5 */
    struct msg word; /* "view.level.0" … "view.level.5" */
};

struct sim_view_head {
    struct msg title, desk, state, place; /* place: none when nowhere named */
    bool swaps;    /* letters can go to and come from another station */
    bool examines; /* the desk brings nothing to trial: it answers what others ask */
    struct msg summary, brief, notice; /* of the case; may be none */
    struct sim_msgs teaches;           /* what the case is there to teach */
    struct sim_msgs reads, others;     /* languages; the other States of the case */
    i32 day, date, minute;             /* day 1 is the first */
    i32 days_left, money, officers_free, officers_all;
    bool ended, practice, can_undo, can_redo;
    bool checks_hidden; /* by the facilitator: the bench does not say what is missing */
    bool reviewed_lawyer, reviewed_support;
    struct sim_do wait_next, wait_day; /* to the next event; one day */
    struct sim_do stop;                /* a halt, at any moment */
};

/* What came in, newest first: an event of the case, or a letter (view_bench.h). */
struct sim_view_mail {
    bool letter;
    scn_ix what;               /* inject, or the letter's place in view.letters */
    enum scn_inject_kind kind; /* icon; a letter is SCN_MAIL */
    struct msg from, title, text;
    i32 date, minute;
    bool seen;
    scn_ix document; /* attached, or SCN_NONE */
    struct sim_do open;
};

/* How a document can be shown. SIM_FACSIMILE: the desk cannot read its language and has
 * no translation: only title, author and language. */
enum sim_showing { SIM_PLAIN, SIM_RENDERED, SIM_FACSIMILE };

struct sim_view_span {
    struct str id; /* anchor in the prose */
    struct msg fact;
    bool learnt;
    bool marked;      /* by the trainee */
    scn_ix about;     /* the fact it was marked for, or SCN_NONE */
    struct msg bears; /* the same in words; none */
    struct sim_do mark, unmark;
    struct sim_do tie; /* to a known fact: fill in action.arg[2] */
};

struct sim_view_document {
    scn_ix what;
    struct msg title, author, kind, language;
    struct msg notice; /* who translated it, or why it cannot be read; may be none */
    enum sim_showing showing;
    bool read;
    bool translating; /* a translation is under way */
    const struct sim_view_span *spans;
    u32 span_count;
    struct sim_do open;       /* read it */
    struct sim_dos translate; /* one for each translator */
};

struct sim_view_link {
    scn_ix person, element;
    struct msg who, which, reason;
};

/* An item of evidence. Of one that is only heard of, form, day and facts are unknown.
 */
struct sim_view_item {
    scn_ix what;
    struct msg title, text, kind, form, language, state;
    struct msg status; /* "view.item.held", "….heard", "….lost", "….preserved" */
    enum sim_holding holding;
    bool preserved, foreign, names_victim;
    i32 date;                                 /* it came; 0 not held */
    struct msg translation;                   /* none when it needs none */
    struct sim_msgs custody, custody_missing; /* steps recorded; called for and not */
    struct msg ordered_by;     /* on whose order; none when no order was needed */
    struct sim_msgs made_from; /* items it was made from */
    struct sim_msgs risks; /* what may be held against it; none says that it will be */
    struct sim_ixs facts;  /* learnt facts that it shows */
    struct sim_msgs fact_texts;
    const struct sim_view_link *links;
    u32 link_count;
    scn_ix document, interview; /* or SCN_NONE */
    struct msg defence; /* what the defence was shown of it; none until it is held */
    bool disclosed;     /* by the prosecution, where that is its duty */
    struct sim_do disclose; /* there: where disclosing is the prosecution's duty */
    struct sim_do redacted; /* the same without what tells who a victim is */
    struct sim_msgs gives;  /* what it gives away of a victim when shown whole */
    struct sim_dos translate;
};

struct sim_view_fact {
    scn_ix what;
    struct msg text;
    bool sensitive;
};

/* One indicator and one person: noted or not, and what the desk knows that shows it. */
struct sim_view_indicator {
    scn_ix what;
    struct msg name, text;
    bool noted;
    struct sim_msgs seen; /* once it is noted */
    struct sim_do toggle;
};

/* One use of what a person says or is, and whether she agreed to it. */
struct sim_view_use {
    scn_ix what;
    struct msg name, text, status; /* "view.consent.0" … */
    enum sim_consent consent;
    bool breached;
    struct sim_do ask;
};

/* One kind of care: what it is, whether it was given, how to offer it. */
struct sim_view_care {
    scn_ix what;
    struct msg name, text, status; /* "view.care.0" … */
    enum scn_care_kind kind_of;
    enum sim_care given;
    bool need;            /* one that the person is known to have */
    struct sim_dos offer; /* and, where it must be understood, through interpreters */
};

struct sim_view_person {
    scn_ix what;
    struct msg name, about, role, state;
    struct sim_msgs speaks;
    enum scn_role role_kind;
    bool child;
    struct sim_level trust, wellbeing, safety;
    struct msg service;      /* referred to; none */
    struct msg waiting;      /* for a place, with the day; none */
    struct msg presumed;     /* what the person is presumed to be; none */
    struct msg reflecting;   /* until when; none */
    struct sim_dos presume;  /* as a victim, and as a child where age is in doubt */
    struct sim_do ask_needs; /* there: the person may need help */
    bool needs_asked, needs_none; /* none: asked, and nothing was */
    struct sim_msgs needs;        /* known and not yet met */
    const struct sim_view_indicator *indicators;
    u32 indicator_count;
    const struct sim_view_use *uses;
    u32 use_count;
    const struct sim_view_care *care;
    u32 care_count;
    struct sim_dos refer;
    bool refer_unasked; /* it would share with a service without consent */
};

struct sim_view_place {
    scn_ix what;
    struct msg name, about, state;
    bool here, visited;
    struct sim_do go;
};

struct sim_view_lead {
    scn_ix what;
    struct msg title, text, result; /* result: none until done */
    struct msg status;              /* "view.lead.offered" … */
    struct msg place;               /* where it is followed; none */
    enum sim_lead state;
    i32 until_date;           /* last day; 0 none */
    i32 due_date, due_minute; /* while an officer is on it */
    i32 minutes, money;
    struct sim_do follow, assign;
};

struct sim_view_service {
    scn_ix what;
    struct msg name, about, state;
    i32 places_left, wait_days;
    struct msg room, wait; /* the same in words */
};

struct sim_view_interpreter {
    scn_ix what;
    struct msg name, about, kind;
    struct sim_msgs languages;
    i32 money, wait_days;
};

struct sim_view_task {
    struct msg text; /* what is being done */
    i32 due_date, due_minute;
};

/* An interview that can be held, is held or was held. */
struct sim_view_interview {
    scn_ix what, person;
    struct msg title, who, place; /* place: none when anywhere */
    struct msg notice;            /* what is heavy about it; none */
    enum sim_talk state;
    struct msg status;
    struct sim_dos start; /* without, and through each interpreter */
};

/* One move that was made, and what the desk heard. */
struct sim_view_turn {
    u32 turn;
    scn_ix what;      /* question */
    struct msg topic; /* none of a move about the talk itself */
    struct msg kind, ask, answer;
    struct msg through; /* the interpreter's kind; none when without */
    struct msg said;    /* where the words were gone over and differ from the answer */
    struct msg remark;  /* what can be seen of the rendering; may be none */
    struct msg craft, craft_source; /* none until the interview is over */
    struct sim_do word_back;        /* there: it was interpreted */
};

struct sim_view_question {
    scn_ix what, topic; /* topic: SCN_NONE of a move about the talk itself */
    enum scn_question_kind kind;
    struct msg kind_word, ask;
    struct sim_do put;
};

struct sim_view_topic {
    scn_ix what;
    struct msg name;
    u32 asked, open; /* moves made; moves that can be made now */
};

/* The interview under way, or one looked back at. */
struct sim_view_talk {
    scn_ix what; /* interview */
    bool open;   /* under way now */
    struct msg title, who, interpreter, intro, notice, summary, phase;
    struct sim_level trust, wellbeing;
    const struct sim_view_turn *turns;
    u32 turn_count;
    const struct sim_view_question *questions; /* empty when not open */
    u32 question_count;
    const struct sim_view_topic *topics; /* those that can be spoken of */
    u32 topic_count;
    scn_ix topic;              /* last spoken of, or SCN_NONE */
    struct sim_msgs statement; /* what was heard so far, fact by fact */
    struct sim_dos words; /* brief, record, change the interpreter; or retranslate */
    struct sim_do leave, skip; /* skip: there when it has a summary */
    bool skipped;
};

/* One fact as a statement has it. */
struct sim_view_assertion {
    scn_ix fact;
    struct msg text, how; /* how: told freely, in answer, suggested, written … */
    bool against;         /* it denies the fact */
};

/* One statement of the ledger: an interview, or what came another way. */
struct sim_view_account {
    scn_ix interview, item; /* SCN_NONE: none */
    struct msg title, who, place, language, through, form;
    struct msg words, rights, consent, support; /* none where nobody knows */
    struct msg again; /* sittings after the first, or that it was left; none */
    i32 date;
    const struct sim_view_assertion *at;
    u32 count;
};

enum sim_compared { SIM_BOTH, SIM_ONLY_ONE, SIM_ONLY_OTHER, SIM_CONTRADICT };

struct sim_view_compared {
    scn_ix fact;
    struct msg text;
    enum sim_compared how;
    bool against; /* what the first, or the only one, says */
};

/* One element of one accused: what is on it, and what could be put on it. */
struct sim_view_cell {
    scn_ix element;
    struct msg name, text;
    struct msg offence; /* the first charge's, or the part's, that needs it */
    struct sim_ixs linked;
    struct sim_msgs reasons; /* as many as `linked`, in the same order */
    struct sim_dos unlink;   /* as many too */
    struct sim_dos link;     /* items of the file that are not on it yet, once for each
                                fact that could be the reason (arg[0] and arg[3]) */
    struct sim_dos other;    /* items that are on it, once for each fact that could be
                                the reason instead of the one given */
    struct sim_ixs silent;   /* items of the file of which the desk knows no fact yet */
};

struct sim_view_accused {
    scn_ix person;
    struct msg name, about;
    const struct sim_view_cell *cells;
    u32 cell_count;
};

struct sim_view_pair {
    scn_ix a, b;
    struct msg first, second;
    struct sim_do unpair;
};

struct sim_view_board {
    const struct sim_view_accused *accused;
    u32 accused_count;
    const struct sim_view_pair *pairs;
    u32 pair_count;
};

/* A sense that a word of another language may have. */
struct sim_view_sense {
    struct msg text;
    bool chosen;
    struct sim_do pick;
};

/* One such word that was met. */
struct sim_view_term {
    scn_ix what; /* of the glossary: scn_gloss_met has the word */
    struct sim_msgs where;
    struct msg guess; /* what it is taken for; none yet */
    bool confirmed;
    struct msg meaning, trap; /* once it is confirmed */
    const struct sim_view_sense *senses;
    u32 sense_count;
};

/* The words that are confirmed together. */
struct sim_view_batch {
    scn_ix what;
    struct msg title;
    const struct sim_view_term *terms; /* those that were met */
    u32 count, confirmed, size;        /* size: with those that were not */
};

struct sim_view_hint {
    scn_ix what;
    bool taken;
    struct msg text; /* none until taken */
    i32 cost;        /* for sim_session_hint */
};

/* One thing that a search may find: its texts are rendered and searched by whoever
 * draws, in the language of the moment. */
struct sim_view_findable {
    enum scn_kind kind; /* SCN_REQUEST stands for letters too */
    scn_ix what;        /* of its kind; a document's prose is searched as well */
    struct msg title, kind_word; /* several kinds may have things of one title */
    struct sim_msgs texts;
};

struct sim_view_spot;     /* view_map.h */
struct sim_view_route;    /* view_map.h */
struct sim_view_lane;     /* view_calendar.h */
struct sim_view_date;     /* view_calendar.h */
struct sim_view_draft;    /* view_bench.h */
struct sim_view_letter;   /* view_bench.h */
struct sim_view_incoming; /* view_bench.h */
struct sim_view_thread;   /* view_bench.h */
struct sim_view_decision; /* view_debrief.h */
struct sim_view_debrief;  /* view_debrief.h */

struct sim_view {
    struct sim_view_head head;
#define SIM_VIEW_LISTS(X)                                                              \
    X(sim_view_mail, mail)                                                             \
    X(sim_view_document, documents)                                                    \
    X(sim_view_item, items)                                                            \
    X(sim_view_fact, facts)                                                            \
    X(sim_view_person, people)                                                         \
    X(sim_view_place, places)                                                          \
    X(sim_view_spot, spots)                                                            \
    X(sim_view_route, routes)                                                          \
    X(sim_view_lead, leads)                                                            \
    X(sim_view_service, services)                                                      \
    X(sim_view_interpreter, interpreters)                                              \
    X(sim_view_task, tasks)                                                            \
    X(sim_view_interview, interviews)                                                  \
    X(sim_view_talk, talks) /* the open one first, then those that were held */        \
    X(sim_view_account, accounts)                                                      \
    X(sim_view_draft, drafts)                                                          \
    X(sim_view_letter, letters) /* in the order of arrival */                          \
    X(sim_view_incoming, incomings)                                                    \
    X(sim_view_thread, threads) /* those that left, then those that came in */         \
    X(sim_view_lane, lanes)                                                            \
    X(sim_view_date, dates) /* in the order of the days that matter */                 \
    X(sim_view_batch, batches)                                                         \
    X(sim_view_hint, hints)                                                            \
    X(sim_view_findable, findables)
#define X(type, member)                                                                \
    const struct type *member;                                                         \
    u32 member##_count;
    SIM_VIEW_LISTS(X)
#undef X
    struct sim_view_board board;
    const struct str *notes; /* as typed, oldest first */
    u32 note_count;
    const struct sim_view_decision *decision; /* always there */
    const struct sim_view_debrief *debrief;   /* NULL until the case is over */
};

/* The picture of now. */
const struct sim_view *sim_view_of(const struct sim_session *x, struct arena *a);

/* Two statements side by side, fact by fact. */
const struct sim_view_compared *sim_compare(const struct sim_view_account *one,
                                            const struct sim_view_account *other,
                                            struct arena *a, u32 *count);

/* The action of marking two items as contradicting each other: a view does not list
 * every pair. */
struct sim_do sim_do_pair(const struct sim_world *w, const struct sim_state *s,
                          scn_ix one, scn_ix other);

/* One event of a step (session.h) as a line to show; no message for those that only
 * matter to machines. */
/* What was done, in a sentence ("did.…"); none for what nobody needs to be told. */
struct msg sim_did_msg(const struct sim_world *w, const struct sim_action *a);
struct msg sim_event_msg(const struct sim_world *w, const struct sim_state *s,
                         const struct sim_event *ev);
/* Why an action is refused: "refusal.…". */
struct msg sim_refusal_msg(enum sim_refusal refusal);

/* The prose of a document in the language `lang`, else in the language it was written
 * in for the case; NULL when it has none. */
const struct scn_prose *sim_prose(const struct scn *scn, scn_ix document,
                                  struct str lang);
/* The words of an anchored sentence in that prose. */
struct str sim_sentence(const struct scn *scn, scn_ix document, u32 span,
                        struct str lang, struct arena *a);

#endif
