/* scr_letters.c - the words of text fields: the palette's letters by name, and what is
 * said when a field is full. What they do is in letters.c. */
#include "ui/scr_int.h"

#define LETTER(name, text, sign) {name, text, sign},
static const struct {
    const char *name, *text, *sign;
} rows[] = {
#include "ui/letters.def"
};
#undef LETTER
enum { ROWS = sizeof rows / sizeof rows[0] };

static struct str sign_of(const struct scr *s, size_t i)
{
    if (rows[i].sign != NULL)
        return str_of(rows[i].sign);
    return scr_say(s, ui_id(s->ui, "%s.sign", rows[i].name));
}

void scr_letters(struct scr *s)
{
    struct arena *a = ui_arena(s->ui);
    struct ui_field_words *w = ARENA_NEW(a, struct ui_field_words);
    w->open = scr_say(s, "letters.open");
    w->title = scr_say(s, "letters.title");
    w->recent = scr_say(s, "letters.recent");
    w->full = scr_say(s, "letters.full");
    if (ui_letters_open(s->ui)) {
        struct ui_letter *letters = ARENA_ARRAY(a, ROWS, struct ui_letter);
        for (size_t i = 0; i < ROWS; i++)
            letters[i] = (struct ui_letter){str_of(rows[i].text), sign_of(s, i),
                                            scr_say(s, rows[i].name)};
        w->letters = letters;
        w->count = ROWS;
    }
    ui_field_say(s->ui, w);
}
