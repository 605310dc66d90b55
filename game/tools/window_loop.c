/* window_loop.c - the window's loop: poll, frame, maybe one wish, act, record, draw.
 * It reads like design's picture; every decision is elsewhere. */
#include "tools/play.h"

#include "tools/choices.h"
#include "tools/print.h"
#include "tools/profiles.h"
#include "tools/sticks.h"
#include "tools/swap_file.h"
#include "tools/window_keys.h"
#include "tools/window_library.h"
#include "tools/window_sound.h"
#include "tools/window_tree.h"
#include "tools/window_voice.h"
#include "ui/screens.h"
#include "ui/window_sdl.h"

#include "base/file.h"

#include <stdio.h>

/* How long the keys must rest before what was typed for a letter is kept. */
enum { RETRY_MS = 5000, PAUSE_MS = 700 };

struct loop {
    struct game *g;
    struct ui_window *window;
    struct ui *ui;
    struct scr *scr;
    struct arena view;   /* of the view now on screen */
    struct arena words;  /* of the status line */
    struct arena people; /* of who may sit at the keyboard */
    const struct play_profile *profiles;
    uint32_t callouts; /* callouts seen, as they are kept */
    struct arena swap; /* of what lies in the folder of letters */
    struct scr_swap letters;
    const struct swap_found *found;
    const struct str *folders;        /* of the cases in the library */
    const struct scr_case_page *page; /* of the case that is open, or NULL */
    struct play_tree tree;
    struct play_voice voice;
    struct play_sound sound;
    int rested; /* milliseconds since something happened */
    int code;
    bool quit;
};

/* ---- what is shown ------------------------------------------------------------------
 */

static void refresh(struct loop *l)
{
    const struct sim_view *v = NULL;
    arena_reset(&l->view);
    arena_reset(&l->words);
    if (l->g->session != NULL)
        v = sim_view_of(l->g->session, &l->view);
    scr_set_view(l->scr, l->g->scn, v);
    struct msg status = game_save_status(l->g, &l->words);
    scr_set_status(l->scr, &status);
    ui_touch(l->ui);
}

/* `did`: what was done, told where it led to nothing else; or NULL. */
static void tell_step(struct loop *l, const struct sim_step *step,
                      const struct sim_action *did)
{
    struct msg told[GAME_TOLD + GAME_NOTICES];
    size_t n = game_told(l->g->session, step, did, told);
    n += game_notices(l->g, told + n);
    scr_tell(l->scr, told, n);
    play_sound_step(&l->sound, l->scr, step);
}

/* What the store has to say where no step was taken. */
static void tell_notices(struct loop *l)
{
    struct msg told[GAME_NOTICES];
    size_t n = game_notices(l->g, told);
    if (n > 0)
        scr_tell(l->scr, told, n);
}

static void list_cases(struct loop *l)
{
    const struct scr_case *cases;
    size_t n = play_cards(l->g, &cases, &l->folders);
    scr_set_cases(l->scr, cases, n);
}

/* The page of the open case, in the words of the moment. */
static void describe_case(struct loop *l)
{
    l->page = l->g->scn != NULL ? play_case_page(l->g) : NULL;
    scr_set_case(l->scr, l->page);
    refresh(l);
}

/* ---- settings
 * ------------------------------------------------------------------------- */

/* Nothing moves for who wants it still, in high contrast, and where a test looks on. */
static bool moves(const struct loop *l)
{
    const int *now = l->g->now.of;
    return now[SET_STILL] == 0 && now[SET_THEME] != UI_CONTRAST && l->tree.path.n == 0;
}

/* To be read at eight metres. */
static void project(struct ui_settings *looks)
{
    if (looks->text_percent < 150)
        looks->text_percent = 150;
    looks->theme = UI_CONTRAST;
    looks->bold_lines = true;
    looks->moves = false;
}

static void apply_settings(struct loop *l)
{
    const struct settings_now *now = &l->g->now;
    struct txt *txt = l->g->app->txt;
    struct ui_settings looks = {.theme = (enum ui_theme)now->of[SET_THEME],
                                .text_percent = now->of[SET_SIZE],
                                .lang = txt_lang(txt),
                                .rtl = txt_is_rtl(txt),
                                .face = (enum ui_face)now->of[SET_FACE],
                                .spacing = (enum ui_spacing)now->of[SET_SPACING],
                                .moves = moves(l)};
    if (now->of[SET_PROJECTOR] != 0)
        project(&looks);
    ui_set(l->ui, &looks);
    scr_set_choices(l->scr, now);
}

/* ---- callouts of the practice case
 * ------------------------------------------------------ */

static void read_callouts(struct loop *l)
{
    int64_t seen = 0;
    struct str kept = rec_setting(l->g->store, &l->words, "callouts", STR_NONE);
    l->callouts = str_int(kept, &seen) ? (uint32_t)seen : 0;
    scr_set_callouts(l->scr, l->callouts);
}

static void keep_callouts(struct loop *l)
{
    char word[16];
    if (scr_callouts(l->scr) == l->callouts)
        return;
    l->callouts = scr_callouts(l->scr);
    snprintf(word, sizeof word, "%lu", (unsigned long)l->callouts);
    rec_set(l->g->store, "callouts", str_of(word));
}

/* ---- keys: each kept under its own name
 * ------------------------------------------------- */

static void read_keys(struct loop *l)
{
    struct ui_keys keys = play_keys_read(l->g->store, &l->words);
    ui_set_keys(l->ui, &keys);
}

static void change_key(struct loop *l, int32_t on, struct ui_key key)
{
    play_keys_keep(l->g->store, &l->words, on, key);
    read_keys(l);
}

/* What stands outside a case is in words already. */
static void speak_anew(struct loop *l)
{
    if (l->g->session != NULL)
        return;
    list_cases(l);
    if (l->g->scn != NULL)
        play_speak_case(l->g);
    describe_case(l);
}

/* What this machine cannot do is off again, and the screen says why. */
static void apply_sound(struct loop *l)
{
    struct msg told[2];
    size_t n = 0;
    if (!play_voice_apply(&l->voice, &l->g->now)) {
        game_choose(l->g, SET_VOICE, 0);
        told[n++] = msg_of("voice.none");
    }
    if (!play_sound_apply(&l->sound)) {
        game_choose(l->g, SET_SOUNDS, 0);
        told[n++] = msg_of("sound.none");
    }
    if (n > 0)
        scr_tell(l->scr, told, n);
}

/* It stays chosen: a loudspeaker may be plugged in, and the key tries again. */
static bool tell_lost_voice(struct loop *l)
{
    struct msg told = msg_of("voice.lost");
    if (!play_voice_lost(&l->voice))
        return false;
    scr_tell(l->scr, &told, 1);
    ui_touch(l->ui);
    return true;
}

static void choose(struct loop *l, enum setting which, int value)
{
    game_choose(l->g, which, value);
    if (which == SET_LANG)
        speak_anew(l);
    apply_sound(l);
    apply_settings(l);
}

/* ---- wishes
 * ----------------------------------------------------------------------------- */

/* To the brief of an attempt that is new, to the desk or the debrief of another. */
static void enter(struct loop *l)
{
    refresh(l);
    scr_enter(l->scr, sim_session_lines(l->g->session) == 0);
    tell_notices(l);
}

static void enter_case_page(struct loop *l)
{
    describe_case(l);
    scr_enter_case(l->scr);
    tell_notices(l);
}

static void open_case(struct loop *l, int32_t n)
{
    if (play_load_case(l->g, l->folders[n], &l->code))
        enter_case_page(l);
    else
        l->quit = true; /* it was readable a moment ago: the disk is failing */
}

static void begin(struct loop *l, int32_t act)
{
    struct diags d = diags_in(&l->g->app->arena);
    struct err e = {0};
    struct msg failed = msg_of("library.no_act");
    if (act < -1)
        l->g->desk = (scn_ix)(-2 - act);
    if (act < 0)
        game_begin(l->g);
    else if (!game_begin_act(l->g, (scn_ix)act, &d, &e)) {
        scr_tell(l->scr, &failed, 1);
        return;
    }
    enter(l);
}

static const struct sim_attempt *attempt(const struct loop *l, int32_t n)
{
    return &l->page->attempts[n];
}

static void go_on(struct loop *l, int32_t n)
{
    struct msg failed = msg_of("past.unreadable");
    if (game_go_on(l->g, attempt(l, n)))
        enter(l);
    else
        scr_tell(l->scr, &failed, 1);
}

static void go_back(struct loop *l, int32_t lines)
{
    if (game_go_back(l->g, (uint32_t)lines))
        enter(l);
}

static void forget(struct loop *l, int32_t n)
{
    struct msg done = msg_of("library.deleted");
    msg_int(&done, "number", attempt(l, n)->number);
    rec_delete(l->g->store, attempt(l, n)->id);
    describe_case(l);
    scr_tell(l->scr, &done, 1);
}

/* Who there is, with what they have done so far. */
static void list_profiles(struct loop *l)
{
    arena_reset(&l->people);
    size_t n = play_profiles(l->g, &l->people, &l->profiles);
    struct scr_profile *list = ARENA_ARRAY(&l->people, n + 1, struct scr_profile);
    int now = -1;
    for (size_t i = 0; i < n; i++) {
        const struct play_profile *p = &l->profiles[i];
        list[i] = (struct scr_profile){p->who.name, p->who.role, p->attempts};
        if (p->who.id == rec_profile_in_use(l->g->store))
            now = (int)i;
    }
    scr_set_profiles(l->scr, list, n, now);
}

static void close_case(struct loop *l)
{
    play_close_case(l->g);
    list_cases(l);
    list_profiles(l);
    describe_case(l);
}

static void step_done(struct loop *l, struct sim_step step,
                      const struct sim_action *did)
{
    tell_step(l, &step, did);
    refresh(l);
}

/* Says what came of it: at a step that stays, nothing on the page would tell. */
static void take_back(struct loop *l, bool again)
{
    struct sim_step step = again ? game_redo(l->g) : game_undo(l->g);
    bool done = step.refusal == SIM_REFUSED_OK;
    struct msg said = msg_of(done    ? (again ? "undo.redone" : "undo.undone")
                             : again ? "undo.nothing_to_redo"
                                     : "undo.nothing_to_undo");
    scr_tell(l->scr, &said, 1);
    refresh(l);
}

/* The view on the screen has what is printed; saving it is no action of the case. */
static void print(struct loop *l, const struct scr_wish *w)
{
    const struct sim_view *v = sim_view_of(l->g->session, &l->view);
    game_notice(l->g, w->n < 0 ? print_report(l->g, v, w->answer)
                               : print_letter(l->g, v, (uint32_t)w->n, w->answer));
    tell_notices(l);
}

/* The case named on the command line, or the flagship; the library for a bare start. */
static void first_page(struct loop *l)
{
    struct app *app = l->g->app;
    if (app->args.library) {
        list_cases(l);
        tell_notices(l);
        return;
    }
    switch (
        play_start_case(l->g, app_case_folder(app, play_named_case(app)), &l->code)) {
    case PLAY_FAILED: l->quit = true; break;
    case PLAY_BEGUN: enter(l); break;
    case PLAY_ASKS: enter_case_page(l); break;
    }
}

/* ---- who sits at the keyboard
 * --------------------------------------------------------------- */

/* What the person at the keyboard chose. */
static void take_seat(struct loop *l)
{
    apply_sound(l);
    apply_settings(l);
    read_keys(l);
    read_callouts(l);
    list_profiles(l);
}

/* Everything is somebody else's from here: settings, keys, attempts. */
static void change_seats(struct loop *l)
{
    close_case(l);
    take_seat(l);
    if (l->g->asks_profile) {
        l->g->asks_profile = false;
        first_page(l);
    } else {
        list_cases(l);
        scr_enter_library(l->scr);
    }
}

static void use_profile(struct loop *l, int32_t n)
{
    play_close_case(l->g);
    play_use_profile(l->g, n < 0 ? REC_NOBODY : l->profiles[n].who.id);
    change_seats(l);
}

static void keep_profile(struct loop *l, const struct scr_wish *w)
{
    if (w->n >= 0) {
        play_rename_profile(l->g, l->profiles[w->n].who.id, w->action.text, w->role);
        list_profiles(l);
        return;
    }
    play_close_case(l->g);
    if (play_add_profile(l->g, w->action.text, w->role))
        change_seats(l);
}

static void delete_profile(struct loop *l, const struct scr_wish *w)
{
    const struct play_profile *p = &l->profiles[w->n];
    bool ours = rec_profile_in_use(l->g->store) == p->who.id;
    if (ours)
        play_close_case(l->g);
    struct msg done = play_delete_profile(l->g, p, w->answer);
    if (l->g->session == NULL)
        close_case(l);
    take_seat(l);
    if (ours)
        scr_enter_profiles(l->scr);
    scr_tell(l->scr, &done, 1);
}

/* ---- letters by stick
 * ----------------------------------------------------------------------- */

static void look(struct loop *l)
{
    const struct swap_leaving *out;
    arena_reset(&l->swap);
    size_t n = play_swap_list(l->g, &l->swap, &l->found);
    size_t m = play_swap_leaves(l->g, &l->swap, &out);
    struct scr_swap_found *in = ARENA_ARRAY(&l->swap, n + 1, struct scr_swap_found);
    struct scr_swap_leaving *to = ARENA_ARRAY(&l->swap, m + 1, struct scr_swap_leaving);
    for (size_t i = 0; i < n; i++)
        in[i] = (struct scr_swap_found){file_name(l->found[i].path), l->found[i].say,
                                        l->found[i].why};
    for (size_t i = 0; i < m; i++)
        to[i] = (struct scr_swap_leaving){out[i].slot, out[i].say};
    l->letters = (struct scr_swap){.folder = play_swap_folder(l->g),
                                   .gone = play_swap_is_gone(l->g),
                                   .found = in,
                                   .found_count = n,
                                   .leaving = to,
                                   .leaving_count = m};
    l->letters.stick_count = play_sticks(&l->swap, &l->letters.sticks);
    scr_set_swap(l->scr, &l->letters);
}

static void open_letter(struct loop *l, struct str path)
{
    struct sim_step step;
    struct msg why;
    if (!play_swap_open(l->g, path, &l->g->app->arena, &step, &why)) {
        scr_tell(l->scr, &why, 1);
        return;
    }
    step_done(l, step, NULL);
    scr_enter_requests(l->scr, l->ui);
}

static void write_letter(struct loop *l, uint32_t slot)
{
    struct arena *a = &l->g->app->arena;
    game_notice(l->g, play_swap_write(l->g, slot, play_swap_folder(l->g), a));
    look(l);
    tell_notices(l);
}

static void pace(struct loop *l, int by)
{
    choose(l, SET_SPEED, settings_step(SET_SPEED, l->g->now.of[SET_SPEED], by));
    play_voice_pace(&l->voice, l->g->now.of[SET_SPEED]);
}

/* Its keys are its switch and its speed in the settings. */
static void voice(struct loop *l, int32_t n)
{
    if (n == SCR_VOICE_FASTER || n == SCR_VOICE_SLOWER) {
        if (play_voice_on(&l->voice))
            pace(l, n == SCR_VOICE_FASTER ? 1 : -1);
        return;
    }
    if (n != SCR_VOICE_SWITCH) {
        play_voice_wish(&l->voice, l->ui, n);
        return;
    }
    choose(l, SET_VOICE, !play_voice_on(&l->voice));
    play_voice_greet(&l->voice, l->scr);
}

static void fulfil(struct loop *l, const struct scr_wish *w)
{
    switch (w->kind) {
    case SCR_WISH_NOTHING: return;
    case SCR_WISH_ACT:
        step_done(l, game_do(l->g, &w->action), &w->action);
        if (w->action.verb == SIM_send_file) /* it can be handed over now */
            look(l);
        break;
    case SCR_WISH_UNDO: take_back(l, false); break;
    case SCR_WISH_REDO: take_back(l, true); break;
    case SCR_WISH_HINT: step_done(l, game_hint(l->g, (scn_ix)w->n), NULL); break;
    case SCR_WISH_LANGUAGE: choose(l, SET_LANG, game_other_language(l->g)); break;
    case SCR_WISH_SET: choose(l, (enum setting)w->n, w->value); break;
    case SCR_WISH_PROFILE: use_profile(l, w->n); break;
    case SCR_WISH_PROFILE_KEEP: keep_profile(l, w); break;
    case SCR_WISH_PROFILE_DELETE: delete_profile(l, w); break;
    case SCR_WISH_KEY: change_key(l, w->n, w->key); break;
    case SCR_WISH_PRINT: print(l, w); break;
    case SCR_WISH_CASE: open_case(l, w->n); break;
    case SCR_WISH_BEGIN: begin(l, w->n); break;
    case SCR_WISH_GO_ON: go_on(l, w->n); break;
    case SCR_WISH_AGAIN: go_back(l, w->n); break;
    case SCR_WISH_DELETE: forget(l, w->n); break;
    case SCR_WISH_CLOSE: close_case(l); break;
    case SCR_WISH_SHELF:
        play_open_shelf(l->g);
        scr_set_shelf(l->scr, l->g->app->shelf);
        break;
    case SCR_WISH_LETTERS:
        play_swap_use_folder(l->g, w->action.text);
        look(l);
        break;
    case SCR_WISH_OPEN_LETTER: open_letter(l, l->found[w->n].path); break;
    case SCR_WISH_WRITE_LETTER: write_letter(l, (uint32_t)w->n); break;
    case SCR_WISH_FULL: ui_window_full(l->window); break;
    case SCR_WISH_VOICE: voice(l, w->n); break;
    case SCR_WISH_QUIT: l->quit = true; break;
    }
    ui_touch(l->ui);
}

/* ---- the loop
 * ------------------------------------------------------------------------------ */

/* What is typed for a letter is kept at each pause, so that nothing is lost with the
 * window; it is no step that anything has to be told of. */
static void keep_typed(struct loop *l)
{
    struct scr_wish wish = scr_keep_typed(l->scr, l->ui);
    if (wish.kind == SCR_WISH_NOTHING)
        return;
    struct sim_step step = game_do(l->g, &wish.action);
    if (step.refusal != SIM_REFUSED_OK)
        tell_step(l, &step, NULL);
    refresh(l);
}

static void handle(struct loop *l, const struct ui_input *in)
{
    if (in->kind == UI_IN_DROP && l->g->session != NULL) {
        open_letter(l, in->text);
        ui_touch(l->ui);
        return;
    }
    struct ui_event event = ui_feed(l->ui, in);
    ui_window_sync(l->window, l->ui);
    if (event.kind == UI_EV_NONE)
        return;
    struct scr_wish wish = scr_handle(l->scr, l->ui, &event);
    if (event.kind == UI_EV_COMMAND)
        keep_typed(l); /* whatever comes next finds it there */
    fulfil(l, &wish);
}

static bool frame(struct loop *l)
{
    bool differs = ui_frame(l->ui, scr_build, l->scr);
    play_voice_follow(&l->voice, l->ui);
    if (play_sound_follow(&l->sound, l->scr, l->ui))
        differs = ui_frame(l->ui, scr_build, l->scr) || differs;
    return differs;
}

/* One turn without waiting: everything that happened, each on the page it was meant
 * for; then a picture, if it differs. */
static void tick(struct loop *l)
{
    struct ui_input in;
    bool differs = frame(l);
    while (!l->quit && ui_window_poll(l->window, &in)) {
        play_voice_input(&l->voice, &in);
        play_sound_input(&l->sound, l->scr, l->ui, &in);
        handle(l, &in);
        l->rested = 0;
        play_tree_count(&l->tree, &in);
        differs = frame(l) || differs;
    }
    keep_callouts(l);
    if (!l->quit && differs)
        ui_window_draw(l->window, l->ui);
    if (!l->quit)
        play_tree_write(&l->tree, l->g, l->ui);
}

static bool set_up(struct loop *l)
{
    struct err e = {0};
    struct app *app = l->g->app;
    struct ui_window_spec spec = {.title = "Rogatory", .assets = app->assets};
    l->window = ui_window_open(&spec, &e);
    if (l->window == NULL) {
        app_complain(app, &e);
        return false;
    }
    int width, height, dpi;
    struct ui_fonts fonts = ui_window_fonts(l->window);
    ui_window_size(l->window, &width, &height, &dpi);
    l->ui = ui_open(&fonts, width, height);
    ui_feed(l->ui, &(struct ui_input){.kind = UI_IN_RESIZE,
                                      .width = width,
                                      .height = height,
                                      .dpi_percent = dpi});
    l->scr = scr_new(&app->arena, app->txt);
    apply_settings(l);
    read_keys(l);
    read_callouts(l);
    list_profiles(l);
    return true;
}

static void tear_down(struct loop *l)
{
    play_close_case(l->g);
    arena_free(&l->view);
    arena_free(&l->words);
    arena_free(&l->swap);
    play_voice_close(&l->voice);
    play_sound_close(&l->sound);
    arena_free(&l->people);
    ui_close(l->ui);
    ui_window_close(l->window);
}

/* Of two waits, where -1 is for ever. */
static int sooner(int a, int b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

int play_window(struct game *g)
{
    struct loop l = {.g = g,
                     .tree = play_tree_wanted(),
                     .voice.app = g->app,
                     .sound = {.arena = &g->app->arena, .now = &g->now}};
    if (!set_up(&l))
        return EXIT_USAGE;
    if (g->asks_profile)
        scr_enter_profiles(l.scr);
    else
        first_page(&l);
    apply_sound(&l);
    while (!l.quit) {
        tick(&l);
        if (l.quit)
            break;
        struct err why;
        int wait = sooner(ui_wait_ms(l.ui), play_voice_tick(&l.voice));
        if (tell_lost_voice(&l))
            wait = 0;
        bool waiting = rec_status(g->store, &why) == REC_WAITING;
        if (waiting)
            wait = sooner(wait, RETRY_MS);
        if (scr_unkept(l.scr))
            wait = sooner(wait, PAUSE_MS);
        int slept = ui_window_wait(l.window, wait);
        ui_tick(l.ui, slept);
        l.rested += slept;
        if (l.rested >= PAUSE_MS)
            keep_typed(&l);
        if (waiting && game_retry(g)) {
            tell_notices(&l);
            refresh(&l);
        }
    }
    tear_down(&l);
    return l.code;
}
