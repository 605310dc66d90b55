/* card.c - a file becomes a reference card; and what only the whole card can show. */
#include "scenario/card.h"

#include "scenario/load_int.h"

#include "base/file.h"
#include "base/limits.h"

/* No line may know more than the card that it stands on. */
static void check_dates(struct loader *l, const struct scn_card *card,
                        const struct node *root)
{
    const struct node *lines = scn_tree_get(root, "lines");
    const struct node *n = lines != NULL ? lines->first : NULL;
    for (uint32_t i = 0; i < card->lines.count && n != NULL; i++, n = n->next) {
        if (n->kind == NODE_MAP && scn_tree_get(n, "as_of") != NULL &&
            card->lines.at[i].as_of.day > card->as_of)
            scn_load_diag(l, DIAG_E0501, scn_tree_get(n, "as_of"));
    }
}

static void check_name(struct loader *l, struct str id, const struct node *root)
{
    const struct node *n = scn_tree_get(root, "id");
    if (n != NULL && n->kind == NODE_SCALAR && !str_eq(n->text, id))
        diag_arg(l->d, scn_load_diag(l, DIAG_E0204, n), "id", id);
}

/* True when the file is a card without errors. */
static bool load_card(struct loader *l, struct str path, struct scn_card *card)
{
    size_t before = l->d->errors;
    const struct node *root = scn_load_root(l, path);
    if (root == NULL)
        return false;
    struct str name = file_name(path);
    struct str id = str_sub(name, 0, name.n - STR(".yaml").n);
    struct str text_id = arena_printf(&l->scratch, "card.%.*s", STR_ARG(id));
    scn_bind_fields(l, &scn_schema_card, root, (struct slot){.at = card, .kind = -1},
                    text_id, NULL);
    if (root->kind == NODE_MAP) {
        check_name(l, id, root);
        check_dates(l, card, root);
    }
    return l->d->errors == before;
}

/* The files to be read: those of the folder, or the one. */
static struct str *list_files(struct loader *l, struct str path, size_t *count)
{
    struct str *names;
    if (file_kind(&l->scratch, path) != FILE_FOLDER) {
        names = ARENA_NEW(&l->scratch, struct str);
        *names = path;
        *count = 1;
        return names;
    }
    size_t n = 0, kept = 0;
    if (!file_list(path, LIMIT_FOLDER_FILES, &l->scratch, &names, &n, l->e))
        return NULL;
    for (size_t i = 0; i < n; i++) {
        if (str_ends(names[i], STR(".yaml")))
            names[kept++] = file_join(&l->scratch, path, names[i]);
    }
    *count = kept;
    return names;
}

const struct scn_cards *scn_load_cards(struct str path, struct arena *a,
                                       struct diags *d, struct err *e)
{
    struct loader l = {.model = a, .d = d, .e = e, .state = SCN_NONE};
    size_t count = 0;
    struct str *files = list_files(&l, path, &count);
    struct scn_cards *cards = ARENA_NEW(a, struct scn_cards);
    struct scn_card *all = ARENA_ARRAY(a, count, struct scn_card);
    for (size_t i = 0; i < count; i++) {
        all[cards->count] = (struct scn_card){.as_of = 0};
        if (load_card(&l, files[i], &all[cards->count]))
            cards->count++;
    }
    cards->at = all;
    scn_walk_cards(&l, cards);
    scn_load_end(&l);
    return e->id == NULL ? cards : NULL;
}
