/* screens.h - the screens of a case: views in, pages out, at most one wish back.
 *
 * A screen describes its page from the view of the moment (sim/view.h) and turns what
 * was activated into an action of that view or a wish (another language, another case).
 * It cannot change a state: the caller does the action and hands in the next view.
 *
 * What is kept here is only about looking: which page, which item, the pages before.
 * Not here: the loop and the record (tools), boxes and keys (widgets.h).
 */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "base/settings.h"
#include "scenario/shelf.h"
#include "sim/past.h"
#include "sim/view.h"
#include "text/catalog.h"
#include "ui/ui.h"

/* A case in the library, in words. */
struct scr_case {
    struct str title, summary;
    int minutes;
    bool practice, reviewed;
    uint32_t open, finished; /* attempts */
    struct scn_refs states;  /* where it takes place */
    const struct str *state_names;
};

/* An act that can be begun with. */
struct scr_begin {
    scn_ix act;
    struct str title;
};

/* A letter of another station that lies in the folder, and one to hand over. */
struct scr_swap_found {
    struct str name; /* of its file */
    struct msg say;
    struct msg why; /* it does not fit; none when it does */
};
struct scr_swap_leaving {
    uint32_t slot;
    struct msg say;
};
struct scr_swap {
    struct str folder;
    bool gone;                /* a folder was named that is not there */
    const struct str *sticks; /* folders that could be named instead */
    size_t stick_count;
    const struct scr_swap_found *found;
    size_t found_count;
    const struct scr_swap_leaving *leaving;
    size_t leaving_count;
};

/* The same on its own page, with the attempts at it. */
struct scr_case_page {
    struct scr_case card;
    struct str languages;
    const struct scr_begin *acts;
    uint32_t act_count;
    const struct str *desks;            /* the names of all, where there are several */
    uint32_t desk_count, desk;          /* desk: that of a plain beginning */
    const struct sim_attempt *attempts; /* the one last gone on with first */
    uint32_t attempt_count, older;      /* older: how many more there are */
};

/* Somebody who may sit at the keyboard. */
struct scr_profile {
    struct str name, role;
    uint32_t attempts;
};

struct scr;

struct scr *scr_new(struct arena *a, struct txt *txt);
/* The library's cases; they must stay. */
void scr_set_cases(struct scr *s, const struct scr_case *cases, size_t count);
/* A letter came in by file: to the requests, where it waits and has the focus. */
void scr_enter_requests(struct scr *s, struct ui *ui);
/* The case whose page stands behind its library card; it must stay. NULL: none. */
void scr_set_case(struct scr *s, const struct scr_case_page *page);
/* To the page of that case. */
void scr_enter_case(struct scr *s);
/* The law that can be looked up on the reference page, once SCR_WISH_SHELF asks for it;
 * it must stay. */
void scr_set_shelf(struct scr *s, const struct scn_shelf *shelf);
/* What the page of letters by stick shows, after each SCR_WISH_LETTERS; it must stay.
 */
void scr_set_swap(struct scr *s, const struct scr_swap *swap);
/* The case on the desk: its model and its view; NULL: none, the library is shown. A new
 * view after every action. */
void scr_set_view(struct scr *s, const struct scn *scn, const struct sim_view *view);
/* A case was opened: to its brief when it is new, to the desk when it goes on. */
void scr_enter(struct scr *s, bool fresh);
/* What the last action led to, or a warning: shown until the next action, or until
 * another page is chosen. */
void scr_tell(struct scr *s, const struct msg *messages, size_t count);
/* "Not saved …", shown on every page while it lasts. */
void scr_set_status(struct scr *s, const struct msg *status);
/* Who there is, and which of them sits at the keyboard (-1: nobody in particular); the
 * list must stay. */
void scr_set_profiles(struct scr *s, const struct scr_profile *list, size_t count,
                      int now);
/* To the library; to the page that asks who it is. */
void scr_enter_library(struct scr *s);
void scr_enter_profiles(struct scr *s);
/* Which callouts of the practice case were seen, a bit each; at first, all. */
void scr_set_callouts(struct scr *s, uint32_t seen);
uint32_t scr_callouts(const struct scr *s);
/* What is chosen, for the settings. */
void scr_set_choices(struct scr *s, const struct settings_now *now);

/* The caption of a sound just heard, by its message id; NULL: none. */
void scr_set_caption(struct scr *s, const char *id);
/* The first words of self-voicing: which keys read, and which is silence. Valid until
 * the next page is built. */
struct str scr_voice_keys(const struct scr *s);

/* Describes the page (a ui_build). */
void scr_build(struct ui *ui, void *scr);

/* Beside enum ui_speech_ask (speech.h). */
enum scr_voice {
    SCR_VOICE_SWITCH = -4,
    SCR_VOICE_FASTER,
    SCR_VOICE_SLOWER,
    SCR_VOICE_SILENCE
};

enum scr_wish_kind {
    SCR_WISH_NOTHING,
    SCR_WISH_ACT, /* do `action` */
    SCR_WISH_UNDO,
    SCR_WISH_REDO,
    SCR_WISH_HINT,     /* number `n` of the model */
    SCR_WISH_LANGUAGE, /* the next one */
    SCR_WISH_SET,      /* setting `n` to `value` */
    SCR_WISH_KEY,      /* `key` for row `n` of keys.h; none: as at first; `n` -1: all */
    SCR_WISH_PROFILE,  /* number `n` sits at the keyboard; -1: nobody */
    SCR_WISH_PROFILE_KEEP, /* number `n` is called action.text, `role`; -1: a new one */
    SCR_WISH_PROFILE_DELETE, /* number `n`, with its attempts when `answer` */
    SCR_WISH_PRINT,          /* draft `n` of the view, letter `n` when `answer`; -1: the
                                debrief, onto a stick when `answer` */
    SCR_WISH_CASE,           /* the page of case `n` of the library */
    SCR_WISH_BEGIN,   /* a new attempt at it, with act `n`; -1: the beginning; below: at
                           desk -2 - n */
    SCR_WISH_GO_ON,   /* with its attempt `n` */
    SCR_WISH_AGAIN,   /* the first `n` actions of the open attempt, as a new one */
    SCR_WISH_DELETE,  /* its attempt `n` */
    SCR_WISH_CLOSE,   /* the case; back to the library */
    SCR_WISH_SHELF,   /* scr_set_shelf: the page now shown is the first to need it */
    SCR_WISH_LETTERS, /* scr_set_swap: look into the folder action.text; empty: the same
                       */
    SCR_WISH_OPEN_LETTER,  /* number `n` of those found there */
    SCR_WISH_WRITE_LETTER, /* of slot `n`, into the folder */
    SCR_WISH_FULL,         /* fill the screen, or no longer */
    SCR_WISH_VOICE, /* self-voicing: enum scr_voice `n`, or what is asked of it */
    SCR_WISH_QUIT
};

struct scr_wish {
    enum scr_wish_kind kind;
    struct sim_action action; /* text borrowed from the field it was typed in */
    int32_t n, value;
    struct ui_key key;
    struct str role;
    bool answer;
};

/* What an event of ui_feed means. Moving between pages is done here. */
struct scr_wish scr_handle(struct scr *s, struct ui *ui, const struct ui_event *event);
/* Stands there something typed for a letter that the draft does not hold yet? */
bool scr_unkept(const struct scr *s);
/* The wish to keep it, for a pause between two keys; else SCR_WISH_NOTHING. */
struct scr_wish scr_keep_typed(struct scr *s, struct ui *ui);

#endif
