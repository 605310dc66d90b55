/* view_bench.h - requests on the bench, and the letters that came back, as data.
 *
 * A draft is the sections of the real tool in its order (the UN checklist behind the
 * Mutual Legal Assistance Request Writer), each with its state, its choices and what
 * was chosen; warnings that never stop a sending; and the letter as the other side will
 * read it. A reply is paragraphs too. Part of the view (view.h), by the same rules.
 *
 * Not here: what the other State makes of a request (law.h), shown only in the debrief.
 */
#ifndef SIM_VIEW_BENCH_H
#define SIM_VIEW_BENCH_H

#include "sim/view.h"

/* A paragraph of a letter. */
enum sim_para_kind {
    SIM_PARA_HEAD,    /* a line of the letterhead */
    SIM_PARA_MARK,    /* "CONFIDENTIAL" */
    SIM_PARA_ADDRESS, /* a line of the references: to, date, subject */
    SIM_PARA_TITLE,   /* the letter's own title */
    SIM_PARA_HEADING, /* "C. Facts" */
    SIM_PARA_TEXT,
    SIM_PARA_NUMBERED, /* a fact, a measure, a question: it has a mark */
    SIM_PARA_UNDER,    /* more on the numbered paragraph above it */
    SIM_PARA_ITEM,     /* of a list */
    SIM_PARA_SIGNATURE,
    SIM_PARA_NOTE /* the registry's, not part of the letter */
};

struct sim_para {
    enum sim_para_kind kind;
    struct str
        mark; /* "C.", "2.", "(a)": before the text, the same in every language */
    struct msg text;
};

struct sim_paras {
    const struct sim_para *at;
    u32 count;
    scn_ix from; /* the State whose letterhead it is; SCN_NONE: no letter */
};

enum sim_section {
    SIM_SEC_AUTHORITY,
    SIM_SEC_CHANNEL,
    SIM_SEC_BASIS,
    SIM_SEC_OFFENCE,
    SIM_SEC_FACTS,
    SIM_SEC_MEASURES,
    SIM_SEC_NEXUS,
    SIM_SEC_FORMS,
    SIM_SEC_SECRECY,
    SIM_SEC_URGENCY,
    SIM_SEC_LANGUAGE,
    SIM_SEC_TRANSLATION,
    SIM_SEC_IDENTITY,
    SIM_SEC_ENCLOSURES,
    SIM_SEC_SUMMARY,
    SIM_SEC_SIGNATURE,
    SIM_SECTIONS
};

/* Blocked: it cannot be filled before another section is. */
enum sim_fill { SIM_EMPTY, SIM_STARTED, SIM_COMPLETE, SIM_BLOCKED };

/* One value that a section may take. `pick` chooses it or, in a section of many and
 * once chosen, takes it back. */
struct sim_view_choice {
    struct msg label;
    struct msg detail; /* contact, penalty, explanation; may be none */
    struct msg dates; /* as the directory or the treaty card prints them; may be none */
    struct msg source;    /* the paragraph it rests on; may be none */
    struct sim_msgs also; /* of a fact: further items in hand that show it */
    scn_ix what;          /* of the model, or the value of the small enumeration */
    scn_ix term;          /* of the glossary, that it goes by; SCN_NONE */
    bool chosen;
    struct sim_do pick;
};

/* Neighbours of a list that stand under one heading: a fact under the item in hand that
 * shows it and most others, a tie under its measure, an objection under its stage. */
struct sim_view_group {
    struct msg title; /* none: under none */
    u32 first, count, chosen;
};

struct sim_view_section {
    enum sim_section kind;
    struct msg title, help; /* "bench.authority.title", with the treaty paragraph */
    enum sim_fill fill;
    struct msg waits;   /* of a blocked one: what must be filled first; none */
    bool asked;         /* a point of their last letter is about it */
    bool changed;       /* written since the letter left */
    bool many;          /* any number of choices (check boxes), else one */
    bool text;          /* the trainee's own words: the action is `tell` */
    struct msg current; /* what was chosen, in one line */
    const struct sim_view_choice *choices;
    u32 choice_count;
    const struct sim_view_group *groups; /* of all choices, one after the other */
    u32 group_count;
    struct sim_do tell; /* for `text`: fill in action.text */
};

/* A word of the notebook that stands in the letter under other words, or did until it
 * was put right. */
struct sim_view_word {
    scn_ix term;
    struct str right, words; /* what should stand there, and what does */
    bool righted;
    struct sim_do put; /* right, or back as it was */
};

/* Hard: UNTOC art. 18(15) asks for it. Soft: the checklist does. Both let you send. */
struct sim_view_warning {
    enum sim_section section;
    bool hard;
    struct msg text;
};

/* One thing that a letter of theirs asks for, puts or objects to. */
enum sim_point_kind {
    SIM_POINT_QUESTION,
    SIM_POINT_CONDITION, /* to be accepted or declined (UNTOC art. 18(26)) */
    SIM_POINT_OBJECTION
};

struct sim_view_point {
    u32 rule; /* of the State that answers */
    enum sim_point_kind kind;
    struct str mark;      /* "2.", as in the letter; an objection has none */
    struct msg text;      /* their words */
    struct msg condition; /* what is to be accepted; none */
    i32 money;            /* what accepting costs */
    u32 sections;         /* bits: 1 << enum sim_section that it is about */
    bool changed;         /* one of them was written since the letter left */
    bool accepted, declined;
    struct msg standing;           /* of a condition that can be answered now; none */
    struct sim_do accept, decline; /* the same */
};

struct sim_points {
    const struct sim_view_point *at;
    u32 count, numbered;
    bool open; /* they can be answered now */
};

/* One request of the case: its template, and its newest letter if it was started. Older
 * sendings of the same request are entries of their own, with `past` set. */
struct sim_view_draft {
    scn_ix what; /* request */
    bool started, past;
    u32 slot; /* when started */
    struct msg title, about, state;
    struct msg status; /* "bench.status.…" */
    enum sim_request_status stage;
    u32 sends;
    i32 sent_date, sent_minute; /* of the last sending; 0 never */
    struct msg outcome;         /* of the last answer; none */
    const struct sim_view_section *sections;
    u32 section_count;
    const struct sim_view_word *words; /* in the section of the translation */
    u32 word_count;
    struct sim_ixs terms; /* of the glossary: what the letter says */
    const struct sim_view_warning *warnings;
    u32 warning_count;
    u32 hard_count;
    struct str reference;       /* "2/2024" */
    struct str lang;            /* BCP 47: the language the letter arrives in */
    struct sim_paras paras;     /* the letter as they will read it, or read it */
    struct sim_paras completed; /* with `paras` an answer: the request it completes */
    bool supplement;            /* `paras` is such an answer */
    struct sim_points points;   /* of their last letter, while it can be answered */
    struct sim_msgs advice;     /* what the contact point said of the draft */
    struct sim_msgs gives;      /* what it gives away of victims */
    bool advised; /* it was asked; no advice then: nothing stands in the way */
    struct sim_do draft, send;
    struct sim_do redraft;   /* a further one, beginning as this letter */
    struct sim_do send_file; /* there where the other State has a desk */
    bool by_file, awaited;   /* it went so; people have it and did not answer yet */
    struct sim_dos
        steps; /* what else can be done: consult, remind, withdraw, contest */
};

struct sim_view_letter {
    u32 number;           /* for open_reply */
    scn_ix request;       /* what it answers */
    u32 slot;             /* and which sending of it */
    struct str reference; /* of that request */
    struct msg from, title;
    enum scn_outcome outcome;
    struct msg outcome_word;
    i32 date, minute;
    bool seen;
    struct sim_paras paras;
    struct sim_ixs enclosed; /* evidence */
    struct sim_ixs terms;    /* of the glossary: what it says */
    struct sim_points points;
    struct sim_do open;
};

/* A rule of the desk's own State that could be held against a letter that came in. */
struct sim_view_objection {
    u32 rule;
    struct msg say, source;
    bool marked;
    bool speaks; /* it does speak; told only when the case is over */
    struct sim_do toggle;
};

/* A letter that came in, to be examined and answered. */
struct sim_view_incoming {
    scn_ix what; /* request */
    u32 slot;
    struct msg title, about, state, status;
    i32 date, due_date;
    struct msg due; /* by when an answer is expected, or was */
    bool late, answered;
    struct str lang; /* the letter's */
    struct sim_paras paras;
    const struct sim_view_objection *objections;
    u32 objection_count, marked;
    const struct sim_view_group *groups; /* of all objections, stage by stage */
    u32 group_count;
    struct sim_dos answers;
    bool by_file;         /* from another station: the answer goes back so */
    struct str reference; /* theirs */
    struct str words;     /* the desk's own, in the answer */
    struct sim_do write;  /* for them: fill in action.text */
    struct msg answer;    /* given; none */
    struct msg lawful;    /* what the law gave; none until the case is over */
    u32 missed, wrong;
};

/* One line of the register: what happened on that day. */
struct sim_view_entry {
    i32 date, minute;
    struct msg text;
    i32 letter; /* the answer's place in view.letters, or -1 */
};

/* A request in the register, from its first letter to the last answer. */
struct sim_view_thread {
    bool came_in;
    u32 at; /* its place in view.incomings when it came in, else in view.drafts */
    struct msg title, state, status;
    struct str reference;
    struct msg next;                      /* what is waited for; none */
    const struct sim_view_entry *entries; /* in the order of time */
    u32 entry_count;
};

/* Sections come with these ids: "bench.<word>.title" and "bench.<word>.help". */
const char *sim_section_word(enum sim_section section);
/* The id of its title, in the arena. */
struct str sim_section_title(struct arena *a, enum sim_section section);

#endif
