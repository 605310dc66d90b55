/* schema.c - the tables: every field of a case and of a law pack, one row each. */
#include "scenario/rows_int.h"

/* clang-format off */
static const char *const tradition_words[] = {"common", "civil", NULL};
static const char *const authority_words[] = {"central", "court", "prosecutor", "police", "ministry", "network", NULL};
static const char *const channel_words[] = {"central", "diplomatic", "police", "network", "direct", NULL};
static const char *const status_words[] = {"real", "modelled", "invented", NULL};
static const char *const stage_words[] = {"channel", "basis", "language", "content", "nexus", "criminality", "coercion", "interests", "parallel", "execution", "use", NULL};
static const char *const outcome_words[] = {"none", "accept", "conditions", "partial", "clarify", "consult", "postpone", "return", "refuse", "silence", "protest", NULL};
static const char *const role_words[] = {"victim", "witness", "suspect", "official", "support", NULL};
static const char *const status_evidence_words[] = {"hidden", "heard", "held", NULL};
static const char *const orderer_words[] = {"none", "police", "prosecutor", "judge", NULL};
static const char *const document_words[] = {"letter", "report", "record", "statement", "note", "press", NULL};
static const char *const by_words[] = {"either", "me", "officer", NULL};
static const char *const interpreter_words[] = {"sworn", "agency", "ngo", "colleague", "relative", NULL};
static const char *const question_words[] = {"open", "probing", "closed", "leading", "challenge", "explain", "break", "safeguard", "silence", "summarise", "close", "rules", "practice", NULL};
static const char *const inject_words[] = {"mail", "call", "visit", "news", NULL};
static const char *const axis_words[] = {"proof", "cooperation", "protection", "procedure", "resources", NULL};
static const char *const ending_words[] = {"convicted", "lesser", "acquitted", "transferred", "harmed", "closed", "answered", NULL};

const char *const *scn_schema_interpreter_words(void)
{
    return interpreter_words;
}

const char *const *scn_schema_question_words(void)
{
    return question_words;
}

/* ---- parts of things ----------------------------------------------------------- */

/* Embedded: offsets are from the part itself. */
#define THING scn_source
static const struct field source_fields[] = {
    TEXT("cite", cite, YES),
    ENUM("status", status, YES, status_words, 0),
    BOOLEAN("verified", verified, YES),
    {"as_of", F_AS_OF, OFF(as_of)},
};
TABLE(scn_schema_source, "source", -1, source_fields);
#undef THING

#define THING scn_rule
static const struct field item_effect_fields[] = {
    BOOLEAN("exclude", exclude, NO),
    BOOLEAN("lead_only", lead_only, NO),
    BOOLEAN("support", support, NO),
};
static TABLE(item_effect_table, "admissibility.effect", -1, item_effect_fields);
static const struct field charge_effect_fields[] = {
    BOOLEAN("bar", bar, NO),
};
static TABLE(charge_effect_table, "charge_rules.effect", -1, charge_effect_fields);
static const struct field request_effect_fields[] = {
    ENUM("outcome", outcome, NO, outcome_words, SCN_OUT_NONE),
    BOOLEAN("unlawful", unlawful, NO),
    BOOLEAN("other_use", other_use, NO),
    BOOLEAN("translated", translated, NO),
    REF("form", form, NO, SCN_FORM),
    INT("days", days, NO, -DAYS, DAYS, 0),
    INT("goodwill", goodwill, NO, -100, 100, 0),
    INT("money", money, NO, 0, MONEY, 0),
};
static TABLE(request_effect_table, "request_rules.effect", -1, request_effect_fields);
static const struct field rule_item_fields[] = {
    ID(),
    {"code", F_CODE, OFF(code)},
    COND("when", when, YES, SCN_ENV_ITEM),
    {"effect", F_STRUCT, .table = &item_effect_table, .required = true},
    TEXT("say", say, YES),
    TEXT("note", note, NO),
    TEXT("cure", cure, NO),
    DAYS_OF(from_day, to_day),
    SOURCE(),
};
TABLE(scn_schema_rule_item, "admissibility", -1, rule_item_fields);
static const struct field rule_charge_fields[] = {
    ID(),
    COND("when", when, YES, SCN_ENV_CHARGE),
    {"effect", F_STRUCT, .table = &charge_effect_table, .required = true},
    TEXT("say", say, YES),
    TEXT("note", note, NO),
    TEXT("cure", cure, NO),
    DAYS_OF(from_day, to_day),
    SOURCE(),
};
TABLE(scn_schema_rule_charge, "charge_rules", -1, rule_charge_fields);
static const struct field rule_request_fields[] = {
    ID(),
    {"code", F_CODE, OFF(code)},
    ENUM("stage", stage, YES, stage_words, 0),
    COND("when", when, YES, SCN_ENV_REQUEST),
    {"effect", F_STRUCT, .table = &request_effect_table, .required = true},
    TEXT("say", say, NO),
    REFS("terms", terms, NO, SCN_GLOSS),
    TEXT("condition", condition, NO),
    TEXT("note", note, NO),
    TEXT("cure", cure, NO),
    DAYS_OF(from_day, to_day),
    SOURCE(),
};
TABLE(scn_schema_rule_request, "request_rules", -1, rule_request_fields);
#undef THING

#define THING scn_threshold
static const struct field threshold_fields[] = {
    REF("element", element, YES, SCN_ELEMENT),
    INT("items", items, YES, 1, 9, 1),
    TEXT("note", note, NO),
    SOURCE(),
};
TABLE(scn_schema_threshold, "threshold", -1, threshold_fields);
#undef THING

#define THING scn_actor
static const struct field actor_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    BOOLEAN("leads", leads, NO),
    REFS("orders", orders, NO, SCN_MEASURE_KIND),
    SOURCE(),
};
TABLE(scn_schema_actor, "actors", -1, actor_fields);
#undef THING

#define THING scn_reservation
static const struct field reservation_fields[] = {
    ID(),
    REF("state", state, YES, SCN_STATE),
    TEXT("text", text, YES),
    DAYS_OF(from_day, to_day),
    SOURCE(),
};
TABLE(scn_schema_reservation, "reservations", -1, reservation_fields);
#undef THING

#define THING scn_disclosure
static const char *const disclosure_words[] = {"duty", "dossier", NULL};
static const struct field disclosure_fields[] = {
    ENUM("mode", mode, YES, disclosure_words, 0),
    INT("doubt", doubt, NO, 0, 9, 0),
    TEXT("say", say, YES),
    TEXT("note", note, NO),
    TEXT("cure", cure, NO),
    SOURCE(),
};
static TABLE(disclosure_table, "disclosure", -1, disclosure_fields);
#undef THING

#define THING scn_decisions
static const struct field decisions_fields[] = {
    TEXT("trial", trial, NO),
    TEXT("convicted", convicted, YES),
    TEXT("lesser", lesser, YES),
    TEXT("acquitted", acquitted, YES),
    TEXT("transferred", transferred, YES),
    TEXT("closed", closed, YES),
};
static TABLE(decisions_table, "decisions", -1, decisions_fields);
#undef THING

#define THING scn_span
static const struct field span_fields[] = {
    ID(),
    REF("learn", learn, NO, SCN_FACT),
};
TABLE(scn_schema_span, "spans", -1, span_fields);
#undef THING

/* ---- law: common.yaml --------------------------------------------------------------- */

#define THING scn_concept
static const struct field concept_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, NO),
    PLAIN_SOURCE(),
};
static TABLE(elements_table, "elements", SCN_ELEMENT, concept_fields);
static TABLE(forms_table, "forms", SCN_FORM, concept_fields);
static const struct field procedure_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, NO),
    REF("term", term, NO, SCN_GLOSS),
    PLAIN_SOURCE(),
};
static TABLE(procedures_table, "procedures", SCN_PROCEDURE, procedure_fields);
static const struct field kind_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, NO),
    REFS("custody", custody, NO, SCN_CUSTODY),
    PLAIN_SOURCE(),
};
static TABLE(kinds_table, "kinds", SCN_KIND, kind_fields);
static TABLE(custody_table, "custody", SCN_CUSTODY, concept_fields);
#undef THING

#define THING scn_measure_kind
static const struct field measure_kind_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    TEXT("article", article, NO),
    REF("term", term, NO, SCN_GLOSS),
    BOOLEAN("coercive", coercive, NO),
    BOOLEAN("preserves", preserves, NO),
};
static TABLE(measure_kinds_table, "measures", SCN_MEASURE_KIND, measure_kind_fields);
#undef THING

#define THING scn_treaty
static const struct field treaty_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    REFS("parties", parties, YES, SCN_STATE),
    REFS("languages", languages, NO, SCN_LANGUAGE),
    DAYS_OF(from_day, to_day),
    PARTS("reservations", reservations, scn_schema_reservation),
    SOURCE(),
};
static TABLE(treaties_table, "treaties", SCN_TREATY, treaty_fields);
#undef THING

#define THING scn_participation
static const struct field participation_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    REFS("own", own, NO, SCN_ELEMENT),
    BOOLEAN("through", through, NO),
    SOURCE(),
};
static TABLE(participations_table, "participation", SCN_PARTICIPATION, participation_fields);
#undef THING

#define THING scn
static const struct field common_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1},
};
TABLE(scn_schema_common, "law.common", -1, common_fields);
#undef THING

/* ---- law: a State's pack --------------------------------------------------------------- */

#define THING scn_authority
static const struct field authority_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, NO),
    ENUM("kind", kind, YES, authority_words, 0),
    DATE("from", from_day, INT32_MIN),
    DATE("to", to_day, SCN_EVER),
};
static TABLE(authorities_table, "authorities", SCN_AUTHORITY, authority_fields);
#undef THING

#define THING scn_channel
static const struct field channel_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, NO),
    ENUM("kind", kind, YES, channel_words, 0),
    INT("days", days, YES, 0, 1000, 0),
};
static TABLE(channels_table, "channels", SCN_CHANNEL, channel_fields);
#undef THING

#define THING scn_offence
static const struct field offence_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("article", article, YES),
    TEXT("text", text, YES),
    TEXT("penalty", penalty, YES),
    INT("years", years, NO, 0, 99, 0),
    BOOLEAN("capital", capital, NO),
    BOOLEAN("political", political, NO),
    REF("term", term, NO, SCN_GLOSS),
    REFS("elements", elements, YES, SCN_ELEMENT),
    REF("lesser", lesser, NO, SCN_OFFENCE),
    BOOLEAN("consent_no_defence", consent_no_defence, NO),
    DAYS_OF(from_day, to_day),
    SOURCE(),
};
static TABLE(offences_table, "offences", SCN_OFFENCE, offence_fields);
#undef THING

#define THING scn_state
static const struct field state_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1},
    {"id", F_WORD, OFF(id), .required = true},
    TEXT("name", name, YES),
    TEXT("about", about, NO),
    ENUM("tradition", tradition, YES, tradition_words, 0),
    REFS("languages", languages, YES, SCN_LANGUAGE),
    REFS("accepts", accepts, YES, SCN_LANGUAGE),
    {"weekend", F_WEEKDAYS, OFF(weekend)},
    {"holidays", F_DATES, OFF(holidays)},
    INT("days", days, YES, 0, 1000, 0),
    INT("capacity", capacity, NO, 0, 1000, 0),
    DAYS_OF(from_day, to_day),
    PARTS("actors", actors, scn_schema_actor),
    PARTS("admissibility", admissibility, scn_schema_rule_item),
    PARTS("charge_rules", charge_rules, scn_schema_rule_charge),
    PARTS("request_rules", request_rules, scn_schema_rule_request),
    PARTS("threshold", thresholds, scn_schema_threshold),
    BOOLEAN("milder_law", milder_law, NO),
    {"disclosure", F_STRUCT, OFF(disclosure), .required = true, .table = &disclosure_table},
    {"decisions", F_STRUCT, OFF(decisions), .required = true, .table = &decisions_table},
};
TABLE(scn_schema_state, "law", SCN_STATE, state_fields);
#undef THING

/* ---- the case ------------------------------------------------------------------------ */

#define THING scn
static const struct field review_fields[] = {
    BOOLEAN("lawyer", reviewed_lawyer, NO),
    BOOLEAN("victim_support", reviewed_support, NO),
};
static TABLE(review_table, "review", -1, review_fields);
static const struct field scenario_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1},
    TEXT("title", title, YES),
    TEXT("summary", summary, YES),
    TEXT("brief", brief, YES),
    TEXT("notice", notice, YES),
    {"language", F_WORD, OFF(language), .required = true},
    INT("minutes", minutes, YES, 1, 1000, 0),
    {"start", F_DATE, OFF(start_day), .required = true},
    {"opens", F_TIME, OFF(opens), .start = 8 * 60},
    {"closes", F_TIME, OFF(closes), .start = 17 * 60},
    REFS("states", in_play, YES, SCN_STATE),
    BOOLEAN("practice", practice, NO),
    {"review", F_STRUCT, .table = &review_table},
    {"teaches", F_TEXTS, OFF(teaches)},
    {"discussion", F_TEXTS, OFF(discussion)},
};
TABLE(scn_schema_scenario, "scenario", -1, scenario_fields);
#undef THING

#define THING scn_desk
static const struct field desks_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("brief", brief, NO),
    REF("state", state, YES, SCN_STATE),
    REFS("reads", reads, YES, SCN_LANGUAGE),
    REFS("speaks", speaks, YES, SCN_LANGUAGE),
    INT("days", days, YES, 1, DAYS, 0),
    INT("money", money, YES, 0, MONEY, 0),
    INT("officers", officers, YES, 0, 15, 0),
    REF("place", place, YES, SCN_PLACE),
    BOOLEAN("apart", apart, NO),
};
static TABLE(desks_table, "desks", SCN_DESK, desks_fields);
#undef THING

#define THING scn_person
static const struct field people_fields[] = {
    ID(),
    TEXT("name", name, YES),
    {"gender", F_GENDER, OFF(gender), .required = true},
    ENUM("role", role, YES, role_words, 0),
    REF("state", state, YES, SCN_STATE),
    TEXT("about", about, YES),
    REFS("speaks", speaks, YES, SCN_LANGUAGE),
    INT("trust", trust, NO, 0, 100, 50),
    INT("wellbeing", wellbeing, NO, 0, 100, 60),
    INT("safety", safety, NO, 0, 100, 60),
    BOOLEAN("child", child, NO),
    BOOLEAN("age_in_doubt", age_in_doubt, NO),
    BOOLEAN("known", known, NO),
    REFS("needs", needs, NO, SCN_CARE),
    COND("reach", reach, NO, SCN_ENV_CASE),
};
static TABLE(people_table, "people", SCN_PERSON, people_fields);
#undef THING

#define THING scn_place
static const struct field places_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("about", about, YES),
    REF("state", state, YES, SCN_STATE),
    INT("minutes", minutes, NO, 0, MINUTES, 0),
    {"column", F_INT, OFF(column), .least = 1, .most = 9, .looks = true},
    {"row", F_INT, OFF(row), .least = 1, .most = 99, .looks = true},
    BOOLEAN("known", known, NO),
};
static TABLE(places_table, "places", SCN_PLACE, places_fields);
#undef THING

#define THING scn_fact
static const struct field facts_fields[] = {
    ID(),
    TEXT("text", text, YES),
    BOOLEAN("true", is_true, YES),
    REF("element", element, NO, SCN_ELEMENT),
    REFS("also", also, NO, SCN_ELEMENT),
    REFS("about", about, NO, SCN_PERSON),
    REF("victim", victim, NO, SCN_PERSON),
    REFS("indicates", indicates, NO, SCN_INDICATOR),
    BOOLEAN("sensitive", sensitive, NO),
    BOOLEAN("consent", consent, NO),
};
static TABLE(facts_table, "facts", SCN_FACT, facts_fields);
#undef THING

#define THING scn_paper
static const struct field paper_fields[] = {
    REF("form", form, YES, SCN_FORM),
    REF("document", document, YES, SCN_DOCUMENT),
};
TABLE(scn_schema_paper, "item_documents", -1, paper_fields);
#undef THING

#define THING scn_evidence
static const struct field evidence_fields[] = {
    ID(),
    TEXT("title", title, YES),
    TEXT("text", text, YES),
    REF("kind", kind, YES, SCN_KIND),
    REF("form", form, YES, SCN_FORM),
    REF("language", language, YES, SCN_LANGUAGE),
    REF("state", state, YES, SCN_STATE),
    {"source", F_SOURCE_KEY, OFF(source)},
    REFS("derived", derived, NO, SCN_EVIDENCE),
    ENUM("ordered_by", ordered_by, NO, orderer_words, 0),
    REF("consent", consent, NO, SCN_PERSON),
    REFS("shows", shows, NO, SCN_FACT),
    REFS("against", against, NO, SCN_FACT),
    REF("document", document, NO, SCN_DOCUMENT),
    PARTS("documents", papers, scn_schema_paper),
    REFS("custody", custody, NO, SCN_CUSTODY),
    BOOLEAN("lawful", lawful, YES),
    BOOLEAN("names_victim", names_victim, NO),
    INT("expires", expires_day, NO, 1, DAYS, SCN_EVER),
    ENUM("status", status, NO, status_evidence_words, 0),
    REF("interview", interview, NO, SCN_INTERVIEW),
};
static TABLE(evidence_table, "evidence", SCN_EVIDENCE, evidence_fields);
#undef THING

#define THING scn_document
static const struct field documents_fields[] = {
    OWN(),
    TEXT("title", title, YES),
    ENUM("kind", kind, YES, document_words, 0),
    REF("language", language, YES, SCN_LANGUAGE),
    TEXT("author", author, YES),
    INT("minutes", minutes, NO, 0, MINUTES, 5),
    BOOLEAN("known", known, NO),
    PARTS("spans", spans, scn_schema_span),
    REFS("terms", terms, NO, SCN_GLOSS),
    DO("do", on_read),
};
static TABLE(documents_table, "documents", SCN_DOCUMENT, documents_fields);
#undef THING

#define THING scn_lead
static const struct field leads_fields[] = {
    OWN(),
    TEXT("title", title, YES),
    TEXT("text", text, YES),
    REF("place", place, NO, SCN_PLACE),
    COND("when", when, NO, SCN_ENV_CASE),
    INT("until", until_day, NO, 1, DAYS, SCN_EVER),
    INT("minutes", minutes, YES, 0, MINUTES, 0),
    INT("money", money, NO, 0, MONEY, 0),
    ENUM("by", by, NO, by_words, SCN_BY_EITHER),
    TEXT("result", result, YES),
    DO("do", effects),
};
static TABLE(leads_table, "leads", SCN_LEAD, leads_fields);
#undef THING

#define THING scn_service
static const struct field services_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("about", about, YES),
    REF("state", state, YES, SCN_STATE),
    INT("places", places, NO, 0, 1000, 1000),
    INT("wait", wait_days, NO, 0, 1000, 0),
};
static TABLE(services_table, "services", SCN_SERVICE, services_fields);
#undef THING

#define THING scn_interpreter
static const struct field interpreters_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("about", about, YES),
    ENUM("kind", kind, YES, interpreter_words, 0),
    {"gender", F_GENDER, OFF(gender), .start = 'n'},
    REFS("languages", languages, YES, SCN_LANGUAGE),
    REFS("ties", ties, NO, SCN_PERSON),
    BOOLEAN("telephone", telephone, NO),
    INT("money", money, NO, 0, MONEY, 0),
    INT("wait", wait_days, NO, 0, 1000, 0),
    INT("trust", trust, NO, -100, 100, 0),
};
static TABLE(interpreters_table, "interpreters", SCN_INTERPRETER, interpreters_fields);
#undef THING

#define THING scn_rendering
static const struct field rendering_fields[] = {
    TEXT("text", text, YES),
    REFS("loses", loses, NO, SCN_FACT),
    REFS("says", says, NO, SCN_FACT),
    BOOLEAN("withholds", withholds, NO),
};
TABLE(scn_schema_rendering, "renders", -1, rendering_fields);
#undef THING

#define THING scn_move
static const struct field questions_fields[] = {
    {"id", F_WORD, OFF(id)},
    TEXT("ask", ask, NO),
    TEXT("answer", answer, NO),
    TEXT("guarded", guarded, NO),
    INT("needs_trust", needs_trust, NO, 0, 100, 0),
    COND("guarded_if", guarded_if, NO, SCN_ENV_CASE),
    {"renders", F_RENDERS, OFF(renders), .table = &scn_schema_rendering},
    COND("when", when, NO, SCN_ENV_CASE),
    INT("minutes", minutes, NO, 0, MINUTES, 5),
    INT("trust", trust, NO, -100, 100, 0),
    INT("wellbeing", wellbeing, NO, -100, 100, 0),
    BOOLEAN("blames", blames, NO),
    REFS("says", says, NO, SCN_FACT),
    REFS("tells", tells, NO, SCN_FACT),
    REFS("terms", terms, NO, SCN_GLOSS),
    REF("challenges", challenges, NO, SCN_EVIDENCE),
    DO("do", effects),
};
static TABLE(questions_table, "questions", SCN_QUESTION, questions_fields);
#define MOVE(n, k) {n, F_ANSWERS, .offset = UINT16_MAX, .start = (k), .kind = SCN_QUESTION, .table = &questions_table}
#undef THING

#define THING scn_talk_topic
static const struct field topics_fields[] = {
    ID(),
    TEXT("name", name, YES),
    COND("when", when, NO, SCN_ENV_CASE),
    MOVE("open", SCN_ASK_OPEN),
    MOVE("probing", SCN_ASK_PROBING),
    MOVE("closed", SCN_ASK_CLOSED),
    MOVE("leading", SCN_ASK_LEADING),
    MOVE("challenge", SCN_ASK_CHALLENGE),
    MOVE("silence", SCN_ASK_SILENCE),
    MOVE("summarise", SCN_ASK_SUMMARISE),
};
static TABLE(topics_table, "topics", SCN_TOPIC, topics_fields);
#undef THING

#define THING scn_interview
static const struct field interviews_fields[] = {
    OWN(),
    REF("person", person, YES, SCN_PERSON),
    TEXT("title", title, YES),
    REF("place", place, NO, SCN_PLACE),
    COND("when", when, NO, SCN_ENV_CASE),
    TEXT("intro", intro, YES),
    TEXT("notice", notice, NO),
    TEXT("summary", summary, NO),
    REFS("forms", forms, NO, SCN_FORM),
    DO("skip", skip),
    {"prefers", F_GENDER, OFF(prefers), .start = 'n'},
    {"topics", F_ITEMS, OFF(first_topic), .required = true, .kind = SCN_TOPIC, .table = &topics_table},
    MOVE("explain", SCN_ASK_EXPLAIN),
    MOVE("rules", SCN_ASK_RULES),
    MOVE("practice", SCN_ASK_PRACTICE),
    MOVE("break", SCN_ASK_BREAK),
    MOVE("safeguard", SCN_ASK_SAFEGUARD),
    MOVE("close", SCN_ASK_CLOSE),
};
static TABLE(interviews_table, "interviews", SCN_INTERVIEW, interviews_fields);
#undef THING

#define THING scn_letter
const char *const scn_schema_translation_words[] = {"none", "agency", "sworn", "machine", NULL};
static const char *const identity_words[] = {"none", "code", "name", NULL};
static const char *const urgency_words[] = {"no", "bare", "reasons", NULL};
static const struct field letter_fields[] = {
    REF("sender", sender, YES, SCN_AUTHORITY),
    REF("authority", authority, NO, SCN_AUTHORITY),
    REF("channel", channel, NO, SCN_CHANNEL),
    REF("basis", basis, NO, SCN_TREATY),
    REF("offence", offence, NO, SCN_OFFENCE),
    REF("language", language, YES, SCN_LANGUAGE),
    ENUM("translation", translation, NO, scn_schema_translation_words, 0),
    ENUM("identity", identity, NO, identity_words, 0),
    ENUM("urgency", urgency, NO, urgency_words, 0),
    BOOLEAN("secret", secret, NO),
    BOOLEAN("statute", statute, NO),
    BOOLEAN("order", order, NO),
    BOOLEAN("assurance", assurance, NO),
    BOOLEAN("signed", is_signed, NO),
    REFS("procedures", procedures, NO, SCN_PROCEDURE),
    REFS("facts", facts, NO, SCN_FACT),
    TEXT("words", words, NO),
};
static TABLE(letter_table, "letter", -1, letter_fields);
#undef THING

#define THING scn_measure
static const struct field measures_fields[] = {
    ID(),
    REF("measure", kind, YES, SCN_MEASURE_KIND),
    TEXT("title", title, YES),
    REF("person", person, NO, SCN_PERSON),
    TEXT("account", account, NO),
    REFS("needs", needs, NO, SCN_FACT),
    REFS("ties", ties, NO, SCN_FACT),
    REF("returns", returns, NO, SCN_EVIDENCE),
    INT("days", days, NO, 0, 1000, 10),
    INT("perishes", perishes_day, NO, 1, DAYS, SCN_EVER),
    BOOLEAN("pretext", pretext, NO),
    BOOLEAN("fiscal", fiscal, NO),
};
static TABLE(measures_table, "measures", SCN_MEASURE, measures_fields);
#undef THING

#define THING scn_request
static const struct field requests_fields[] = {
    OWN(),
    REF("to", to, NO, SCN_STATE),
    REF("from", from, NO, SCN_STATE),
    REF("milestone", milestone, NO, SCN_MILESTONE),
    INT("days", days, NO, 1, 1000, 30),
    {"letter", F_STRUCT, OFF(letter), .table = &letter_table},
    TEXT("title", title, YES),
    TEXT("about", about, YES),
    COND("when", when, NO, SCN_ENV_CASE),
    {"measures", F_ITEMS, OFF(first_measure), .required = true, .kind = SCN_MEASURE, .table = &measures_table},
};
static TABLE(requests_table, "requests", SCN_REQUEST, requests_fields);
#undef THING

#define THING scn_milestone
static const struct field milestones_fields[] = {
    OWN(),
    TEXT("title", title, YES),
    COND("when", when, NO, SCN_ENV_CASE),
    INT("after", after_days, NO, 0, DAYS, -1),
    REF("period", period, NO, SCN_PERIOD),
    REF("since", since, NO, SCN_MILESTONE),
    BOOLEAN("facilitator", by_facilitator, NO),
    COND("unless", unless, NO, SCN_ENV_CASE),
    {"deadline", F_STRUCT, OFF(deadline), .table = &scn_schema_deadline},
    DO("do", effects),
};
static TABLE(milestones_table, "milestones", SCN_MILESTONE, milestones_fields);
#undef THING

#define THING scn_inject
static const struct field injects_fields[] = {
    ID(),
    REF("milestone", milestone, YES, SCN_MILESTONE),
    ENUM("kind", kind, NO, inject_words, 0),
    TEXT("from", from, YES),
    TEXT("title", title, YES),
    TEXT("text", text, YES),
    REF("document", document, NO, SCN_DOCUMENT),
    DO("do", effects),
};
static TABLE(injects_table, "injects", SCN_INJECT, injects_fields);
#undef THING

#define THING scn_objective
static const struct field objectives_fields[] = {
    OWN(),
    ENUM("axis", axis, YES, axis_words, 0),
    INT("points", points, YES, 1, 1000, 0),
    TEXT("title", title, YES),
    COND("when", when, YES, SCN_ENV_CASE),
    COND("wrong", wrong, NO, SCN_ENV_CASE),
    COND("occasion", occasion, NO, SCN_ENV_CASE),
    TEXT("why", why, YES),
    TEXT("better", better, NO),
};
static TABLE(objectives_table, "objectives", SCN_OBJECTIVE, objectives_fields);
#undef THING

#define THING scn_cap
static const struct field caps_fields[] = {
    OWN(),
    COND("when", when, YES, SCN_ENV_CASE),
    INT("limit", limit, YES, 0, 100, 0),
    TEXT("title", title, YES),
    TEXT("why", why, YES),
};
static TABLE(caps_table, "caps", SCN_CAP, caps_fields);
#undef THING

#define THING scn_counter
static const struct field counters_fields[] = {
    ID(),
    INT("start", start, NO, -1000000, 1000000, 0),
    TEXT("title", title, NO),
};
static TABLE(counters_table, "counters", SCN_COUNTER, counters_fields);
#undef THING

#define THING scn_hint
static const struct field hints_fields[] = {
    OWN(),
    TEXT("text", text, YES),
    COND("when", when, NO, SCN_ENV_CASE),
    INT("cost", cost, NO, 0, 100, 0),
};
static TABLE(hints_table, "hints", SCN_HINT, hints_fields);
#undef THING

#define THING scn_act
static const struct field acts_fields[] = {
    ID(),
    TEXT("title", title, YES),
    REF("milestone", milestone, NO, SCN_MILESTONE),
    {"play", F_WORD, OFF(play)},
};
static TABLE(acts_table, "acts", SCN_ACT, acts_fields);
#undef THING

#define THING scn_charge
static const struct field charges_fields[] = {
    OWN(),
    REF("person", person, YES, SCN_PERSON),
    REF("offence", offence, YES, SCN_OFFENCE),
    REF("participation", participation, NO, SCN_PARTICIPATION),
    REF("victim", victim, NO, SCN_PERSON),
    DATE("conduct_from", conduct_from, INT32_MIN),
    DATE("conduct_to", conduct_to, SCN_EVER),
    TEXT("title", title, NO),
};
static TABLE(charges_table, "charges", SCN_CHARGE, charges_fields);
#undef THING

#define THING scn_ending
static const struct field endings_fields[] = {
    OWN(),
    ENUM("kind", kind, YES, ending_words, 0),
    COND("when", when, YES, SCN_ENV_CASE),
    TEXT("title", title, YES),
    TEXT("text", text, YES),
};
static TABLE(endings_table, "endings", SCN_ENDING, endings_fields);
#undef THING

/* clang-format on */

const struct table *const scn_schema_case_sections[] = {
    &desks_table,        &people_table,      &places_table,        &facts_table,
    &evidence_table,     &documents_table,   &leads_table,         &services_table,
    &interpreters_table, &interviews_table,  &requests_table,      &milestones_table,
    &injects_table,      &objectives_table,  &caps_table,          &counters_table,
    &hints_table,        &acts_table,        &charges_table,       &endings_table,
    &scn_schema_answers, &scn_schema_routes, &scn_schema_notebook, NULL};
const struct table *const scn_schema_common_sections[] = {
    &elements_table,        &kinds_table,     &forms_table,     &procedures_table,
    &measure_kinds_table,   &treaties_table,  &custody_table,   &participations_table,
    &scn_schema_indicators, &scn_schema_uses, &scn_schema_care, NULL};
const struct table *const scn_schema_state_sections[] = {
    &authorities_table, &channels_table, &offences_table, &scn_schema_periods, NULL};

const struct table *scn_schema_of(enum scn_kind kind)
{
    static const struct table *const nested[] = {
        &questions_table, &topics_table, &measures_table, &scn_schema_state, NULL};
    const struct table *const *const all[] = {
        scn_schema_case_sections, scn_schema_common_sections, scn_schema_state_sections,
        scn_schema_glossary_sections, nested};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        for (const struct table *const *t = all[i]; *t != NULL; t++) {
            if ((*t)->kind == (int)kind)
                return *t;
        }
    }
    return NULL;
}
