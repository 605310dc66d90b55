/* property_first_focus.c - Enter on a page just opened ends nothing: where the focus
 * begins, no page of either language has what sends, decides, deletes or leaves, not
 * even with a question before it.
 */
#include "screens/screens.h"

#include "ui/scr_int.h"

#include <stdio.h>

static bool ends_something(uint32_t what)
{
    return what == SCR_CMD_ASK || what == SCR_CMD_FORGET || what == SCR_CMD_QUIT ||
           what == SCR_CMD_PROFILE_DELETE || what == SCR_CMD_PROFILE_FORGET ||
           what == SCR_CMD_KEY_RESET || what == SCR_CMD_CLOSE;
}

int main(void)
{
    static const char *const langs[] = {"en", "fr"};
    static const int heights[] = {600, 1080};
    struct screens *x = screens_open();
    int failures = 0;
    for (size_t i = 0; i < screens_count * 4; i++) {
        const struct screen *which = &screens_all[i / 4];
        struct look look = {.lang = langs[i % 2],
                            .width = 1280,
                            .height = heights[i / 2 % 2],
                            .percent = 100};
        struct ui *ui = screens_show(x, which, look);
        const struct ui_node *n = ui_find(ui, ui->focus);
        if (n == NULL || !ends_something(n->command.what))
            continue;
        fprintf(stderr, "%s (%s, %d): the focus begins on %s\n", which->name, look.lang,
                look.height, n->id);
        failures++;
    }
    screens_close(x);
    return failures > 0;
}
