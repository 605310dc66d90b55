/* pdf_main.c - rogatory-pdf: reads a document in its form (paper/form.h) from a file or
 * from stdin and writes it as PDF, whole or not at all. A program of its own, so that
 * the game neither links the libraries that set pages nor waits for them. */
#include "tools/app.h"

#include "base/file.h"
#include "base/limits.h"
#include "paper/form.h"
#include "pdf/pdf.h"
#include "records/records.h"

#include <stdio.h>

enum { PDF_BYTES = 64 * 1024 * 1024 };

static bool read_stdin(struct app *app, struct str *bytes, struct err *e)
{
    char *p = arena_take(&app->arena, LIMIT_PAPER_BYTES + 1);
    size_t n = fread(p, 1, LIMIT_PAPER_BYTES + 1, stdin);
    *bytes = (struct str){p, n};
    if (ferror(stdin))
        return err_set(e, "err.file.read", STR("-"), NULL);
    return true;
}

static bool read_form(struct app *app, struct str path, struct str *bytes,
                      struct err *e)
{
    if (str_eq(path, STR("-")))
        return read_stdin(app, bytes, e);
    return file_read(path, LIMIT_PAPER_BYTES, &app->arena, bytes, e);
}

static int convert(struct app *app, struct str from, struct str to)
{
    struct err e = {0};
    struct str bytes, fonts = file_join(&app->arena, app->assets, STR("fonts"));
    struct paper_doc doc;
    struct buf out = BUF_MAX(PDF_BYTES);
    int code = EXIT_USAGE;
    if (!read_form(app, from, &bytes, &e))
        code = EXIT_USAGE;
    else if (!paper_form_parse(bytes, from, &app->arena, &doc, &e))
        code = EXIT_INPUT;
    else if (pdf_write(&doc, fonts, &out, &e) && rec_write_file(to, buf_str(&out), &e))
        code = EXIT_DONE;
    if (code != EXIT_DONE)
        app_complain(app, &e);
    buf_free(&out);
    return code;
}

/* rogatory-pdf [--lang LANG] FORM FILE.pdf */
static int run(struct app *app, int argc, char **argv)
{
    struct err e = {0};
    int first = 1;
    if (argc > 2 && str_eqz(str_of(argv[1]), "--lang")) {
        app->args.lang = str_of(argv[2]);
        first = 3;
    }
    if (!app_find_files(app, argv[0], &e) || !app_open_voice(app, &e)) {
        fprintf(stderr, "rogatory-pdf: cannot find its own files (assets/): %s\n",
                e.path);
        return EXIT_USAGE;
    }
    if (argc - first == 1 && str_eqz(str_of(argv[first]), "--help")) {
        app_say_id(app, "help.pdf");
        return EXIT_DONE;
    }
    if (argc - first != 2) {
        app_complain_id(app, "usage.pdf", "what", STR(""));
        return EXIT_USAGE;
    }
    return convert(app, str_of(argv[first]), str_of(argv[first + 1]));
}

int main(int argc, char **argv)
{
    struct app app = {0};
    int code = run(&app, argc, argv);
    arena_free(&app.voice);
    arena_free(&app.arena);
    return code;
}
