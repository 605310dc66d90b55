/* settings.c - the table of settings, and the words of its values. See settings.h. */
#include "base/settings.h"

#include "base/bug.h"

static const struct settings_value sizes[] = {
    {"100", NULL, 100}, {"125", NULL, 125}, {"150", NULL, 150}, {"175", NULL, 175},
    {"200", NULL, 200}, {"250", NULL, 250}, {"300", NULL, 300}, {NULL, NULL, 0},
};
/* The values of enum ui_theme. */
static const struct settings_value themes[] = {
    {"0", "settings.day", 0},
    {"1", "settings.night", 1},
    {"2", "settings.contrast", 2},
    {NULL, NULL, 0},
};
/* Of enum ui_face and enum ui_spacing. */
static const struct settings_value faces[] = {
    {"usual", "settings.face.usual", 0},
    {"legible", "settings.face.legible", 1},
    {NULL, NULL, 0},
};
static const struct settings_value spacings[] = {
    {"usual", NULL, 0},
    {"wide", NULL, 1},
    {NULL, NULL, 0},
};
static const struct settings_value motions[] = {
    {"usual", NULL, 0},
    {"still", NULL, 1},
    {NULL, NULL, 0},
};
static const struct settings_value switches[] = {
    {"off", NULL, 0},
    {"on", NULL, 1},
    {NULL, NULL, 0},
};
static const struct settings_value speeds[] = {
    {"50", NULL, 50},   {"75", NULL, 75},   {"100", NULL, 100}, {"125", NULL, 125},
    {"150", NULL, 150}, {"200", NULL, 200}, {"300", NULL, 300}, {NULL, NULL, 0},
};
/* Of enum ui_echo. */
static const struct settings_value echoes[] = {
    {"none", "settings.echo.none", 0},
    {"letters", "settings.echo.letters", 1},
    {"words", "settings.echo.words", 2},
    {"both", "settings.echo.both", 3},
    {NULL, NULL, 0},
};
static const struct settings_value volumes[] = {
    {"25", NULL, 25},   {"50", NULL, 50}, {"100", NULL, 100},
    {"200", NULL, 200}, {NULL, NULL, 0},
};
static const struct settings_value checks[] = {
    {"shown", NULL, 0},
    {"hidden", NULL, 1},
    {NULL, NULL, 0},
};

static const struct settings_row rows[SETTINGS] = {
#define X(NAME, key, group, kind, values, otherwise, title, help)                      \
    {key, SETTINGS_##group, kind, values, otherwise, title, help},
#include "base/settings.def"
#undef X
};

static const char *const titles[SETTINGS_GROUP_COUNT] = {
#define X(NAME, title) title,
    SETTINGS_GROUPS(X)
#undef X
};

const struct settings_row *settings_row(enum setting which)
{
    BUG_UNLESS((unsigned)which < SETTINGS);
    return &rows[which];
}

const char *settings_group_title(enum settings_group group)
{
    return titles[group];
}

enum setting settings_find(struct str key)
{
    for (int i = 0; i < SETTINGS; i++)
        if (str_eqz(key, rows[i].key))
            return (enum setting)i;
    return SETTINGS;
}

struct settings_now settings_otherwise(void)
{
    struct settings_now now = {.lang_before = -1};
    for (int i = 0; i < SETTINGS; i++)
        now.of[i] = rows[i].otherwise;
    return now;
}

/* The place of a value in its list, or -1. */
static int place_of(const struct settings_row *row, int value)
{
    for (int i = 0; row->values != NULL && row->values[i].stored != NULL; i++)
        if (row->values[i].value == value)
            return i;
    return -1;
}

bool settings_read(enum setting which, struct str stored, int *value)
{
    const struct settings_value *v = rows[which].values;
    for (; v != NULL && v->stored != NULL; v++) {
        if (!str_eqz(stored, v->stored))
            continue;
        *value = v->value;
        return true;
    }
    return false;
}

const char *settings_stored(enum setting which, int value)
{
    int i = place_of(&rows[which], value);
    return i < 0 ? NULL : rows[which].values[i].stored;
}

int settings_step(enum setting which, int value, int by)
{
    const struct settings_row *row = &rows[which];
    int i = place_of(row, value), to = i + by;
    if (i < 0 || to < 0 || row->values[to].stored == NULL)
        return value;
    return row->values[to].value;
}

void settings_note(struct settings_past *p, enum setting which, int from, int to)
{
    if (from == to)
        return;
    p->count = p->now;
    if (p->count == SETTINGS_PAST) {
        memmove(p->at, p->at + 1, sizeof p->at[0] * (SETTINGS_PAST - 1));
        p->count--;
    }
    p->at[p->count++] = (struct settings_change){which, from, to};
    p->now = p->count;
}

const struct settings_change *settings_back(struct settings_past *p, bool again)
{
    if (again ? p->now == p->count : p->now == 0)
        return NULL;
    return again ? &p->at[p->now++] : &p->at[--p->now];
}
