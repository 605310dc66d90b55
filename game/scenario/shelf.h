/* shelf.h - the law as something to be read: pages, sections and entries, in messages.
 *
 * The law of the fictional States, the treaties between them and the reference cards of
 * real States, put into the order in which one looks things up. The window and the
 * terminal both draw it, at any moment, with or without a case. It holds what is
 * public: of a rule its words, its source and what it does, never its condition.
 *
 * Memory: the shelf lives in the arena given and borrows from law and cards. Not here:
 * words (text), and nothing that the simulation may read (layers.txt).
 */
#ifndef SCENARIO_SHELF_H
#define SCENARIO_SHELF_H

#include "base/msg.h"
#include "scenario/card.h"

/* What an entry rests on: law of a fictional State, or a line of a card. */
enum scn_mark {
    SCN_MARK_NONE,
    SCN_MARK_REAL,
    SCN_MARK_MODELLED,
    SCN_MARK_INVENTED,
    SCN_MARK_VERIFIED,
    SCN_MARK_UNVERIFIED
};

/* A sentence below the text: a penalty, dates, a cure. */
struct scn_more {
    struct msg msg;
    const struct msg *values; /* what stands for its {value}, as a list */
    uint32_t count;           /* 0: the sentence is complete */
};

/* One article, rule, office or line. */
struct scn_entry {
    struct msg title; /* may be none */
    struct str text;  /* id of a text; empty: none */
    const struct scn_more *more;
    uint32_t more_count;
    struct str cite; /* id of the text that names the source; empty: none */
    enum scn_mark mark;
    struct msg mark_word; /* none without a mark */
    struct msg as_of;     /* none where the line does not say */
    struct str term;      /* id of the term of the glossary; empty: it is none */
};

struct scn_section {
    struct msg title, intro; /* intro: none where the title says it all */
    const struct scn_entry *entries;
    uint32_t count;
};

enum scn_page_kind {
    SCN_PAGE_LAW,
    SCN_PAGE_TREATIES,
    SCN_PAGE_WORDS,
    SCN_PAGE_GLOSSARY,
    SCN_PAGE_CARD
};

struct scn_page {
    enum scn_page_kind kind;
    bool by_section;                 /* long: read one section at a time */
    struct msg title, about, banner; /* about: none where there is none */
    const struct scn_section *sections;
    uint32_t count;
};

struct scn_shelf {
    const struct scn_page
        *pages; /* the States, the treaties, the words, the glossary, the cards */
    uint32_t count;
};

/* Either may be NULL: then its pages are not there. */
const struct scn_shelf *scn_shelf_of(const struct scn *law,
                                     const struct scn_cards *cards, struct arena *a);

/* The entry of a term of the glossary, or NULL. */
const struct scn_entry *scn_shelf_term(const struct scn_shelf *shelf, struct str id);

#endif
