/* prop_swap.c - letters between stations by chance: what a desk fills in as it likes
 * is, opened at the other station, the same letter in every part; and no byte of a file
 * can be changed or cut away without its being refused, and nothing else happening.
 * With `full`, more letters. */
#include "base/limits.h"
#include "base/rng.h"
#include "scenario/scenario.h"
#include "sim/law_int.h"
#include "sim/swap_int.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct scn *scn;
static uint64_t seed;

static void expect(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "FAILED: %s (seed %llu)\n", what, (unsigned long long)seed);
    exit(1);
}

static uint32_t chance(uint32_t n)
{
    return n == 0 ? 0 : (uint32_t)(rng_next(&seed) % n);
}

static u64 hash_of(const struct sim_session *x)
{
    return sim_state_hash(sim_session_world(x), sim_session_state(x),
                          sim_session_texts(x));
}

/* Text with everything that has to be escaped, and letters of two and three bytes. */
static struct str own_words(struct arena *a)
{
    static const char *const bits[] = {"a", "\"", "\\", "\n", "\t",
                                       "é", "’",  "«",  "n",  " "};
    struct buf out = BUF_MAX(4096);
    for (uint32_t n = chance(200); n > 0; n--)
        buf_putz(&out, bits[chance(sizeof bits / sizeof *bits)]);
    struct str s = arena_str(a, buf_str(&out));
    buf_free(&out);
    return s;
}

/* Anything that the bench allows now. */
static void fill_in(struct sim_session *x, scn_ix request, struct arena *a)
{
    const struct sim_world *w = sim_session_world(x);
    struct sim_action act = {
        .verb = (enum sim_verb)(SIM_address + (int)chance(SIM_tell - SIM_address + 1))};
    const u8 *kinds = sim_verb_kinds(act.verb);
    act.arg[0] = request;
    for (int i = 1; i < SIM_ARGS && kinds[i] != ARG_NONE; i++)
        act.arg[i] = (i32)chance(sim_arg_count(w, &act, i));
    if (act.verb == SIM_tell)
        act.text = own_words(a);
    sim_session_do(x, SIM_DESK, &act);
}

static void act(struct sim_session *x, const char *words, struct arena *a)
{
    enum sim_actor who;
    struct sim_action action;
    expect(sim_action_parse(sim_session_world(x), str_of(words), a, &who, &action) &&
               sim_session_do(x, who, &action).refusal == SIM_REFUSED_OK,
           words);
}

/* A letter of chance, sent; its file. */
static struct sim_session *letter(struct buf *file, struct arena *a)
{
    scn_ix request = scn_find(scn, SCN_REQUEST, STR("to_kourdala"));
    struct sim_session *x = sim_session_open(scn, 0, 1);
    act(x, "desk read intake", a);
    act(x, "desk read intel_note", a);
    act(x, "desk draft to_kourdala", a);
    for (int i = 0; i < 400; i++)
        fill_in(x, request, a);
    if (rd_req_measures(sim_session_world(x), sim_session_state(x))[0] == 0)
        act(x, "desk seek to_kourdala hear_felix yes", a);
    act(x, "desk send_file to_kourdala", a);
    expect(sim_swap_print(x, 0, file), "the letter is written");
    return x;
}

static struct sim_session *office(void)
{
    return sim_session_open(scn, scn_find(scn, SCN_DESK, STR("central_kourdala")), 1);
}

static bool take(struct sim_session *x, struct str bytes)
{
    struct sim_action a = {.verb = SIM_receive, .text = bytes};
    return sim_session_do(x, SIM_IMPORT, &a).refusal == SIM_REFUSED_OK;
}

static void same_letter(const struct sim_session *x, const struct sim_session *y,
                        struct str file, struct arena *a)
{
    const struct sim_world *w = sim_session_world(x), *v = sim_session_world(y);
    const struct sim_state *s = sim_session_state(x), *t = sim_session_state(y);
    u32 slot = v->request_slots - v->import_slots;
    u32 text = rd_req_text(w, s)[0];
    for (int i = 0; i < SIM_CHOICES; i++)
        expect(sim_slot_choice(w, s, 0, (enum sim_choice)i) ==
                   sim_slot_choice(v, t, slot, (enum sim_choice)i),
               "a choice is the same");
    expect(rd_req_procedures(w, s)[0] == rd_req_procedures(v, t)[slot] &&
               rd_req_measures(w, s)[0] == rd_req_measures(v, t)[slot],
           "forms and measures are the same");
    expect(memcmp(&rd_req_fact(w, s)[0], &rd_req_fact(v, t)[sim_stated_at(v, slot, 0)],
                  scn->facts_count) == 0,
           "the facts are the same");
    expect(memcmp(&rd_req_nexus(w, s)[0],
                  &rd_req_nexus(v, t)[sim_tie_at(v, slot, 0, 0)],
                  w->request_measures * scn->facts_count) == 0,
           "the ties are the same");
    struct str words = text == 0 ? STR_NONE : sim_session_texts(x)->list[text - 1];
    expect(str_eq(words, sim_swap_words(v, file, a)), "the words are the same");
}

/* Each byte changed in turn, and each ending cut off. */
static void damage(struct str file)
{
    struct sim_session *x = office();
    u64 before = hash_of(x);
    char *bytes = malloc(file.n);
    if (bytes == NULL)
        abort();
    for (size_t i = 0; i < file.n; i++) {
        memcpy(bytes, file.p, file.n);
        bytes[i] = (char)(bytes[i] ^ (1 << chance(8)));
        expect(!take(x, (struct str){bytes, file.n}), "a changed byte is refused");
        expect(!take(x, (struct str){file.p, i}), "a cut file is refused");
    }
    expect(hash_of(x) == before && sim_session_lines(x) == 0, "nothing changed");
    free(bytes);
    sim_session_close(x);
}

static void one_letter(bool damaged)
{
    struct arena a = {0};
    struct buf file = BUF_MAX(LIMIT_SWAP_BYTES);
    struct sim_session *x = letter(&file, &a), *y = office();
    expect(take(y, buf_str(&file)), "the letter is opened");
    same_letter(x, y, buf_str(&file), &a);
    if (damaged)
        damage(buf_str(&file));
    sim_session_close(x);
    sim_session_close(y);
    buf_free(&file);
    arena_free(&a);
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    scn = scn_load(STR(SOURCE_DIR "/scenarios/salt_ledger"),
                   STR(SOURCE_DIR "/scenarios/law"), &a, &d, &e);
    expect(scn != NULL, "the flagship is read");
    for (uint64_t i = 0; i < (full ? 2000 : 40); i++) {
        seed = i + 1;
        one_letter(i % 20 == 0);
    }
    arena_free(&a);
    return 0;
}
