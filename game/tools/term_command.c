/* term_command.c - what can be typed anywhere beside a number: back, repeat, undo,
 * search, another language. One row a command; its words are texts, so that each
 * language has its own ("b back", "r retour"). */
#include "tools/choices.h"
#include "tools/term.h"

#include "text/find.h"

#include <stdio.h>
#include <string.h>

static void go_back(struct term *t)
{
    t->depth -= t->depth > 1;
    t->again = true;
}

static void go_to_desk(struct term *t)
{
    t->depth = 1;
    t->again = true;
}

static void repeat(struct term *t)
{
    t->turns_told = 0;
    t->again = true;
}

/* On the pages of settings those are meant, beside the case nothing is. */
static void step(struct term *t, bool redo)
{
    bool setting = term_is_setting(t), beside = term_is_beside(t), done = false;
    if (setting)
        done = term_settings_back(t, redo);
    else if (!beside && t->v != NULL)
        done = (redo ? game_redo(t->g) : game_undo(t->g)).refusal == SIM_REFUSED_OK;
    t->again = t->acted = done;
    if (done)
        term_news_id(t, redo ? "undo.redone" : "undo.undone");
    else
        term_say_id(t, beside            ? "term.undo.not_here"
                       : setting && redo ? "undo.nothing_to_redo"
                       : setting         ? "term.undo.no_setting"
                       : t->v == NULL    ? "term.no_case"
                       : redo            ? "undo.nothing_to_redo"
                                         : "undo.nothing_to_undo");
}

static void undo(struct term *t)
{
    step(t, false);
}

static void redo(struct term *t)
{
    step(t, true);
}

static void open_notes(struct term *t)
{
    term_push(t, term_page_notes, 0);
    t->again = true;
}

static void open_hints(struct term *t)
{
    term_push(t, term_page_hints, 0);
    t->again = true;
}

static void search(struct term *t)
{
    struct str needle = term_ask(t, "term.type_search");
    if (needle.n == 0)
        return;
    needle = str_sub(needle, 0, TERM_NEEDLE - 1);
    memcpy(t->needle, needle.p, needle.n);
    t->needle[needle.n] = '\0';
    term_push(t, term_page_found, 0);
    t->again = true;
}

static void open_shelf(struct term *t)
{
    term_push(t, term_page_shelf, 0);
    t->again = true;
}

static void open_swap(struct term *t)
{
    if (t->v->head.swaps)
        term_push(t, term_page_swap, 0);
    else
        term_news_id(t, "refusal.no_station");
    t->again = true;
}

static void open_map(struct term *t)
{
    term_push(t, term_page_map, 0);
    t->again = true;
}

static void open_calendar(struct term *t)
{
    term_push(t, term_page_calendar, 0);
    t->again = true;
}

static void open_words(struct term *t)
{
    term_say_entries(t);
}

static void save(struct term *t)
{
    struct msg m = game_save_status(t->g, &t->frame);
    if (msg_is_none(&m))
        m = term_msg_int("term.saved", "count", sim_session_lines(t->g->session));
    term_say(t, &m);
}

static void switch_language(struct term *t)
{
    game_choose(t->g, SET_LANG, game_other_language(t->g));
    t->cases = NULL; /* they are listed in the words of the moment */
    t->again = true;
}

static void open_settings(struct term *t)
{
    term_push(t, term_page_settings, 0);
    t->again = true;
}

static void open_letters(struct term *t)
{
    term_push(t, term_page_letters, 0);
    t->again = true;
}

enum { SCREENFUL = 100 };

/* What was there is pushed off the screen until a line is given, and said again then.
 */
static void blank(struct term *t)
{
    struct str line;
    for (int i = 0; i < SCREENFUL; i++)
        printf("\n");
    term_say_id(t, "term.blank");
    term_read(t, &line);
    t->again = true;
}

static void open_profiles(struct term *t)
{
    term_push(t, term_page_profiles, 0);
    t->again = true;
}

void term_halt(struct term *t)
{
    t->halting = false;
    buf_clear(&t->news);
    game_do(t->g, &t->v->head.stop.action);
    t->v = sim_view_of(t->g->session, &t->frame);
    term_push(t, term_page_stop, 0);
    t->again = true;
}

static void quit(struct term *t)
{
    t->leaving = true;
}

static void help(struct term *t);

static const struct {
    const char *words; /* "b back" */
    const char *help;
    void (*call)(struct term *t);
    bool anywhere; /* before a case as well */
} commands[] = {
    {"term.key.back", "term.help.back", go_back, true},
    {"term.key.desk", "term.help.desk", go_to_desk, false},
    {"term.key.repeat", "term.help.repeat", repeat, true},
    {"term.key.undo", "term.help.undo", undo, true},
    {"term.key.redo", "term.help.redo", redo, true},
    {"term.key.search", "term.help.search", search, false},
    {"term.key.map", "term.help.map", open_map, false},
    {"term.key.calendar", "term.help.calendar", open_calendar, false},
    {"term.key.notes", "term.help.notes", open_notes, false},
    {"term.key.hint", "term.help.hint", open_hints, false},
    {"term.key.reference", "term.help.reference", open_shelf, true},
    {"term.key.glossary", "term.help.glossary", open_words, false},
    {"term.key.swap", "term.help.swap", open_swap, false},
    {"term.key.save", "term.help.save", save, false},
    {"term.key.language", "term.help.language", switch_language, true},
    {"term.key.profile", "term.help.profile", open_profiles, true},
    {"term.key.blank", "term.help.blank", blank, true},
    {"term.key.settings", "term.help.settings", open_settings, true},
    {"term.key.letters", "term.help.letters", open_letters, true},
    {"term.key.help", "term.help.help", help, true},
    {"term.key.stop", "term.help.stop", term_halt, false},
    {"term.key.quit", "term.help.quit", quit, true},
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

static struct str words_of(struct term *t, int i)
{
    struct msg m = msg_of(commands[i].words);
    return term_str(t, &m);
}

static bool is_here(const struct term *t, int i)
{
    return t->v != NULL || commands[i].anywhere;
}

static void help(struct term *t)
{
    term_say_id(t, "term.help.numbers");
    for (int i = 0; i < COMMANDS; i++) {
        if (!is_here(t, i))
            continue;
        struct str rest = words_of(t, i), letter = term_word_of(&rest);
        struct msg what = msg_of(commands[i].help);
        struct msg line = term_msg_text("term.help.line", "what", &what, t);
        msg_user(&line, "letter", letter);
        msg_user(&line, "word", term_word_of(&rest));
        term_say(t, &line);
    }
    if (t->v != NULL)
        term_say_id(t, "term.help.costs");
}

bool term_command(struct term *t, struct str line)
{
    int i = 0;
    while (i < COMMANDS && !term_is_word(t, line, commands[i].words))
        i++;
    if (i == COMMANDS)
        return false;
    if (!is_here(t, i)) {
        term_say_id(t, "term.no_case");
        return true;
    }
    if (commands[i].call != repeat && commands[i].call != help &&
        commands[i].call != save && commands[i].call != open_words)
        buf_clear(&t->news);
    commands[i].call(t);
    return true;
}
