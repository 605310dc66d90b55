/* swap_file.c - see swap_file.h. */
#include "tools/swap_file.h"

#include "base/file.h"
#include "base/limits.h"
#include "scenario/scenario.h"
#include "sim/view.h"
#include "tools/sticks.h"

#include <errno.h>
#include <sys/stat.h>

enum { LISTED = 40 };

bool play_swap_is_file(struct str path)
{
    return str_ends(path, STR(".rogatory"));
}

bool play_swap_read(struct str path, struct arena *a, struct str *bytes, struct err *e)
{
    return file_read(path, LIMIT_FILE_BYTES, a, bytes, e);
}

void play_swap_check(struct app *app, struct str path, struct str bytes,
                     struct diags *d)
{
    struct sim_swap f;
    enum sim_swap_fault fault = sim_swap_read(bytes, &f);
    if (fault == SIM_SWAP_FITS) {
        struct str folder = app_case_folder(app, f.scenario);
        int code = EXIT_DONE;
        const struct scn *scn = file_kind(&app->arena, folder) == FILE_FOLDER
                                    ? app_load_case(app, folder, &code)
                                    : NULL;
        f.line = 4;
        fault = scn != NULL ? sim_swap_of_case(scn, &f) : SIM_SWAP_OTHER_CASE;
    }
    if (fault != SIM_SWAP_FITS)
        sim_swap_diag(d, fault, &f, path);
}

/* ---- the folder
 * --------------------------------------------------------------------------- */

struct str play_swap_folder(struct game *g)
{
    struct arena *a = &g->app->arena;
    const struct str *sticks;
    struct str otherwise =
        play_sticks(a, &sticks) > 0 ? sticks[0] : file_join(a, g->data, STR("swap"));
    return rec_station_setting(g->store, a, "swap", otherwise);
}

void play_swap_use_folder(struct game *g, struct str folder)
{
    while (folder.n > 1 && folder.p[folder.n - 1] == '/')
        folder.n--;
    if (folder.n > 0)
        rec_station_set(g->store, "swap", folder);
}

/* The one that nobody named: made when the first letter is written there. */
static bool is_own(struct game *g, struct str folder)
{
    return str_eq(folder, file_join(&g->app->arena, g->data, STR("swap")));
}

bool play_swap_is_gone(struct game *g)
{
    struct str folder = play_swap_folder(g);
    return !is_own(g, folder) && file_kind(&g->app->arena, folder) != FILE_FOLDER;
}

/* "Request 1/2024, from Orisun". */
static struct msg named(const struct scn *scn, const struct sim_swap *f)
{
    struct msg m = msg_of(f->kind == SIM_SWAP_REQUEST ? "swap.request" : "swap.answer");
    scn_ix desk = scn_find(scn, SCN_DESK, f->from);
    msg_user(&m, "reference", sim_swap_reference(f));
    if (desk != SCN_NONE)
        msg_text(&m, "state", scn->states[scn->desks[desk].state].name.id);
    else
        msg_user(&m, "state", f->from_state);
    return m;
}

static struct msg told(const struct err *e, struct arena *a)
{
    struct msg m = err_msg(e);
    for (int i = 0; i < m.count; i++)
        m.args[i].text = arena_str(a, m.args[i].text);
    return m;
}

/* Why a letter cannot be opened here; none when it can. */
static struct msg misfit(struct game *g, struct str path, struct str bytes,
                         struct arena *a, struct sim_swap *f)
{
    struct diags d = diags_in(a);
    enum sim_swap_fault fault = sim_swap_judge(g->session, bytes, f);
    if (fault == SIM_SWAP_FITS)
        return (struct msg){.count = 0};
    scn_ix desk =
        fault == SIM_SWAP_OTHER_DESK ? scn_find(g->scn, SCN_DESK, f->to) : SCN_NONE;
    if (desk != SCN_NONE) { /* by its name, for who plays; by its id, for who checks */
        struct msg m = msg_of("swap.other_desk");
        msg_text(&m, "desk", g->scn->desks[desk].name.id);
        return m;
    }
    sim_swap_diag(&d, fault, f, path);
    return d.list[0].msg;
}

static struct swap_found found(struct game *g, struct str path, struct arena *a)
{
    struct sim_swap f;
    struct str bytes;
    struct err e = {0};
    struct swap_found at = {.path = path, .say = msg_of("swap.unread")};
    msg_user(&at.say, "name", file_name(path));
    if (!play_swap_read(path, a, &bytes, &e)) {
        at.why = told(&e, a);
        return at;
    }
    at.why = misfit(g, path, bytes, a, &f);
    if (f.request.n > 0)
        at.say = named(g->scn, &f);
    return at;
}

size_t play_swap_list(struct game *g, struct arena *a, const struct swap_found **list)
{
    struct str *names, folder = play_swap_folder(g);
    size_t n = 0, count = 0;
    struct err e = {0};
    struct swap_found *all = ARENA_ARRAY(a, LISTED, struct swap_found);
    if (!file_list(folder, LIMIT_FOLDER_FILES, a, &names, &n, &e))
        n = 0;
    for (size_t i = 0; i < n && count < LISTED; i++)
        if (play_swap_is_file(names[i]))
            all[count++] = found(g, file_join(a, folder, names[i]), a);
    *list = all;
    return count;
}

size_t play_swap_leaves(struct game *g, struct arena *a,
                        const struct swap_leaving **list)
{
    const struct sim_world *w = sim_session_world(g->session);
    const struct sim_state *s = sim_session_state(g->session);
    struct swap_leaving *all = ARENA_ARRAY(a, w->request_slots, struct swap_leaving);
    struct buf out = BUF_MAX(LIMIT_SWAP_BYTES);
    size_t count = 0;
    for (uint32_t slot = 0; slot < w->request_slots; slot++) {
        struct sim_swap f;
        enum sim_swap_kind kind;
        if (!sim_swap_leaves(w, s, slot, &kind) ||
            !sim_swap_print(g->session, slot, &out) ||
            sim_swap_read(buf_str(&out), &f) != SIM_SWAP_FITS)
            continue;
        struct msg m =
            msg_of(kind == SIM_SWAP_REQUEST ? "swap.our_request" : "swap.our_answer");
        scn_ix to = scn_find(g->scn, SCN_DESK, f.to);
        msg_user(&m, "reference", arena_str(a, sim_swap_reference(&f)));
        msg_text(&m, "state", g->scn->states[g->scn->desks[to].state].name.id);
        all[count++] = (struct swap_leaving){slot, m};
    }
    buf_free(&out);
    *list = all;
    return count;
}

/* ---- opening and writing
 * ------------------------------------------------------------------ */

bool play_swap_open(struct game *g, struct str path, struct arena *a,
                    struct sim_step *step, struct msg *why)
{
    struct sim_swap f;
    struct str bytes;
    struct err e = {0};
    if (!play_swap_read(path, a, &bytes, &e)) {
        *why = told(&e, a);
        return false;
    }
    *why = misfit(g, path, bytes, a, &f);
    if (!msg_is_none(why))
        return false;
    *step = game_receive(g, bytes);
    if (step->refusal != SIM_REFUSED_OK)
        *why = sim_refusal_msg(step->refusal);
    return step->refusal == SIM_REFUSED_OK;
}

static bool write_again(struct str path, struct str bytes, struct arena *a,
                        struct err *e)
{
    struct str back;
    if (!rec_write_file(path, bytes, e) ||
        !file_read(path, LIMIT_FILE_BYTES, a, &back, e))
        return false;
    return str_eq(bytes, back) || err_set(e, "err.swap.other", path, NULL);
}

bool play_swap_save(const struct sim_session *x, uint32_t slot, struct str path,
                    struct arena *a, struct err *e)
{
    struct buf out = BUF_MAX(LIMIT_SWAP_BYTES);
    bool ok = sim_swap_print(x, slot, &out) ? write_again(path, buf_str(&out), a, e)
                                            : err_set(e, "err.swap.large", path, NULL);
    buf_free(&out);
    return ok;
}

/* "salt_ledger-1-2024-request-3fa2b1.rogatory": no two letters share a name, and the
 * same letter is the same file. */
static struct str name_of(struct game *g, uint32_t slot, struct arena *a)
{
    struct buf out = BUF_MAX(LIMIT_SWAP_BYTES);
    struct sim_swap f = {0};
    if (sim_swap_print(g->session, slot, &out))
        sim_swap_read(buf_str(&out), &f);
    struct str year = sim_swap_reference(&f), number = str_cut(&year, '/');
    struct str name = arena_printf(a, "%.*s-%.*s-%.*s-%s-%06x.rogatory",
                                   STR_ARG(g->scn->id), STR_ARG(number), STR_ARG(year),
                                   f.kind == SIM_SWAP_ANSWER ? "answer" : "request",
                                   (unsigned)(f.mark & 0xFFFFFF));
    buf_free(&out);
    return name;
}

struct msg play_swap_write(struct game *g, uint32_t slot, struct str folder,
                           struct arena *a)
{
    struct err e = {0};
    if (is_own(g, folder) && mkdir(folder.p, 0755) != 0 && errno != EEXIST) {
        err_set_system(&e, "err.file.write", folder, errno);
        return told(&e, a);
    }
    if (file_kind(a, folder) != FILE_FOLDER) {
        err_set_system(&e, "err.file.write", folder, ENOENT);
        return told(&e, a);
    }
    struct str to = file_join(a, folder, name_of(g, slot, a));
    struct msg m = msg_of("swap.written");
    msg_user(&m, "path", arena_str(a, to));
    return play_swap_save(g->session, slot, to, a, &e) ? m : told(&e, a);
}
