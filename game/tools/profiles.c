/* profiles.c - see profiles.h. */
#include "tools/profiles.h"

#include "tools/choices.h"

#include <stdio.h>

static uint32_t count_attempts(struct game *g, int64_t id)
{
    struct arena a = {0};
    int64_t before = rec_profile_in_use(g->store);
    rec_use_profile(g->store, id);
    uint32_t n = rec_list(g->store, STR_NONE, &a, NULL, 0);
    rec_use_profile(g->store, before);
    arena_free(&a);
    return n;
}

size_t play_profiles(struct game *g, struct arena *a, const struct play_profile **list)
{
    struct rec_profile *who = ARENA_ARRAY(a, PLAY_PROFILES, struct rec_profile);
    uint32_t n = rec_profiles(g->store, a, who, PLAY_PROFILES);
    n = n < PLAY_PROFILES ? n : PLAY_PROFILES;
    struct play_profile *to = ARENA_ARRAY(a, n + 1, struct play_profile);
    for (uint32_t i = 0; i < n; i++)
        to[i] = (struct play_profile){who[i], count_attempts(g, who[i].id)};
    *list = to;
    return n;
}

static bool is_there(const struct rec_profile *list, uint32_t n, int64_t id)
{
    for (uint32_t i = 0; i < n; i++)
        if (list[i].id == id)
            return true;
    return id == REC_NOBODY;
}

bool play_begin_profile(struct game *g)
{
    struct arena a = {0};
    struct rec_profile *list = ARENA_ARRAY(&a, PLAY_PROFILES, struct rec_profile);
    uint32_t n = rec_profiles(g->store, &a, list, PLAY_PROFILES);
    n = n < PLAY_PROFILES ? n : PLAY_PROFILES;
    int64_t last = REC_NOBODY;
    struct str kept = rec_station_setting(g->store, &a, "profile", STR_NONE);
    if (!str_int(kept, &last) || !is_there(list, n, last))
        last = n == 1 ? list[0].id : REC_NOBODY;
    arena_free(&a);
    rec_use_profile(g->store, last);
    game_read_choices(g);
    return n > 1;
}

void play_use_profile(struct game *g, int64_t id)
{
    char word[32];
    snprintf(word, sizeof word, "%lld", (long long)id);
    rec_station_set(g->store, "profile", str_of(word));
    rec_use_profile(g->store, id);
    game_read_choices(g);
}

/* One line, trimmed, not too long. */
static struct str clean(struct arena *a, struct str s)
{
    s = arena_str(a, str_trim(str_sub(s, 0, PLAY_NAME_BYTES)));
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == '\n')
            return str_sub(s, 0, i);
    return s;
}

bool play_add_profile(struct game *g, struct str name, struct str role)
{
    struct arena *a = &g->app->arena;
    name = clean(a, name);
    int64_t id =
        name.n > 0 ? rec_profile_add(g->store, name, clean(a, role)) : REC_NOBODY;
    if (id != REC_NOBODY)
        play_use_profile(g, id);
    return id != REC_NOBODY;
}

bool play_rename_profile(struct game *g, int64_t id, struct str name, struct str role)
{
    struct arena *a = &g->app->arena;
    name = clean(a, name);
    if (name.n > 0)
        rec_profile_change(g->store, id, name, clean(a, role));
    return name.n > 0;
}

struct msg play_delete_profile(struct game *g, const struct play_profile *p,
                               bool attempts)
{
    struct msg done = msg_of(p->attempts == 0 ? "profile.deleted_none"
                             : attempts       ? "profile.deleted_all"
                                              : "profile.deleted");
    bool ours = rec_profile_in_use(g->store) == p->who.id;
    rec_profile_delete(g->store, p->who.id, attempts);
    if (ours)
        play_use_profile(g, REC_NOBODY);
    return done;
}

static const struct play_profile *seated(struct game *g, struct arena *a)
{
    const struct play_profile *list;
    size_t n = play_profiles(g, a, &list);
    for (size_t i = 0; i < n; i++)
        if (list[i].who.id == rec_profile_in_use(g->store))
            return &list[i];
    return NULL;
}

struct str play_profile_name(struct game *g, struct arena *a)
{
    const struct play_profile *p = seated(g, a);
    return p != NULL ? p->who.name : STR_NONE;
}

struct str play_profile_words(struct game *g, struct arena *a)
{
    const struct play_profile *p = seated(g, a);
    if (p == NULL)
        return STR_NONE;
    struct msg m = msg_of("profile.with_role");
    msg_user(&m, "name", p->who.name);
    msg_user(&m, "role", p->who.role);
    return p->who.role.n > 0 ? txt_str(g->app->txt, a, &m) : p->who.name;
}
