/* letters.c - the palette of letters below a field: those that keyboards lack.
 *
 * Its buttons type into the field and leave the text input there: the field keeps its
 * caret, and what is typed meanwhile goes to it. What is said and shown comes from the
 * screen (ui_field_say); nothing here knows a language.
 */
#include "ui/ui_int.h"

static const struct ui_type letter_type = {TXT_LEGIBLE, 22, UI_C_INK};
static const struct ui_type opener_type = {TXT_UI_BOLD, 16, UI_C_ACTION};

bool ui_letters_open(const struct ui *ui)
{
    return ui->letters_for != 0;
}

void ui_field_say(struct ui *ui, const struct ui_field_words *words)
{
    ui->words = words;
}

bool ui_is_letters(struct ui_command c)
{
    return c.what == UI_OWN_LETTER || c.what == UI_OWN_PALETTE;
}

struct ui_node *ui_typed_into(const struct ui *ui)
{
    struct ui_node *n = ui->root != NULL ? ui_find(ui, ui->focus) : NULL;
    if (n != NULL && n->command.what == UI_OWN_LETTER)
        n = ui_find(ui, ui->letters_for);
    return n != NULL && n->content == UI_HOLDS_FIELD && ui_is_stop(n) ? n : NULL;
}

/* --- What it looks like -------------------------------------------------------------
 */

static struct ui_node *button(struct ui *ui, const char *id, uint8_t min_em,
                              struct ui_type type, struct str sign, struct str name)
{
    struct ui_node *n =
        ui_open_node(ui, UI_BUTTON, id,
                     UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .min_em = min_em));
    n->flags |= UI_N_SNUG;
    n->part = UI_P_CHOICE;
    n->name = name;
    n->radius = 4;
    n->least_h = 44;
    n->pad_x = 6;
    struct ui_node *t = ui_put_text(ui, type, sign);
    t->flags |= UI_N_CENTERED;
    t->style.grow = 1;
    ui_end(ui);
    return n;
}

void ui_letters_button(struct ui *ui, const struct ui_field_spec *spec)
{
    if (ui->words == NULL)
        return;
    uint64_t key = ui_key_of(spec->id);
    struct ui_node *n = button(ui, ui_id(ui, "%s.letters", spec->id), 3, opener_type,
                               STR("\u0253\u025B\u014B"), ui->words->open);
    n->command = (struct ui_command){UI_OWN_PALETTE, (int32_t)(uint32_t)(key >> 32),
                                     (int32_t)(uint32_t)key};
    ui_state(ui, UI_EXPANDED, ui->letters_for == key);
}

static void letter(struct ui *ui, const char *id, size_t row)
{
    const struct ui_letter *l = &ui->words->letters[row];
    struct ui_node *n = button(ui, id, 3, letter_type, l->sign, l->name);
    n->command = (struct ui_command){UI_OWN_LETTER, (int32_t)row, 0};
}

void ui_letters(struct ui *ui, const struct ui_field_spec *spec)
{
    const struct ui_field_words *w = ui->words;
    if (w == NULL || w->count == 0 || ui->letters_for != ui_key_of(spec->id))
        return;
    ui_begin(ui, UI_REGION, ui_id(ui, "%s.palette", spec->id),
             UI_STYLE(.look = UI_TINT, .tone = UI_INFO, .pad = UI_S, .gap = UI_S));
    ui_name(ui, w->title);
    if (ui->recent_count > 0) {
        ui_note(ui, w->recent);
        ui_row(ui, UI_STYLE(.flow = UI_WRAP, .gap = UI_XS));
        for (size_t i = 0; i < ui->recent_count; i++)
            letter(ui, ui_id(ui, "%s.recent.%zu", spec->id, i), ui->recent[i]);
        ui_end(ui);
        ui_rule(ui);
    }
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .gap = UI_XS));
    for (size_t i = 0; i < w->count; i++)
        letter(ui, ui_id(ui, "%s.letter.%zu", spec->id, i), i);
    ui_end(ui);
    ui_end(ui);
}

/* --- What it does -------------------------------------------------------------------
 */

/* Those used last stay where they are until a new one comes in before them. */
static void remember(struct ui *ui, size_t row)
{
    for (size_t i = 0; i < ui->recent_count; i++)
        if (ui->recent[i] == row)
            return;
    size_t kept = ui->recent_count < UI_RECENT ? ui->recent_count : UI_RECENT - 1;
    memmove(ui->recent + 1, ui->recent, kept * sizeof ui->recent[0]);
    ui->recent[0] = row;
    ui->recent_count = kept + 1;
}

/* By keyboard the focus goes to the first letter; by the pointer it stays in the field.
 */
static void open_for(struct ui *ui, const struct ui_node *field)
{
    ui->letters_for = field->key;
    const char *part = ui->recent_count > 0 ? "recent" : "letter";
    if (ui->by_keyboard)
        ui_focus(ui, ui_id(ui, "%s.%s.0", field->id, part));
    else
        ui->focus = field->key;
}

static void turn(struct ui *ui, const struct ui_node *field)
{
    if (ui->letters_for != field->key) {
        open_for(ui, field);
        return;
    }
    ui->letters_for = 0;
    ui_focus(ui, field->id);
}

bool ui_letters_key(struct ui *ui, struct ui_key key)
{
    const struct ui_node *field = ui_typed_into(ui);
    struct ui_key opens = ui->keys.of[UI_KEY_ON_PALETTE];
    bool shut = key.code == UI_KEY_ESCAPE;
    if (field == NULL || ui->words == NULL ||
        (shut ? ui->letters_for != field->key
              : !ui_keys_same(ui_keys_meant(&ui->keys, opens), key)))
        return false;
    turn(ui, field);
    ui->dirty = true;
    return true;
}

bool ui_letters_do(struct ui *ui, struct ui_command c, struct ui_node **field)
{
    bool letter = c.what == UI_OWN_LETTER;
    uint64_t key = (uint64_t)(uint32_t)c.a << 32 | (uint64_t)(uint32_t)c.b;
    *field = ui_find(ui, letter ? ui->letters_for : key);
    ui->dirty = true;
    if (*field == NULL)
        return false;
    if (!letter) {
        turn(ui, *field);
        return false;
    }
    remember(ui, (size_t)c.a);
    return ui_field_insert(ui, *field, ui->words->letters[c.a].text);
}
