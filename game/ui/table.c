/* table.c - columns that line up over all rows.
 *
 * A column is as wide as its widest cell wishes; the room left over is shared, the
 * first column taking twice its part. When not even the least widths fit, the table is
 * stacked: each row becomes a block and each cell names its column.
 */
#include "ui/ui_int.h"

struct columns {
    struct ui_share *items;
    size_t count;
};

static struct columns measure(struct ui *ui, struct ui_node *table)
{
    struct columns c = {NULL, 0};
    for (struct ui_node *row = table->first; row != NULL; row = row->next)
        c.count = row->children > c.count ? row->children : c.count;
    c.items = ARENA_ARRAY(&ui->frame, c.count, struct ui_share);
    for (struct ui_node *row = table->first; row != NULL; row = row->next) {
        struct ui_share *s = c.items;
        for (struct ui_node *cell = row->first; cell != NULL; cell = cell->next, s++) {
            s->least = cell->min_w > s->least ? cell->min_w : s->least;
            s->wish = cell->pref_w > s->wish ? cell->pref_w : s->wish;
            s->grow = s == c.items ? 2 : 1;
        }
    }
    return c;
}

static int sum_least(struct columns c)
{
    int sum = 0;
    for (size_t i = 0; i < c.count; i++)
        sum += c.items[i].least;
    return sum;
}

/* It can be as narrow as its widest cell. */
void ui_table_size(struct ui *ui, struct ui_node *table)
{
    struct columns c = measure(ui, table);
    table->min_w = table->pref_w = 0;
    for (size_t i = 0; i < c.count; i++) {
        table->pref_w += c.items[i].wish;
        if (c.items[i].least > table->min_w)
            table->min_w = c.items[i].least;
    }
}

static void stack(struct ui *ui, struct ui_node *table, int inner)
{
    table->flags |= UI_N_STACKED;
    for (struct ui_node *row = table->first; row != NULL; row = row->next) {
        row->style.flow = UI_DOWN;
        ui_size(ui, row);
    }
    for (struct ui_node *row = ui_flowing(table->first); row != NULL;
         row = ui_flowing(row->next))
        ui_widths(ui, row, inner);
}

static void line_up(struct ui *ui, struct ui_node *row, struct columns c)
{
    size_t i = 0;
    row->box.w = 0;
    for (struct ui_node *cell = row->first; cell != NULL; cell = cell->next, i++) {
        cell->row = 0;
        ui_widths(ui, cell, c.items[i].got);
        row->box.w += c.items[i].got;
    }
}

void ui_table_widths(struct ui *ui, struct ui_node *table, int inner)
{
    struct columns c = measure(ui, table);
    if (sum_least(c) > inner) {
        stack(ui, table, inner);
        return;
    }
    ui_share(c.items, c.count, inner);
    for (struct ui_node *row = table->first; row != NULL; row = row->next) {
        line_up(ui, row, c);
        row->box.w = inner;
    }
}
