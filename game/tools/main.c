/* main.c - reads the command line, finds the verb and runs it. */
#include "tools/app.h"

#include <stddef.h>
#include <stdio.h>

/* Which options a verb takes. */
enum {
    LANG = 1 << 0,
    DATA = 1 << 1,
    DESK = 1 << 2,
    SEED = 1 << 3,
    EXPECT = 1 << 4,
    RECORD = 1 << 5,
    TEXT = 1 << 6,
    RESUME = 1 << 7,
    ACT = 1 << 8,
    EXPLAIN = 1 << 9,
    JSON = 1 << 10,
    REQUEST = 1 << 11,
    TO = 1 << 12,
    FORCE = 1 << 13,
    ANEW = 1 << 14,
    HIDE = 1 << 15,
    AT = 1 << 16,
    GO = 1 << 17,
    SIZE = 1 << 18,
    SCALE = 1 << 19,
    THEME = 1 << 20
};

static const struct {
    const char *name;
    int bit; /* 0: every verb takes it */
    bool takes_value;
    size_t offset;
} options[] = {
    {"--lang", LANG, true, offsetof(struct cmd_args, lang)},
    {"--data", DATA, true, offsetof(struct cmd_args, data)},
    {"--desk", DESK, true, offsetof(struct cmd_args, desk)},
    {"--seed", SEED, true, offsetof(struct cmd_args, seed)},
    {"--act", ACT, true, offsetof(struct cmd_args, act)},
    {"--expect", EXPECT, true, offsetof(struct cmd_args, expect)},
    {"--record", RECORD, true, offsetof(struct cmd_args, record)},
    {"--request", REQUEST, true, offsetof(struct cmd_args, request)},
    {"--to", TO, true, offsetof(struct cmd_args, to)},
    {"--at", AT, true, offsetof(struct cmd_args, at)},
    {"--go", GO, true, offsetof(struct cmd_args, go)},
    {"--size", SIZE, true, offsetof(struct cmd_args, size)},
    {"--scale", SCALE, true, offsetof(struct cmd_args, scale)},
    {"--theme", THEME, true, offsetof(struct cmd_args, theme)},
    {"--force", FORCE, false, offsetof(struct cmd_args, force)},
    {"--text", TEXT, false, offsetof(struct cmd_args, text)},
    {"--resume", RESUME, false, offsetof(struct cmd_args, resume)},
    {"--explain", EXPLAIN, false, offsetof(struct cmd_args, explain)},
    {"--anew", ANEW, false, offsetof(struct cmd_args, anew)},
    {"--hide-checks", HIDE, false, offsetof(struct cmd_args, hide_checks)},
    {"--json", JSON, false, offsetof(struct cmd_args, json)},
    {"--help", 0, false, offsetof(struct cmd_args, help)},
    {"-h", 0, false, offsetof(struct cmd_args, help)},
};

static const struct verb {
    const char *name;
    int takes;
    int least_paths, most_paths;
    int (*run)(struct app *app, const char *argv0);
} verbs[] = {
    {"play", LANG | DATA | DESK | SEED | ACT | RECORD | TEXT | RESUME | HIDE, 0, 1,
     cmd_play},
    {"replay", LANG | EXPECT | EXPLAIN | ANEW | RECORD | FORCE, 1, 1, cmd_replay},
    {"check", LANG, 1, 10000, cmd_check},
    {"schema", LANG | JSON, 0, 1, cmd_schema},
    {"l10n", LANG, 1, 10000, cmd_l10n},
    {"export", LANG | REQUEST | TO | FORCE, 2, 2, cmd_export},
    {"report", LANG | TO | FORCE, 1, 1, cmd_report},
    {"import", LANG | TO | FORCE, 2, 2, cmd_import},
    {"shot", LANG | AT | GO | SIZE | SCALE | THEME | TO | FORCE, 1, 1, cmd_shot},
    {"doctor", LANG | DATA, 0, 0, cmd_doctor},
};

enum {
    VERBS = sizeof verbs / sizeof verbs[0],
    OPTIONS = sizeof options / sizeof options[0]
};

static const struct verb *find_verb(struct str word)
{
    for (int i = 0; i < VERBS; i++) {
        if (str_eqz(word, verbs[i].name))
            return &verbs[i];
    }
    return NULL;
}

static int usage(struct app *app, const char *id, struct str what)
{
    app_complain_id(app, id, "what", what);
    app_complain_id(app, "usage.see_help", "what", STR(""));
    return EXIT_USAGE;
}

/* Takes one option at argv[*i]; *i moves over its value. 0 or an exit code. */
static int take_option(struct app *app, const struct verb *verb, int argc, char **argv,
                       int *i)
{
    struct str word = str_of(argv[*i]);
    for (int k = 0; k < OPTIONS; k++) {
        if (!str_eqz(word, options[k].name))
            continue;
        if (options[k].bit != 0 && (verb->takes & options[k].bit) == 0)
            return usage(app, "usage.option_not_here", word);
        char *field = (char *)&app->args + options[k].offset;
        if (!options[k].takes_value) {
            *(bool *)field = true;
            return 0;
        }
        if (*i + 1 >= argc)
            return usage(app, "usage.value_missing", word);
        *(struct str *)(void *)field = str_of(argv[++*i]);
        return 0;
    }
    return usage(app, "usage.unknown_option", word);
}

static int parse(struct app *app, const struct verb *verb, int argc, char **argv)
{
    struct cmd_args *args = &app->args;
    args->paths = ARENA_ARRAY(&app->arena, (size_t)argc + 1, struct str);
    bool only_paths = false;
    for (int i = 0; i < argc; i++) {
        struct str word = str_of(argv[i]);
        if (!only_paths && str_eq(word, STR("--"))) {
            only_paths = true;
        } else if (!only_paths && word.n > 1 && word.p[0] == '-') {
            int code = take_option(app, verb, argc, argv, &i);
            if (code != 0)
                return code;
        } else {
            args->paths[args->path_count++] = word;
        }
    }
    if (args->help)
        return 0;
    if (args->path_count < verb->least_paths)
        return usage(app, "usage.path_missing", str_of(verb->name));
    if (args->path_count > verb->most_paths)
        return usage(app, "usage.too_many", args->paths[verb->most_paths]);
    return 0;
}

/* --lang must be known before anything is said, wherever it stands. */
static void look_for_lang(struct app *app, int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; i++) {
        if (str_eqz(str_of(argv[i]), "--lang"))
            app->args.lang = str_of(argv[i + 1]);
    }
}

static int run(struct app *app, int argc, char **argv)
{
    struct err e = {0};
    look_for_lang(app, argc, argv);
    if (!app_find_files(app, argv[0], &e) || !app_open_voice(app, &e)) {
        fprintf(stderr, "rogatory: cannot find its own files (assets/): %s\n", e.path);
        return EXIT_USAGE;
    }
    if (app->args.lang.n > 0 && !txt_use(app->txt, app->args.lang))
        return usage(app, "usage.no_lang", app->args.lang);
    struct str first = argc > 1 ? str_of(argv[1]) : STR("");
    if (str_eq(first, STR("--version"))) {
        printf("rogatory %s\n", ROGATORY_VERSION);
        return EXIT_DONE;
    }
    const struct verb *verb = find_verb(first);
    if (verb == NULL && (str_eq(first, STR("--help")) || str_eq(first, STR("-h")) ||
                         str_eq(first, STR("help")))) {
        app_say_id(app, "help.main");
        return EXIT_DONE;
    }
    int skip = verb != NULL ? 2 : 1;
    if (verb == NULL) {
        verb = find_verb(STR("play"));
        app->args.library = argc == 1;
    }
    int code = parse(app, verb, argc - skip, argv + skip);
    if (code != 0)
        return code;
    if (app->args.help) {
        app_say_id(app, arena_printf(&app->arena, "help.%s", verb->name).p);
        return EXIT_DONE;
    }
    return verb->run(app, argv[0]);
}

int main(int argc, char **argv)
{
    struct app app = {0};
    int code = run(&app, argc, argv);
    if (app.txt != NULL)
        txt_case_end(app.txt);
    arena_free(&app.voice);
    arena_free(&app.arena);
    if (fflush(stdout) != 0 && code == EXIT_DONE)
        code = EXIT_USAGE;
    return code;
}
