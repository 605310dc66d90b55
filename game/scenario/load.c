/* load.c - a folder becomes a model: files, sections, law packs, prose; and the door.
 */
#include "scenario/load_int.h"
#include "scenario/scenario.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/near.h"

enum { FORMAT = 1 }; /* of cases and law packs, as the schema has it */

/* ---- files
 * ------------------------------------------------------------------------------ */

bool scn_load_source(struct loader *l, struct str path, struct source *s)
{
    struct str bytes;
    struct place top = {path, 1, 1};
    struct err e = {0};
    if (!file_read(path, (size_t)LIMIT_FILE_BYTES, &l->file, &bytes, &e)) {
        bool large = str_eqz(STR("err.file.too_large"), e.id);
        if (large)
            diag_num(diag_add(l->d, DIAG_E0005, top), "limit", LIMIT_FILE_BYTES);
        else if (l->e->id == NULL)
            *l->e = e;
        return false;
    }
    l->bytes += bytes.n;
    if (l->bytes > LIMIT_PACKAGE_BYTES) {
        diag_num(diag_add(l->d, DIAG_E0021, top), "limit", LIMIT_PACKAGE_BYTES);
        return false;
    }
    return scn_source_open(s, path, bytes, &l->file, l->d);
}

/* Reads and judges one YAML file in the place of the one before; NULL after an error.
 */
static const struct node *load_yaml(struct loader *l, struct str path)
{
    if (l->source != NULL) /* its path is still needed, its bytes are gone */
        *l->source = (struct source){.path = l->source->path};
    arena_reset(&l->file);
    struct source *s = ARENA_NEW(&l->scratch, struct source);
    if (!scn_load_source(l, path, s))
        return NULL;
    l->source = s;
    return scn_tree_read(s, &l->file, l->d);
}

/* False, with one sentence, for a file of a later format: whatever else is said of it
 * would be noise. */
static bool format_is_known(struct loader *l, const struct node *root)
{
    const struct node *n = root->kind == NODE_MAP ? scn_tree_get(root, "format") : NULL;
    int64_t format;
    if (n == NULL || !str_int(n->text, &format) || format <= FORMAT)
        return true;
    diag_num(scn_load_diag(l, DIAG_E0117, n), "format", format);
    return false;
}

const struct node *scn_load_root(struct loader *l, struct str path)
{
    const struct node *root = load_yaml(l, path);
    return root != NULL && format_is_known(l, root) ? root : NULL;
}

/* ---- a case
 * -------------------------------------------------------------------------------- */

static void load_section_file(struct loader *l, struct str path, const struct table *t)
{
    const struct node *root = load_yaml(l, path);
    if (root != NULL)
        scn_bind_section(l, t, root);
}

/* people.yaml, or people/<any>.yaml in the order of their names. */
static void load_section_parts(struct loader *l, struct str folder,
                               const struct table *t)
{
    struct str file =
        arena_printf(&l->scratch, "%.*s/%s.yaml", STR_ARG(folder), t->name);
    struct str dir = arena_printf(&l->scratch, "%.*s/%s", STR_ARG(folder), t->name);
    struct str *names;
    size_t n;
    if (file_kind(&l->scratch, file) == FILE_PLAIN)
        load_section_file(l, file, t);
    if (file_kind(&l->scratch, dir) != FILE_FOLDER ||
        !file_list(dir, LIMIT_FOLDER_FILES, &l->scratch, &names, &n, l->e))
        return;
    for (size_t i = 0; i < n; i++) {
        if (str_ends(names[i], STR(".yaml")))
            load_section_file(l, file_join(&l->scratch, dir, names[i]), t);
    }
}

/* A file whose name is no section would be passed over in silence. */
static void check_names(struct loader *l, struct str folder)
{
    struct str *names;
    size_t n;
    if (!file_list(folder, LIMIT_FOLDER_FILES, &l->scratch, &names, &n, l->e))
        return;
    for (size_t i = 0; i < n; i++) {
        if (!str_ends(names[i], STR(".yaml")))
            continue;
        struct str stem = str_sub(names[i], 0, names[i].n - 5);
        if (str_eq(stem, STR("scenario")) ||
            scn_bind_find_section(scn_schema_case_sections, stem) != NULL)
            continue;
        struct near near = {.wanted = stem};
        for (const struct table *const *t = scn_schema_case_sections; *t != NULL; t++)
            near_offer(&near, str_of((*t)->name));
        struct place at = {file_join(&l->scratch, folder, names[i]), 1, 1};
        struct diag *g = diag_add(l->d, DIAG_E0101, at);
        diag_near(l->d, diag_arg(l->d, g, "field", stem), near.best);
        diag_variant(l->d, g, near.best.n > 0 ? "file_near" : "file");
    }
}

static void check_case_id(struct loader *l)
{
    bool dots = str_eq(l->scn->id, STR(".")) || str_eq(l->scn->id, STR(".."));
    if (!dots && !scn_is_id(l->scn->id))
        diag_arg(l->d, diag_add(l->d, DIAG_E0114, l->whole), "value", l->scn->id);
}

/* A folder with scenario.yaml, or that one file by itself. */
static void load_case(struct loader *l, struct str path)
{
    bool alone = file_kind(&l->scratch, path) == FILE_PLAIN;
    struct str file = alone ? path : file_join(&l->scratch, path, STR("scenario.yaml"));
    const struct node *root = scn_load_root(l, file);
    l->prefix = STR("");
    l->state = SCN_NONE;
    if (root == NULL)
        return;
    l->whole = (struct place){l->source->path, 1, 1};
    scn_bind_fields(l, &scn_schema_scenario, root,
                    (struct slot){.at = l->scn, .kind = -1}, STR("scenario"),
                    scn_schema_case_sections);
    if (alone)
        return;
    check_case_id(l);
    check_names(l, path);
    for (const struct table *const *t = scn_schema_case_sections; *t != NULL; t++)
        load_section_parts(l, path, *t);
    arena_free(&l->file); /* a page of prose needs less than a file of YAML */
    scn_load_prose(l, file_join(&l->scratch, path, STR("documents")));
}

/* ---- law
 * ---------------------------------------------------------------------------------------
 */

/* One sentence a file, with every place: what is there to be read and never grades. */
static void say_unsure(struct loader *l)
{
    struct unsure *u = &l->unsure;
    if (u->count > 0) {
        struct place at = {l->source->path, u->first, 1};
        struct diag *g = diag_num(diag_add(l->d, DIAG_W0503, at), "count", u->count);
        diag_arg(l->d, g, "lines", buf_str(&u->lines));
    }
    buf_free(&u->lines);
    *u = (struct unsure){.lines = BUF_MAX(4000)};
}

static void load_common(struct loader *l, struct str path)
{
    const struct node *root = scn_load_root(l, path);
    struct scn ignored;
    l->prefix = STR("law.common.");
    l->state = SCN_NONE;
    if (root != NULL)
        scn_bind_fields(l, &scn_schema_common, root,
                        (struct slot){.at = &ignored, .kind = -1}, STR("law.common"),
                        scn_schema_common_sections);
    say_unsure(l);
}

static void load_state(struct loader *l, struct str path, struct str id)
{
    const struct node *root = scn_load_root(l, path);
    if (root == NULL)
        return;
    l->state = (scn_ix)l->piles[SCN_STATE].count;
    scn_pile_grow(l, SCN_STATE, sizeof(struct scn_state), 1);
    struct scn_state *s = scn_pile_add(l, SCN_STATE);
    struct str text_id = arena_printf(&l->scratch, "law.%.*s", STR_ARG(id));
    l->prefix = arena_printf(&l->scratch, "%.*s.", STR_ARG(text_id));
    scn_bind_fields(l, &scn_schema_state, root, (struct slot){s, SCN_STATE, l->state},
                    text_id, scn_schema_state_sections);
    const struct node *written =
        root->kind == NODE_MAP ? scn_tree_get(root, "id") : NULL;
    if (written != NULL && !str_eq(written->text, id))
        diag_arg(l->d, scn_load_diag(l, DIAG_E0204, written), "id", id);
    s->id = arena_str(l->model, id);
    scn_link_keep_id(l, SCN_STATE, s->id, l->state);
    say_unsure(l);
}

/* The glossary lies beside the folder of law, and need not be there. */
static void load_glossary(struct loader *l, struct str law)
{
    struct scn ignored;
    bool dots = str_eq(file_name(law), STR(".")) || str_eq(file_name(law), STR(".."));
    struct str beside =
        dots ? file_join(&l->scratch, law, STR("..")) : file_folder(law);
    struct str path = file_join(&l->scratch, beside, STR("glossary.yaml"));
    if (file_kind(&l->scratch, path) != FILE_PLAIN)
        return;
    const struct node *root = scn_load_root(l, path);
    l->prefix = STR("law.glossary.");
    l->state = SCN_NONE;
    if (root != NULL)
        scn_bind_fields(l, &scn_schema_glossary, root,
                        (struct slot){.at = &ignored, .kind = -1}, STR("law.glossary"),
                        scn_schema_glossary_sections);
}

static void load_law(struct loader *l, struct str folder)
{
    struct str *names;
    size_t n;
    if (file_kind(&l->scratch, folder) != FILE_FOLDER ||
        !file_list(folder, LIMIT_FOLDER_FILES, &l->scratch, &names, &n, l->e))
        return;
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(&l->scratch, folder, names[i]);
        if (str_eq(names[i], STR("common.yaml")))
            load_common(l, path);
        else if (str_ends(names[i], STR(".yaml")))
            load_state(l, path, str_sub(names[i], 0, names[i].n - 5));
    }
    load_glossary(l, folder);
}

/* ---- the door
 * --------------------------------------------------------------------------------------
 */

static struct loader begin(struct arena *a, struct diags *d, struct err *e)
{
    struct loader l = {.model = a, .d = d, .e = e, .state = SCN_NONE};
    l.scn = ARENA_NEW(a, struct scn);
    l.unsure.lines = BUF_MAX(4000);
    return l;
}

void scn_load_end(struct loader *l)
{
    scn_link_drop_ids(l);
    arena_free(&l->scratch);
    arena_free(&l->things);
    arena_free(&l->file);
}

const struct scn *scn_load(struct str folder, struct str law_folder, struct arena *a,
                           struct diags *d, struct err *e)
{
    struct err mine = {0};
    struct err *err = e != NULL ? e : &mine;
    struct loader l = begin(a, d, err);
    size_t before = d->errors;
    while (folder.n > 1 && folder.p[folder.n - 1] == '/')
        folder.n--;
    l.scn->folder = arena_str(a, folder);
    l.scn->id = file_name(l.scn->folder);
    load_law(&l, law_folder);
    load_case(&l, folder);
    bool good = d->errors == before && err->id == NULL;
    if (good)
        scn_link_all(&l);
    good = d->errors == before && err->id == NULL;
    if (good)
        scn_lint_case(&l);
    good = good && d->errors == before;
    if (good) {
        scn_freeze(&l);
        scn_walk_case(&l);
    }
    scn_load_end(&l);
    return good ? l.scn : NULL;
}

const struct scn *scn_load_law(struct str folder, struct arena *a, struct diags *d,
                               struct err *e)
{
    struct loader l = begin(a, d, e);
    size_t before = d->errors;
    load_law(&l, folder);
    if (d->errors == before && e->id == NULL)
        scn_link_all(&l);
    bool good = d->errors == before && e->id == NULL;
    if (good) {
        scn_freeze(&l);
        scn_walk_case(&l);
    }
    scn_load_end(&l);
    return good ? l.scn : NULL;
}

bool scn_check_yaml(struct str path, struct str bytes, struct arena *a, struct diags *d)
{
    struct source s;
    return scn_source_open(&s, path, bytes, a, d) && scn_tree_read(&s, a, d) != NULL;
}

/* ---- looking things up
 * ------------------------------------------------------------------------------- */

static const struct {
    const char *name;
} kinds[SCN_KINDS] = {
    [SCN_LANGUAGE] = {"language"},
    [SCN_ELEMENT] = {"element"},
    [SCN_KIND] = {"kind"},
    [SCN_FORM] = {"form"},
    [SCN_PROCEDURE] = {"procedure"},
    [SCN_CUSTODY] = {"custody"},
    [SCN_MEASURE_KIND] = {"measure kind"},
    [SCN_TREATY] = {"treaty"},
    [SCN_STATE] = {"State"},
    [SCN_AUTHORITY] = {"authority"},
    [SCN_CHANNEL] = {"channel"},
    [SCN_OFFENCE] = {"offence"},
    [SCN_DESK] = {"desk"},
    [SCN_PERSON] = {"person"},
    [SCN_PLACE] = {"place"},
    [SCN_FACT] = {"fact"},
    [SCN_EVIDENCE] = {"evidence"},
    [SCN_DOCUMENT] = {"document"},
    [SCN_LEAD] = {"lead"},
    [SCN_SERVICE] = {"service"},
    [SCN_INTERPRETER] = {"interpreter"},
    [SCN_INTERVIEW] = {"interview"},
    [SCN_QUESTION] = {"question"},
    [SCN_REQUEST] = {"request"},
    [SCN_MEASURE] = {"measure"},
    [SCN_MILESTONE] = {"milestone"},
    [SCN_INJECT] = {"inject"},
    [SCN_OBJECTIVE] = {"objective"},
    [SCN_CAP] = {"cap"},
    [SCN_COUNTER] = {"counter"},
    [SCN_HINT] = {"hint"},
    [SCN_PERIOD] = {"period"},
    [SCN_ACT] = {"act"},
    [SCN_CHARGE] = {"charge"},
    [SCN_ENDING] = {"ending"},
    [SCN_PARTICIPATION] = {"participation"},
    [SCN_TOPIC] = {"topic"},
    [SCN_INDICATOR] = {"indicator"},
    [SCN_USE] = {"use"},
    [SCN_CARE] = {"care"},
    [SCN_ANSWER] = {"answer"},
    [SCN_GLOSS] = {"term"},
    [SCN_ROUTE] = {"route"},
    [SCN_BATCH] = {"batch"},
};

const char *scn_kind_name(enum scn_kind kind)
{
    return kinds[kind].name;
}

/* Every struct of a thing begins with its id. */
static const void *array_of(const struct scn *s, enum scn_kind kind, uint32_t *count,
                            size_t *size)
{
    switch (kind) {
#define X(KIND, type, member)                                                          \
    case SCN_##KIND:                                                                   \
        *count = s->member##_count;                                                    \
        *size = sizeof(struct type);                                                   \
        return s->member;
        SCN_TABLES(X)
#undef X
    case SCN_KINDS: break;
    }
    *count = 0;
    *size = 1;
    return NULL;
}

uint32_t scn_count(const struct scn *s, enum scn_kind kind)
{
    uint32_t count;
    size_t size;
    array_of(s, kind, &count, &size);
    return count;
}

struct str scn_id(const struct scn *s, enum scn_kind kind, scn_ix i)
{
    uint32_t count;
    size_t size;
    const char *all = array_of(s, kind, &count, &size);
    return i < count ? *(const struct str *)(const void *)(all + (size_t)i * size)
                     : STR("?");
}

scn_ix scn_find(const struct scn *s, enum scn_kind kind, struct str id)
{
    uint32_t count;
    size_t size;
    const char *all = array_of(s, kind, &count, &size);
    for (uint32_t i = 0; i < count; i++) {
        if (str_eq(*(const struct str *)(const void *)(all + (size_t)i * size), id))
            return (scn_ix)i;
    }
    return SCN_NONE;
}
