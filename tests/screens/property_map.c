/* property_map.c - the numbers on the map's lines are as legible as the words beside
 * them: at every size of the text each line that has a number shows it, never
 * smaller than three quarters of what that size makes of it (where its way has no more
 * room), and never on a place or on another number.
 */
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

enum { NUMBERS = 32, AT_100 = 14, HIGH = 4000 };

static int failures;

static void complain(const struct look *look, const char *what, int number)
{
    failures++;
    fprintf(stderr, "%s, %d pixels, %d %%: number %d %s\n", look->lang, look->width,
            look->percent, number, what);
}

static const struct ui_node *picture(const struct ui *ui)
{
    const struct ui_node *n = ui->root;
    while (n != NULL && (n->id == NULL || strcmp(n->id, "map.picture") != 0))
        n = ui_next(n, ui->root);
    return n;
}

/* Its ink: as wide as it is, as high as a figure above its base line. */
static struct ui_rect ink_of(const struct ui_ink *i)
{
    int high = i->size_px * 7 / 10;
    return (struct ui_rect){i->rect.x, i->rect.y - high, i->rect.w, high};
}

static bool meet(struct ui_rect a, struct ui_rect b)
{
    struct ui_rect both = ui_rect_and(a, b);
    return both.w > 0 && both.h > 0;
}

static void judge(const struct look *look, const struct ui_node *map,
                  const struct ui_ink *ink, struct ui_rect r)
{
    int number = ink->text.p[0] - '0', wish = AT_100 * look->percent / 100;
    if (ink->size_px < wish * 3 / 4)
        complain(look, "is smaller than the words", number);
    for (const struct ui_node *n = map; n != NULL; n = ui_next(n, map))
        if ((n->role == UI_BUTTON || n->content == UI_HOLDS_TEXT) && meet(n->box, r))
            complain(look, "stands on a place", number);
}

/* How many numbers the map shows. */
static int look_at(const struct ui *ui, const struct look *look)
{
    const struct ui_node *map = picture(ui);
    const struct ui_list *l = ui_draw_list(ui);
    struct ui_rect seen[NUMBERS];
    int count = 0;
    for (size_t i = 0; map != NULL && i < l->count; i++) {
        const struct ui_ink *ink = &l->inks[i];
        bool number = i > 0 && l->inks[i - 1].op == UI_OP_FRAME && /* its ring */
                      ink->op == UI_OP_TEXT && ink->text.n == 1 &&
                      ink->text.p[0] >= '1' && ink->text.p[0] <= '9';
        if (!number || !ui_rect_has(map->box, ink->rect.x, ink->rect.y) ||
            count == NUMBERS)
            continue;
        seen[count] = ink_of(ink);
        judge(look, map, ink, seen[count]);
        for (int k = 0; k < count; k++)
            if (meet(seen[k], seen[count]))
                complain(look, "stands on another", ink->text.p[0] - '0');
        count++;
    }
    return count;
}

int main(void)
{
    static const char *const langs[] = {"en", "fr", "pt", "ar"};
    static const int widths[] = {1024, 1366, 1920, 3840};
    static const int percents[] = {100, 125, 150, 200, 250, 300};
    enum { LANGS = 4, WIDTHS = 4, PERCENTS = 6, LINES = 6 /* with a number */ };
    struct screens *x = screens_open();
    size_t row = 0;
    while (strcmp(screens_all[row].name, "map_routes") != 0)
        row++;
    for (int i = 0; i < LANGS * WIDTHS * PERCENTS; i++) {
        const char *lang = langs[i / WIDTHS / PERCENTS];
        struct look look = {.lang = lang,
                            .width = widths[i / PERCENTS % WIDTHS],
                            .height = HIGH,
                            .percent = percents[i % PERCENTS],
                            .rtl = strcmp(lang, "ar") == 0};
        int count = look_at(screens_show(x, &screens_all[row], look), &look);
        if (count != LINES)
            complain(&look, "is how many there are", count);
    }
    screens_close(x);
    return failures > 0;
}
