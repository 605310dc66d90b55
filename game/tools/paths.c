/* paths.c - where the program's own files are, and where the user's go. */
#define _XOPEN_SOURCE 700
#include "tools/app.h"

#include "base/file.h"
#include "base/limits.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static bool is_folder(struct app *app, struct str path)
{
    return file_kind(&app->arena, path) == FILE_FOLDER;
}

/* The folder that the running program stands in. */
static struct str program_folder(struct app *app, const char *argv0)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    if (n > 0)
        return arena_str(&app->arena, file_folder((struct str){path, (size_t)n}));
    return file_folder(str_of(argv0));
}

static bool take_root(struct app *app, struct str root)
{
    struct str assets = file_join(&app->arena, root, STR("assets"));
    struct str scenarios = file_join(&app->arena, root, STR("scenarios"));
    if (!is_folder(app, assets) || !is_folder(app, scenarios))
        return false;
    app->assets = assets;
    app->scenarios = scenarios;
    app->law = file_join(&app->arena, scenarios, STR("law"));
    return true;
}

bool app_find_files(struct app *app, const char *argv0, struct err *e)
{
    struct str beside = program_folder(app, argv0);
    app->beside = beside;
    const char *env = getenv("ROGATORY_FILES");
    if (env != NULL && take_root(app, str_of(env)))
        return true;
    return take_root(app, beside) || /* unpacked on a stick: everything in one folder */
           take_root(app, file_join(&app->arena, beside, STR(".."))) || /* build/ */
           take_root(app, file_join(&app->arena, beside, STR("../share/rogatory"))) ||
           take_root(app, STR(ROGATORY_SOURCE_DIR)) || /* a build tree elsewhere */
           err_set(e, "err.files.missing", beside, NULL);
}

/* Can the folder be written to, or made? */
static bool is_usable(struct app *app, struct str folder, struct str above)
{
    enum file_kind kind = file_kind(&app->arena, folder);
    struct str tried = arena_str(&app->arena, kind == FILE_NONE ? above : folder);
    return kind != FILE_PLAIN && kind != FILE_OTHER && access(tried.p, W_OK) == 0;
}

struct str app_data_folder(struct app *app, const char *argv0)
{
    if (app->args.data.n > 0)
        return app->args.data;
    struct str beside = program_folder(app, argv0);
    struct str marker = file_join(&app->arena, beside, STR("portable"));
    struct str own = file_join(&app->arena, beside, STR("rogatory-data"));
    bool portable = file_kind(&app->arena, marker) != FILE_NONE;
    app->elsewhere = portable && !is_usable(app, own, beside);
    if (portable && !app->elsewhere)
        return own;
    const char *xdg = getenv("XDG_DATA_HOME");
    if (xdg != NULL && xdg[0] == '/')
        return file_join(&app->arena, str_of(xdg), STR("rogatory"));
    const char *home = getenv("HOME");
    if (home != NULL && home[0] == '/')
        return file_join(&app->arena, str_of(home), STR(".local/share/rogatory"));
    return own;
}

static bool is_case(struct app *app, struct str folder)
{
    struct str file = file_join(&app->arena, folder, STR("scenario.yaml"));
    return file_kind(&app->arena, file) == FILE_PLAIN;
}

size_t app_cases(struct app *app, const struct str **folders)
{
    struct str *names;
    size_t n = 0, kept = 0;
    if (!file_list(app->scenarios, LIMIT_FOLDER_FILES, &app->arena, &names, &n, NULL))
        n = 0;
    struct str *list = ARENA_ARRAY(&app->arena, n + 1, struct str);
    for (size_t i = 0; i < n; i++) {
        struct str folder = file_join(&app->arena, app->scenarios, names[i]);
        if (is_case(app, folder))
            list[kept++] = folder;
    }
    *folders = list;
    return kept;
}

struct str app_case_folder(struct app *app, struct str name)
{
    if (name.n == 0)
        name = STR(ROGATORY_FLAGSHIP);
    if (str_find(name, '/') < name.n || is_case(app, name))
        return name;
    return file_join(&app->arena, app->scenarios, name);
}

struct str app_whole_path(struct app *app, struct str path)
{
    char whole[PATH_MAX];
    if (realpath(arena_str(&app->arena, path).p, whole) == NULL)
        return path;
    return arena_str(&app->arena, str_of(whole));
}

struct str app_case_of_play(struct app *app, struct str path, struct str id)
{
    struct str folder = file_folder(path);
    struct str beside =
        folder.n > 0 ? file_join(&app->arena, folder, STR("..")) : STR("..");
    if (is_case(app, beside)) {
        struct str above = file_folder(folder);
        if (above.n == 0) /* its name is wanted, not the way to it */
            above = file_folder(file_folder(app_whole_path(app, path)));
        if (str_eq(file_name(above), id))
            return above;
    }
    return file_join(&app->arena, app->scenarios, id);
}

int app_worse(int a, int b)
{
    return a > b ? a : b;
}

bool app_is_there(struct app *app, struct str *path)
{
    struct err e = {0};
    while (path->n > 1 && path->p[path->n - 1] == '/')
        path->n--;
    if (file_kind(&app->arena, *path) != FILE_NONE)
        return true;
    err_set(&e, "err.file.missing", *path, NULL);
    app_complain(app, &e);
    return false;
}
