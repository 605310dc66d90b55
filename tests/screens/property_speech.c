/* property_speech.c - what must hold of every page for who only hears it, in both
 * languages: each control says what it is called, no two of one part of the page say
 * the same and do something else (their places in a list do not count), and reading the
 * page through meets everything that is written on it, once.
 */
#include "screens/judge.h"
#include "screens/screens.h"

#include "ui/speech_int.h"

#include <stdio.h>

enum { SHOWN = 400 };

static const char *page_now, *lang_now;
static int failures;

static void complain(const char *what, const char *id, struct str words)
{
    if (failures++ < SHOWN)
        fprintf(stderr, "%s (%s): %s: %s \"%.*s\"\n", page_now, lang_now, what,
                id != NULL ? id : "", STR_ARG(words));
}

/* --- controls -----------------------------------------------------------------------
 */

static struct str words_of(struct ui_speech *s, const struct ui_node *n)
{
    struct arena *a = ui_speech_arena(s);
    return arena_join(a, ui_speech_name(s, n), '|', ui_speech_state(s, n, false));
}

/* The part whose name is said on coming into it. */
static const struct ui_node *part_of(const struct ui_node *n)
{
    for (n = n->parent; n != NULL; n = n->parent)
        if (n->name.n > 0 && n->role != UI_PAGE && n->role != UI_GROUP)
            return n;
    return NULL;
}

static void apart(struct ui_speech *s, const struct ui *ui, size_t i)
{
    const struct ui_node *n = ui->stops[i];
    struct str words = words_of(s, n);
    for (size_t k = 0; k < i; k++) {
        const struct ui_node *o = ui->stops[k];
        bool same = memcmp(&o->command, &n->command, sizeof n->command) == 0;
        if (!same && part_of(o) == part_of(n) && str_eq(words_of(s, o), words))
            complain("says what another of its part says", n->id, words);
    }
}

static void controls(struct ui_speech *s, const struct ui *ui)
{
    for (size_t i = 0; i < ui->stop_count; i++) {
        const struct ui_node *n = ui->stops[i];
        if (ui_speech_name(s, n).n == 0)
            complain("says no name", n->id, words_of(s, n));
        apart(s, ui, i);
    }
}

/* --- reading through ----------------------------------------------------------------
 */

/* The texts of the page's own part, by what they are, not by the rule that is tested:
 * all but the columns' titles, which are said with each cell, and what is written below
 * a choice or above a field, which is said with it. */
static bool is_written(const struct ui_node *n)
{
    if (n->content != UI_HOLDS_TEXT || n->text.n == 0 || judge_hidden(n) ||
        str_eqz(n->text, "•") || (n->flags & UI_N_IF_STACKED) != 0)
        return false;
    for (const struct ui_node *p = n->parent; p != NULL; p = p->parent)
        if (p->role == UI_COLUMN_HEADER || (p->flags & UI_N_ABOUT) != 0)
            return false;
    const struct ui_node *field = n->next != NULL && n->next->first != NULL
                                      ? n->next->first /* the palette is beside it */
                                      : n->next;
    return field == NULL || field->content != UI_HOLDS_FIELD;
}

static bool is_read(const struct ui_node *top, const struct ui_node *text)
{
    int met = 0;
    for (const struct ui_node *n = ui_speech_next(top, NULL, false); n != NULL;
         n = ui_speech_next(top, n, false))
        met += n->role != UI_TABLE && ui_within(text, n);
    return met == 1;
}

static void reading(const struct ui *ui)
{
    const struct ui_node *top = ui->modal != NULL ? ui->modal : ui->main;
    for (const struct ui_node *n = top; n != NULL; n = ui_next(n, top))
        if (is_written(n) && !is_read(top, n))
            complain("is not read once", n->id, n->text);
}

/* Backwards the same passages come the other way round. */
static void backwards(const struct ui *ui)
{
    const struct ui_node *top = ui->modal != NULL ? ui->modal : ui->main;
    const struct ui_node *n = ui_speech_next(top, NULL, false), *next;
    if (n != NULL && ui_speech_next(top, n, true) != NULL)
        complain("something is before the first passage", n->id, n->name);
    for (; n != NULL; n = next) {
        next = ui_speech_next(top, n, false);
        if (next != NULL && ui_speech_next(top, next, true) != n)
            complain("the way back leads elsewhere", next->id, next->name);
    }
}

int main(void)
{
    static const char *const langs[] = {"en", "fr"};
    struct screens *x = screens_open();
    for (size_t i = 0; i < screens_count; i++) {
        for (size_t k = 0; k < 2; k++) {
            struct look look = {
                .lang = langs[k], .width = 1280, .height = 720, .percent = 100};
            struct ui *ui = screens_show(x, &screens_all[i], look);
            struct ui_speech *s = ui_speech_open(screens_words(x));
            page_now = screens_all[i].name;
            lang_now = langs[k];
            controls(s, ui);
            reading(ui);
            backwards(ui);
            ui_speech_close(s);
        }
    }
    screens_close(x);
    if (failures > 0)
        fprintf(stderr, "%d faults\n", failures);
    return failures > 0;
}
