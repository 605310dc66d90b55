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
