/* screens.c - the table of pages, and how a page is reached. */
#include "screens/screens.h"

#include "base/file.h"
#include "base/limits.h"
#include "sim/swap.h"
#include "tools/play.h"
#include "ui/picture_sdl.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GOOD      "salt_ledger/plays/good.play"
#define IN_TIME   "salt_ledger/plays/in_time.play"
#define POOR      "first_steps/plays/poor.play"
#define KEPT_BACK "salt_ledger/plays/kept_back.play"
#define PRACTICE  "first_steps/plays/good.play"
#define LESSER    "first_steps/plays/lesser.play"              /* a hint is taken */
#define HAND      "salt_ledger/plays/own_hand.play"            /* a word is put right */
#define SPECIMEN  "../tests/fixtures/specimen/plays/look.play" /* every script */
#define OFFICE    "salt_ledger/plays/office.play" /* a letter of counsel comes by file */

const struct screen screens_all[] = {
    {"frame", GOOD, "send to_kourdala", {"rail.page.desk"}},
    {"library", NULL, NULL, {NULL}},
    {"case", NULL, NULL, {"library.0.open"}},
    {"case_attempts", NULL, NULL, {"library.1.open"}},
    {"forget", NULL, NULL, {"library.1.open", "case.forget.0"}},
    {"forget_again", NULL, NULL, {"library.1.open", "case.forget.0", "forget.yes"}},
    {"result", NULL, NULL, {"library.1.open", "case.result.*"}},
    {"brief", GOOD, "1 desk ", {NULL}},
    {"desk", GOOD, "send to_kourdala", {"rail.page.desk"}},
    {"desk_late", GOOD, "wait days", {"rail.page.desk"}},
    {"map", GOOD, "send to_kourdala", {"rail.page.desk", "tab.map"}},
    {"map_place", GOOD, "charge ", {"rail.page.desk", "tab.map", "map.place.3"}},
    {"map_routes", GOOD, "charge ", {"rail.page.desk", "tab.map"}},
    {"map_practice", POOR, "agree ", {"rail.page.desk", "tab.map"}},
    {"calendar", GOOD, "159 desk wait", {"rail.page.desk", "tab.calendar"}},
    {"calendar_weeks",
     GOOD,
     "charge ",
     {"rail.page.desk", "tab.calendar", "calendar.weeks"}},
    {"calendar_custody",
     IN_TIME,
     "interview obaro_talk",
     {"rail.page.desk", "tab.calendar", "calendar.weeks"}},
    {"calendar_frozen",
     IN_TIME,
     "follow confirm_freeze",
     {"rail.page.desk", "tab.calendar"}},
    {"desk_custody", IN_TIME, "interview obaro_talk", {"rail.page.desk"}},
    {"calendar_office", OFFICE, "answer ", {"rail.page.desk", "tab.calendar"}},
    {"mail", GOOD, "send to_kourdala", {"rail.page.desk", "desk.mail.0"}},
    {"documents", GOOD, "read intel_note", {"rail.page.documents"}},
    {"document", GOOD, "read intel_note", {"rail.page.documents", "file.1"}},
    {"document_unread", GOOD, "read intake", {"rail.page.documents", "file.1"}},
    {"document_marked",
     PRACTICE,
     "go office",
     {"rail.page.documents", "file.3", "file.3.1"}},
    {"mark",
     PRACTICE,
     "go office",
     {"rail.page.documents", "file.3", "file.3.1", "file.mark.1", "mark.fact.0"}},
    {"mark_board",
     PRACTICE,
     "go office",
     {"rail.page.documents", "file.3", "file.3.0", "file.mark.0", "mark.fact.3"}},
    {"compare_which",
     PRACTICE,
     "open i_decide",
     {"rail.page.documents", "file.3", "file.compare"}},
    {"compare",
     PRACTICE,
     "open i_decide",
     {"rail.page.documents", "file.3", "file.compare", "compare.with.4"}},
    {"original",
     PRACTICE,
     "open i_pair",
     {"rail.page.documents", "file.2", "file.original"}},
    {"scripts", SPECIMEN, NULL, {"rail.page.documents", "file.0"}},
    {"original_urdu",
     SPECIMEN,
     NULL,
     {"rail.page.documents", "file.1", "file.original"}},
    {"original_lao",
     SPECIMEN,
     NULL,
     {"rail.page.documents", "file.2", "file.original"}},
    {"facsimile", GOOD, "translate joy_record", {"rail.page.documents", "file.11"}},
    {"work", GOOD, "go coach_park", {"rail.page.work"}},
    {"told", GOOD, "follow shop_search", {"rail.page.work", "lead.9.follow"}},
    {"told_gone", GOOD, "follow ask_doctor", {"rail.page.work", "place.3.go"}},
    {"people", GOOD, "go shelter", {"rail.page.people"}},
    {"person", GOOD, "wait days", {"rail.page.people", "people.1"}},
    {"interviews", GOOD, "interview obaro_talk", {"rail.page.interviews"}},
    {"interview_begins", GOOD, "ask osas_explain", {NULL}},
    {"interview", GOOD, "ask osas_phone", {NULL}},
    {"person_noticed",
     GOOD,
     "wait days",
     {"rail.page.people", "people.0", "care.tab.noticed"}},
    {"person_consent",
     GOOD,
     "wait days",
     {"rail.page.people", "people.0", "care.tab.consent"}},
    {"person_help",
     GOOD,
     "wait days",
     {"rail.page.people", "people.0", "care.tab.help"}},
    {"person_cared", GOOD, "wait next", {"rail.page.people", "people.0"}},
    {"halt", GOOD, "wait next", {"top.stop"}},
    {"halt_interview", GOOD, "ask osas_phone", {"top.stop"}},
    {"interview_held", GOOD, "charge ", {"rail.page.interviews", "talk.3.look"}},
    {"ledger", GOOD, "charge ", {"rail.page.interviews", "talks.ledger"}},
    {"ledger_beside",
     GOOD,
     "charge ",
     {"rail.page.interviews", "talks.ledger", "ledger.with.1"}},
    {"evidence", GOOD, "charge ", {"rail.page.evidence"}},
    {"item", GOOD, "charge ", {"rail.page.evidence", "evidence.*"}},
    {"board", GOOD, "charge ", {"rail.page.board.short"}},
    {"cell", GOOD, "charge ", {"rail.page.board.short", "board.0.0"}},
    {"cell_reasons",
     GOOD,
     "charge ",
     {"rail.page.board.short", "board.0.0", "cell.instead.2"}},
    {"cell_another_reason",
     GOOD,
     "charge ",
     {"rail.page.board.short", "board.0.0", "cell.instead.2", "cell.reason.2.13"}},
    {"pair", GOOD, "charge ", {"rail.page.board.short", "board.pair"}},
    {"pair_second", GOOD, "charge ", {"rail.page.board.short", "board.pair", "pair.0"}},
    {"bench", GOOD, "draft to_azelmar", {"rail.page.bench.short"}},
    {"draft", GOOD, "send to_azelmar", {"rail.page.bench.short", "bench.0.open"}},
    {"draft_basis",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.step.2"}},
    {"draft_offence",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.step.3"}},
    {"draft_facts",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.step.4"}},
    {"draft_facts_late",
     GOOD,
     "charge ",
     {"rail.page.bench.short", "bench.0.redraft", "bench.step.4"}},
    {"draft_facts_sought",
     GOOD,
     "charge ",
     {"rail.page.bench.short", "bench.0.redraft", "bench.step.4", "sift.field*",
      "=K-204"}},
    {"draft_nexus",
     GOOD,
     "charge ",
     {"rail.page.bench.short", "bench.0.redraft", "bench.step.6"}},
    {"draft_form",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.step.7"}},
    {"draft_words",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.step.14"}},
    {"send_question",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.send"}},
    {"sent",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.send", "ask.yes"}},
    {"letter",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.letter"}},
    {"bench_asked", POOR, "agree ", {"rail.page.bench.short"}},
    {"draft_asked", POOR, "agree ", {"rail.page.bench.short", "bench.0.open"}},
    {"reply_asked", POOR, "agree ", {"rail.page.desk", "desk.mail.*"}},
    {"supplement", POOR, "31 desk send", {"rail.page.bench.short", "bench.0.letter"}},
    {"supplement_whole",
     POOR,
     "31 desk send",
     {"rail.page.bench.short", "bench.0.letter", "preview.whole"}},
    {"letter_machine",
     GOOD,
     "send to_azelmar",
     {"rail.page.bench.short", "bench.0.open", "bench.step.11", "bench.choice.3",
      "bench.letter"}},
    {"incoming",
     GOOD,
     "answer from_kourdala",
     {"rail.page.bench.short", "bench.incoming.0.open"}},
    {"incoming_question",
     GOOD,
     "answer from_kourdala",
     {"rail.page.bench.short", "bench.incoming.0.open", "incoming.answer.3"}},
    {"incoming_answered",
     GOOD,
     "charge ",
     {"rail.page.bench.short", "bench.incoming.0.open"}},
    {"register", GOOD, "charge ", {"rail.page.bench.short", "bench.register"}},
    {"reply", GOOD, "charge ", {"rail.page.desk", "desk.mail.*"}},
    {"decision", GOOD, "decide trial", {"rail.page.decision"}},
    {"decision_question",
     GOOD,
     "decide trial",
     {"rail.page.decision", "decision.trial"}},
    {"decision_charge",
     GOOD,
     "decide trial",
     {"rail.page.decision", "decision.charge.6"}},
    {"decision_empty", PRACTICE, "assign ", {"rail.page.decision"}},
    {"debrief", GOOD, NULL, {NULL}},
    {"debrief_capped", POOR, NULL, {NULL}},
    {"why_not", KEPT_BACK, NULL, {"debrief.why"}},
    {"objectives_missed", POOR, NULL, {"debrief.objectives"}},
    {"why", GOOD, NULL, {"debrief.why"}},
    {"objectives", GOOD, NULL, {"debrief.objectives"}},
    {"reviews", GOOD, NULL, {"debrief.reviews"}},
    {"timeline", GOOD, NULL, {"debrief.timeline"}},
    {"timeline_available",
     GOOD,
     NULL,
     {"debrief.turn.1", "timeline.next", "timeline.layer_1"}},
    {"timeline_true", GOOD, NULL, {"debrief.turn.0", "timeline.layer_2"}},
    {"notes", GOOD, "charge ", {"rail.page.notes.short"}},
    {"letters", GOOD, "charge ", {"rail.page.notes.short", "notes.field.letters"}},
    {"search",
     GOOD,
     "charge ",
     {"rail.page.notes.short", "search.field", "=Obaro", "search.go"}},
    {"search_term",
     GOOD,
     "charge ",
     {"rail.page.notes.short", "search.field", "=témoin assisté", "search.go",
      "search.hit.*"}},
    {"notebook", HAND, "guess freezing", {"rail.page.notes.short", "notes.notebook"}},
    {"notebook_sure", HAND, "put_right", {"rail.page.notes.short", "notes.notebook"}},
    {"draft_translation",
     HAND,
     "put_right",
     {"rail.page.bench.short", "bench.0.open", "bench.step.11"}},
    {"letter_own_hand", HAND, "decide", {"rail.page.bench.short", "bench.0.letter"}},
    {"term_of_letter",
     HAND,
     "decide",
     {"rail.page.bench.short", "bench.0.letter", "preview.term.*"}},
    {"reference", NULL, NULL, {"top.reference"}},
    {"reference_law", GOOD, "charge ", {"top.reference", "reference.2"}},
    {"reference_treaties", GOOD, "charge ", {"top.reference", "reference.4"}},
    {"reference_words", NULL, NULL, {"top.reference", "reference.5"}},
    {"reference_glossary", NULL, NULL, {"top.reference", "reference.6"}},
    {"reference_cloned",
     CLONED,
     NULL,
     {"top.reference", "reference.0", "reference.tab.2"}},
    {"reference_card", NULL, NULL, {"top.reference", "reference.12"}},
    {"reference_search",
     GOOD,
     "charge ",
     {"top.reference", "search.field", "=A/P1/7/92", "search.go"}},
    {"office", OFFICE, "answer ", {"rail.page.desk"}},
    {"office_bench", OFFICE, "answer ", {"rail.page.bench.short"}},
    {"office_letter",
     OFFICE,
     "answer ",
     {"rail.page.bench.short", "bench.incoming.1.open"}},
    {"office_leave", OFFICE, "answer ", {"rail.page.leave.short"}},
    {"swap", OFFICE, "answer ", {"rail.page.bench.short", "bench.swap"}},
    {"swap_gone", OFFICE, "answer ", {"rail.page.bench.short", "bench.swap"}},
    {"send_file_question",
     GOOD,
     "request_form to_kourdala identity_withheld",
     {"rail.page.bench.short", "bench.1.open", "bench.send_file"}},
    {"settings", GOOD, "charge ", {"top.settings"}},
    {"profiles", NULL, NULL, {"library.who"}},
    {"profile_rename", NULL, NULL, {"library.who", "profile.rename.0"}},
    {"profile_delete", NULL, NULL, {"library.who", "profile.delete.0"}},
    {"keys", GOOD, "charge ", {"top.settings", "settings.keys"}},
    {"keys_reset",
     GOOD,
     "charge ",
     {"top.settings", "settings.keys", "keys.reset_all"}},
    {"key_question",
     GOOD,
     "charge ",
     {"top.settings", "settings.keys", "keys.change.search"}},
    {"projector_debrief",
     GOOD,
     NULL,
     {"top.settings", "settings.projector", "settings.back"}},
    {"projector_uncovered",
     GOOD,
     NULL,
     {"top.settings", "settings.projector", "settings.back", "cover.off"}},
    {"projector_people",
     NULL,
     NULL,
     {"top.settings", "settings.projector", "settings.profile"}},
    {"projector_profiles",
     NULL,
     NULL,
     {"top.settings", "settings.projector", "settings.profile", "cover.off"}},
    {"projector_names",
     NULL,
     NULL,
     {"top.settings", "settings.projector", "settings.profile", "cover.off",
      "profile.show"}},
    {"hints", LESSER, "decide ", {"rail.page.notes.short"}},
    {"projector_hints",
     LESSER,
     "decide ",
     {"top.settings", "settings.projector", "settings.back", "rail.page.notes.short"}},
    {"projector_hint_shown",
     LESSER,
     "decide ",
     {"top.settings", "settings.projector", "settings.back", "rail.page.notes.short",
      "hints.show.*"}},
    {"blank", GOOD, "charge ", {"top.settings", "settings.blank"}},
    {"callout_brief", POOR, "1 desk ", {NULL}},
    {"callout_desk", POOR, "agree ", {"rail.page.desk"}},
    {"callout_paper",
     POOR,
     "1 desk ",
     {"brief.begin", "rail.page.documents", "file.0"}},
    {"callout_work", POOR, "1 desk ", {"brief.begin", "rail.page.work"}},
    {"callout_talks", POOR, "1 desk ", {"brief.begin", "rail.page.interviews"}},
    {"callout_board", POOR, "agree ", {"rail.page.board.short"}},
    {"callout_cell", POOR, "agree ", {"rail.page.board.short", "board.0.0"}},
    {"callout_bench", POOR, "agree ", {"rail.page.bench.short"}},
    {"callout_draft", POOR, "agree ", {"rail.page.bench.short", "bench.0.open"}},
    {"callout_decision", POOR, "agree ", {"rail.page.decision"}},
    {"callout_debrief", POOR, NULL, {NULL}},
    {"help", GOOD, "charge ", {"top.help"}},
};
const size_t screens_count = sizeof screens_all / sizeof screens_all[0];

struct screens {
    struct app app;
    struct stage stage;
    struct ui_pictures *pictures;   /* its fonts */
    const struct scn_shelf *cloned; /* what a facilitator's clone looks like */
    const char *now;                /* the page being built, for complaints */
};

static void give_up(const struct screens *x, const char *what, const char *which)
{
    fprintf(stderr, "screen %s: %s %s\n", x->now, what, which);
    exit(1);
}

enum { FIRST_DAY = 1770033600, DAY = 24 * 60 * 60 }; /* noon of 2 February 2026 */

/* An attempt in the store, begun on that day: the play with one text replaced. */
static void store_attempt(struct screens *x, const char *play, int day, const char *old,
                          const char *instead)
{
    struct err e = {0};
    struct diags d = diags_in(&x->app.arena);
    struct sim_header h;
    struct str text, rest;
    struct arena *a = &x->app.arena;
    struct str path = file_join(a, x->app.scenarios, str_of(play));
    if (!file_read(path, LIMIT_PLAY_BYTES, a, &text, &e) ||
        !sim_play_header(text, path, &h, &rest, &d) || strstr(text.p, old) == NULL)
        give_up(x, "cannot read", play);
    const char *at = strstr(text.p, old);
    text = arena_printf(a, "%.*s%s%s", (int)(at - text.p), text.p, instead,
                        at + strlen(old));
    const char *lines = strstr(text.p, "\n\n"); /* the header ends with an empty line */
    rest = str_from(text, (size_t)(lines - text.p) + 2);
    int64_t now = FIRST_DAY + day * DAY;
    int64_t id = rec_begin(x->stage.game.store, h.scenario, h.desk,
                           str_sub(text, 0, text.n - rest.n), now);
    for (uint32_t seq = 1; rest.n > 0; seq++)
        rec_append(x->stage.game.store, id, seq, str_cut(&rest, '\n'), now);
}

/* The last stored attempt has ended: its result is stored as the game does it. */
static void store_result(struct screens *x)
{
    const struct sim_attempt *list;
    uint32_t older;
    int code;
    if (!play_load_case(&x->stage.game, app_case_folder(&x->app, STR_NONE), &code) ||
        play_attempts(&x->stage.game, &list, &older) == 0 ||
        !game_go_on(&x->stage.game, &list[0]))
        give_up(x, "no result could be stored:", GOOD);
    play_close_case(&x->stage.game);
}

/* What an old hand has: an attempt whose desk is gone, one that ended, one that the
 * rules have left behind, one to go on with. */
static void store_attempts(struct screens *x)
{
    store_attempt(x, "salt_ledger/plays/act_two.play", 0, "\ndesk ", "\ndesk no_");
    store_attempt(x, GOOD, 1, "\n1 ", "\n1 ");
    store_result(x);
    store_attempt(x, "salt_ledger/plays/act_three.play", 2, "\n30 desk ",
                  "\n30 nobody ");
    store_attempt(x, "salt_ledger/plays/act_two.play", 3, "\n1 ", "\n1 ");
}

/* A pack with lines that nobody verified. Its ids are its own. */
static const struct scn_shelf *open_cloned(struct screens *x)
{
    struct err e = {0};
    struct diags d = diags_in(&x->app.arena);
    struct str folder = STR(TESTS_DIR "/fixtures/cloned/law");
    const struct scn *law = scn_load_law(folder, &x->app.arena, &d, &e);
    if (law == NULL)
        give_up(x, "no law in", folder.p);
    app_speak_law(&x->app, law, folder, &d);
    return scn_shelf_of(law, NULL, &x->app.arena);
}

struct screens *screens_open(void)
{
    static struct screens x;
    struct err e = {0};
    x.now = "(none)";
    x.stage.game.app = &x.app;
    x.app.args.lang = STR("en");
    if (!app_find_files(&x.app, "", &e) || !app_open_voice(&x.app, &e))
        give_up(&x, "the program's files are missing", e.path);
    app_open_shelf(&x.app); /* its words stay: before any case speaks */
    x.cloned = open_cloned(&x);
    x.pictures = ui_pictures_open(x.app.assets, &e);
    if (x.pictures == NULL)
        give_up(&x, "no fonts:", e.id);
    x.stage.game.store = rec_open(STR("/dev/null/rogatory"));
    store_attempts(&x);
    return &x;
}

void screens_close(struct screens *x)
{
    stage_close(&x->stage);
    txt_case_end(x->app.txt);
    rec_close(x->stage.game.store);
    ui_pictures_close(x->pictures);
    arena_free(&x->app.voice);
    arena_free(&x->app.arena);
}

/* The lines of the play before the first that has the words. */
static struct str part_of(const struct screens *x, struct str play, const char *before)
{
    struct str part = stage_before(play, before != NULL ? before : "");
    if (before != NULL && part.n == play.n)
        give_up(x, "its play no longer says", before);
    return part;
}

/* Every page needs the one case: it is read once. */
static const struct scn *the_case(struct screens *x, struct str path, struct str id)
{
    int code = 0;
    if (x->stage.game.scn != NULL && str_eq(x->stage.game.scn->id, id))
        return x->stage.game.scn;
    struct diags d = diags_in(&x->app.arena);
    x->stage.game.scn =
        app_load_case(&x->app, app_case_of_play(&x->app, path, id), &code);
    if (x->stage.game.scn == NULL)
        give_up(x, "its case has errors:", path.p);
    app_speak_case(&x->app, x->stage.game.scn, &d);
    return x->stage.game.scn;
}

/* What lies on a stick: a letter that fits, one that does not, one to hand over. */
static void fill_stick(struct screens *x, const struct screen *which)
{
    static struct scr_swap_found found[2];
    static struct scr_swap_leaving leaving;
    static struct scr_swap swap;
    found[0] = (struct scr_swap_found){.name = STR("3-2024.rogatory"),
                                       .say = msg_of("swap.request")};
    found[1] = (struct scr_swap_found){.name = STR("7.rogatory"),
                                       .say = msg_of("swap.unread"),
                                       .why = msg_of("diag.S0002")};
    leaving = (struct scr_swap_leaving){0, msg_of("swap.our_answer")};
    msg_user(&found[0].say, "reference", STR("3/2024"));
    msg_user(&found[0].say, "state", STR("Orisun"));
    msg_user(&found[1].say, "name", found[1].name);
    msg_user(&leaving.say, "reference", STR("1/2024"));
    msg_user(&leaving.say, "state", STR("Orisun"));
    static struct str sticks[2];
    sticks[0] = STR("/media/stick");
    sticks[1] = STR("/media/adjoa/KINGSTON");
    swap = (struct scr_swap){.folder = sticks[0],
                             .sticks = sticks,
                             .stick_count = 2,
                             .found = found,
                             .found_count = 2,
                             .leaving = &leaving,
                             .leaving_count = 1};
    if (strcmp(which->name, "swap_gone") == 0) /* the stick was pulled */
        swap = (struct scr_swap){.folder = sticks[0], .gone = true};
    scr_set_swap(x->stage.scr, &swap);
}

/* Counsel writes to the office, and it comes as a file. */
static void bring_letter(struct screens *x, const struct scn *scn)
{
    static const char *const lines[] = {
        "desk read intake",
        "desk read intel_note",
        "desk draft to_kourdala",
        "desk write_in to_kourdala fr",
        "desk seek to_kourdala get_company yes",
        "desk state_fact to_kourdala recruited yes",
        "desk tell to_kourdala \"Le restaurant n'attendait personne.\"",
        "desk send_file to_kourdala"};
    struct sim_session *other = sim_session_open(scn, 0, 1);
    struct buf file = BUF_MAX(LIMIT_SWAP_BYTES);
    struct sim_action a;
    enum sim_actor who;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (!sim_action_parse(sim_session_world(other), str_of(lines[i]), &x->app.arena,
                              &who, &a) ||
            sim_session_do(other, who, &a).refusal != SIM_REFUSED_OK)
            give_up(x, "counsel cannot", lines[i]);
    if (!sim_swap_print(other, 0, &file))
        give_up(x, "no letter from", "counsel");
    a = (struct sim_action){.verb = SIM_receive,
                            .text = arena_str(&x->app.arena, buf_str(&file))};
    if (sim_session_do(x->stage.game.session, SIM_IMPORT, &a).refusal != SIM_REFUSED_OK)
        give_up(x, "the office cannot open", "a letter");
    buf_free(&file);
    sim_session_close(other);
}

static void open_play(struct screens *x, const struct screen *which)
{
    struct err e = {0};
    struct diags d = diags_in(&x->app.arena);
    struct sim_header h;
    struct str text, rest;
    bool good = false;
    struct str path = file_join(&x->app.arena, x->app.scenarios, str_of(which->play));
    if (!file_read(path, LIMIT_PLAY_BYTES, &x->app.arena, &text, &e) ||
        !sim_play_header(text, path, &h, &rest, &d))
        give_up(x, "cannot read", which->play);
    const struct scn *scn = the_case(x, path, h.scenario);
    text = part_of(x, text, which->before);
    x->stage.game.session = sim_session_replay(scn, text, path, &good, &d);
    if (x->stage.game.session == NULL || !good)
        give_up(x, "cannot replay", which->play);
    if (strcmp(which->play, OFFICE) == 0)
        bring_letter(x, scn);
    fill_stick(x, which);
    stage_case(&x->stage);
}

struct txt *screens_words(const struct screens *x)
{
    return x->app.txt;
}

void screens_again(struct screens *x)
{
    stage_again(&x->stage);
}

struct stage *screens_stage(struct screens *x)
{
    return &x->stage;
}

void screens_paint(struct screens *x, const struct ui_list *list, uint32_t *pixels)
{
    struct err e = {0};
    const struct ui *ui = x->stage.ui;
    if (!ui_picture_paint(x->pictures, list, ui->width, ui->height, pixels, &e))
        give_up(x, "cannot be painted:", e.cause);
}

bool screens_picture(struct screens *x, const char *path, struct err *e)
{
    return ui_picture_write(x->pictures, x->stage.ui, path, e);
}

static void take_step(struct screens *x, const char *step)
{
    if (!stage_choose(&x->stage, str_of(step)))
        give_up(x, "there is nothing to choose called", step);
    if (x->stage.refusal != SIM_REFUSED_OK)
        give_up(x, "an action was refused", sim_refusal_msg(x->stage.refusal).id.p);
}

size_t screens_langs(const struct screens *x, const struct str **langs)
{
    return txt_langs(x->app.txt, langs);
}

static struct ui_settings settings_of(const struct screens *x, struct look look)
{
    return (struct ui_settings){.theme = look.theme,
                                .text_percent = look.percent,
                                .lang = txt_lang(x->app.txt),
                                .rtl = look.rtl || txt_is_rtl(x->app.txt),
                                .face = look.legible ? UI_FACE_LEGIBLE : UI_FACE_USUAL,
                                .spacing =
                                    look.legible ? UI_SPACING_WIDE : UI_SPACING_USUAL};
}

void screens_look(struct screens *x, struct look look)
{
    struct ui_settings set = settings_of(x, look);
    struct ui_input size = {.kind = UI_IN_RESIZE,
                            .width = look.width,
                            .height = look.height,
                            .dpi_percent = look.dpi};
    ui_set(x->stage.ui, &set);
    ui_feed(x->stage.ui, &size);
    screens_again(x);
}

/* A shared machine: a table that sits at it now, and one who has nothing yet. */
static void seat_people(struct screens *x)
{
    static struct scr_profile list[2];
    list[0] = (struct scr_profile){STR("Table 2"), STR("FR/EN"), 3};
    list[1] = (struct scr_profile){STR("A. B."), STR_NONE, 0};
    scr_set_profiles(x->stage.scr, list, 2, 0);
}

struct ui *screens_show(struct screens *x, const struct screen *which, struct look look)
{
    struct ui_fonts fonts = ui_pictures_fonts(x->pictures);
    x->now = which->name;
    txt_use(x->app.txt, str_of(look.lang));
    struct ui_settings set = settings_of(x, look);
    stage_set(&x->stage, &fonts, look.width, look.height, &set);
    seat_people(x);
    if (strncmp(which->name, "callout", 7) == 0)
        scr_set_callouts(x->stage.scr, 0);
    bool cloned = which->play != NULL && strcmp(which->play, CLONED) == 0;
    if (cloned)
        scr_set_shelf(x->stage.scr, x->cloned);
    if (which->play != NULL && !cloned)
        open_play(x, which);
    else
        stage_library(&x->stage);
    stage_again(&x->stage);
    for (size_t i = 0; i < sizeof which->steps / sizeof which->steps[0]; i++) {
        if (which->steps[i] != NULL)
            take_step(x, which->steps[i]);
    }
    return x->stage.ui;
}
