/* term_swap.c - letters by USB stick in the terminal: the folder, what lies there, what
 * can be handed over.
 */
#include "tools/sticks.h"
#include "tools/swap_file.h"
#include "tools/term.h"

static void name_folder(struct term *t, int32_t about)
{
    (void)about;
    play_swap_use_folder(t->g, term_ask(t, "swap.folder.ask"));
}

static void open_path(struct term *t, struct str path)
{
    struct sim_step step;
    struct msg why;
    if (path.n == 0)
        return;
    if (!play_swap_open(t->g, path, &t->frame, &step, &why)) {
        term_news(t, term_str(t, &why));
        return;
    }
    t->v = sim_view_of(t->g->session, &t->frame);
    term_tell_step(t, &step);
    term_push(t, term_page_bench, 0);
}

static void open_named(struct term *t, int32_t about)
{
    (void)about;
    open_path(t, term_ask(t, "swap.file.ask"));
}

static void open_listed(struct term *t, int32_t about)
{
    const struct swap_found *list;
    if ((size_t)about < play_swap_list(t->g, &t->frame, &list))
        open_path(t, list[about].path);
}

static void write_out(struct term *t, int32_t about)
{
    struct msg m =
        play_swap_write(t->g, (uint32_t)about, play_swap_folder(t->g), &t->frame);
    term_news(t, term_str(t, &m));
}

static void use_stick(struct term *t, int32_t about)
{
    const struct str *sticks;
    if ((size_t)about < play_sticks(&t->frame, &sticks))
        play_swap_use_folder(t->g, sticks[about]);
}

static void list_sticks(struct term *t)
{
    const struct str *sticks;
    size_t n = play_sticks(&t->frame, &sticks);
    for (size_t i = 0; i < n; i++) {
        struct msg label = msg_of("swap.stick.use");
        msg_user(&label, "path", sticks[i]);
        if (!str_eq(sticks[i], play_swap_folder(t->g)))
            term_call(t, &label, use_stick, (int32_t)i);
    }
}

static void list_found(struct term *t)
{
    const struct swap_found *list;
    size_t n = play_swap_list(t->g, &t->frame, &list);
    bool gone = play_swap_is_gone(t->g);
    term_head_id(t, "swap.in");
    if (gone)
        term_say_id(t, "swap.folder.gone");
    else if (n == 0)
        term_say_id(t, "swap.in.none");
    for (size_t i = 0; i < n; i++) {
        if (!msg_is_none(&list[i].why)) {
            term_say(t, &list[i].say);
            term_say_field(t, "swap.why.line", &list[i].why);
            continue;
        }
        struct msg label = term_msg_text("swap.open.name", "title", &list[i].say, t);
        term_call(t, &label, open_listed, (int32_t)i);
    }
}

static void list_leaving(struct term *t)
{
    const struct swap_leaving *list;
    size_t n = play_swap_leaves(t->g, &t->frame, &list);
    term_head_id(t, "swap.out");
    if (n == 0)
        term_say_id(t, "swap.out.none");
    for (size_t i = 0; i < n; i++) {
        struct msg label = term_msg_text("swap.write.name", "title", &list[i].say, t);
        term_call(t, &label, write_out, (int32_t)list[i].slot);
    }
}

void term_page_swap(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.swap");
    term_say_id(t, "swap.help");
    struct msg at = msg_of("swap.folder.now");
    msg_user(&at, "path", play_swap_folder(t->g));
    term_say(t, &at);
    list_found(t);
    list_leaving(t);
    list_sticks(t);
    struct msg folder = msg_of("swap.folder.other"), file = msg_of("swap.file");
    term_call(t, &folder, name_folder, 0);
    term_call(t, &file, open_named, 0);
}
