/* profile.c - who sits at the keyboard, kept among the settings, so that a store of
 * before is read as it is and one of now by an older program, and mending needs to know
 * nothing new:
 *
 *     profile/3       name, a line's end, role
 *     profile/3/size  a setting of that profile
 *     attempt/17      3: whose attempt it is; none: nobody's
 */
#include "records/records_int.h"

#include <stdio.h>

static bool is_profile_key(struct str key, int64_t *id)
{
    struct str prefix = STR("profile/");
    return str_starts(key, prefix) && str_int(str_from(key, prefix.n), id) && *id > 0;
}

static struct rec_profile profile_of(int64_t id, struct str value, struct arena *a)
{
    struct str role = arena_str(a, value), name = str_cut(&role, '\n');
    return (struct rec_profile){.id = id, .name = name, .role = role};
}

/* Is it there, after what waits for the disk? */
static bool find(struct rec_store *r, int64_t id, struct arena *a,
                 struct rec_profile *out)
{
    char key[REC_KEY];
    struct str value;
    snprintf(key, sizeof key, "profile/%lld", (long long)id);
    if (!rec_read_key(r, a, str_of(key), &value))
        return false;
    *out = profile_of(id, value, a);
    return true;
}

/* The greatest number that one has, on disk or waiting. */
static int64_t last_id(struct rec_store *r)
{
    int64_t last = 0, id;
    sqlite3_stmt *st = rec_db_open(r) ? rec_db_prepare(r,
                                                       "SELECT key FROM setting"
                                                       " WHERE key GLOB 'profile/*'",
                                                       "")
                                      : NULL;
    while (st != NULL && sqlite3_step(st) == SQLITE_ROW)
        if (is_profile_key(rec_db_text(st, 0), &id) && id > last)
            last = id;
    sqlite3_finalize(st);
    for (size_t i = 0; i < r->count; i++) {
        const struct op *op = &r->queue[r->first + i];
        if (op->kind == OP_SETTING && is_profile_key(op->a, &id) && id > last)
            last = id;
    }
    return last < REC_PROFILES ? last : REC_PROFILES;
}

uint32_t rec_profiles(struct rec_store *r, struct arena *a, struct rec_profile *out,
                      uint32_t room)
{
    uint32_t n = 0;
    int64_t last = last_id(r);
    for (int64_t id = 1; id <= last; id++) {
        struct rec_profile p;
        if (!find(r, id, a, &p))
            continue;
        if (n < room)
            out[n] = p;
        n++;
    }
    return n;
}

void rec_profile_change(struct rec_store *r, int64_t id, struct str name,
                        struct str role)
{
    char key[REC_KEY];
    struct buf value = BUF_MAX(4096);
    snprintf(key, sizeof key, "profile/%lld", (long long)id);
    buf_put(&value, name);
    buf_putc(&value, '\n');
    buf_put(&value, role);
    rec_queue(r,
              (struct op){.kind = OP_SETTING, .a = str_of(key), .b = buf_str(&value)});
    buf_free(&value);
}

int64_t rec_profile_add(struct rec_store *r, struct str name, struct str role)
{
    int64_t id = last_id(r) + 1;
    if (id > REC_PROFILES)
        return 0;
    rec_profile_change(r, id, name, role);
    return id;
}

/* The attempts go first: a crash on the way leaves the profile, to be deleted again. */
static void delete_attempts(struct rec_store *r, int64_t id)
{
    struct arena a = {0};
    int64_t before = r->profile;
    r->profile = id;
    uint32_t n = rec_list(r, STR_NONE, &a, NULL, 0);
    struct rec_attempt *list = ARENA_ARRAY(&a, n + 1, struct rec_attempt);
    uint32_t got = rec_list(r, STR_NONE, &a, list, n);
    for (uint32_t i = 0; i < n && i < got; i++)
        rec_delete(r, list[i].id);
    r->profile = before;
    arena_free(&a);
}

void rec_profile_delete(struct rec_store *r, int64_t id, bool attempts)
{
    char key[REC_KEY], value[REC_KEY];
    if (attempts)
        delete_attempts(r, id);
    snprintf(key, sizeof key, "profile/%lld", (long long)id);
    snprintf(value, sizeof value, "%lld", (long long)id);
    rec_queue(r, (struct op){.kind = OP_FORGET, .a = str_of(key), .b = str_of(value)});
    if (r->profile == id)
        r->profile = REC_NOBODY;
}

void rec_use_profile(struct rec_store *r, int64_t id)
{
    r->profile = id;
}

int64_t rec_profile_in_use(const struct rec_store *r)
{
    return r->profile > 0 ? r->profile : REC_NOBODY;
}

/* --- Whose an attempt is, whose a setting -------------------------------------------
 */

int64_t rec_owner(struct rec_store *r, int64_t attempt)
{
    struct arena a = {0};
    char key[REC_KEY];
    int64_t owner = REC_NOBODY, real = rec_real_id(r, attempt);
    struct str value;
    snprintf(key, sizeof key, "attempt/%lld", (long long)real);
    if (real > 0 && rec_read_key(r, &a, str_of(key), &value) && !str_int(value, &owner))
        owner = REC_NOBODY;
    for (size_t i = 0; i < r->count; i++) {
        const struct op *op = &r->queue[r->first + i];
        int64_t gone;
        if (op->kind == OP_BEGIN && rec_real_id(r, op->attempt) == real)
            owner = op->profile;
        if (op->kind == OP_FORGET && str_int(op->b, &gone) && gone == owner)
            owner = REC_NOBODY;
    }
    arena_free(&a);
    return owner;
}

bool rec_is_ours(struct rec_store *r, int64_t attempt)
{
    return r->profile < 0 || rec_owner(r, attempt) == r->profile;
}

struct str rec_setting(struct rec_store *r, struct arena *a, const char *key,
                       struct str otherwise)
{
    char own[REC_KEY];
    struct str value;
    snprintf(own, sizeof own, "profile/%lld/%s", (long long)r->profile, key);
    if (r->profile > 0 && rec_read_key(r, a, str_of(own), &value))
        return value;
    return rec_station_setting(r, a, key, otherwise);
}

void rec_set(struct rec_store *r, const char *key, struct str value)
{
    char own[REC_KEY];
    snprintf(own, sizeof own, "profile/%lld/%s", (long long)r->profile, key);
    rec_station_set(r, r->profile > 0 ? own : key, value);
}

struct str rec_station_setting(struct rec_store *r, struct arena *a, const char *key,
                               struct str otherwise)
{
    struct str value;
    return rec_read_key(r, a, str_of(key), &value) ? value : otherwise;
}

void rec_station_set(struct rec_store *r, const char *key, struct str value)
{
    rec_queue(r, (struct op){.kind = OP_SETTING, .a = str_of(key), .b = value});
}
