/* bench_load.c - reading a generated case of 10,000 nodes and the law that it is of,
 * against libyaml merely giving out the events of the same bytes (the floor). */
#define _DEFAULT_SOURCE
#include "tools/bench.h"

#include "base/file.h"
#include "base/limits.h"
#include "records/records.h"
#include "scenario/scenario.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { SCENES = 3500, PAPERS = 1000, SCENES_A_FILE = 500, CHOICES = 3, WORDS = 60 };

struct made {
    struct arena arena;
    struct str outside, folder, law; /* the folder's name is the case's id */
    struct str *files;               /* the YAML files, those of the law too */
    size_t file_count, bytes;
};

/* ---- the generator ----------------------------------------------------------------
 */

/* About `words` words, different from place to place. */
static void put_words(struct buf *b, unsigned seed, int words)
{
    static const char *const pool[] = {
        "the",    "officer", "asked",  "about", "a",     "ledger", "kept",   "at",
        "market", "road",    "letter", "from",  "court", "record", "signed", "before",
        "judge",  "witness", "said",   "that",  "money", "was",    "paid",   "twice"};
    for (int i = 0; i < words; i++) {
        seed = seed * 1664525u + 1013904223u;
        buf_printf(b, "%s%s", i > 0 ? " " : "",
                   pool[(seed >> 16) % (sizeof pool / sizeof pool[0])]);
    }
}

/* As the peers' stories were measured: a condition, three choices, one variable set. */
static void put_scene(struct buf *b, int i)
{
    buf_printf(b,
               "- id: scene_%d\n  person: witness_%d\n  title: \"Scene %d\"\n"
               "  when: counter(steps) >= %d\n  intro: \"",
               i, i % 50, i, i % 100);
    put_words(b, (unsigned)i, WORDS);
    buf_putz(b, ".\"\n  topics:\n");
    for (int k = 0; k < CHOICES; k++)
        buf_printf(b,
                   "  - id: choice_%d_%d\n    name: Choice\n    open:\n"
                   "      ask: \"What came of it?\"\n"
                   "      answer: \"It was written down.\"\n      minutes: 5\n%s",
                   i, k, k == 0 ? "      do: [\"add(steps, 1)\"]\n" : "");
}

static void write_file(struct made *m, const char *name, struct buf *b, bool yaml)
{
    struct str path = file_join(&m->arena, m->folder, str_of(name));
    struct err e = {0};
    if (b->full || !rec_write_file(path, buf_str(b), &e))
        exit(EXIT_USAGE);
    if (yaml) {
        m->files[m->file_count++] = path;
        m->bytes += b->n;
    }
    buf_clear(b);
}

static void put_head(struct buf *b)
{
    buf_putz(
        b, "format: 1\ntitle: \"Generated\"\nsummary: \"Generated.\"\n"
           "brief: \"Generated.\"\nnotice: \"None.\"\nlanguage: en\nminutes: 60\n"
           "start: 2024-03-04\nopens: \"08:00\"\ncloses: \"17:00\"\n"
           "states: [orisun]\ndiscussion: [\"Why?\"]\n"
           "places:\n- {id: office, name: \"Office\", about: \"Here.\", state: orisun,"
           " known: yes}\n"
           "desks:\n- {id: desk, state: orisun, name: \"Desk\", reads: [en], speaks:"
           " [en], days: 60, money: 100, officers: 2, place: office}\n"
           "counters:\n- {id: steps, start: 0}\nendings:\n- {id: end, kind: closed,"
           " when: true, title: \"End\", text: \"It ends.\"}\npeople:\n");
    for (int i = 0; i < 50; i++)
        buf_printf(b,
                   "- {id: witness_%d, name: \"Witness %d\", gender: f, role: witness,"
                   " state: orisun, about: \"A witness.\", speaks: [en], known: yes}\n",
                   i, i);
}

static void add_file(struct made *m, struct str path)
{
    struct arena a = {0};
    struct str text;
    if (file_read(path, LIMIT_FILE_BYTES, &a, &text, NULL)) {
        m->files[m->file_count++] = path;
        m->bytes += text.n;
    }
    arena_free(&a);
}

/* What is read with any case: the packs, and the glossary beside them. */
static void add_law(struct made *m)
{
    struct str *names;
    size_t n = 0;
    if (!file_list(m->law, LIMIT_FOLDER_FILES, &m->arena, &names, &n, NULL))
        exit(EXIT_USAGE);
    m->files = ARENA_ARRAY(&m->arena, SCENES / SCENES_A_FILE + 8 + n, struct str);
    for (size_t i = 0; i < n; i++)
        if (str_ends(names[i], STR(".yaml")))
            add_file(m, file_join(&m->arena, m->law, names[i]));
    add_file(m, file_join(&m->arena, file_folder(m->law), STR("glossary.yaml")));
}

static void generate(struct made *m)
{
    char path[] = "/tmp/rogatory-bench-XXXXXX";
    if (mkdtemp(path) == NULL)
        exit(EXIT_USAGE);
    m->outside = arena_str(&m->arena, str_of(path));
    m->folder = file_join(&m->arena, m->outside, STR("generated"));
    mkdir(m->folder.p, 0700);
    add_law(m);
    mkdir(file_join(&m->arena, m->folder, STR("interviews")).p, 0700);
    mkdir(file_join(&m->arena, m->folder, STR("documents")).p, 0700);
    struct buf b = BUF_MAX(LIMIT_FILE_BYTES);
    put_head(&b);
    write_file(m, "scenario.yaml", &b, true);
    for (int i = 0; i < PAPERS; i++)
        buf_printf(
            &b,
            "- {id: paper_%d, title: \"Paper %d\", kind: note, language: en, author:"
            " \"Registry\", known: yes}\n",
            i, i);
    write_file(m, "documents.yaml", &b, true);
    for (int i = 0; i < SCENES; i++) {
        put_scene(&b, i);
        if (i % SCENES_A_FILE == SCENES_A_FILE - 1) {
            struct str name =
                arena_printf(&m->arena, "interviews/%03d.yaml", i / SCENES_A_FILE);
            write_file(m, name.p, &b, true);
        }
    }
    for (int i = 0; i < PAPERS; i++) {
        put_words(&b, (unsigned)i, WORDS);
        buf_putc(&b, '\n');
        write_file(m, arena_printf(&m->arena, "documents/paper_%d.md", i).p, &b, false);
    }
    buf_free(&b);
}

static void remove_folder(struct arena *a, struct str folder)
{
    struct str *names;
    size_t n = 0;
    if (!file_list(folder, LIMIT_FOLDER_FILES, a, &names, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++)
        unlink(file_join(a, folder, names[i]).p);
    rmdir(folder.p);
}

static void remove_all(struct made *m)
{
    remove_folder(&m->arena, file_join(&m->arena, m->folder, STR("interviews")));
    remove_folder(&m->arena, file_join(&m->arena, m->folder, STR("documents")));
    remove_folder(&m->arena, m->folder);
    rmdir(m->outside.p);
    arena_free(&m->arena);
}

/* ---- the two readers ----------------------------------------------------------------
 */

static void read_case(void *ctx)
{
    struct made *m = ctx;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    if (scn_load(m->folder, m->law, &a, &d, &e) == NULL) {
        for (size_t i = 0; i < d.count && i < 5; i++)
            fprintf(stderr, "%.*s:%u: %s\n", STR_ARG(d.list[i].place.path),
                    (unsigned)d.list[i].place.line, diag_name(d.list[i].code));
        _exit(1);
    }
}

/* The events of one text, every one taken and thrown away. */
static void emit_events(struct str text)
{
    yaml_parser_t parser;
    yaml_event_t event;
    if (!yaml_parser_initialize(&parser))
        _exit(1);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text.p, text.n);
    bool more = true;
    while (more) {
        if (!yaml_parser_parse(&parser, &event))
            _exit(1);
        more = event.type != YAML_STREAM_END_EVENT && event.type != YAML_NO_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

static void read_events(void *ctx)
{
    struct made *m = ctx;
    struct arena a = {0};
    for (size_t i = 0; i < m->file_count; i++) {
        struct str text;
        if (!file_read(m->files[i], LIMIT_FILE_BYTES, &a, &text, NULL))
            _exit(1);
        emit_events(text);
        arena_reset(&a);
    }
}

static void do_nothing(void *ctx)
{
    (void)ctx;
}

enum { BYTES, OURS, FLOOR, RATIO, PEAK, FIGURES };

/* Ours, the floor and nothing at all, in turn. */
static void take_figures(struct made *m, struct bench_figure *f)
{
    struct bench_cost ours, floor, idle;
    for (int i = 0; i < BENCH_RUNS; i++) {
        if (!bench_child(read_case, m, &ours) || !bench_child(read_events, m, &floor) ||
            !bench_child(do_nothing, NULL, &idle))
            return;
        bench_add(&f[OURS], ours.cpu_s);
        bench_add(&f[FLOOR], floor.cpu_s);
        bench_add(&f[RATIO], ours.cpu_s / floor.cpu_s);
        bench_add(&f[PEAK],
                  (double)(ours.peak_kib - idle.peak_kib) * 1024 / (double)m->bytes);
    }
    bench_add(&f[BYTES], (double)m->bytes);
}

void bench_load(struct bench *b)
{
    struct bench_figure f[FIGURES] = {
        [BYTES] = {.name = "load.bytes", .unit = "byte"},
        [OURS] = {.name = "load.ours", .unit = "s"},
        [FLOOR] = {.name = "load.floor", .unit = "s"},
        [RATIO] = {.name = "load.ratio", .unit = "x floor"},
        [PEAK] = {.name = "load.peak", .unit = "x file"},
    };
    struct made m = {.law = b->app->law};
    generate(&m);
    take_figures(&m, f);
    bench_print(b, f, FIGURES, "the generated case does not load");
    remove_all(&m);
}
