/* judge.c - the rules of judge.h, but what is seen: judge_contrast.c. */
#include "screens/judge.h"

#include "text/cluster.h"

enum {
    TARGET = 44,
    LINE_MOST = 75, /* characters that an eye can follow back from */
    RING = 7        /* around what has the focus */
};

void judge_fault(struct judge *j, const char *what, const struct ui_node *about)
{
    j->faults++;
    j->complain(j, what, about);
}

static int dots(const struct ui *ui, int n)
{
    return n * ui->dpi / 100;
}

/* --- boxes --------------------------------------------------------------------------
 */

bool judge_hidden(const struct ui_node *n)
{
    while (n != NULL && (n->flags & UI_N_HIDDEN) == 0)
        n = n->parent;
    return n != NULL;
}

/* Has the node a place of its own among its siblings? */
static bool placed(const struct ui_node *n)
{
    return n->content != UI_HOLDS_MARK &&
           (n->flags & (UI_N_OVERLAY | UI_N_HIDDEN | UI_N_SPACER)) == 0;
}

static void is_inside(struct judge *j, const struct ui_node *n)
{
    struct ui_rect in = n->parent->box, b = n->box;
    bool scrolls = n->parent->style.scroll && n->parent->over > 0;
    if (b.x < in.x || b.x + b.w > in.x + in.w)
        judge_fault(j, "wider than what it stands in", n);
    if (!scrolls && (b.y < in.y || b.y + b.h > in.y + in.h))
        judge_fault(j, "higher than what it stands in", n);
}

static void text_fits(struct judge *j, const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect in = ui_text_box(ui, n);
    if (n->lines->para.width_px > in.w)
        judge_fault(j, "a line of text is cut off", n);
    if ((int)n->lines->para.count * n->lines->line > in.h)
        judge_fault(j, "the last line of text is cut off", n);
}

static void is_alone(struct judge *j, const struct ui_node *n)
{
    for (const struct ui_node *o = n->next; o != NULL; o = o->next) {
        struct ui_rect both = ui_rect_and(n->box, o->box);
        if (placed(o) && both.w > 0 && both.h > 0)
            judge_fault(j, "lies on its neighbour", n);
    }
}

void judge_boxes(struct judge *j, const struct ui *ui)
{
    struct ui_rect window = {0, 0, ui->width, ui->height};
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (judge_hidden(n) || n->content == UI_HOLDS_MARK ||
            (n->flags & UI_N_SPACER) != 0)
            continue;
        if ((n->flags & UI_N_OVERLAY) != 0 && ui_rect_and(n->box, window).h != n->box.h)
            judge_fault(j, "a dialog leaves the window", n);
        if (n->parent != NULL && placed(n)) {
            is_inside(j, n);
            is_alone(j, n);
        }
        if (n->content == UI_HOLDS_TEXT)
            text_fits(j, ui, n);
    }
}

/* --- lines --------------------------------------------------------------------------
 */

/* As an eye counts them: marks belong to their letter, and the isolates around names
 * and numbers (U+2066 to U+2069) take no room. */
static size_t characters(struct str s)
{
    size_t n = 0;
    for (size_t at = 0; at < s.n; at = txt_cluster_next(s, at)) {
        struct str rest = str_from(s, at);
        n += !str_starts(rest, STR("\xE2\x81\xA6")) &&
             !str_starts(rest, STR("\xE2\x81\xA8")) &&
             !str_starts(rest, STR("\xE2\x81\xA9"));
    }
    return n;
}

void judge_lines(struct judge *j, const struct ui *ui)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (n->content != UI_HOLDS_TEXT || judge_hidden(n) ||
            n->lines->para.count < 2 ||
            n->parent->role == UI_FOOTER) /* keys, not sentences */
            continue;
        bool long_line = false;
        for (size_t i = 0; i < n->lines->para.count; i++) {
            const struct txt_line *l = &n->lines->para.lines[i];
            struct str text = str_sub(n->lines->text, l->from, l->to - l->from);
            long_line = long_line || characters(text) > LINE_MOST;
        }
        if (long_line)
            judge_fault(j, "a line too long to be followed", n);
    }
}

/* --- room ---------------------------------------------------------------------------
 */

/* The title takes no more than two lines. */
static void title_is_short(struct judge *j, const struct ui *ui)
{
    for (struct ui_node *n = ui->root->first; n != NULL; n = n->next) {
        const struct ui_node *title = n->first;
        if (n->role == UI_BANNER && title->content == UI_HOLDS_TEXT &&
            title->lines->para.count > 2)
            judge_fault(j, "too little room is left for", title);
    }
}

/* What the page is about has most of the window: all around it takes less than half. */
void judge_room(struct judge *j, const struct ui *ui)
{
    const struct ui_node *main = ui->main;
    if (main == NULL || ui->modal != NULL)
        return;
    title_is_short(j, ui);
    int seen = ui->root->style.scroll && ui->root->over > 0
                   ? ui->height - main->box.y - ui_scroll_of(ui, ui->root)
                   : main->box.h;
    if (seen * 2 < ui->height)
        judge_fault(j, "what is around it takes half of the window from", main);
    if (main->box.w * 2 < ui->width)
        judge_fault(j, "what is beside it takes half of the window from", main);
}

/* --- columns ------------------------------------------------------------------------
 */

/* Parts of a page side by side: what has a least width of its own and takes what is
 * left over. */
static bool is_column(const struct ui_node *n)
{
    return n->style.grow > 0 && n->style.min_em >= 11 && placed(n) &&
           n->content == UI_HOLDS_NODES;
}

/* One below 36 em, two below 60. */
void judge_columns(struct judge *j, const struct ui *ui)
{
    int em = ui_width_em(ui), most = em < 36 ? 1 : em < 60 ? 2 : 9;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        int beside = 1;
        for (const struct ui_node *o = n->next; o != NULL && is_column(n);
             o = o->next) {
            bool level =
                o->box.y < n->box.y + n->box.h && n->box.y < o->box.y + o->box.h;
            beside += !judge_hidden(n) && is_column(o) && level;
        }
        if (beside > most)
            judge_fault(j, "more columns than there is room for, from", n);
    }
}

/* --- controls -----------------------------------------------------------------------
 */

bool judge_usable(const struct ui *ui, const struct ui_node *n)
{
    bool control = n->command.what != 0 || n->content == UI_HOLDS_FIELD;
    return control && (n->state & UI_DISABLED) == 0 && !judge_hidden(n) &&
           (ui->modal == NULL || ui_within(n, ui->modal));
}

static void has_its_own_id(struct judge *j, const struct ui *ui,
                           const struct ui_node *n)
{
    if (n->id == NULL)
        judge_fault(j, "a control without an id", n);
    else if (ui_find(ui, n->key) != n)
        judge_fault(j, "another node has its id", n);
}

void judge_controls(struct judge *j, const struct ui *ui)
{
    int least = dots(ui, TARGET);
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (!judge_usable(ui, n))
            continue;
        has_its_own_id(j, ui, n);
        if (n->content != UI_HOLDS_MARK && (n->box.w < least || n->box.h < least))
            judge_fault(j, "too small to be hit", n);
    }
}

/* --- meaning ------------------------------------------------------------------------
 */

static const unsigned any_state = UI_DISABLED | UI_BUSY | UI_AUTOFOCUS;

/* The states that mean something on each role of a control; a role that is not here is
 * none. */
static bool may_have(const struct ui_node *n, unsigned *states)
{
    static const struct {
        enum ui_role role;
        unsigned states;
    } rows[] = {
        {UI_BUTTON, UI_SELECTED | UI_EXPANDED | UI_UNREAD | UI_CHECKED | UI_CURRENT},
        {UI_LINK, UI_CURRENT | UI_UNREAD},
        {UI_ITEM, UI_SELECTED | UI_CURRENT | UI_EXPANDED | UI_UNREAD},
        {UI_TAB, UI_SELECTED},
        {UI_CHECKBOX, UI_CHECKED | UI_INVALID},
        {UI_RADIO, UI_CHECKED | UI_INVALID},
        {UI_TEXTFIELD, UI_INVALID},
        {UI_CELL, UI_SELECTED | UI_CURRENT},
        {UI_ROW, UI_SELECTED | UI_CURRENT},
        {UI_MARK, UI_SELECTED | UI_CURRENT},
        {UI_IMAGE, UI_SELECTED | UI_CURRENT}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].role == n->role) {
            *states = rows[i].states | any_state;
            return true;
        }
    }
    return false;
}

static size_t count_on(const struct ui_node *top, enum ui_role role, unsigned state,
                       size_t *all)
{
    size_t on = 0;
    *all = 0;
    for (struct ui_node *n = top->first; n != NULL; n = ui_next(n, top)) {
        *all += n->role == role;
        on += n->role == role && (n->state & state) != 0;
    }
    return on;
}

/* Of tabs one is chosen; of radio buttons never two; each stands among its like. */
static void group_agrees(struct judge *j, const struct ui_node *n)
{
    size_t all;
    if (n->role == UI_TABS && count_on(n, UI_TAB, UI_SELECTED, &all) != 1)
        judge_fault(j, "not one tab is chosen of", n);
    if (n->role == UI_RADIOS &&
        (count_on(n, UI_RADIO, UI_CHECKED, &all) > 1 || all < 2))
        judge_fault(j, "two radio buttons are chosen, or there is no choice, of", n);
    enum ui_role around = n->role == UI_TAB     ? UI_TABS
                          : n->role == UI_RADIO ? UI_RADIOS
                          : n->role == UI_CELL  ? UI_ROW
                          : n->role == UI_ROW   ? UI_TABLE
                                                : UI_PAGE;
    const struct ui_node *p = n;
    while (p != NULL && p->role != around)
        p = p->parent;
    if (p == NULL)
        judge_fault(j, "stands outside of what it is a part of", n);
}

/* Words that stand where a message was not found, or was not told what to say. */
static bool has_gap(struct str words)
{
    for (; words.n > 0; words = str_from(words, 1))
        if (str_starts(words, STR("\u27E6")))
            return true;
    return false;
}

static bool needs_name(const struct ui *ui, const struct ui_node *n)
{
    static const bool roles[UI_ROLE_COUNT] = {
        [UI_NAVIGATION] = true,   [UI_REGION] = true,    [UI_TABS] = true,
        [UI_RADIOS] = true,       [UI_TABLE] = true,     [UI_LIST] = true,
        [UI_METER] = true,        [UI_DOCUMENT] = true,  [UI_DIALOG] = true,
        [UI_BUTTON] = true,       [UI_TEXTFIELD] = true, [UI_HEADING] = true,
        [UI_COLUMN_HEADER] = true};
    return roles[n->role] || judge_usable(ui, n);
}

void judge_meaning(struct judge *j, const struct ui *ui)
{
    struct arena a = {0};
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        unsigned states = 0;
        if (judge_hidden(n))
            continue;
        struct str name = n->name.n > 0 || n->role == UI_LIST || n->role == UI_TABLE ||
                                  n->role == UI_REGION || n->role == UI_RADIOS ||
                                  n->role == UI_TABS
                              ? n->name
                              : ui_spoken(&a, n);
        if (needs_name(ui, n) && name.n == 0)
            judge_fault(j, "has no name", n);
        if (has_gap(n->name) || has_gap(n->text) || has_gap(n->value))
            judge_fault(j, "says what nobody told it", n);
        if (judge_usable(ui, n) && !may_have(n, &states))
            judge_fault(j, "a control without a role", n);
        if (states != 0 && (n->state & ~states) != 0)
            judge_fault(j, "a state that its role does not have", n);
        if (n->role == UI_METER && n->value.n == 0)
            judge_fault(j, "has no value", n);
        const struct ui_edit *e =
            n->role == UI_TEXTFIELD ? ui_edit_of(ui, n->key) : NULL;
        if (n->role == UI_TEXTFIELD && !str_eq(n->value, ui_edit_text(e)))
            judge_fault(j, "its value is not what was typed", n);
        group_agrees(j, n);
    }
    arena_free(&a);
}

/* --- the focus ----------------------------------------------------------------------
 */

static struct ui_rect with_ring(const struct ui *ui, const struct ui_node *n)
{
    bool inside = (n->flags & UI_N_RING_INSIDE) != 0 || n->style.scroll ||
                  n->content == UI_HOLDS_MARK;
    int by = inside ? 0 : dots(ui, RING);
    struct ui_rect b = n->box;
    return (struct ui_rect){b.x - by, b.y - by, b.w + 2 * by, b.h + 2 * by};
}

static void is_seen(struct judge *j, const struct ui *ui)
{
    const struct ui_node *n = ui_find(ui, ui->focus);
    if (n == NULL) {
        judge_fault(j, "nothing has the focus on", ui->root);
        return;
    }
    struct ui_rect window = ui_visible(ui, n), all = with_ring(ui, n);
    struct ui_rect seen = ui_rect_and(window, all);
    bool higher = all.h > window.h, begins = n->box.y >= window.y && seen.h > 0;
    if (seen.w != all.w || (higher ? !begins : seen.h != all.h))
        judge_fault(j, "has the focus and is not seen", n);
}

/* The lines of a page that were not yet in view, text by text. */
struct unread {
    struct ui_node **texts;
    uint64_t *lines; /* of each: one bit a line; what is longer is taken for read */
    size_t count;
};

static struct unread unread_of(struct arena *a, struct ui *ui)
{
    struct ui_node *top = ui->modal != NULL ? ui->modal : ui->root;
    struct unread u = {0};
    size_t room = 0;
    for (struct ui_node *n = top; n != NULL; n = ui_next(n, top))
        room++;
    u.texts = ARENA_ARRAY(a, room, struct ui_node *);
    u.lines = ARENA_ARRAY(a, room, uint64_t);
    for (struct ui_node *n = top; n != NULL; n = ui_next(n, top)) {
        bool text = n->content == UI_HOLDS_TEXT && !judge_hidden(n);
        if (!text || n->lines->para.count >= 64)
            continue;
        u.lines[u.count] = (UINT64_C(1) << n->lines->para.count) - 1;
        u.texts[u.count++] = n;
    }
    return u;
}

/* What is in view now is read. */
static void read_lines(struct unread *u, const struct ui *ui)
{
    size_t left = 0;
    struct ui_rect window = {0, 0, ui->width, ui->height};
    for (size_t i = 0; i < u->count; i++) {
        const struct ui_node *n = u->texts[i];
        struct ui_rect seen = ui_rect_and(ui_visible(ui, n), window);
        int h = n->lines->line, y = ui_text_box(ui, n).y;
        for (size_t k = 0; k < n->lines->para.count; k++, y += h)
            if (y >= seen.y && y + h <= seen.y + seen.h)
                u->lines[i] &= ~(UINT64_C(1) << k);
        if (u->lines[i] == 0)
            continue;
        u->texts[left] = u->texts[i];
        u->lines[left++] = u->lines[i];
    }
    u->count = left;
}

/* A text that has the focus: Enter goes to its end, then from its top on. */
static void read_on(struct unread *u, struct ui *ui)
{
    enum { PAGES = 400 };
    int tops = 0;
    struct ui_input enter = {.kind = UI_IN_KEY, .key = {UI_KEY_ENTER, 0}};
    const struct ui_node *n = ui_find(ui, ui->focus);
    for (int i = 0; i < PAGES && n != NULL && !judge_usable(ui, n) && n->style.scroll;
         i++) {
        ui_feed(ui, &enter);
        ui_layout(ui);
        read_lines(u, ui);
        tops += ui_scroll_of(ui, n) == 0;
        if (tops == 2)
            return;
    }
}

/* As a page opens: at its top, on its first control. */
static void open_again(struct ui *ui)
{
    uint64_t page = ui->page;
    ui->page = ui->focus = 0;
    *ui_memo(ui, UI_MEMO_FOCUS, page) = 0;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (n->style.scroll)
            ui_scroll_to(ui, n, 0);
    ui_layout(ui);
    ui_focus_settle(ui);
}

static void step(struct ui *ui, unsigned mods, void (*again)(void *), void *ctx)
{
    struct ui_input tab = {.kind = UI_IN_KEY, .key = {UI_KEY_TAB, mods}};
    ui_feed(ui, &tab);
    if (again != NULL)
        again(ctx);
    else
        ui_layout(ui);
}

void judge_round(struct judge *j, struct ui *ui, void (*again)(void *ctx), void *ctx)
{
    size_t wanted = 0, met = 0, steps = ui->stop_count;
    bool round = steps == 0;
    if (again == NULL)
        open_again(ui);
    struct arena a = {0};
    struct unread unread = again == NULL ? unread_of(&a, ui) : (struct unread){0};
    read_lines(&unread, ui);
    if (ui->focus == 0) /* nothing to use is in view: the first Tab begins */
        step(ui, 0, again, ctx);
    uint64_t start = ui->focus;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        wanted += judge_usable(ui, n);
    /* What is explained beside the focus can be a stop for a while. */
    for (size_t i = 0; i < 2 * steps && !round; i++) {
        uint64_t before = ui->focus;
        step(ui, 0, again, ctx);
        const struct ui_node *n = ui_find(ui, ui->focus);
        met += n != NULL && judge_usable(ui, n) && (ui->focus != before || steps == 1);
        is_seen(j, ui);
        read_lines(&unread, ui);
        read_on(&unread, ui);
        round = ui->focus == start;
    }
    if (unread.count > 0)
        judge_fault(j, "Tab and Enter never show", unread.texts[0]);
    arena_free(&a);
    if (met != wanted)
        judge_fault(j, "Tab does not reach every control of", ui->root);
    step(ui, UI_SHIFT, again, ctx);
    step(ui, 0, again, ctx);
    if (steps > 0 && (!round || ui->focus != start))
        judge_fault(j, "Tab does not come round on", ui->root);
}
