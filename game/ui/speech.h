/* speech.h - what a page says aloud, in words: for who does not see it.
 *
 * Self-voicing in two halves. This one says *what*: the words of the node in focus
 * (name, role, value, state, place in its list), of what has just changed (pages,
 * questions, what an action led to, what is typed), and of what is read on request. It
 * is made from the tree alone, so that a test can read it. *How* it sounds is the
 * business of tools/speak.h.
 *
 *     ui_frame(ui, …);
 *     struct ui_said said = ui_speech_follow(speech, ui);
 *
 * Memory: what is said is valid until the next call but one that says anything. Nothing
 * here waits, draws or makes a sound; silence costs nothing: who is not listening does
 * not call.
 */
#ifndef UI_SPEECH_H
#define UI_SPEECH_H

#include "text/catalog.h"
#include "ui/ui.h"

struct ui_speech;

/* One breath: words of one language. */
struct ui_utterance {
    struct str text, lang; /* lang: "fr" */
};
struct ui_said {
    const struct ui_utterance *at;
    size_t count;
};

/* What is said of what is typed. */
enum ui_echo { UI_ECHO_NONE, UI_ECHO_LETTERS, UI_ECHO_WORDS, UI_ECHO_BOTH, UI_ECHOS };

/* What can be asked for at any moment. */
enum ui_speech_ask {
    UI_SPEECH_AGAIN, /* what was said last */
    UI_SPEECH_PAGE,  /* the page, or the question over it, from its top */
    UI_SPEECH_ON,    /* from the passage read last to the end */
    UI_SPEECH_NEXT,  /* the next passage, whether or not it can be used */
    UI_SPEECH_BACK,
    UI_SPEECH_NEXT_HEADING,
    UI_SPEECH_BACK_HEADING,
    UI_SPEECH_WORD, /* the next word of the passage */
    UI_SPEECH_BACK_WORD,
    UI_SPEECH_SPELL, /* the word heard last, else the passage, by its letters */
    UI_SPEECH_WHERE  /* the page, the day and the purse, what is in focus */
};

struct ui_speech *ui_speech_open(struct txt *txt);
void ui_speech_close(struct ui_speech *s);
/* The languages there is a voice for ("en", "fr"); of others it is said once that there
 * is none, and the interface's own reads them. Borrowed. NULL: all. */
void ui_speech_voices(struct ui_speech *s, const struct str *langs, size_t count);
void ui_speech_echo(struct ui_speech *s, enum ui_echo echo);
/* The listener has only now come: the next page is said as a new one. */
void ui_speech_begin(struct ui_speech *s);

/* After each frame: what has changed since the last. */
struct ui_said ui_speech_follow(struct ui_speech *s, struct ui *ui);
/* May move the focus and scroll, so that the eye can follow. */
struct ui_said ui_speech_answer(struct ui_speech *s, struct ui *ui,
                                enum ui_speech_ask ask);

#endif
