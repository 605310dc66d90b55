/* bench_pages_sdl.c - what the bench measures of every page: the cost of painting it
 * anew, of a key in a long text, of another language, of a window being resized, and
 * the memory of all of it. The pages are those of a full attempt at the flagship. */
#include "tools/bench.h"

#include "base/file.h"
#include "base/utf8.h"
#include "text/faces.h"
#include "tools/play_file.h"
#include "tools/stage.h"
#include "ui/window_sdl.h"

#include <SDL2/SDL.h>
#include <stdlib.h>

enum { REDRAWS = 25, KEYS = 50, LONG_TEXT = 6000, WIDTH = 1280, HEIGHT = 720 };

/* Names as bench_window.c prints them; `before` is words of the play's first line that
 * is not done, `go` what is chosen then. */
static const struct page {
    const char *before, *go;
} pages[BENCH_PAGES] = {
    [BENCH_LIBRARY] = {NULL, NULL},
    [BENCH_DESK] = {"decide trial", "rail.page.desk"},
    [BENCH_DOCUMENTS] = {"decide trial", "rail.page.documents,file.1"},
    [BENCH_MAP] = {"decide trial", "rail.page.desk,tab.map,map.place.3"},
    [BENCH_CALENDAR] = {"decide trial", "rail.page.desk,tab.calendar"},
    [BENCH_WORK] = {"decide trial", "rail.page.work"},
    [BENCH_PEOPLE] = {"decide trial", "rail.page.people,people.1"},
    [BENCH_TALK] = {"ask osas_phone", NULL},
    [BENCH_LEDGER] = {"decide trial", "rail.page.interviews,talks.ledger"},
    [BENCH_EVIDENCE] = {"decide trial", "rail.page.evidence"},
    [BENCH_BOARD] = {"decide trial", "rail.page.board*,board.0.0"},
    [BENCH_BENCH] = {"send to_azelmar", "rail.page.bench*,bench.0.open"},
    [BENCH_LETTER] = {"decide trial", "rail.page.desk,desk.mail.*"},
    [BENCH_DECISION] = {"decide trial", "rail.page.decision*"},
    [BENCH_REFERENCE] = {"decide trial", "top.reference,reference.4"},
    [BENCH_DEBRIEF] = {"", NULL},
};
static const struct page writing = {"send to_azelmar",
                                    "rail.page.bench*,bench.0.open,bench.step.14"};

struct shown {
    struct stage stage;
    struct ui_window *window;
    struct ui_fonts fonts;
    struct play_file play;
    const struct scn *scn;
};

static void need(bool good)
{
    if (!good)
        exit(EXIT_USAGE);
}

static void open_window(struct shown *x, struct app *app)
{
    struct err e = {0};
    struct ui_window_spec spec = {
        .title = "Rogatory", .assets = app->assets, .width = WIDTH, .height = HEIGHT};
    struct str play = file_join(&app->arena, app->scenarios,
                                STR(ROGATORY_FLAGSHIP "/plays/good.play"));
    int code = EXIT_DONE;
    *x = (struct shown){.stage.game.app = app};
    x->stage.game.store = rec_open(STR("/dev/null/rogatory-bench"));
    x->window = ui_window_open(&spec, &e);
    need(x->window != NULL && play_read(app, play, &x->play, &code));
    x->fonts = ui_window_fonts(x->window);
    app_open_shelf(app);
    x->scn = x->play.scn;
}

static void open_attempt(struct shown *x, const char *before)
{
    struct diags d = diags_in(&x->stage.game.app->arena);
    bool good = false;
    if (x->stage.game.scn != x->scn)
        app_speak_case(x->stage.game.app, x->scn, NULL);
    x->stage.game.scn = x->scn;
    x->stage.game.session = sim_session_replay(
        x->scn, stage_before(x->play.bytes, before), x->play.path, &good, &d);
    need(good);
    stage_case(&x->stage);
}

static void open_page(struct shown *x, const struct page *p)
{
    struct app *app = x->stage.game.app;
    struct ui_settings look = {.text_percent = 100, .lang = txt_lang(app->txt)};
    struct str go = p->go != NULL ? str_of(p->go) : STR_NONE;
    stage_set(&x->stage, &x->fonts, WIDTH, HEIGHT, &look);
    if (p->before != NULL)
        open_attempt(x, p->before);
    else
        stage_library(&x->stage);
    stage_again(&x->stage);
    while (go.n > 0)
        need(stage_choose(&x->stage, str_cut(&go, ',')));
}

static void show(struct shown *x)
{
    ui_touch(x->stage.ui);
    stage_again(&x->stage);
    ui_window_draw(x->window, x->stage.ui);
}

void bench_pages(struct app *app)
{
    struct shown x;
    open_window(&x, app);
    for (int p = 0; p < BENCH_PAGES; p++) {
        double each[REDRAWS];
        open_page(&x, &pages[p]);
        show(&x);
        for (int i = 0; i < REDRAWS; i++) {
            double start = bench_cpu_s();
            show(&x);
            each[i] = (bench_cpu_s() - start) * 1e3;
        }
        bench_tell(p, bench_median(each, REDRAWS));
    }
}

static void type(struct shown *x, struct str text)
{
    struct ui_input in = {.kind = UI_IN_TEXT, .text = text};
    struct ui_event event = ui_feed(x->stage.ui, &in);
    scr_handle(x->stage.scr, x->stage.ui, &event);
    stage_again(&x->stage);
    ui_window_draw(x->window, x->stage.ui);
}

/* Words enough for a long letter, then key after key at its end. */
void bench_keys(struct app *app)
{
    struct shown x;
    double each[KEYS];
    struct ui_rect caret;
    open_window(&x, app);
    open_page(&x, &writing);
    struct ui_input tab = {.kind = UI_IN_KEY, .key = UI_KEY(UI_KEY_TAB)};
    for (int i = 0; i < 200 && !ui_wants_text(x.stage.ui, &caret); i++) {
        ui_feed(x.stage.ui, &tab);
        stage_again(&x.stage);
    }
    need(ui_wants_text(x.stage.ui, &caret));
    for (int n = 0; n < LONG_TEXT; n += 60)
        type(&x, STR("The witness was heard before the judge, on oath, in Hausa. "));
    for (int i = 0; i < KEYS; i++) {
        double start = bench_cpu_s();
        type(&x, STR("e"));
        each[i] = (bench_cpu_s() - start) * 1e3;
    }
    bench_tell(0, bench_median(each, KEYS));
}

/* The worst page of all, told in every language in turn. */
void bench_languages(struct app *app)
{
    struct shown x;
    const struct str *langs;
    size_t n = txt_langs(app->txt, &langs);
    double worst = 0;
    open_window(&x, app);
    for (int p = 0; p < BENCH_PAGES; p++) {
        open_page(&x, &pages[p]);
        show(&x);
        for (size_t i = 0; i < n; i++) {
            double start = bench_cpu_s();
            txt_use(app->txt, langs[i]);
            struct ui_settings look = {.text_percent = 100,
                                       .lang = txt_lang(app->txt),
                                       .rtl = txt_is_rtl(app->txt)};
            ui_set(x.stage.ui, &look);
            show(&x);
            double ms = (bench_cpu_s() - start) * 1e3;
            worst = p > 0 && ms > worst ? ms : worst; /* the first reads catalogues */
        }
    }
    bench_tell(0, worst);
}

/* Someone drags the corner of the window, one width after another. */
void bench_resize(struct app *app)
{
    struct shown x;
    double worst = 0;
    open_window(&x, app);
    for (int p = 0; p < BENCH_PAGES; p++) {
        open_page(&x, &pages[p]);
        show(&x);
        for (int w = 1024; w <= 1360; w += 16) {
            struct ui_input in = {.kind = UI_IN_RESIZE,
                                  .width = w,
                                  .height = w * 9 / 16,
                                  .dpi_percent = 100};
            SDL_SetWindowSize(SDL_GetWindowFromID(1), w, w * 9 / 16);
            double start = bench_cpu_s();
            ui_feed(x.stage.ui, &in);
            show(&x);
            double ms = (bench_cpu_s() - start) * 1e3;
            worst = ms > worst ? ms : worst;
        }
    }
    bench_tell(0, worst);
}

/* Every page in every language and theme, at two sizes and in both faces: all that is
 * cached. */
/* The first letter that a face draws. */
static uint32_t letter_of(int face)
{
    uint32_t cp = '!';
    while ((txt_faces_with(cp) >> face & 1) == 0)
        cp++;
    return cp;
}

/* The pages of the flagship need few faces: the others are asked for a letter, small
 * and large. */
static void use_every_face(const struct ui_fonts *fonts)
{
    static const int sizes[] = {19, 38};
    char letter[4];
    for (int face = 0; face < TXT_FACES; face++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            struct str run = {letter, utf8_encode(letter_of(face), letter)};
            fonts->txt.width(fonts->txt.ctx, face, sizes[i], run, 0, false);
        }
}

void bench_memory(struct app *app)
{
    struct shown x;
    const struct str *langs;
    size_t n = txt_langs(app->txt, &langs);
    open_window(&x, app);
    for (int p = 0; p < BENCH_PAGES; p++) {
        open_page(&x, &pages[p]);
        for (size_t i = 0; i < n * UI_THEMES * 2; i++) {
            txt_use(app->txt, langs[i % n]);
            struct ui_settings look = {.theme = (enum ui_theme)(i / n % UI_THEMES),
                                       .text_percent = i < n * UI_THEMES ? 100 : 200,
                                       .face = i < n * UI_THEMES ? UI_FACE_USUAL
                                                                 : UI_FACE_LEGIBLE,
                                       .lang = txt_lang(app->txt),
                                       .rtl = txt_is_rtl(app->txt)};
            ui_set(x.stage.ui, &look);
            show(&x);
        }
    }
    use_every_face(&x.fonts);
    bench_mark();
}
