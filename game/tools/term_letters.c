/* term_letters.c - the letters that keyboards lack, with their names, to be copied: in
 * a terminal it is the terminal that types. */
#include "tools/term.h"

#define LETTER(name, text, sign) {name, text, sign},
static const struct {
    const char *name, *text, *sign;
} rows[] = {
#include "ui/letters.def"
};
#undef LETTER

void term_page_letters(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "letters.title");
    term_say_id(t, "term.letters");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct msg name = msg_of(rows[i].name);
        const char *sign = rows[i].sign != NULL ? rows[i].sign : rows[i].text;
        term_say_item(t, arena_printf(&t->frame, "%s  ", sign), term_str(t, &name));
    }
}
