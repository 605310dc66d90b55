/* property_own_keys.c - who chose other keys reads of no others: with every key of the
 * table changed, no page of any language still names one as it was at first, but the
 * pages that are about that; and the pages that name keys name those chosen, or the
 * buttons of a game controller while that is what is used.
 */
#include "screens/screens.h"

#include "ui/scr_int.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LETTERS = 26 };

static int failures;

static void complain(const char *page, struct str lang, const char *what,
                     struct str key, struct str words)
{
    failures++;
    fprintf(stderr, "%s (%.*s): %s \"%.*s\": %.*s\n", page, STR_ARG(lang), what,
            STR_ARG(key), STR_ARG(words));
}

/* Ctrl+Alt with a letter or a digit: no key is so at first. */
static struct ui_keys others(void)
{
    struct ui_keys keys;
    for (uint32_t i = 0; i < UI_KEYS; i++)
        keys.of[i] =
            UI_KEY(i < LETTERS ? 'a' + i : '0' + i - LETTERS, UI_CTRL | UI_ALT);
    return keys;
}

static bool is_sign(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           c == '+';
}

/* As a word of its own: not the F1 of F12, not the Enter of Ctrl+Enter. */
static bool names(struct str text, struct str key)
{
    for (size_t at = 0; at + key.n <= text.n; at++)
        if (memcmp(text.p + at, key.p, key.n) == 0 &&
            (at == 0 || !is_sign(text.p[at - 1])) &&
            (at + key.n == text.n || !is_sign(text.p[at + key.n])))
            return true;
    return false;
}

/* About keys as they are at first; and the key that always writes a search in the bar
 * of hints. */
static bool may_name(const struct ui *ui, const struct ui_node *n, const char *page,
                     enum ui_key_on on)
{
    bool about = strncmp(page, "key", 3) == 0;
    bool footer = false;
    for (const struct ui_node *p = n; p != NULL && p != ui->root; p = p->parent)
        footer = footer || p->role == UI_FOOTER;
    return about || (footer && on == UI_KEY_ON_ACTIVATE);
}

static void none_of_first(const struct scr *s, const struct ui *ui, const char *page,
                          struct str lang)
{
    struct ui_keys first = ui_keys_otherwise();
    for (const struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        for (int i = 0; i < UI_KEYS; i++) {
            struct str key = scr_key_name(s, first.of[i]);
            struct str words = n->content == UI_HOLDS_TEXT ? n->text : n->name;
            if (names(words, key) && !may_name(ui, n, page, (enum ui_key_on)i))
                complain(page, lang, "still names", key, words);
        }
}

static void names_chosen(const struct scr *s, const struct ui *ui, const char *page,
                         struct str lang)
{
    static const struct {
        const char *page;
        enum ui_key_on on;
    } wants[] = {{"brief", UI_KEY_ON_HELP},
                 {"callout_brief", UI_KEY_ON_NEXT},
                 {"callout_brief", UI_KEY_ON_ACTIVATE},
                 {"help", UI_KEY_ON_REFERENCE},
                 {"help", UI_KEY_ON_BLANK}};
    for (size_t i = 0; i < sizeof wants / sizeof wants[0]; i++) {
        struct str key = scr_key_name(s, ui_keys(ui)->of[wants[i].on]);
        bool named = strcmp(wants[i].page, page) != 0;
        for (const struct ui_node *n = ui->main; n != NULL; n = ui_next(n, ui->main))
            named = named || (n->content == UI_HOLDS_TEXT && names(n->text, key));
        if (!named)
            complain(page, lang, "does not name", key, STR_NONE);
    }
}

static bool page_names(const struct ui *ui, const struct scr *s, const char *id)
{
    for (const struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (n->content == UI_HOLDS_TEXT && names(n->text, scr_say(s, id)))
            return true;
    return false;
}

/* A button of the controller, then a key: neither changes what is on the page. */
static void on_a_pad(struct screens *x, struct ui *ui, const char *page,
                     struct str lang)
{
    static const char *const buttons[] = {"pad.name.right", "pad.name.a",
                                          "pad.name.back"};
    const struct scr *s = screens_stage(x)->scr;
    struct ui_input in = {.kind = UI_IN_KEY, .key = UI_KEY(UI_KEY_TAB), .pad = true};
    if (strcmp(page, "callout_brief") != 0)
        return;
    ui_feed(ui, &in);
    screens_again(x);
    for (size_t i = 0; i < sizeof buttons / sizeof buttons[0]; i++)
        if (!page_names(ui, s, buttons[i]))
            complain(page, lang, "does not name", scr_say(s, buttons[i]), STR_NONE);
    in.pad = false;
    ui_feed(ui, &in);
    screens_again(x);
    if (page_names(ui, s, buttons[0]))
        complain(page, lang, "still names", scr_say(s, buttons[0]), STR_NONE);
}

int main(void)
{
    struct screens *x = screens_open();
    const struct str *langs;
    size_t count = screens_langs(x, &langs);
    struct ui_keys keys = others();
    for (size_t k = 0; k < count; k++)
        for (size_t i = 0; i < screens_count; i++) {
            struct look look = {langs[k].p, 1280, 720, 100, UI_DAY, 0, false, false};
            struct ui *ui = screens_show(x, &screens_all[i], look);
            ui_set_keys(ui, &keys);
            screens_again(x);
            none_of_first(screens_stage(x)->scr, ui, screens_all[i].name, langs[k]);
            names_chosen(screens_stage(x)->scr, ui, screens_all[i].name, langs[k]);
            on_a_pad(x, ui, screens_all[i].name, langs[k]);
        }
    screens_close(x);
    return failures > 0;
}
