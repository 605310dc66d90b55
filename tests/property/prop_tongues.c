/* prop_tongues.c - the language of the interface never changes what was said or
 * rendered, over every interview of the shipped cases and everybody who may interpret.
 *
 * All that can be asked is asked. After each move the answer is read in English, in
 * French and in English again: the state is the same to the last bit, the words of a
 * language are the same whenever they are read, none is missing; and where the
 * rendering is other than what was said, it is other in both languages, and where it is
 * not, in neither.
 */
#include "base/file.h"
#include "base/limits.h"
#include "scenario/scenario.h"
#include "sim/change_int.h"
#include "sim/talk_int.h"
#include "sim/view_int.h"
#include "text/catalog.h"

#include <stdio.h>

enum { EN, FR, LANGS };

static const char *const lang[LANGS] = {"en", "fr"};
static int failures, turns, differing;

/* One turn in one language. */
struct words {
    struct str said, heard;
};

struct room {
    struct arena a, turn; /* turn: the words of one */
    struct txt *txt;
    const struct scn *scn;
    struct sim_world w;
    struct sim_state *s;
};

static void fail(const struct room *r, u32 turn, const char *what)
{
    if (failures++ < 20)
        fprintf(stderr, "FAILED: %.*s: %s\n",
                STR_ARG(scn_id(r->scn, SCN_QUESTION, rd_turn_what(&r->w, r->s)[turn])),
                what);
}

static void add_catalogues(struct room *r, const char *folder)
{
    for (int i = 0; i < LANGS; i++) {
        struct diags d = diags_in(&r->a);
        struct str bytes, path = arena_printf(&r->a, "%s/%s.po", folder, lang[i]);
        if (file_read(path, LIMIT_FILE_BYTES, &r->a, &bytes, NULL))
            txt_add_po(r->txt, str_of(lang[i]), path, bytes, &d);
    }
}

static bool open_room(struct room *r, const char *id)
{
    struct diags d = diags_in(&r->a);
    struct str folder = arena_printf(&r->a, "%s/scenarios/%s", SOURCE_DIR, id);
    r->scn = scn_load(folder, STR(SOURCE_DIR "/scenarios/law"), &r->a, &d, NULL);
    if (r->scn == NULL)
        return false;
    r->txt = txt_open(&r->a, STR("en"));
    add_catalogues(r, SOURCE_DIR "/assets/lang");
    txt_case_begin(r->txt);
    for (u32 i = 0; i < r->scn->text_count; i++)
        if (r->scn->texts[i]->source.n > 0)
            txt_add(r->txt, r->scn->language, r->scn->texts[i]->id,
                    r->scn->texts[i]->source, 0);
    add_catalogues(r, SOURCE_DIR "/scenarios/law/l10n");
    add_catalogues(r, arena_printf(&r->a, "%.*s/l10n", STR_ARG(folder)).p);
    sim_world_init(&r->w, r->scn, 0, &r->a);
    r->s = arena_take(&r->a, r->w.bytes);
    return true;
}

static struct words words_of(struct room *r, int in, u32 turn)
{
    struct msg said = sim_said_answer(&r->w, r->s, turn);
    struct msg heard = sim_heard_answer(&r->w, r->s, turn);
    txt_use(r->txt, str_of(lang[in]));
    return (struct words){txt_str(r->txt, &r->turn, &said),
                          txt_str(r->txt, &r->turn, &heard)};
}

/* A text that is missing shows its id between these, or the other language's mark. */
static bool whole(struct str words)
{
    const struct str marks[] = {STR("⟦"), STR("⟨EN⟩")};
    for (size_t i = 0; i < words.n; i++)
        for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
            if (str_starts(str_from(words, i), marks[k]))
                return false;
    return words.n > 0;
}

static void judge(struct room *r, u32 turn, const struct words now[LANGS])
{
    bool other = !str_eq(now[EN].said, now[EN].heard);
    turns++;
    differing += other;
    for (int i = 0; i < LANGS; i++)
        if (!whole(now[i].said) || !whole(now[i].heard))
            fail(r, turn, "words are missing");
    if (other != !str_eq(now[FR].said, now[FR].heard))
        fail(r, turn, "rendered otherwise in one language only");
    if (other != (sim_rendering(&r->w, r->s, turn) != NULL))
        fail(r, turn, "a rendering that changes no word");
}

/* English, French, English: then every earlier turn reads as it did. */
static void read_turn(struct room *r, u32 turn)
{
    struct words now[LANGS];
    u64 before = sim_state_hash(&r->w, r->s, NULL);
    for (int i = 0; i < LANGS; i++)
        now[i] = words_of(r, i, turn);
    struct words again = words_of(r, EN, turn);
    if (!str_eq(again.said, now[EN].said) || !str_eq(again.heard, now[EN].heard))
        fail(r, turn, "reads otherwise after a switch");
    if (sim_state_hash(&r->w, r->s, NULL) != before)
        fail(r, turn, "the state changed");
    judge(r, turn, now);
}

static void ask_all(struct room *r, scn_ix interview, scn_ix through)
{
    const struct scn_interview *talk = &r->scn->interviews[interview];
    struct sim_change c = {.w = &r->w, .s = r->s};
    sim_start(&r->w, 1, r->s);
    wr_trust(&r->w, r->s)[talk->person] = 100;
    sim_open_talk(&c, interview, through);
    for (u32 i = 0; i < talk->question_count; i++) {
        scn_ix q = (scn_ix)(talk->first_question + i);
        wr_wellbeing(&r->w, r->s)[talk->person] = 100;
        if (*rd_interview_now(&r->w, r->s) == SCN_NONE ||
            sim_check_ask(&r->w, r->s, q) != SIM_REFUSED_OK)
            continue;
        sim_ask(&c, q);
        read_turn(r, *rd_turn_count(&r->w, r->s) - 1U);
        arena_reset(&r->turn);
    }
}

static void try_case(const char *id)
{
    struct room r = {0};
    if (!open_room(&r, id)) {
        fprintf(stderr, "FAILED: cannot read %s\n", id);
        failures++;
        return;
    }
    for (u32 i = 0; i < r.scn->interviews_count; i++) {
        ask_all(&r, (scn_ix)i, SCN_NONE);
        for (u32 k = 0; k < r.scn->interpreters_count; k++)
            if (sim_interprets(&r.w, (scn_ix)i, (scn_ix)k))
                ask_all(&r, (scn_ix)i, (scn_ix)k);
    }
    txt_case_end(r.txt);
    arena_free(&r.turn);
    arena_free(&r.a);
}

int main(void)
{
    try_case("first_steps");
    try_case("salt_ledger");
    printf("%d answers read, %d rendered otherwise than said, %d failures\n", turns,
           differing, failures);
    return failures > 0 || turns == 0 || differing == 0;
}
