/* term_timeline.c - the attempt once more, day by day, in the terminal. */
#include "tools/term.h"

/* A day and a layer by one number. */
static int32_t about_of(u32 day, enum sim_layer layer)
{
    return (int32_t)(day * SIM_LAYERS + layer);
}

static struct msg day_msg(const struct sim_past_day *day)
{
    struct msg m = term_msg_int("timeline.day", "day", day->day);
    msg_num(&m, "date", MSG_DAY, day->date);
    return m;
}

static void say_moments(struct term *t, const struct sim_timeline *line,
                        const struct sim_past_day *day)
{
    term_head_id(t, "timeline.done");
    for (u32 i = day->first; i < day->first + day->count; i++) {
        const struct sim_moment *m = &line->moments[i];
        struct msg came = msg_of("timeline.came");
        term_say(t, msg_is_none(&m->did) ? &came : &m->did);
        for (u32 k = 0; k < m->led.count; k++)
            term_say_item(t, STR(" - "), term_str(t, &m->led.at[k]));
    }
}

static void say_layer(struct term *t, const struct sim_timeline *line, u32 day,
                      enum sim_layer layer)
{
    u32 count;
    const struct sim_layer_part *parts =
        sim_layer_of(line, day, layer, &t->frame, &count);
    struct sim_layer_words words = sim_layer_words(layer);
    term_head(t, &words.name);
    term_say(t, &words.help);
    if (count == 0)
        term_say(t, &words.none);
    for (u32 i = 0; i < count; i++) {
        term_gap(t);
        term_say(t, &parts[i].title);
        for (u32 k = 0; k < parts[i].count; k++) {
            struct str text = term_str(t, &parts[i].lines[k].text);
            struct msg mark = msg_of("timeline.fresh"),
                       fresh = msg_of("timeline.layer_line");
            msg_user(&fresh, "text", text);
            msg_user(&fresh, "mark", term_str(t, &mark));
            term_say_item(t, STR(" - "),
                          parts[i].lines[k].fresh ? term_str(t, &fresh) : text);
        }
    }
}

static const struct sim_timeline *line_of(const struct term *t, u32 day)
{
    const struct sim_timeline *line =
        t->v->debrief != NULL ? t->v->debrief->timeline : NULL;
    return line != NULL && day < line->day_count ? line : NULL;
}

/* The days beside it, on the same page. */
static void open_beside(struct term *t, const struct sim_timeline *line, u32 day,
                        enum sim_layer layer, term_page *page)
{
    if (day > 0)
        term_open_id(t, "timeline.before", page, about_of(day - 1, layer));
    if (day + 1 < line->day_count)
        term_open_id(t, "timeline.next", page, about_of(day + 1, layer));
}

static void page_layer(struct term *t, int32_t about);

/* The layers of an evening, but the one that is shown. */
static void open_layers(struct term *t, u32 day, int shown)
{
    for (int k = 0; k < SIM_LAYERS; k++) {
        struct msg label = sim_layer_words((enum sim_layer)k).name;
        if (k != shown)
            term_open_msg(t, &label, page_layer, about_of(day, (enum sim_layer)k));
    }
}

/* One layer of one evening. */
static void page_layer(struct term *t, int32_t about)
{
    u32 day = (u32)about / SIM_LAYERS;
    enum sim_layer layer = (enum sim_layer)(about % SIM_LAYERS);
    const struct sim_timeline *line = line_of(t, day);
    if (line == NULL)
        return;
    struct msg title = day_msg(&line->days[day]);
    term_head(t, &title);
    say_layer(t, line, day, layer);
    open_layers(t, day, (int)layer);
    open_beside(t, line, day, layer, page_layer);
}

/* The day once more, in a new attempt. */
static void go_back(struct term *t, int32_t lines)
{
    if (game_go_back(t->g, (uint32_t)lines))
        term_enter_case(t);
}

static void offer_again(struct term *t, const struct sim_past_day *day)
{
    struct sim_again_words words = sim_again_words(day);
    if (msg_is_none(&words.label))
        return;
    term_say(t, &words.help);
    term_call(t, &words.label, go_back, (int32_t)day->lines);
}

/* What was done on one day. */
static void page_day(struct term *t, int32_t about)
{
    u32 day = (u32)about / SIM_LAYERS;
    const struct sim_timeline *line = line_of(t, day);
    if (line == NULL)
        return;
    struct msg title = day_msg(&line->days[day]);
    term_head(t, &title);
    say_moments(t, line, &line->days[day]);
    open_layers(t, day, SIM_LAYERS);
    open_beside(t, line, day, SIM_SEEN, page_day);
    offer_again(t, &line->days[day]);
}

void term_page_timeline(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_timeline *line = line_of(t, 0);
    term_head_id(t, "page.timeline");
    term_say_id(t, "timeline.help");
    for (u32 i = 0; line != NULL && i < line->day_count; i++) {
        struct msg day = day_msg(&line->days[i]);
        term_open_msg(t, &day, page_day, about_of(i, SIM_SEEN));
    }
}
