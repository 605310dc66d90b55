/* property_screens.c - what must hold of every page (judge.h) in every language, in
 * windows from small to 4K and on fine screens, with the text from 100 to 300 %, in
 * every theme, mirrored, and in the legible face set apart.
 *
 * All of them are looked at with the argument "full"; without, a sample: the hard ones
 * for each page and, from page to page, others of the rest in turn.
 */
#define _POSIX_C_SOURCE 200809L
#include "screens/judge.h"
#include "screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SHOWN = 40, LOOK_WORDS = 80, WORKERS = 2 };

static int shown;

static void complain(const struct judge *j, const char *what, const struct ui_node *n)
{
    struct arena a = {0};
    if (shown++ < SHOWN) {
        struct str said = n->content == UI_HOLDS_TEXT ? n->text : ui_spoken(&a, n);
        fprintf(stderr, "%s (%s): %s: %s \"%.*s\" [%d %d %d %d]\n", j->page, j->look,
                what, n->id != NULL ? n->id : "", (int)(said.n < 60 ? said.n : 60),
                said.p, n->box.x, n->box.y, n->box.w, n->box.h);
    }
    arena_free(&a);
}

/* --- looks --------------------------------------------------------------------------
 */

static const struct {
    int width, height, dpi;
} windows[] = {{1024, 600, 100},  {1024, 768, 100},  {1280, 720, 100},
               {1366, 768, 100},  {1920, 1080, 100}, {2560, 1440, 100},
               {3840, 2160, 100}, {2048, 1200, 200}, {2732, 1536, 200},
               {1200, 900, 150},  {640, 480, 100}};
static const int percents[] = {100, 125, 150, 200, 250, 300};
enum {
    WINDOWS = sizeof windows / sizeof *windows,
    PERCENTS = sizeof percents / sizeof *percents,
    WAYS = 3, /* as usual, mirrored, in the legible face */
    LOOKS = WINDOWS * PERCENTS * WAYS
};

static struct look look_of(const char *lang, size_t n)
{
    size_t w = n / WAYS % WINDOWS;
    return (struct look){.lang = lang,
                         .width = windows[w].width,
                         .height = windows[w].height,
                         .percent = percents[n / WAYS / WINDOWS],
                         .theme = UI_DAY,
                         .dpi = windows[w].dpi,
                         .rtl = n % WAYS == 1,
                         .legible = n % WAYS == 2};
}

/* The number of the look with this window and text size. */
static size_t look_at(size_t window, size_t percent, size_t way)
{
    return (percent * WINDOWS + window) * WAYS + way;
}

static void again(void *x)
{
    screens_again(x);
}

static void paint(void *x, const struct ui_list *list, uint32_t *pixels)
{
    screens_paint(x, list, pixels);
}

static bool is_promised(struct look look)
{
    return look.width * 100 / look.dpi >= 1024;
}

/* From the smallest window that is promised on. The largest letters fill it when they
 * are set apart, or when the case is in another language and its title says so. */
static bool has_room(struct look look)
{
    bool told = strcmp(look.lang, "en") == 0 || strcmp(look.lang, "fr") == 0;
    return is_promised(look) && (look.percent <= 200 || (told && !look.legible));
}

static void judge_look(struct screens *x, struct judge *j, struct ui *ui,
                       struct look look, bool whole)
{
    char words[LOOK_WORDS];
    snprintf(words, sizeof words, "%s, %dx%d at %d, text %d %%, theme %d%s", look.lang,
             look.width, look.height, look.dpi, look.percent, (int)look.theme,
             look.rtl       ? ", mirrored"
             : look.legible ? ", set apart"
                            : "");
    j->look = words;
    screens_look(x, look);
    judge_boxes(j, ui);
    judge_lines(j, ui);
    judge_columns(j, ui);
    judge_controls(j, ui);
    if (has_room(look))
        judge_room(j, ui);
    if (look.percent == 100) { /* where it is smallest; larger text may be paler */
        judge_meaning(j, ui);
        judge_contrast(j, ui, paint, x);
    }
    if (look.theme == UI_DAY)
        judge_round(j, ui, whole || !is_promised(look) ? again : NULL, x);
}

/* The hard ones, then some of the others, from page to page other ones. */
static void sample(struct screens *x, struct judge *j, struct ui *ui, const char *lang,
                   size_t page)
{
    const size_t hard[] = {look_at(0, 1, 0), look_at(0, 5, 0), look_at(2, 0, 0),
                           look_at(3, 3, 1)};
    enum { HARD = sizeof hard / sizeof *hard, OTHERS = 2, STRIDE = 37 };
    for (size_t i = 0; i < HARD; i++)
        judge_look(x, j, ui, look_of(lang, hard[i]), i == 2);
    for (size_t i = 0; i < OTHERS; i++) {
        size_t n = (page * OTHERS + i) * 2 + (lang[0] == 'f');
        judge_look(x, j, ui, look_of(lang, n * STRIDE % LOOKS), false);
    }
}

static void judge_page(struct screens *x, struct judge *j, size_t page, bool full)
{
    const struct str *langs;
    size_t count = screens_langs(x, &langs);
    for (size_t k = 0; k < count; k++) {
        struct look first = look_of(langs[k].p, look_at(2, 0, 0));
        struct ui *ui = screens_show(x, &screens_all[page], first);
        for (size_t i = 0; full && i < LOOKS; i++)
            judge_look(x, j, ui, look_of(langs[k].p, i), i == 0);
        if (!full)
            sample(x, j, ui, langs[k].p, page);
        for (int t = UI_DAY + 1; t < UI_THEMES; t++) {
            first.theme = (enum ui_theme)t;
            judge_look(x, j, ui, first, false);
        }
    }
}

/* Every WORKERS-th page, from `from` on. */
static int judge_pages(size_t from, bool full, const char *only)
{
    struct judge j = {.complain = complain};
    struct screens *x = screens_open();
    for (size_t i = from; i < screens_count; i += WORKERS) {
        j.page = screens_all[i].name;
        if (only == NULL || strcmp(only, j.page) == 0)
            judge_page(x, &j, i, full);
    }
    screens_close(x);
    if (j.faults > 0)
        fprintf(stderr, "%d faults\n", j.faults);
    return j.faults > 0;
}

/* With "full" all looks; with the name of a page that page alone. */
int main(int argc, char **argv)
{
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    const char *only = argc > 1 + full ? argv[1 + full] : NULL;
    int failed = 0;
    for (size_t k = 0; k < WORKERS; k++)
        if (fork() == 0)
            exit(judge_pages(k, full, only));
    for (size_t k = 0; k < WORKERS; k++) {
        int status = 1;
        wait(&status);
        if (WIFSIGNALED(status))
            fprintf(stderr, "ended by signal %d\n", WTERMSIG(status));
        failed += status != 0;
    }
    return failed > 0;
}
