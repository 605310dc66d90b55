/* app.h - what every verb needs: its arguments, where things are, and a voice.
 *
 * tools is the composition root: here, and only here, modules are put together. A verb
 * is one file cmd_<verb>.c with one function that returns the exit code: 0 done, 1 the
 * input has errors, 2 wrong usage or environment.
 */
#ifndef TOOLS_APP_H
#define TOOLS_APP_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/err.h"
#include "scenario/shelf.h"
#include "text/catalog.h"

enum { EXIT_DONE = 0, EXIT_INPUT = 1, EXIT_USAGE = 2 };

/* The options of all verbs; each verb's row in main.c says which it takes. */
struct cmd_args {
    struct str lang, data, desk, seed, act, expect, record, request, to;
    struct str at, go, size, scale, theme; /* of shot */
    bool text, resume, explain, anew, json, force, hide_checks, help;
    bool library;      /* nothing at all was named: the list of cases comes first */
    struct str *paths; /* everything that is not an option */
    int path_count;
};

struct app {
    struct arena arena;
    struct arena voice; /* txt and its texts: looking one up may read a catalogue */
    struct cmd_args args;
    struct txt *txt;
    bool elsewhere;       /* a portable program keeps its data with the user instead */
    struct str beside;    /* folder that the program stands in */
    struct str assets;    /* folder of fonts, icons, catalogues */
    struct str scenarios; /* folder of the shipped cases and of law/ */
    struct str law;       /* scenarios/law */
    const struct scn *played;      /* the case of the play that was read last, */
    struct str played_folder;      /* found here; or NULL */
    const struct scn_shelf *shelf; /* the law to be read; NULL until app_open_shelf */
    const struct scn *shelf_law;   /* what is on it; each NULL when it cannot be read */
    const struct scn_cards *shelf_cards;
};

/* paths.c: where the program's own files are. False with a sentence when they are
 * nowhere. */
bool app_find_files(struct app *app, const char *argv0, struct err *e);
/* The folder for what must outlive the program: --data, beside the program where a
 * `portable` marker stands and it can be written to, or the user's data folder (XDG).
 */
struct str app_data_folder(struct app *app, const char *argv0);
/* The case named on the command line: a folder's path, or the id of a shipped case.
 * Empty name: the flagship. */
struct str app_case_folder(struct app *app, struct str name);
/* The path from the root, where there is such a file: to see the folder it stands in.
 */
struct str app_whole_path(struct app *app, struct str path);
/* The case a play belongs to: beside it (…/<id>/plays/x.play) or among the shipped. */
struct str app_case_of_play(struct app *app, struct str path, struct str id);
/* The shipped cases, practice first; returns how many. */
size_t app_cases(struct app *app, const struct str **folders);

/* voice.c: the catalogues of the interface, in the language of --lang or of the user.
 */
bool app_open_voice(struct app *app, struct err *e);
/* Adds the one line on every field and word that an author may write. */
void app_open_reference(struct app *app);
/* The language asked for by the environment ("fr" of LANG=fr_NE.UTF-8), or "en". */
struct str app_user_lang(struct app *app);
/* Adds a case's texts, its translations and the law's. The model must outlive them.
 * Here and below, `d` is NULL where nobody is to be told what is wrong in a
 * translation; it is then read when it is needed. */
void app_speak_case(struct app *app, const struct scn *scn, struct diags *d);
/* Adds the texts of the law alone and their translations, <folder>/l10n. */
void app_speak_law(struct app *app, const struct scn *law, struct str folder,
                   struct diags *d);
/* Adds the texts of cards and their translations, <folder>/l10n. */
void app_speak_cards(struct app *app, const struct scn_cards *cards, struct str folder,
                     struct diags *d);
/* Reads the law and the reference cards, speaks their texts and puts them on the shelf.
 * What is wrong with a card is told on stderr, and that card left out. */
void app_open_shelf(struct app *app);
/* Adds the texts of the shelf; needed once more after a case in which they were added.
 */
void app_speak_shelf(struct app *app);

/* Prints a message and a newline to stdout; without isolates, which terminals show. */
void app_say(struct app *app, const struct msg *m);
void app_say_id(struct app *app, const char *id);
/* Prints the sentence of a failure of the world to stderr. */
void app_complain(struct app *app, const struct err *e);
void app_complain_id(struct app *app, const char *id, const char *arg,
                     struct str value);
/* Prints diagnostics, sorted, with the line concerned and a mark below it, to stderr;
 * returns EXIT_INPUT if one of them is an error, else EXIT_DONE. */
int app_show_diags(struct app *app, struct diags *d);

/* The worse of two exit codes. */
int app_worse(int a, int b);
/* Is there something at a path of the command line? Drops the slashes at its end; what
 * is not there is said. */
bool app_is_there(struct app *app, struct str *path);

/* Loads a case or says what is wrong with it. NULL: *code is the exit code. */
const struct scn *app_load_case(struct app *app, struct str folder, int *code);

/* The verbs. */
int cmd_play(struct app *app, const char *argv0);
int cmd_replay(struct app *app, const char *argv0);
int cmd_check(struct app *app, const char *argv0);
int cmd_schema(struct app *app, const char *argv0);
int cmd_l10n(struct app *app, const char *argv0);
int cmd_import(struct app *app, const char *argv0);
int cmd_export(struct app *app, const char *argv0);
int cmd_report(struct app *app, const char *argv0);
int cmd_shot(struct app *app, const char *argv0);
int cmd_doctor(struct app *app, const char *argv0);

#endif
