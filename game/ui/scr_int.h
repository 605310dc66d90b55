/* scr_int.h - what the screens share: the pages there are, words, and commands. */
#ifndef UI_SCR_INT_H
#define UI_SCR_INT_H

#include "base/utf8.h"
#include "sim/view_bench.h"
#include "sim/view_calendar.h"
#include "sim/view_debrief.h"
#include "sim/view_map.h"
#include "ui/screens.h"
#include "ui/speech.h"

/* The pages: X(NAME, function). Each is one function in a scr_*.c. */
#define SCR_PAGES(X)                                                                   \
    X(LIBRARY, library)                                                                \
    X(CASE, case)                                                                      \
    X(RESULT, result)                                                                  \
    X(BRIEF, brief)                                                                    \
    X(DESK, desk)                                                                      \
    X(MAIL, mail)                                                                      \
    X(FILE, file)                                                                      \
    X(MARK, mark)                                                                      \
    X(COMPARE, compare)                                                                \
    X(ORIGINAL, original)                                                              \
    X(MAP, map)                                                                        \
    X(CALENDAR, calendar)                                                              \
    X(WORK, work)                                                                      \
    X(PEOPLE, people)                                                                  \
    X(TALKS, talks)                                                                    \
    X(TALK, talk)                                                                      \
    X(LEDGER, ledger)                                                                  \
    X(EVIDENCE, evidence)                                                              \
    X(BOARD, board)                                                                    \
    X(CELL, cell)                                                                      \
    X(PAIR, pair)                                                                      \
    X(BENCH, bench)                                                                    \
    X(DRAFT, draft)                                                                    \
    X(PREVIEW, preview)                                                                \
    X(INCOMING, incoming)                                                              \
    X(SWAP, swap)                                                                      \
    X(REGISTER, register)                                                              \
    X(DECISION, decision)                                                              \
    X(DEBRIEF, debrief)                                                                \
    X(WHY, why)                                                                        \
    X(OBJECTIVES, objectives)                                                          \
    X(REVIEWS, reviews)                                                                \
    X(TIMELINE, timeline)                                                              \
    X(NOTES, notes)                                                                    \
    X(NOTEBOOK, notebook)                                                              \
    X(REFERENCE, reference)                                                            \
    X(SETTINGS, settings)                                                              \
    X(PROFILE, profile)                                                                \
    X(KEYS, keys)                                                                      \
    X(HELP, help)                                                                      \
    X(STOP, stop)

enum scr_page {
#define X(NAME, function) SCR_##NAME,
    SCR_PAGES(X)
#undef X
};

struct scr_at {
    enum scr_page page;
    int32_t a, b; /* what it is about; the pages say */
};

/* What a command asks for, in ui_command.what. */
enum scr_command {
    SCR_CMD_GO = 1,  /* to page a, about b */
    SCR_CMD_STEP,    /* the same page, about a and b */
    SCR_CMD_SECTION, /* to section b of draft a on the bench */
    SCR_CMD_BACK,
    SCR_CMD_ACT,      /* action number a of this page */
    SCR_CMD_ACT_TEXT, /* the same, with the text of the page's field */
    SCR_CMD_ASK,      /* asks before action number a */
    SCR_CMD_NO,       /* leaves the question */
    SCR_CMD_UNDO,
    SCR_CMD_REDO,
    SCR_CMD_HINT,
    SCR_CMD_LANGUAGE,
    SCR_CMD_LARGER,
    SCR_CMD_SMALLER,
    SCR_CMD_FULL,
    SCR_CMD_SET,       /* setting a to the value b */
    SCR_CMD_UNSET,     /* takes the last of those back; a: sets it again */
    SCR_CMD_CALLOUT,   /* callout a was seen */
    SCR_CMD_CALLOUTS,  /* none was: all are shown again */
    SCR_CMD_BLANK,     /* the screen, until a key is pressed */
    SCR_CMD_UNCOVER,   /* what this page tells */
    SCR_CMD_SHOW,      /* hint a to the room, or covers it; -1: the names of profiles */
    SCR_CMD_KEY,       /* asks for the key of row a */
    SCR_CMD_KEY_RESET, /* the key of row a as at first; -1: all */
    SCR_CMD_KEYS_ASK,  /* asks before all are */
    SCR_CMD_PROFILE,   /* number a sits at the keyboard; -1: nobody in particular */
    SCR_CMD_PROFILE_RENAME, /* number a, in the form */
    SCR_CMD_PROFILE_FORGET, /* asks what becomes of number a */
    SCR_CMD_PROFILE_DELETE, /* number a, with its attempts when b */
    SCR_CMD_PROFILE_KEEP,   /* what stands in the form */
    SCR_CMD_CASE,
    SCR_CMD_BEGIN,
    SCR_CMD_GO_ON,
    SCR_CMD_AGAIN,  /* from action a of this attempt on, in a new one */
    SCR_CMD_FORGET, /* attempt a: asks, asks again, deletes */
    SCR_CMD_CLOSE,
    SCR_CMD_QUIT,
    SCR_CMD_DISMISS,
    SCR_CMD_SEARCH,     /* enum scr_search a */
    SCR_CMD_SWAP_LOOK,  /* into the folder of the field */
    SCR_CMD_SWAP_STICK, /* into stick a */
    SCR_CMD_SWAP_OPEN,  /* letter a */
    SCR_CMD_SWAP_WRITE, /* that of slot a */
    SCR_CMD_PRINT, /* draft a, letter a when b; -1: the debrief, onto a stick when b */
    SCR_CMD_VOICE  /* enum scr_voice a, or enum ui_speech_ask */
};

/* What stands in the field of the search; in a long list, the first that the field
 * above it leaves, or all again. */
enum scr_search { SCR_SEARCH, SCR_SEARCH_FIRST, SCR_SEARCH_ALL };

/* How many pages there are; sentences of one document, at most. */
#define X(NAME, function) +1
enum { SCR_PAGE_COUNT = 0 SCR_PAGES(X), SCR_SPANS = 4096 };
#undef X

enum {
    SCR_ACTS = 1024,
    SCR_PAST = 32,
    SCR_TOLD = 24,
};

/* The ids of the text fields: one of each is on a page at most. */
#define SCR_FIELD_NOTE   "notes.field"
#define SCR_FIELD_SEARCH "search.field"
#define SCR_FIELD_TELL   "bench.field" /* and the draft's slot */
#define SCR_FIELD_FOLDER "swap.field"
#define SCR_FIELD_NAME   "profile.name"
#define SCR_FIELD_ROLE   "profile.role"
#define SCR_FIELD_ANSWER "incoming.field" /* and the slot of the letter */
#define SCR_FIELD_SIFT   "sift.field"     /* and the number of its list */

/* The newest question with its answer. */
#define SCR_TALK_NOW "talk.now"

/* An action of the page, and the page to show once it is done (-1: stay). */
struct scr_act {
    struct sim_action action;
    struct msg label;  /* what its button says */
    const char *field; /* whose text goes with it, or NULL */
    int then;
    int32_t then_a;
};

struct scr {
    struct txt *txt;
    struct arena *arena;
    struct ui *ui; /* of the page being built */
    const struct scn *scn;
    const struct sim_view *v;
    const struct scr_case *cases;
    size_t case_count;
    const struct scr_case_page *page; /* of the case that is open; may be NULL */
    const struct scr_profile *profiles;
    size_t profile_count;
    int profile, renaming, deleting; /* numbers of those, or -1 */
    int forgetting, forget_asked;    /* an attempt, or -1; how often it was asked */
    struct msg status;
    struct settings_now now;
    struct settings_past chosen; /* settings that were changed on the pages */
    uint32_t callouts_seen;      /* callouts, a bit each */
    int callout;                 /* the one that is shown, or -1 */
    bool blank;
    int uncovered;  /* the page that was, until it is left; or -1 */
    int hint_shown; /* the one shown to the room, until the page is left; or -1 */
    bool names_shown;
    struct scr_at at, past[SCR_PAST];
    int past_count;
    struct scr_act acts[SCR_ACTS];
    int act_count;
    bool resetting;      /* asks before all keys are as at first */
    int key_for;         /* the row of keys that waits for a key, or -1 */
    struct msg key_said; /* why the last one pressed will not do */
    char key_name[64];   /* its name, borrowed by that */
    size_t key_name_n;
    int asking; /* the action that waits for a yes, or -1 */
    int unkept; /* the action that keeps what is typed and not kept yet, or -1 */
    struct scr_act asked;
    struct msg told_msgs[SCR_TOLD];
    size_t told_count;
    bool told_new;       /* to be brought into view */
    const char *caption; /* of a sound; NULL: none */
    uint32_t told_turn;  /* how often something was told, from 1 */
    int32_t cell;        /* of the board, last in focus: accused × 64 + element */
    int sent;            /* the request whose letter left with the last action, or -1 */
    struct str needle;   /* what is searched for */
    const struct scn_shelf *shelf;
    const struct scr_swap *swap;
};

/* What makes a person's picture: the same everywhere. */
uint32_t scr_person_seed(scn_ix person);
/* In a row: a small picture, the name, the role. */
void scr_person_line(const struct scr *s, const struct sim_view_person *p);
/* The language of a paper, and whether it was read. */
struct str scr_paper_state(const struct scr *s, const struct sim_view_document *d);
/* The name of the language that its key changes to. */
struct str scr_other_language(const struct scr *s);
/* Words of the moment. */
struct str scr_say(const struct scr *s, const char *id);
/* scr_letters.c: what the fields of this page say. */
void scr_letters(struct scr *s);
struct str scr_msg(const struct scr *s, const struct msg *m);
/* The text of id with its one argument. */
struct str scr_with(const struct scr *s, const char *id, const char *name,
                    struct str value);
struct str scr_num(const struct scr *s, const char *id, const char *name,
                   enum msg_kind kind, int64_t n);

/* What the button of an action says: "Label (2 h, 30 credits)". */
struct str scr_label(const struct scr *s, const struct sim_do *what);

/* Keeps an action for the page, under a command that does it or asks first. */
struct ui_command scr_keep_act(struct scr *s, enum scr_command command,
                               struct scr_act act);
/* The question before what cannot be taken back, while it is put. */
void scr_question(struct scr *s);
/* The command that does an action of the view, and then shows a page (-1: stay). */
struct ui_command scr_do(struct scr *s, const struct sim_do *what, int then,
                         int32_t then_a);
/* The same, after a question. */
struct ui_command scr_do_asking(struct scr *s, const struct sim_do *what);
struct ui_command scr_do_text(struct scr *s, const struct sim_do *what,
                              const char *field);
/* A button for an action: disabled, with the reason below it, when it cannot be done
 * now; nothing when it is not there. */
void scr_button(struct scr *s, const char *id, const struct sim_do *what, int then,
                int32_t then_a);
void scr_primary(struct scr *s, const char *id, const struct sim_do *what, int then,
                 int32_t then_a);
/* One among several that say the same: about what, for who hears it. It stays. */
void scr_button_about(struct scr *s, const char *id, const struct sim_do *what,
                      struct str of);
/* Takes the last free action back, where it can be. */
void scr_undo(struct scr *s);
/* "Label: value", nothing for no message. */
void scr_field(const struct scr *s, const char *id, const struct msg *value);
/* The same of several values, as one line. */
void scr_fields(const struct scr *s, const char *id, const struct sim_msgs *values);
/* The way to a known place: the cure of "you must be on the spot"; for what. */
void scr_go(struct scr *s, const char *id, scn_ix place, struct str why);
/* Texts of the view, nothing for no message. */
void scr_text(const struct scr *s, const struct msg *m);
void scr_soft(const struct scr *s, const struct msg *m);
/* A letter's paragraphs on its sheet. */
void scr_paras(const struct scr *s, const struct sim_paras *paras);
/* The seal of a State: neighbours in the table have little in common. */
uint32_t scr_seal_of(scn_ix state);
/* Prints or saves a letter: draft `n` of the view, or letter `n`; with its key. */
void scr_print(struct scr *s, const char *id, int32_t n, bool answer);
/* The letter that came last and waits for this desk's answer, or -1. */
int scr_waiting(const struct scr *s);
/* A button that leads to another page. */
void scr_link(const struct scr *s, const char *id, const char *label,
              enum scr_page page, int32_t about);

/* Small ways to the glossary: to one term (SCN_NONE: none), to each of several. */
void scr_term_link(struct scr *s, const char *id, scn_ix term);
void scr_term_links(struct scr *s, const char *id, const struct sim_ixs *terms);

/* The field and the button of a search. */
void scr_search_field(struct scr *s);

/* scr_sift.c: a list of entries, by their numbers, under headings. */
struct scr_list {
    const char *id; /* of its groups, before their numbers */
    const struct sim_view_group *groups;
    u32 group_count;
    const void *of; /* what has the entries */
    bool (*has)(const struct scr *s, const void *of, u32 i, struct str needle);
    void (*show)(struct scr *s, const void *of, u32 i);
};
/* Above a long one, the field for words to look for in it; the words, none where the
 * list is short. Are they in a message? The list, with what has them or whose heading
 * has them, and how many these are. */
struct str scr_sift(struct scr *s, int32_t list, u32 count);
bool scr_sift_has(const struct scr *s, struct str needle, const struct msg *words);
void scr_sift_list(struct scr *s, const struct scr_list *list, struct str needle);
/* Does what is asked of that field; else into it, where there is one and the focus is
 * not there yet. False: neither. */
bool scr_sift_search(const struct scr *s, struct ui *ui, enum scr_search what);

/* What the view has of a thing, or NULL. */
const struct sim_view_document *scr_document(const struct scr *s, int32_t what);
const struct sim_view_item *scr_item(const struct scr *s, int32_t what);
/* Is an interview under way? Most else waits until it is over. */
bool scr_talking(const struct scr *s);
/* The held item that a document is, or NULL. */
const struct sim_view_item *scr_item_of(const struct scr *s, scn_ix document);
/* A document as a sheet [begin]: its head; then its words with their marks, or why
 * there are none yet. `where` begins the ids of its sentences. */
void scr_sheet_head(struct scr *s, const char *id, const struct sim_view_document *d);
void scr_sheet_body(struct scr *s, const struct sim_view_document *d,
                    const char *where);
/* Its words in a language. */
void scr_prose(struct scr *s, const struct sim_view_document *d, const char *where,
               struct str lang);
/* One anchored sentence of it, in the language of the moment. */
struct str scr_sentence(const struct scr *s, const struct sim_view_document *d,
                        u32 span);
/* What the page of a mark is about. */
int32_t scr_mark_about(scn_ix document, u32 span);
/* What can be done about a request beside sending it: consult, remind, contest,
 * withdraw. */
void scr_steps(struct scr *s, u32 i, const struct sim_view_draft *d);
/* The points of a letter of theirs, each with the way to the sections it is about
 * (of draft `i` of the view; -1: it is not on the bench) and, of a condition that
 * waits, its answers. Ids begin with `where`. */
void scr_points(struct scr *s, const char *where, const struct sim_points *points,
                int32_t i);
/* "Section 5: Facts", as the bench numbers it; changed: since the letter left. */
struct str scr_section(const struct scr *s, enum sim_section section, bool changed);
/* The keys of looking only, and the halt: they work in a dialog too. */
void scr_shortcuts_anywhere(struct scr *s);
/* The callout of this page, once its controls are there. */
void scr_callout(struct scr *s);
void scr_callout_seen(struct scr *s, int i);
/* On a projector: no names, and what a page tells is covered at first. */
bool scr_projects(const struct scr *s);
bool scr_is_covered(const struct scr *s);
bool scr_hides_hint(const struct scr *s, scn_ix hint);
bool scr_hides_names(const struct scr *s);
/* What was shown on purpose is covered again once its page was left, or at once. */
void scr_cover_left(struct scr *s);
void scr_cover_all(struct scr *s);
void scr_show(struct scr *s, int32_t what);
void scr_cover(struct scr *s);
void scr_blank(struct scr *s);
/* Who sits at the keyboard, with the way to change it. */
void scr_who(struct scr *s, const char *id);
void scr_profile_question(struct scr *s);
void scr_begin_rename(struct scr *s, struct ui *ui, int i);
struct scr_wish scr_keep_profile(struct scr *s, struct ui *ui);
/* A setting changed, with the way back; takes the last one back, or sets it again. */
struct scr_wish scr_choose(struct scr *s, enum setting which, int value);
struct scr_wish scr_unset(struct scr *s, bool again);
/* A key by its name: "Ctrl+Z". */
struct str scr_key_name(const struct scr *s, struct ui_key key);
/* A text that names keys, as they are now: {next}, {activate}, {help}, {reference}. */
struct str scr_with_keys(const struct scr *s, const char *id);
/* The bar of key hints. */
void scr_hints(struct scr *s);
/* Asks for a key, while one is wanted; what was pressed then. */
void scr_key_question(struct scr *s);
struct scr_wish scr_key_pressed(struct scr *s, struct ui *ui, struct ui_key key);
/* What the last action led to, above the page. */
/* What was done, where what it led to says so already. */
bool scr_told_done(const struct msg *m);
/* The same words stand among those told before; never what it cost. */
bool scr_told_again(const struct scr *s, size_t i);
void scr_told(struct scr *s);
/* "Look back: the first talk": the name of a button among several that say the same. */
struct str scr_about(const struct scr *s, struct str label, struct str of);
void scr_voice_shortcuts(struct scr *s);
/* The question before an attempt is deleted, asked twice. */
void scr_forget_question(struct scr *s);
/* The duty of care towards a person, as a card. */
void scr_care(struct scr *s, const struct sim_view_person *p);
/* A charge, and whether an element of it has nothing on the board. */
void scr_charge_line(struct scr *s, const struct sim_view_charge *c);
/* A rule that spoke: its words, source, cure and the coach's. */
void scr_rule(struct scr *s, const struct sim_explain_rule *r);
enum ui_tone scr_verdict_tone(enum sim_verdict verdict);
struct str scr_verdict_word(const struct scr *s, enum sim_verdict verdict);
/* The title of one of the pages behind the debrief, with the way back. */
void scr_debrief_title(struct scr *s, const char *id);
/* The button that goes back to a day of the attempt, where one can. */
void scr_again(struct scr *s, const char *id, u32 day);
/* The desk's card of what can be done now. */
void scr_todo(struct scr *s);
/* The tabs of the desk, its map and its calendar. */
void scr_desk_tabs(const struct scr *s);
/* A lead with the ways to follow it, or with what it brought. */
void scr_lead(struct scr *s, const struct sim_view_lead *l);
/* Opens a piece of mail, by its place in the view. */
struct ui_command scr_open_mail(struct scr *s, u32 i);
/* A date as a button of a list. */
void scr_date_line(struct scr *s, const char *id, const struct sim_view_date *d);
const char *scr_mail_icon(const struct sim_view_mail *m);

#define X(NAME, function) void scr_page_##function(struct scr *s);
SCR_PAGES(X)
#undef X

#endif
