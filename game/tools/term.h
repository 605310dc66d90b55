/* term.h - the case in a terminal: the same views and actions as numbered choices.
 *
 * Plain lines from top to bottom, no cursor tricks, so that a screen reader reads it as
 * it stands: what changed first, then the page, then its choices. A page prints what it
 * is about and fills a menu; the loop in term.c asks for a number or a command's word
 * (term_command.c) and acts. Every page is built from sim_view and nothing else.
 *
 * Not here: what may be done and what it does (sim), the record (game.h).
 */
#ifndef TOOLS_TERM_H
#define TOOLS_TERM_H

#include "sim/view.h"
#include "sim/view_bench.h"
#include "sim/view_debrief.h"
#include "tools/play.h"

struct term;
/* A page about one thing (an index of the model or of the view, by the page). */
typedef void term_page(struct term *t, int32_t about);

struct term_entry {
    struct str label;
    int number;
    struct str group; /* said once, before it and those that follow; or empty */
    term_page *page;  /* opened, after the action if there is one; may be NULL */
    int32_t about;
    struct sim_action action; /* done when `acts` */
    bool acts;
    bool asks_text;  /* the action's text is asked for first */
    term_page *call; /* something else, done and not shown: search, a hint; or NULL */
};

enum { TERM_ENTRIES = 400, TERM_DEPTH = 24, TERM_NEEDLE = 200, TERM_WORDS = 64 };
enum { TERM_MET = 2048, TERM_HELD = 1024 };

/* Words of a paper that its author stressed, from a sign to a sign (txt_signs). */
struct term_stress {
    size_t from, to;
    bool strong; /* in bold, else in italics */
};
struct term_stresses {
    const struct term_stress *at;
    uint32_t count;
};

/* What is printed as one: a first line that begins with `head`, others below it. */
struct term_para {
    struct str head, text;
    struct term_stresses stresses;
    bool gap; /* an empty line before it */
    struct term_para *next;
};

struct term {
    struct game *g;
    struct txt *txt;
    struct arena frame; /* of one page */
    const struct sim_view *v;
    struct term_entry menu[TERM_ENTRIES];
    int entries;
    struct str group; /* of the choices that are added next */
    struct {
        term_page *page;
        int32_t about;
    } stack[TERM_DEPTH];
    int depth;
    struct term_para *paras, **last; /* of the page, while it is put together */
    u32 para_count;
    struct buf before; /* a hash of each paragraph that was on the page printed last */
    term_page *shown;  /* that page, and what it was about */
    int32_t shown_about;
    bool building;   /* a page is put together */
    bool gap;        /* an empty line before its next paragraph */
    bool acted;      /* something was done on it since */
    u32 turns_told;  /* of the interview: those that were printed are not repeated */
    struct buf news; /* what the last command changed, a line each */
    struct {
        term_page *list;
        int32_t what;
    } met[TERM_MET]; /* what lists have shown, in the order in which it came */
    int met_count;
    struct {
        term_page *on; /* the page that offered it, and what that was about */
        int32_t on_about;
        struct term_entry what;
    } held[TERM_HELD]; /* choices of the interview, with their numbers */
    int held_count;
    bool holds; /* the page's choices keep their numbers while the interview lasts */
    struct settings_past chosen; /* by who sits here */
    char needle[TERM_NEEDLE];
    scn_ix words[TERM_WORDS]; /* terms of the glossary that the page uses */
    int word_count;
    const struct play_case *cases; /* of the list; NULL: to be read anew */
    size_t case_count;
    const struct sim_attempt *attempts; /* at the case, when its page was printed */
    uint32_t attempt_count;
    int code;     /* to leave with */
    bool headed;  /* the page has its title: what follows are sections */
    bool again;   /* the page is to be printed */
    bool leaving; /* asked to, or the input ended */
    bool halting; /* asked to, in the middle of a question */
};

/* The case of the command line, or the list of cases; until the trainee leaves or the
 * input ends. The exit code. */
int term_play(struct game *g);

/* Prints why a finished attempt went as it did, down to the rule and the item, and what
 * the other States wrote: as on the pages of the debrief. Nothing while it goes on. */
void term_explain(struct app *app, const struct sim_session *x);

/* ---- for pages --------------------------------------------------------------------
 */

/* The sentence of a message, without isolates, in the frame's memory. */
struct str term_str(struct term *t, const struct msg *m);
/* Prints a paragraph, wrapped; nothing for no message. */
void term_say(struct term *t, const struct msg *m);
void term_say_id(struct term *t, const char *id);
void term_say_str(struct term *t, struct str s);
/* A paragraph that begins with `head` ("12  ") and hangs below it. */
void term_say_item(struct term *t, struct str head, struct str s);
/* The same, of which some words are stressed, where the terminal can show that. */
void term_say_stressed(struct term *t, struct str head, struct str s,
                       struct term_stresses stresses);
/* What officers and translators are doing, and until when. */
void term_say_tasks(struct term *t);
void term_say_soon(struct term *t); /* deadlines of the law within a week */
/* Prints a letter, paragraph by paragraph. */
void term_say_paras(struct term *t, const struct sim_paras *paras);
/* What a letter of theirs asks, and which section of the draft each point is about;
 * bits: those changed since. */
void term_say_points(struct term *t, const struct sim_points *points, u32 changed);
/* An empty line. */
void term_gap(struct term *t);
/* "Section 5: Facts", after `head`. */
void term_say_section(struct term *t, struct str head, enum sim_section section,
                      bool changed);
/* Prints "label: value" where there is a value. */
void term_say_field(struct term *t, const char *id, const struct msg *value);
/* The same with several values, in one line; nothing for none. */
void term_say_list(struct term *t, const char *id, const struct sim_msgs *values);
/* Is it a space at which no line ends? */
bool term_is_fixed_space(uint32_t cp);
/* Prints a heading, alone on its line, with an empty line before it: the first of a
 * page is its title. */
void term_head(struct term *t, const struct msg *m);
void term_head_id(struct term *t, const char *id);
/* Offers the letter of an answer, by its place in the view, as a piece of mail. */
void term_open_letter(struct term *t, u32 letter, struct str line);
/* A message with one argument. */
struct msg term_msg_int(const char *id, const char *name, int64_t n);
struct msg term_msg_text(const char *id, const char *name, const struct msg *value,
                         struct term *t);

/* For a list whose entries must keep their numbers while the case goes on: what came
 * later stands later. `what` are its entries, by their numbers in the case; the answer
 * is which of them is said first, second … */
const u32 *term_in_order(struct term *t, term_page *list, const int32_t *what,
                         u32 count);

/* On the page that is put together, while the interview lasts: a choice keeps the
 * number under which it was first offered, one that is gone leaves its number free, and
 * what comes later stands later. */
void term_hold_numbers(struct term *t);

/* Each adds a numbered choice. */
void term_open(struct term *t, struct str label, term_page *page, int32_t about);
void term_open_msg(struct term *t, const struct msg *label, term_page *page,
                   int32_t about);
void term_open_id(struct term *t, const char *id, term_page *page, int32_t about);
/* An action of the view, with its cost. One that cannot be done now is listed with the
 * reason; one that is not there is left out. */
void term_offer(struct term *t, const struct sim_do *what);
void term_offer_all(struct term *t, const struct sim_dos *all);
/* The same under a label of its own. */
void term_offer_as(struct term *t, const struct sim_do *what, struct str label);
/* The same, then a page. */
void term_offer_page(struct term *t, const struct sim_do *what, term_page *page,
                     int32_t about);
/* An action whose text is asked for. */
void term_offer_text(struct term *t, const struct sim_do *what, struct str label);
void term_call(struct term *t, const struct msg *label, term_page *call, int32_t about);
/* The choices added from here on belong under these words; and no longer. */
void term_group(struct term *t, const struct msg *name);
void term_group_end(struct term *t);
/* The same for a group of the view, with how many of it are chosen. */
void term_group_of(struct term *t, const struct sim_view_group *g);

/* The page uses a term of the glossary (SCN_NONE: none), or several: its entry is a
 * command away. */
void term_word(struct term *t, scn_ix term);
void term_word_all(struct term *t, const struct sim_ixs *terms);
/* "g: the glossary has 3 words of this page"; those entries themselves. */
void term_say_words(struct term *t);
void term_say_entries(struct term *t);

/* ---- asking -------------------------------------------------------------------------
 */

/* One line of input, trimmed, in the frame's memory. False when there is none: the
 * input ended, or what was typed cannot be used (which was said). */
bool term_read(struct term *t, struct str *out);
/* Asks for a line; empty when none was given. */
struct str term_ask(struct term *t, const char *id);
/* Takes the first of the words, whatever spaces stand between them. */
struct str term_word_of(struct str *words);
/* Is `line` one of the words of the text `id`? */
bool term_is_word(struct term *t, struct str line, const char *id);
/* Asks for a yes; everything else is a no. */
bool term_agrees(struct term *t, const struct msg *question);

/* ---- what the loop and the commands share -------------------------------------------
 */

/* From the first to the second, what is said is gathered, to be printed with the third:
 * all of it or, of a page that stays where something was done, what changed (the answer
 * of term_page_end). */
void term_page_begin(struct term *t);
void term_page_add(struct term *t, struct str head, struct str text,
                   struct term_stresses stresses);
bool term_page_end(struct term *t, bool stays);
/* How many of its paragraphs were not on the page printed last. */
u32 term_page_fresh(const struct term *t);
/* Gives the page's choices their numbers and puts them in this order. */
void term_page_number(struct term *t, term_page *page, int32_t about);
/* The choice of a number on the page printed last, or NULL; was there one before? */
const struct term_entry *term_page_choice(const struct term *t, int64_t n);
bool term_page_had(const struct term *t, int64_t n);
void term_page_print(struct term *t, bool part);
/* The case of the command line, or the list of cases. */
void term_start(struct term *t);
void term_push(struct term *t, term_page *page, int32_t about);
/* Loads a case: to its brief or its desk when it has begun, to its own page when there
 * is something to choose. */
enum play_start term_open_case(struct term *t, struct str folder, int *code);
/* To the brief of a case that is new, to its desk. */
void term_enter_case(struct term *t);
/* Leaves the case for the list of cases. */
void term_leave_case(struct term *t, int32_t about);
/* A line of what changed, said before the next page. */
void term_news(struct term *t, struct str line);
void term_news_id(struct term *t, const char *id);
/* What a step did, or why it was refused. */
void term_tell_step(struct term *t, const struct sim_step *step);
/* The number of a choice, or a command: does it, or says what is wrong with it. */
void term_obey(struct term *t, struct str line);
/* Obeys a word of term_command.c; false when it is none. */
bool term_command(struct term *t, struct str line);
/* In the practice case: what this page is the first to need, told once. */
void term_callout(struct term *t, term_page *page);
/* Tells them all again. */
term_page term_callouts_again;
/* A halt: the scene is put away, without consequence. */
void term_halt(struct term *t);

/* An item, or a document, of the view by its number in the case, or NULL. */
const struct sim_view_item *term_find_item(const struct sim_view *v, int32_t what);
const struct sim_view_document *term_find_document(const struct sim_view *v,
                                                   int32_t what);

/* ---- the pages --------------------------------------------------------------------
 */

term_page term_page_brief, term_page_desk, term_page_mail, term_page_mail_item,
    term_page_items, term_page_item, term_page_facts, term_page_notes,
    term_page_hints;                                          /* term_desk.c */
term_page term_page_documents, term_page_document;            /* term_paper.c */
term_page term_page_cases, term_page_case, term_page_attempt; /* term_library.c */
term_page term_page_found;                                    /* term_find.c */
term_page term_page_notebook, term_page_word;                 /* term_notebook.c */
term_page term_page_shelf, term_page_shelf_page, term_page_shelf_section,
    term_page_shelf_found;                       /* term_shelf.c */
term_page term_page_profiles, term_page_profile; /* term_profile.c */
term_page term_page_settings, term_page_setting; /* term_settings.c */
/* Is the page one of them, one beside the case? */
bool term_is_setting(const struct term *t);
bool term_is_beside(const struct term *t);
/* Takes the last change of a setting back, or makes it again; false when there is none.
 */
bool term_settings_back(struct term *t, bool again);
term_page term_page_letters; /* term_letters.c */
term_page term_page_stop;
void term_care(struct term *t, const struct sim_view_person *p);
term_page term_page_people, term_page_person, term_page_places, term_page_leads,
    term_page_lead, term_page_interviews, term_page_interview; /* work */
term_page term_page_map, term_page_spot, term_page_calendar,
    term_page_overview;     /* map */
term_page term_page_ledger; /* ledger */
/* Is the page one of a topic of which nothing is left to be asked? */
bool term_topic_is_over(const struct term *t);
term_page term_page_talk, term_page_topic, term_page_words, term_page_turns; /* talk */
term_page term_page_board, term_page_cell, term_page_pair,
    term_page_pair_with; /* board */
term_page term_page_bench, term_page_draft, term_page_section,
    term_page_preview;                              /* bench */
term_page term_page_swap;                           /* swap */
term_page term_page_incoming, term_page_objections; /* incoming */
term_page term_page_register;                       /* register */
term_page term_page_decision, term_page_debrief, term_page_why, term_page_objectives,
    term_page_reviews;        /* end */
term_page term_page_timeline; /* timeline */

#endif
