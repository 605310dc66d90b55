/* speech_int.h - what the files of self-voicing share.
 *
 * speech.c notices what changed; speech_words.c has the words of one node;
 * speech_read.c divides a page into passages; speech_spell.c goes through one by words
 * and letters; speech_echo.c follows what is typed.
 */
#ifndef UI_SPEECH_INT_H
#define UI_SPEECH_INT_H

#include "ui/speech.h"
#include "ui/ui_int.h"

enum { UI_LIVES = 48, UI_MUTE_LANGS = 16, UI_LANG_BYTES = 8 };

/* What was last said of a part that is told of when it changes. */
struct ui_life {
    uint64_t key, words;
    uint32_t seen; /* the frame that had it last */
};

/* The field that was in focus, as it was. */
struct ui_typed {
    uint64_t key;
    struct buf text;
    size_t caret, anchor;
};

struct ui_batch {
    struct arena arena;
    struct ui_utterance *at;
    size_t count, room;
};

struct ui_speech {
    struct arena keep;
    struct txt *txt;
    struct ui_batch batches[2]; /* what is being said, and what was said before */
    int now;
    bool fresh; /* nothing was said yet of this page */

    /* what the listener has heard */
    uint64_t page, modal, focus, name, state; /* keys; hashes of words */
    uint64_t title, place;                    /* hashes: of the header, of the page */
    uint64_t path[UI_DEPTH];                  /* the parts the focus stands in */
    size_t depth;
    uint64_t cursor;     /* the passage read last */
    int scrolled;        /* how far the text in focus was, when last heard */
    uint64_t row;        /* of the cell said last */
    uint64_t worded;     /* the passage gone through word by word */
    size_t word, word_n; /* the word heard last, in bytes */
    char lang[UI_LANG_BYTES];
    struct ui_life lives[UI_LIVES];
    struct ui_typed typed;
    enum ui_echo echo;

    const struct str *langs;
    size_t lang_count;
    char mute[UI_MUTE_LANGS][UI_LANG_BYTES]; /* languages said to have no voice */
    size_t mute_count;
};

/* --- speech.c -----------------------------------------------------------------------
 */

/* Says it after what is being said; lang empty: the interface's. */
void ui_speech_put(struct ui_speech *s, struct str text, struct str lang);
struct arena *ui_speech_arena(struct ui_speech *s);
/* The sentence of an id, and that of a message. */
struct str ui_speech_id(struct ui_speech *s, const char *id);
struct str ui_speech_msg(struct ui_speech *s, const struct msg *m);

/* As it is said: without signs for the eye. */
struct str ui_speech_plain(struct ui_speech *s, struct str text);

/* --- speech_words.c -----------------------------------------------------------------
 */

/* The name of a node in words, without what it is. */
struct str ui_speech_name(struct ui_speech *s, const struct ui_node *n);
/* What it is, its value, its state: "checkbox, checked". `changing`: only what an
 * action may have changed. */
struct str ui_speech_state(struct ui_speech *s, const struct ui_node *n, bool changing);
/* Says a node whole: name, role, value, state; with `place` also "3 of 7" and what is
 * written about it. */
void ui_speech_node(struct ui_speech *s, const struct ui_node *n, bool place);
/* Does it stand in a control, below `top`? */
bool ui_speech_controlled(const struct ui_node *n, const struct ui_node *top);
/* Is it said as one, without its children? */
bool ui_speech_closed(const struct ui_node *n);

/* --- speech_read.c ------------------------------------------------------------------
 */

/* The passage after (or before) `n` among those of `top`; NULL `n`: the first (or the
 * last). */
const struct ui_node *ui_speech_next(const struct ui_node *top, const struct ui_node *n,
                                     bool back);
/* The passage read last, while it stands in `top`. */
const struct ui_node *ui_speech_cursor(const struct ui_speech *s, const struct ui *ui,
                                       const struct ui_node *top);
/* Is it a text that only scrolls? */
bool ui_speech_scrolls(const struct ui_node *n);
/* Such a text has scrolled: says on from the passage read last up to what is in view;
 * backwards, what came into view. */
void ui_speech_scrolled(struct ui_speech *s, const struct ui *ui,
                        const struct ui_node *box);
/* Says the passages of a part that cannot be used, and its links but the one in focus:
 * what a notice or a letter says. */
void ui_speech_part(struct ui_speech *s, const struct ui_node *part, uint64_t focus);

/* --- speech_spell.c -----------------------------------------------------------------
 */

/* Says the next (or last) word of a passage; spells the word heard last. */
void ui_speech_word(struct ui_speech *s, const struct ui_node *n, bool back);
void ui_speech_spell(struct ui_speech *s, const struct ui_node *n);

/* --- speech_echo.c ------------------------------------------------------------------
 */

/* Says one letter by its name. */
void ui_speech_letter(struct ui_speech *s, struct str c);
/* Notes how the field in focus stands, without a word. */
void ui_speech_watch(struct ui_speech *s, const struct ui *ui, const struct ui_node *n);
/* Says what was typed, taken out or passed over since. */
void ui_speech_typed(struct ui_speech *s, const struct ui *ui, const struct ui_node *n);

#endif
