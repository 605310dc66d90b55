/* print.c - documents into files (print.h). */
#define _POSIX_C_SOURCE 200809L
#include "tools/print.h"

#include "tools/profiles.h"
#include "tools/sticks.h"
#include "tools/swap_file.h"

#include "base/file.h"
#include "base/limits.h"
#include "paper/form.h"
#include "paper/letter.h"
#include "paper/report.h"
#include "records/records.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { NAMES = 1000 }; /* letters of one name in the folder */

enum print_format print_format_of(struct str path)
{
    static const char *const ends[] = {
        [PRINT_TEXT] = ".txt", [PRINT_HTML] = ".html", [PRINT_PDF] = ".pdf"};
    int format = 0;
    while (format < PRINT_FORMS && !str_ends(path, str_of(ends[format])))
        format++;
    return (enum print_format)format;
}

static struct str pdf_program(struct app *app)
{
    return file_join(&app->arena, app->beside, STR("rogatory-pdf"));
}

bool print_has_pdf(struct app *app)
{
    return access(pdf_program(app).p, X_OK) == 0;
}

static bool write_buf(struct buf *out, struct str path, struct err *e)
{
    bool ok = out->full ? err_set(e, "err.paper.large", path, NULL)
                        : rec_write_file(path, buf_str(out), e);
    buf_free(out);
    return ok;
}

/* ---- PDF
 * --------------------------------------------------------------------------------- */

/* The form in a file without a name, read from its start. -1: *e says why. */
static FILE *form_of(const struct paper_doc *doc, struct err *e)
{
    struct buf out = BUF_MAX(LIMIT_PAPER_BYTES);
    FILE *f = tmpfile();
    paper_form_print(doc, &out);
    if (f == NULL || out.full || fwrite(out.p, 1, out.n, f) != out.n ||
        fflush(f) != 0 || fseek(f, 0, SEEK_SET) != 0) {
        err_set_system(e, out.full ? "err.paper.large" : "err.file.write",
                       STR("tmpfile"), errno);
        if (f != NULL)
            fclose(f);
        f = NULL;
    }
    buf_free(&out);
    return f;
}

/* Starts rogatory-pdf on the document. -1: *e says why. */
static pid_t start_pdf(struct app *app, const struct paper_doc *doc, struct str path,
                       struct err *e)
{
    struct str program = pdf_program(app), to = arena_str(&app->arena, path);
    struct str lang = arena_str(&app->arena, txt_lang(app->txt));
    char *const argv[] = {(char *)(uintptr_t)program.p, "--lang",
                          (char *)(uintptr_t)lang.p,    "-",
                          (char *)(uintptr_t)to.p,      NULL};
    posix_spawn_file_actions_t redirect;
    pid_t pid = -1;
    FILE *form = form_of(doc, e);
    if (form == NULL)
        return -1;
    posix_spawn_file_actions_init(&redirect);
    posix_spawn_file_actions_adddup2(&redirect, fileno(form), STDIN_FILENO);
    int failed = posix_spawn(&pid, program.p, &redirect, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&redirect);
    fclose(form);
    if (failed == 0)
        return pid;
    err_set_system(e, "err.print.no_pdf", program, failed);
    return -1;
}

static bool make_pdf(struct app *app, const struct paper_doc *doc, struct str path,
                     struct err *e)
{
    int status = 0;
    pid_t pid = start_pdf(app, doc, path, e);
    if (pid < 0)
        return false;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_DONE) ||
           err_set(e, "err.print.pdf", path, NULL);
}

bool print_file(struct app *app, const struct paper_doc *doc, struct str path,
                struct err *e)
{
    enum print_format format = print_format_of(path);
    struct buf out = BUF_MAX(LIMIT_PAPER_BYTES * 2);
    if (format == PRINT_PDF)
        return make_pdf(app, doc, path, e);
    if (format == PRINT_HTML)
        paper_html(doc, &out);
    else
        paper_text(doc, &out);
    return write_buf(&out, path, e);
}

/* ---- where the command line says
 * ---------------------------------------------------------------- */

bool print_place(struct app *app)
{
    struct str to = app->args.to;
    enum print_format format = print_format_of(to);
    const char *wrong = NULL;
    if (to.n == 0)
        return true;
    if (format == PRINT_FORMS)
        wrong = "export.bad_end";
    else if (format == PRINT_PDF && !print_has_pdf(app))
        wrong = "export.no_pdf";
    else if (!app->args.force && file_kind(&app->arena, to) != FILE_NONE)
        wrong = "export.exists";
    if (wrong != NULL)
        app_complain_id(app, wrong, "what", to);
    return wrong == NULL;
}

int print_out(struct app *app, const struct paper_doc *doc)
{
    struct err e = {0};
    struct buf out = BUF_MAX(LIMIT_PAPER_BYTES * 2);
    if (app->args.to.n > 0) {
        if (print_file(app, doc, app->args.to, &e))
            return EXIT_DONE;
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    paper_text(doc, &out);
    printf("%.*s", STR_ARG(buf_str(&out)));
    buf_free(&out);
    return EXIT_DONE;
}

/* ---- into the data folder
 * ---------------------------------------------------------------- */

/* "<folder>/<stem>.<lang>", or with "-2", "-3" before the language. Empty: none left.
 */
static struct str free_name(struct arena *a, struct str folder, struct str stem,
                            struct str lang, struct err *e)
{
    for (int n = 1; n < NAMES; n++) {
        const char *number = n == 1 ? "" : arena_printf(a, "-%d", n).p;
        struct str name = arena_printf(a, "%.*s/%.*s%s.%.*s", STR_ARG(folder),
                                       STR_ARG(stem), number, STR_ARG(lang));
        if (file_kind(a, arena_printf(a, "%.*s.html", STR_ARG(name))) == FILE_NONE)
            return name;
    }
    err_set(e, "err.file.too_many", folder, NULL);
    return STR_NONE;
}

static bool make_folder(struct str folder, struct err *e)
{
    return mkdir(folder.p, 0755) == 0 || errno == EEXIST ||
           err_set_system(e, "err.file.write", folder, errno);
}

/* In memory that stays: an error's own words do not. */
static struct msg told(const struct err *e, struct arena *a)
{
    struct msg m = err_msg(e);
    for (int i = 0; i < m.count; i++)
        m.args[i].text = arena_str(a, m.args[i].text);
    return m;
}

static struct msg save(struct game *g, const struct paper_doc *doc, struct str folder,
                       struct str stem)
{
    struct err e = {0};
    struct app *app = g->app;
    struct arena *a = &app->arena;
    if (!make_folder(folder, &e))
        return told(&e, a);
    struct str name = free_name(a, folder, stem, doc->lang, &e);
    struct str html = arena_printf(a, "%.*s.html", STR_ARG(name));
    if (name.n == 0 || !print_file(app, doc, html, &e))
        return told(&e, a);
    while (waitpid(-1, NULL, WNOHANG) > 0) /* those made before */
        continue;
    struct str pdf = arena_printf(a, "%.*s.pdf", STR_ARG(name));
    bool both = print_has_pdf(app) && start_pdf(app, doc, pdf, &e) >= 0;
    struct msg m = msg_of(both ? "print.saved_both" : "print.saved");
    msg_user(&m, "path", html);
    return m;
}

/* "salt_ledger-2-2024-request". */
static struct str stem_of(struct game *g, struct str reference, const char *what)
{
    struct arena *a = &g->app->arena;
    struct str number = str_cut(&reference, '/');
    struct str word = txt_plain(a, txt_id(g->app->txt, a, what));
    return arena_printf(a, "%.*s-%.*s-%.*s-%.*s", STR_ARG(g->scn->id), STR_ARG(number),
                        STR_ARG(reference), STR_ARG(word));
}

struct msg print_letter(struct game *g, const struct sim_view *v, uint32_t n,
                        bool answer)
{
    struct txt *txt = g->app->txt;
    struct arena *a = &g->app->arena;
    if (answer) {
        struct paper_doc doc = paper_of_letter(&v->letters[n], txt, a);
        return save(g, &doc, file_join(a, g->data, STR("letters")),
                    stem_of(g, v->letters[n].reference, "print.file.answer"));
    }
    const struct sim_view_draft *d = &v->drafts[n];
    struct str spoken = txt_lang(txt);
    bool other = d->lang.n > 0 && txt_use(txt, d->lang);
    struct paper_doc doc = paper_of_draft(d, v->head.date, txt, a);
    struct msg m = save(g, &doc, file_join(a, g->data, STR("letters")),
                        stem_of(g, d->reference, "print.file.request"));
    if (other)
        txt_use(txt, spoken);
    return m;
}

/* A name as a part of a file's: no disk objects to it. */
static struct str file_word(struct str s, struct arena *a)
{
    char *p = arena_take(a, s.n + 1);
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        bool plain = c >= 0x80 || c == '-' || (c >= '0' && c <= '9') ||
                     (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        p[i] = plain ? (char)c : '_';
    }
    return (struct str){p, s.n};
}

/* "salt_ledger-report-Table_3", onto a stick that many tables share. */
static struct msg save_on_stick(struct game *g, const struct paper_doc *doc,
                                struct str stem)
{
    struct arena *a = &g->app->arena;
    const struct str *sticks;
    size_t n = play_sticks(a, &sticks), at = 0;
    if (n == 0)
        return msg_of("print.no_stick");
    for (size_t i = 0; i < n; i++)
        if (str_eq(sticks[i], play_swap_folder(g)))
            at = i;
    struct str who = play_profile_name(g, a);
    if (who.n > 0 && g->now.of[SET_PROJECTOR] == 0) /* the room reads where it went */
        stem = arena_printf(a, "%.*s-%.*s", STR_ARG(stem), STR_ARG(file_word(who, a)));
    return save(g, doc, file_join(a, sticks[at], STR("rogatory")), stem);
}

struct msg print_report(struct game *g, const struct sim_view *v, bool stick)
{
    struct arena *a = &g->app->arena;
    struct paper_doc doc = paper_of_report(v, play_profile_words(g, a), g->app->txt, a);
    struct str word = txt_plain(a, txt_id(g->app->txt, a, "print.file.report"));
    struct str stem = arena_printf(a, "%.*s-%.*s", STR_ARG(g->scn->id), STR_ARG(word));
    return stick ? save_on_stick(g, &doc, stem)
                 : save(g, &doc, file_join(a, g->data, STR("reports")), stem);
}
