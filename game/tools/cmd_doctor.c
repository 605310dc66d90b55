/* cmd_doctor.c - is this machine fit? One line a matter, OK or NOT OK with the cure. */
#define _POSIX_C_SOURCE 200809L
#include "tools/app.h"
#include "tools/speak.h"

#include "base/date.h"
#include "base/file.h"
#include "base/utf8.h"
#include "records/records.h"
#include "scenario/scenario.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/statvfs.h>
#include <time.h>

enum { LEAST_FREE_MIB = 50, LEAST_YEAR = 2025, WIDE = 9 /* the first column */ };

struct doctor {
    struct app *app;
    bool sick;
};

static void put_line(struct doctor *t, bool well, const struct msg *m)
{
    struct arena *a = &t->app->arena;
    struct str word = txt_id(t->app->txt, a, well ? "doctor.ok" : "doctor.bad");
    struct str text = txt_plain(a, txt_str(t->app->txt, a, m));
    int rest = WIDE - (int)utf8_count(word);
    printf("%.*s%*s%.*s\n", STR_ARG(word), rest > 1 ? rest : 1, "", STR_ARG(text));
}

/* One finding: the matter, whether it is well, and the detail or the cure. */
static void tell(struct doctor *t, const char *id, bool well, struct str detail)
{
    struct app *app = t->app;
    struct arena_mark here = arena_here(&app->arena);
    struct msg m =
        msg_of(arena_printf(&app->arena, "doctor.%s%s", id, well ? "" : ".cure").p);
    msg_user(&m, "detail", detail);
    put_line(t, well, &m);
    t->sick = t->sick || !well;
    arena_rewind(&app->arena, here);
}

static void look_at_fonts(struct doctor *t)
{
    static const char *const fonts[] = {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf",
                                        "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"};
    struct str folder = file_join(&t->app->arena, t->app->assets, STR("fonts"));
    for (size_t i = 0; i < sizeof fonts / sizeof fonts[0]; i++) {
        struct str path = file_join(&t->app->arena, folder, str_of(fonts[i]));
        if (file_kind(&t->app->arena, path) != FILE_PLAIN) {
            tell(t, "fonts", false, path);
            return;
        }
    }
    tell(t, "fonts", true, folder);
}

static void look_at_cases(struct doctor *t)
{
    const struct str *folders;
    size_t n = app_cases(t->app, &folders);
    bool well = n > 0;
    for (size_t i = 0; i < n && well; i++) {
        struct diags d = diags_in(&t->app->arena);
        struct err e = {0};
        well = scn_load(folders[i], t->app->law, &t->app->arena, &d, &e) != NULL;
        if (!well)
            tell(t, "cases", false, folders[i]);
    }
    if (n == 0)
        tell(t, "cases", false, t->app->scenarios);
    else if (well)
        tell(t, "cases", true, arena_printf(&t->app->arena, "%zu", n));
}

static void look_at_store(struct doctor *t, struct str folder)
{
    struct rec_store *r = rec_open(folder);
    struct err why = {0};
    bool well = rec_status(r, &why) == REC_SAVED;
    tell(t, "store", well, folder);
    rec_close(r);
    struct statvfs vfs;
    if (!well || statvfs(arena_str(&t->app->arena, folder).p, &vfs) != 0)
        return;
    uint64_t mib = (uint64_t)vfs.f_bavail * vfs.f_frsize / (1024 * 1024);
    tell(t, "space", mib >= LEAST_FREE_MIB,
         arena_printf(&t->app->arena, "%llu", (unsigned long long)mib));
}

static void look_at_clock(struct doctor *t)
{
    struct date today = date_of_day((int32_t)(time(NULL) / 86400));
    tell(t, "clock", today.year >= LEAST_YEAR,
         arena_printf(&t->app->arena, "%04d-%02d-%02d", today.year, today.month,
                      today.day));
}

static void look_at_display(struct doctor *t)
{
    const char *x = getenv("DISPLAY");
    const char *wayland = getenv("WAYLAND_DISPLAY");
    bool any = (x != NULL && x[0] != '\0') || (wayland != NULL && wayland[0] != '\0');
    /* No display is not a fault: the terminal plays the same case. */
    struct msg m = msg_of(any ? "doctor.display" : "doctor.no_display");
    msg_user(&m, "detail", str_of(x != NULL && x[0] != '\0' ? x : wayland));
    put_line(t, true, &m);
}

/* The languages of the interface that it speaks. */
static struct str spoken(struct app *app, const struct speak *s)
{
    const struct str *voices, *langs;
    size_t n = speak_langs(s, &voices), m = txt_langs(app->txt, &langs);
    struct buf out = BUF_MAX(256);
    for (size_t i = 0; i < m; i++)
        for (size_t k = 0; k < n; k++)
            if (str_eq(langs[i], voices[k]))
                buf_printf(&out, "%s%.*s", out.n > 0 ? ", " : "", STR_ARG(langs[i]));
    struct str list = arena_str(&app->arena, buf_str(&out));
    buf_free(&out);
    return list;
}

/* No voice is no fault: it is needed by who does not see the screen. */
static void look_at_voice(struct doctor *t)
{
    struct app *app = t->app;
    struct speak *s = speak_open();
    if (s != NULL)
        speak_settle(s);
    if (s != NULL && !speak_works(s)) {
        speak_close(s);
        s = NULL;
    }
    struct str way = str_of(s != NULL ? speak_name(s) : "none");
    struct msg m =
        msg_of(arena_printf(&app->arena, "doctor.voice.%.*s", STR_ARG(way)).p);
    msg_user(&m, "languages", s != NULL ? spoken(app, s) : STR_NONE);
    put_line(t, true, &m);
    if (s != NULL)
        speak_close(s);
}

int cmd_doctor(struct app *app, const char *argv0)
{
    struct doctor t = {.app = app};
    struct str data = app_data_folder(app, argv0);
    tell(&t, "files", true, app->assets);
    look_at_fonts(&t);
    look_at_cases(&t);
    look_at_store(&t, data);
    look_at_clock(&t);
    look_at_display(&t);
    look_at_voice(&t);
    app_say_id(app, t.sick ? "doctor.unfit" : "doctor.fit");
    return t.sick ? EXIT_USAGE : EXIT_DONE;
}
