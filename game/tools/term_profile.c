/* term_profile.c - who sits at the keyboard, in the terminal: the list, one profile. */
#include "tools/profiles.h"
#include "tools/term.h"

/* To where this person was going: on at the start, else to the list of cases. */
static void sit_down(struct term *t)
{
    t->cases = NULL;
    t->chosen = (struct settings_past){0};
    t->depth = 0;
    if (t->g->asks_profile)
        term_start(t);
    else
        term_push(t, term_page_cases, 0);
}

static const struct play_profile *profile(struct term *t, int32_t about)
{
    const struct play_profile *list;
    size_t n = play_profiles(t->g, &t->frame, &list);
    return about >= 0 && (size_t)about < n ? &list[about] : NULL;
}

static void use(struct term *t, int32_t about)
{
    const struct play_profile *p = profile(t, about);
    play_close_case(t->g);
    play_use_profile(t->g, p != NULL ? p->who.id : REC_NOBODY);
    sit_down(t);
}

static void add(struct term *t, int32_t about)
{
    (void)about;
    struct str name = term_ask(t, "term.profile.type_name");
    struct str role = name.n > 0 ? term_ask(t, "term.profile.type_role") : STR_NONE;
    if (name.n == 0) {
        term_news_id(t, "term.nothing_written");
        return;
    }
    play_close_case(t->g);
    if (play_add_profile(t->g, name, role))
        sit_down(t);
}

static void rename_it(struct term *t, int32_t about)
{
    const struct play_profile *p = profile(t, about);
    struct str name = term_ask(t, "term.profile.type_name");
    struct str role = name.n > 0 ? term_ask(t, "term.profile.type_role") : STR_NONE;
    if (p == NULL || !play_rename_profile(t->g, p->who.id, name, role))
        term_news_id(t, "term.nothing_written");
}

static void delete_it(struct term *t, int32_t about)
{
    const struct play_profile *p = profile(t, about);
    struct msg title = msg_of("profile.delete.title");
    struct msg also = msg_of("term.profile.ask_attempts");
    if (p == NULL || !term_agrees(t, &title)) {
        term_news_id(t, "term.not_done");
        return;
    }
    bool attempts = p->attempts > 0 && term_agrees(t, &also);
    if (p->who.id == rec_profile_in_use(t->g->store))
        play_close_case(t->g);
    struct msg done = play_delete_profile(t->g, p, attempts);
    t->cases = NULL;
    term_news(t, term_str(t, &done));
    t->depth = 0;
    term_push(t, term_page_profiles, 0);
}

void term_page_profile(struct term *t, int32_t about)
{
    const struct play_profile *p = profile(t, about);
    static const struct {
        const char *label;
        term_page *call;
    } choices[] = {{"profile.use", use},
                   {"profile.rename", rename_it},
                   {"library.delete", delete_it}};
    if (p == NULL)
        return;
    struct msg m = msg_of("term.label");
    msg_user(&m, "label", p->who.name);
    term_head(t, &m);
    if (p->who.role.n > 0)
        term_say_str(t, p->who.role);
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
        m = msg_of(choices[i].label);
        term_call(t, &m, choices[i].call, about);
    }
}

void term_page_profiles(struct term *t, int32_t about)
{
    (void)about;
    const struct play_profile *list;
    size_t n = play_profiles(t->g, &t->frame, &list);
    int64_t now = rec_profile_in_use(t->g->store);
    term_head_id(t, "page.profile");
    if (t->g->asks_profile)
        term_say_id(t, "term.profile.first");
    for (size_t i = 0; i < n; i++) {
        struct msg many = term_msg_int("profile.attempts", "count", list[i].attempts);
        struct msg m = msg_of(list[i].who.id == now ? "term.profile.line_now"
                                                    : "term.profile.line");
        msg_user(&m, "name", list[i].who.name);
        msg_user(&m, "attempts", term_str(t, &many));
        term_open_msg(t, &m, term_page_profile, (int32_t)i);
    }
    struct msg nobody = msg_of("profile.use.nobody"), fresh = msg_of("profile.new");
    term_call(t, &nobody, use, -1);
    term_call(t, &fresh, add, 0);
    term_say_id(t, "profile.privacy");
}
