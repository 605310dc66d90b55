/* window_tree.c - writes the page and what it stands on. See window_tree.h. */
#include "tools/window_tree.h"

#include <stdlib.h>

enum { TREE_BYTES = 1024 * 1024 };

struct play_tree play_tree_wanted(void)
{
    return (struct play_tree){.path = str_of(getenv("ROGATORY_TREE"))};
}

void play_tree_count(struct play_tree *t, const struct ui_input *in)
{
    t->keys += in->kind == UI_IN_KEY;
    t->clicks += in->kind == UI_IN_RELEASE;
    t->wheels += in->kind == UI_IN_WHEEL;
}

static void put_game(const struct game *g, struct buf *out)
{
    if (g->session == NULL)
        return;
    buf_printf(out, "lines %u\n", (unsigned)sim_session_lines(g->session));
    buf_putz(out, "state ");
    buf_hex64(out, sim_state_hash(sim_session_world(g->session),
                                  sim_session_state(g->session),
                                  sim_session_texts(g->session)));
    buf_putc(out, '\n');
}

void play_tree_write(struct play_tree *t, const struct game *g, const struct ui *ui)
{
    if (t->path.n == 0)
        return;
    struct err e = {0};
    struct buf out = BUF_MAX(TREE_BYTES);
    const struct ui_settings *set = ui_settings(ui);
    buf_printf(&out, "keys %u\nclicks %u\nwheels %u\n", t->keys, t->clicks, t->wheels);
    buf_printf(&out, "lang %.*s\ntext %d\ntheme %d\n", STR_ARG(set->lang),
               set->text_percent, (int)set->theme);
    put_game(g, &out);
    ui_dump(ui, &out, UI_DUMP_RECTS);
    struct arena words = {0};
    if (!rec_write_file(t->path, txt_plain(&words, buf_str(&out)), &e)) {
        app_complain(g->app, &e);
        t->path = STR_NONE;
    }
    arena_free(&words);
    buf_free(&out);
}
