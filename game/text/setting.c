/* setting.c - the values of settings in words. See setting.h. */
#include "text/setting.h"

static bool is_lang(enum setting which)
{
    return settings_row(which)->kind == SETTINGS_LANGS;
}

int txt_setting_count(const struct txt *t, enum setting which)
{
    const struct settings_value *v = settings_row(which)->values;
    const struct str *langs;
    int n = 0;
    if (is_lang(which))
        return (int)txt_langs(t, &langs);
    while (v[n].stored != NULL)
        n++;
    return n;
}

int txt_setting_value(enum setting which, int i)
{
    return is_lang(which) ? i : settings_row(which)->values[i].value;
}

struct str txt_setting_word(const struct txt *t, struct arena *a, enum setting which,
                            int value)
{
    const struct settings_row *row = settings_row(which);
    const struct str *langs;
    struct msg m = msg_of(value != 0 ? "settings.on" : "settings.off");
    if (is_lang(which) && txt_langs(t, &langs) > 0)
        m = msg_ofs(arena_printf(a, "lang.own.%.*s", STR_ARG(langs[value])));
    if (row->kind == SETTINGS_PERCENT) {
        m = msg_of("debrief.percent");
        msg_int(&m, "percent", value);
    }
    for (const struct settings_value *v = row->values; v != NULL && v->stored != NULL;
         v++)
        if (v->value == value && v->word != NULL)
            m = msg_of(v->word);
    return txt_str(t, a, &m);
}

/* The place of a language among those there are, or -1. */
static int place_of(const struct txt *t, struct str lang)
{
    const struct str *langs;
    size_t n = txt_langs(t, &langs);
    for (size_t i = 0; i < n; i++)
        if (str_eq(langs[i], lang))
            return (int)i;
    return -1;
}

int txt_other_lang(const struct txt *t, int before)
{
    int now = place_of(t, txt_lang(t)), other = before;
    if (other < 0 || other == now)
        other = place_of(t, txt_raw(t, STR("lang.other"), NULL));
    return other < 0 ? now : other;
}

struct str txt_other_lang_word(const struct txt *t, struct arena *a, int before)
{
    return txt_setting_word(t, a, SET_LANG, txt_other_lang(t, before));
}
