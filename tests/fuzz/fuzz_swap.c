/* fuzz_swap.c - any bytes as the lines of a letter between stations: as they are, and
 * with a head and a checksum that fit, as a request and as an answer. What is judged to
 * fit is taken in, comes out of the record again and is read whole; everything else
 * changes nothing and is told. */
#include "fuzz/flagship.h"
#include "fuzz/fuzz.h"

#include "base/limits.h"
#include "sim/swap_int.h"
#include "sim/view_bench.h"

static void act(struct sim_session *x, const char *words)
{
    struct arena a = {0};
    enum sim_actor who;
    struct sim_action action;
    BUG_UNLESS(
        sim_action_parse(sim_session_world(x), str_of(words), &a, &who, &action));
    BUG_UNLESS(sim_session_do(x, who, &action).refusal == SIM_REFUSED_OK);
    arena_free(&a);
}

/* Opens the bytes at the desk. */
static void open_file(struct sim_session *x, struct str bytes)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct sim_swap f;
    u64 before = hash_of(x);
    u32 lines = sim_session_lines(x);
    enum sim_swap_fault fault = sim_swap_judge(x, bytes, &f);
    struct sim_action receive = {.verb = SIM_receive, .text = bytes};
    bool done = sim_session_do(x, SIM_IMPORT, &receive).refusal == SIM_REFUSED_OK;
    BUG_UNLESS(done == (fault == SIM_SWAP_FITS));
    BUG_UNLESS(sim_session_lines(x) == lines + done);
    BUG_UNLESS(done || hash_of(x) == before);
    if (done) {
        sim_view_of(x, &a);
        check_replay(x);
    } else {
        sim_swap_diag(&d, fault, &f, STR("fuzz.rogatory"));
        BUG_UNLESS(d.errors == 1);
    }
    arena_free(&a);
}

static void seal(struct buf *file)
{
    u64 mark = sim_swap_mark_of(buf_str(file));
    buf_putz(file, "checksum ");
    buf_hex64(file, mark);
    buf_putc(file, '\n');
}

/* The head of a request that counsel might have sent, with these lines. */
static void as_request(struct str lines)
{
    struct buf file = BUF_MAX(LIMIT_SWAP_BYTES * 2);
    struct sim_session *x = sim_session_open(
        flagship(), scn_find(flagship(), SCN_DESK, STR("central_kourdala")), 1);
    buf_putz(&file,
             "rogatory-swap 1\nengine 1\nkind request\nscenario salt_ledger\nrules ");
    buf_hex64(&file, flagship()->rules_hash);
    buf_putz(&file, "\nfrom counsel orisun\nto central_kourdala kourdala\nrequest "
                    "to_kourdala\nreference 1/2024 sending 1 day 1\n");
    buf_put(&file, lines);
    seal(&file);
    open_file(x, buf_str(&file));
    sim_session_close(x);
    buf_free(&file);
}

/* The head of an answer to a letter that was sent, with these lines. */
static void as_answer(struct str lines)
{
    static const char *const send[] = {"desk read intel_note", "desk draft to_kourdala",
                                       "desk seek to_kourdala get_company yes",
                                       "desk send_file to_kourdala"};
    struct buf letter = BUF_MAX(LIMIT_SWAP_BYTES), file = BUF_MAX(LIMIT_SWAP_BYTES * 2);
    struct sim_swap sent;
    struct sim_session *x = sim_session_open(flagship(), 0, 1);
    for (size_t i = 0; i < sizeof send / sizeof *send; i++)
        act(x, send[i]);
    BUG_UNLESS(sim_swap_print(x, 0, &letter) &&
               sim_swap_read(buf_str(&letter), &sent) == SIM_SWAP_FITS);
    buf_putz(&file,
             "rogatory-swap 1\nengine 1\nkind answer\nscenario salt_ledger\nrules ");
    buf_hex64(&file, flagship()->rules_hash);
    buf_putz(&file, "\nfrom central_kourdala kourdala\nto counsel orisun\nrequest "
                    "to_kourdala\nreference 1/2024 sending 1 day 1\nletter ");
    buf_hex64(&file, sent.mark);
    buf_putz(&file, "\ndays 3\n");
    buf_put(&file, lines);
    seal(&file);
    open_file(x, buf_str(&file));
    sim_session_close(x);
    buf_free(&letter);
    buf_free(&file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str bytes = {(const char *)data, size};
    struct sim_session *x = sim_session_open(flagship(), 0, 1);
    open_file(x, bytes);
    sim_session_close(x);
    as_request(bytes);
    as_answer(bytes);
    return 0;
}
