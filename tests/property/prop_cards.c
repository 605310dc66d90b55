/* prop_cards.c - no word of a reference card reaches a case: with the cards, without
 * them and with others, each shipped case has the same rules and the same words, and a
 * state of the same size; and no text of a case is a card's. */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"
#include "base/limits.h"
#include "scenario/card.h"
#include "scenario/scenario.h"
#include "sim/sim.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char law_folder[] = SOURCE_DIR "/scenarios/law";
static int failures, cases;

static void expect(bool good, const char *what, struct str which)
{
    if (good)
        return;
    fprintf(stderr, "FAILED: %s: %.*s\n", what, STR_ARG(which));
    failures++;
}

static void write_file(struct arena *a, const char *folder, const char *name,
                       struct str bytes)
{
    FILE *f = fopen(arena_printf(a, "%s/%s", folder, name).p, "wb");
    if (f == NULL || fwrite(bytes.p, 1, bytes.n, f) != bytes.n || fclose(f) != 0)
        abort();
}

/* The law packs without their cards. */
static void copy_law(struct arena *a, const char *to)
{
    struct str *names, bytes;
    size_t n = 0;
    if (!file_list(str_of(law_folder), LIMIT_FOLDER_FILES, a, &names, &n, NULL))
        abort();
    for (size_t i = 0; i < n; i++) {
        if (str_ends(names[i], STR(".yaml")) &&
            file_read(file_join(a, str_of(law_folder), names[i]), LIMIT_FILE_BYTES, a,
                      &bytes, NULL))
            write_file(a, to, names[i].p, bytes);
    }
}

/* A card that would matter if anything read it: a State of a shipped case, under the
 * name of that State, and with its ids. */
static void plant_card(struct arena *a, const char *to)
{
    static const char card[] =
        "format: 1\nid: orisun\nname: Planted\nas_of: 2024-01-01\nlines:\n"
        "  - {id: or_hearsay, topic: system, text: Planted., source: Planted., as_of: "
        "2024, verified: yes}\n";
    const char *folder = arena_printf(a, "%s/cards", to).p;
    if (mkdir(folder, 0700) != 0)
        abort();
    write_file(a, folder, "orisun.yaml", STR(card));
    write_file(a, folder, "broken.yaml", STR("{not: a: card"));
}

struct print {
    uint64_t rules, content;
    size_t state;
    uint32_t texts;
};

static struct print print_of(struct str folder, const char *law)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    struct print p = {0};
    const struct scn *scn = scn_load(folder, str_of(law), &a, &d, &e);
    expect(scn != NULL, "the case is read", folder);
    if (scn != NULL) {
        struct sim_world w;
        sim_world_init(&w, scn, 0, &a);
        p = (struct print){scn->rules_hash, scn->content_hash, w.bytes,
                           scn->text_count};
        for (uint32_t i = 0; i < scn->text_count; i++)
            expect(!str_starts(scn->texts[i]->id, STR("card.")) &&
                       !str_eqz(scn->texts[i]->source, "Planted."),
                   "no text of a case is a card's", scn->texts[i]->id);
    }
    arena_free(&a);
    return p;
}

static bool same(struct print a, struct print b)
{
    return a.rules == b.rules && a.content == b.content && a.state == b.state &&
           a.texts == b.texts;
}

static void one_case(struct str folder, const char *bare, const char *planted)
{
    struct print with = print_of(folder, law_folder);
    expect(same(with, print_of(folder, bare)), "the same without cards", folder);
    expect(same(with, print_of(folder, planted)), "the same with other cards", folder);
    cases++;
}

/* A folder of law, with the glossary beside it. */
static const char *scratch(struct arena *a)
{
    const char *tmp = getenv("TMPDIR");
    size_t room = 4096;
    char *path = arena_take(a, room);
    snprintf(path, room, "%s/rogatory-XXXXXX", tmp != NULL ? tmp : "/tmp");
    if (mkdtemp(path) == NULL)
        abort();
    struct str terms = STR_NONE;
    if (!file_read(STR(SOURCE_DIR "/scenarios/glossary.yaml"), LIMIT_FILE_BYTES, a,
                   &terms, NULL))
        abort();
    write_file(a, path, "glossary.yaml", terms);
    const char *law = arena_printf(a, "%s/law", path).p;
    if (mkdir(law, 0700) != 0)
        abort();
    copy_law(a, law);
    return law;
}

static void remove_tree(struct arena *a, const char *path)
{
    struct str *names;
    size_t n = 0;
    if (!file_list(str_of(path), LIMIT_FOLDER_FILES, a, &names, &n, NULL))
        n = 0;
    for (size_t i = 0; i < n; i++) {
        struct str child = file_join(a, str_of(path), names[i]);
        if (file_kind(a, child) == FILE_FOLDER)
            remove_tree(a, child.p);
        else
            unlink(child.p);
    }
    rmdir(path);
}

int main(void)
{
    struct arena a = {0};
    struct str *names, root = STR(SOURCE_DIR "/scenarios");
    size_t n = 0;
    const char *bare = scratch(&a), *planted = scratch(&a);
    plant_card(&a, planted);
    if (!file_list(root, LIMIT_FOLDER_FILES, &a, &names, &n, NULL))
        n = 0;
    for (size_t i = 0; i < n; i++) {
        struct str folder = file_join(&a, root, names[i]);
        if (file_kind(&a, file_join(&a, folder, STR("scenario.yaml"))) == FILE_PLAIN)
            one_case(folder, bare, planted);
    }
    remove_tree(&a, arena_str(&a, file_folder(str_of(bare))).p);
    remove_tree(&a, arena_str(&a, file_folder(str_of(planted))).p);
    printf("%d cases, %d failures\n", cases, failures);
    arena_free(&a);
    return failures > 0 || cases == 0;
}
