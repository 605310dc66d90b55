/* golden_trees.c - every page as a tree of meaning, in English and French, against the
 * files of tests/golden/ui: roles, names, values, states, order.
 *
 * The two languages must say the same of every node but its words, and not one sentence
 * in common: that would be one that nobody translated.
 *
 * A change of a page or of its words is a change of its file, seen when it is
 * committed. UPDATE_GOLDEN=1 writes the files anew: read what changed before saying so
 * in the commit.
 */
#include "screens/screens.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TREE_BYTES = 1 << 20, FOLDER_MAX = 4096 };

static struct arena words;

static struct str tree_of(struct ui *ui)
{
    struct buf out = BUF_MAX(TREE_BYTES);
    ui_dump(ui, &out, 0);
    struct str tree = txt_plain(&words, buf_str(&out));
    buf_free(&out);
    return tree;
}

/* What all pages have around them is in one file, "frame"; the others leave it out. */
static struct str without_frame(const char *page, struct str tree)
{
    bool in_frame = false;
    struct buf out = BUF_MAX(TREE_BYTES);
    if (strcmp(page, "frame") == 0)
        return tree;
    while (tree.n > 0) {
        struct str line = str_cut(&tree, '\n');
        if (!str_starts(line, STR("   ")))
            in_frame = str_starts(line, STR("  banner")) ||
                       str_starts(line, STR("  navigation")) ||
                       str_starts(line, STR("  footer"));
        if (in_frame)
            continue;
        buf_put(&out, line);
        buf_putc(&out, '\n');
    }
    struct str rest = arena_str(&words, buf_str(&out));
    buf_free(&out);
    return rest;
}

/* The first line where the two part. */
static void show_difference(const char *path, struct str got, struct str want)
{
    for (int line = 1; got.n > 0 || want.n > 0; line++) {
        struct str g = str_cut(&got, '\n'), w = str_cut(&want, '\n');
        if (str_eq(g, w))
            continue;
        fprintf(stderr, "%s:%d\n  expected %.*s\n  got      %.*s\n", path, line,
                STR_ARG(w), STR_ARG(g));
        return;
    }
}

static bool agrees(const char *path, struct str got)
{
    struct err e = {0};
    struct str want = STR_NONE;
    if (getenv("UPDATE_GOLDEN") != NULL)
        return rec_write_file(str_of(path), got, &e);
    if (file_read(str_of(path), TREE_BYTES, &words, &want, &e) && str_eq(got, want))
        return true;
    show_difference(path, got, want);
    return false;
}

/* Pages that show a text in the language it was written in. */
static bool speaks_otherwise(const char *page)
{
    const char *const pages[] = {"letter",
                                 "draft_words",
                                 "incoming",
                                 "incoming_question",
                                 "incoming_answered",
                                 "office_letter",
                                 "supplement",
                                 "supplement_whole",
                                 "letter_machine",
                                 "reference_glossary",
                                 "letter_own_hand"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (strcmp(page, pages[i]) == 0)
            return true;
    return false;
}

/* What stands between the first and the last quotation mark of a line, and around it.
 */
static struct str quoted(struct str line, struct str *head, struct str *tail)
{
    size_t from = str_find(line, '"'), to = line.n;
    while (to > from && line.p[to - 1] != '"')
        to--;
    *head = str_sub(line, 0, from);
    *tail = str_from(line, to);
    if (str_ends(*tail, STR(" *"))) /* what is longer scrolls, and has the focus then */
        *tail = str_sub(*tail, 0, tail->n - 2);
    return str_sub(line, from, to - from);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Words that are no names. */
static int count_words(struct str s)
{
    int count = 0;
    for (size_t i = 1; i < s.n; i++)
        count += !is_letter(s.p[i - 1]) && (s.p[i - 1] & 0x80) == 0 && s.p[i] >= 'a' &&
                 s.p[i] <= 'z';
    return count;
}

/* The same letters: spaces and signs are each language's own. */
static bool same_letters(struct str a, struct str b)
{
    size_t i = 0, k = 0;
    for (;; i++, k++) {
        while (i < a.n && !is_letter(a.p[i]))
            i++;
        while (k < b.n && !is_letter(b.p[k]))
            k++;
        if (i == a.n || k == b.n || a.p[i] != b.p[k])
            return i == a.n && k == b.n;
    }
}

/* Are these the same page in two languages? Names of persons may be the same. */
static bool same_in_both(const char *page, struct str en, struct str fr)
{
    while (en.n > 0 || fr.n > 0) {
        struct str a = str_cut(&en, '\n'), b = str_cut(&fr, '\n');
        struct str head_a, head_b, tail_a, tail_b;
        struct str said_a = quoted(a, &head_a, &tail_a);
        struct str said_b = quoted(b, &head_b, &tail_b);
        const char *what = NULL;
        bool chosen = strstr(a.p, "#settings.lang.") != NULL &&
                      strstr(a.p, "#settings.lang.") < a.p + a.n;
        if (chosen && str_eq(head_a, head_b))
            continue; /* the languages: each is chosen in its own page alone */
        if (!str_eq(head_a, head_b) || !str_eq(tail_a, tail_b))
            what = "another node in French";
        else if (count_words(said_a) > 1 && same_letters(said_a, said_b) &&
                 !speaks_otherwise(page))
            what = "not translated";
        if (what == NULL)
            continue;
        fprintf(stderr, "%s: %s\n  %.*s\n  %.*s\n", page, what, STR_ARG(a), STR_ARG(b));
        return false;
    }
    return true;
}

/* A file without its page would never be looked at again. */
static size_t forgotten(size_t wanted)
{
    struct str *names;
    size_t n = 0;
    struct err e = {0};
    if (!file_list(STR(TESTS_DIR "/golden/ui"), FOLDER_MAX, &words, &names, &n, &e) ||
        n == wanted)
        return 0;
    fprintf(stderr, "tests/golden/ui has %zu files for %zu pages\n", n, wanted);
    return 1;
}

int main(void)
{
    static const char *const langs[] = {"en", "fr"};
    struct screens *x = screens_open();
    size_t failures = 0;
    for (size_t i = 0; i < screens_count; i++) {
        const char *page = screens_all[i].name;
        struct str trees[2];
        for (size_t k = 0; k < 2; k++) {
            struct look look = {
                .lang = langs[k], .width = 1280, .height = 720, .percent = 100};
            trees[k] = tree_of(screens_show(x, &screens_all[i], look));
            struct str path =
                arena_printf(&words, TESTS_DIR "/golden/ui/%s.%s.tree", page, langs[k]);
            failures += !agrees(path.p, without_frame(page, trees[k]));
        }
        failures += !same_in_both(page, trees[0], trees[1]);
    }
    failures += forgotten(2 * screens_count);
    screens_close(x);
    arena_free(&words);
    if (failures > 0)
        fprintf(stderr, "%zu trees differ (UPDATE_GOLDEN=1 rewrites them)\n", failures);
    return failures > 0;
}
