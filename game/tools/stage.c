/* stage.c - see stage.h. */
#include "tools/stage.h"

#include "tools/play.h"
#include "tools/window_library.h"

struct str stage_before(struct str play, const char *words)
{
    const char *there = words[0] != '\0' ? strstr(play.p, words) : NULL;
    size_t n = there != NULL ? (size_t)(there - play.p) : play.n;
    while (there != NULL && n > 0 && play.p[n - 1] != '\n')
        n--;
    return str_sub(play, 0, n);
}

void stage_leave(struct stage *x)
{
    game_close(&x->game);
    if (x->ui != NULL)
        ui_close(x->ui);
    x->ui = NULL;
    arena_reset(&x->page);
    arena_reset(&x->view);
}

/* What is chosen where a page looks like this. */
static struct settings_now choices_of(const struct ui_settings *looks, struct txt *txt)
{
    struct settings_now now = settings_otherwise();
    const struct str *langs;
    int n = (int)txt_langs(txt, &langs);
    now.of[SET_SIZE] = looks->text_percent;
    now.of[SET_THEME] = (int)looks->theme;
    now.of[SET_FACE] = (int)looks->face;
    now.of[SET_SPACING] = (int)looks->spacing;
    for (int i = 0; i < n; i++)
        if (str_eq(langs[i], looks->lang))
            now.of[SET_LANG] = i;
    return now;
}

void stage_close(struct stage *x)
{
    stage_leave(x);
    arena_free(&x->page);
    arena_free(&x->view);
}

void stage_set(struct stage *x, const struct ui_fonts *fonts, int width, int height,
               const struct ui_settings *settings)
{
    struct app *app = x->game.app;
    stage_leave(x);
    x->ui = ui_open(fonts, width, height);
    x->scr = scr_new(&x->page, app->txt);
    scr_set_shelf(x->scr, app->shelf);
    ui_set(x->ui, settings);
    x->now = choices_of(settings, app->txt);
    scr_set_choices(x->scr, &x->now);
}

void stage_again(struct stage *x)
{
    ui_frame(x->ui, scr_build, x->scr);
}

static void show_view(struct stage *x)
{
    arena_reset(&x->view);
    scr_set_view(x->scr, x->game.scn, sim_view_of(x->game.session, &x->view));
    ui_touch(x->ui);
}

void stage_library(struct stage *x)
{
    const struct scr_case *cases;
    play_close_case(&x->game);
    size_t n = play_cards(&x->game, &cases, &x->folders);
    scr_set_view(x->scr, NULL, NULL);
    scr_set_cases(x->scr, cases, n);
}

void stage_case(struct stage *x)
{
    show_view(x);
    scr_enter(x->scr, sim_session_lines(x->game.session) == 0);
}

/* --- What a page asks for -----------------------------------------------------------
 */

static void open_case(struct stage *x, int32_t n)
{
    int code;
    if (!play_load_case(&x->game, x->folders[n], &code))
        return;
    scr_set_case(x->scr, play_case_page(&x->game));
    scr_enter_case(x->scr);
    ui_touch(x->ui);
}

static void open_shelf(struct stage *x)
{
    play_open_shelf(&x->game);
    scr_set_shelf(x->scr, x->game.app->shelf);
    ui_touch(x->ui);
}

static void feed(struct stage *x, struct ui_input in)
{
    struct ui_event event = ui_feed(x->ui, &in);
    struct scr_wish wish = scr_handle(x->scr, x->ui, &event);
    if (wish.kind == SCR_WISH_ACT) {
        struct msg told[GAME_TOLD];
        struct sim_step step = sim_session_do(x->game.session, SIM_DESK, &wish.action);
        x->refusal = step.refusal;
        scr_tell(x->scr, told, game_told(x->game.session, &step, &wish.action, told));
        show_view(x);
    }
    if (wish.kind == SCR_WISH_SET) {
        x->now.of[wish.n] = wish.value;
        scr_set_choices(x->scr, &x->now);
        ui_touch(x->ui);
    }
    if (wish.kind == SCR_WISH_CASE)
        open_case(x, wish.n);
    if (wish.kind == SCR_WISH_SHELF)
        open_shelf(x);
    stage_again(x);
}

bool stage_choose(struct stage *x, struct str step)
{
    x->refusal = SIM_REFUSED_OK;
    if (step.n > 0 && step.p[0] == '=') {
        feed(x, (struct ui_input){.kind = UI_IN_TEXT, .text = str_from(step, 1)});
        return true;
    }
    struct str id = ui_control(x->ui, step);
    if (id.n == 0)
        return false;
    ui_focus(x->ui, id.p);
    stage_again(x);
    feed(x, (struct ui_input){.kind = UI_IN_KEY, .key = UI_KEY(UI_KEY_ENTER)});
    return true;
}
