/* schema.c - the tables: every field of a case and of a law pack, one row each. */
#include "scenario/card.h"
#include "scenario/schema_int.h"

/* clang-format off */
#define OFF(member)               .offset = (uint16_t)offsetof(struct THING, member)
#define ID()                      {"id", F_ID, OFF(id), .required = true, .doc = "permanent name: a-z, 0-9, _"}
#define TEXT(n, m, need, d)       {n, F_TEXT, OFF(m), .required = (need), .doc = (d)}
#define INT(n, m, need, lo, hi, def, d) {n, F_INT, OFF(m), .required = (need), .least = (lo), .most = (hi), .start = (def), .doc = (d)}
#define BOOLEAN(n, m, def, d)     {n, F_BOOL, OFF(m), .start = (def), .doc = (d)}
#define DATE(n, m, def, d)        {n, F_DATE, OFF(m), .start = (def), .doc = (d)}
#define ENUM(n, m, need, w, def, d) {n, F_ENUM, OFF(m), .required = (need), .words = (w), .start = (def), .doc = (d)}
#define REF(n, m, need, k, d)     {n, F_REF, OFF(m), .required = (need), .kind = (k), .doc = (d)}
#define REFS(n, m, need, k, d)    {n, F_REFS, OFF(m), .required = (need), .kind = (k), .doc = (d)}
#define COND(n, m, need, e, d)    {n, F_EXPR, OFF(m), .required = (need), .env = (e), .doc = (d)}
#define DO(n, m, d)               {n, F_EFFECTS, OFF(m), .env = SCN_ENV_EFFECT, .doc = (d)}
#define SOURCE()                  {"source", F_STRUCT, OFF(source), .required = true, .table = &source_table, .doc = "where the rule comes from"}
#define PLAIN_SOURCE()            {"source", F_STRUCT, OFF(source), .table = &source_table, .doc = "where it comes from"}
#define PARTS(n, m, t, d)         {n, F_PARTS, OFF(m), .table = &(t), .doc = (d)}
#define DAYS_OF(from, to, what)   DATE("from", from, INT32_MIN, "first day " what), DATE("to", to, SCN_EVER, "last day " what)
#define COUNT(a)                  (uint32_t)(sizeof(a) / sizeof(a)[0])
#define TABLE(t, n, k, fields, d) const struct table t = {n, k, sizeof(struct THING), fields, COUNT(fields), d}

enum { NO = 0, YES = 1, DAYS = 3650, MINUTES = 100000, MONEY = 1000000 };

static const char *const tradition_words[] = {"common", "civil", NULL};
static const char *const authority_words[] = {"central", "court", "prosecutor", "police", "ministry", "network", NULL};
static const char *const channel_words[] = {"central", "diplomatic", "police", "network", "direct", NULL};
static const char *const status_words[] = {"real", "modelled", "invented", NULL};
static const char *const stage_words[] = {"channel", "basis", "language", "content", "nexus", "criminality", "coercion", "interests", "parallel", "execution", NULL};
static const char *const outcome_words[] = {"none", "accept", "conditions", "partial", "clarify", "consult", "postpone", "return", "refuse", "silence", NULL};
static const char *const role_words[] = {"victim", "witness", "suspect", "official", NULL};
static const char *const status_evidence_words[] = {"hidden", "heard", "held", NULL};
static const char *const orderer_words[] = {"none", "police", "prosecutor", "judge", NULL};
static const char *const document_words[] = {"letter", "report", "record", "statement", "note", "press", NULL};
static const char *const by_words[] = {"either", "me", "officer", NULL};
static const char *const interpreter_words[] = {"sworn", "agency", "ngo", "colleague", "relative", NULL};
static const char *const question_words[] = {"open", "probing", "closed", "leading", "challenge", "explain", "break", "safeguard", "silence", "summarise", "close", NULL};
static const char *const inject_words[] = {"mail", "call", "visit", "news", NULL};
static const char *const axis_words[] = {"proof", "cooperation", "protection", "procedure", "resources", NULL};
static const char *const topic_words[] = {"system", "languages", "trafficking", "smuggling", "assistance", "authority", "treaties", "bodies", "networks", NULL};
static const char *const ending_words[] = {"convicted", "lesser", "acquitted", "transferred", "harmed", "closed", NULL};

const char *const *scn_schema_interpreter_words(void)
{
    return interpreter_words;
}

/* ---- parts of things ----------------------------------------------------------- */

/* Embedded: offsets are from the part itself. */
#define THING scn_source
static const struct field source_fields[] = {
    TEXT("cite", cite, YES, "the text it rests on"),
    ENUM("status", status, YES, status_words, 0, "real, modelled on the real, or invented"),
};
static TABLE(source_table, "source", -1, source_fields, "where a rule comes from");
#undef THING

#define THING scn_rule
static const struct field item_effect_fields[] = {
    BOOLEAN("exclude", exclude, NO, "the item is not admitted"),
    BOOLEAN("lead_only", lead_only, NO, "the item may lead, never prove"),
    BOOLEAN("support", support, NO, "the item counts only beside one that needs no support"),
};
static TABLE(item_effect_table, "effect on an item", -1, item_effect_fields, "what a rule makes of an item");
static const struct field charge_effect_fields[] = {
    BOOLEAN("bar", bar, NO, "the charge fails, whatever is proved"),
};
static TABLE(charge_effect_table, "effect on a charge", -1, charge_effect_fields, "what a rule makes of a charge");
static const struct field request_effect_fields[] = {
    ENUM("outcome", outcome, NO, outcome_words, SCN_OUT_NONE, "what it makes of a request"),
    BOOLEAN("unlawful", unlawful, NO, "a refusal that the treaty does not allow, to be contested"),
    REF("form", form, NO, SCN_FORM, "the form in which the result comes back"),
    INT("days", days, NO, -DAYS, DAYS, 0, "working days more (or fewer)"),
    INT("goodwill", goodwill, NO, -100, 100, 0, "what it costs or earns"),
};
static TABLE(request_effect_table, "effect on a request", -1, request_effect_fields, "what a rule makes of a request");
static const struct field rule_item_fields[] = {
    ID(),
    {"code", F_WORD, OFF(code), .doc = "F1 to F28: the defect it answers"},
    COND("when", when, YES, SCN_ENV_ITEM, "when it speaks"),
    {"effect", F_STRUCT, .table = &item_effect_table, .required = true, .doc = "what it does"},
    TEXT("say", say, YES, "the rule in plain words"),
    TEXT("note", note, NO, "the coach's note"),
    TEXT("cure", cure, NO, "what would have cured it"),
    DAYS_OF(from_day, to_day, "of hearings it applies to"),
    SOURCE(),
};
TABLE(scn_schema_rule_item, "admissibility", -1, rule_item_fields, "rules on items of evidence");
static const struct field rule_charge_fields[] = {
    ID(),
    COND("when", when, YES, SCN_ENV_CHARGE, "when it speaks"),
    {"effect", F_STRUCT, .table = &charge_effect_table, .required = true, .doc = "what it does"},
    TEXT("say", say, YES, "the rule in plain words"),
    TEXT("note", note, NO, "the coach's note"),
    TEXT("cure", cure, NO, "what should have been done"),
    DAYS_OF(from_day, to_day, "of hearings it applies to"),
    SOURCE(),
};
TABLE(scn_schema_rule_charge, "charge_rules", -1, rule_charge_fields, "rules on charges");
static const struct field rule_request_fields[] = {
    ID(),
    {"code", F_WORD, OFF(code), .doc = "F1 to F28: the defect it answers"},
    ENUM("stage", stage, YES, stage_words, 0, "when in the review it is looked at"),
    COND("when", when, YES, SCN_ENV_REQUEST, "when it speaks"),
    {"effect", F_STRUCT, .table = &request_effect_table, .required = true, .doc = "what it does"},
    TEXT("say", say, NO, "their words"),
    TEXT("note", note, NO, "the coach's note: paragraph and fix"),
    TEXT("cure", cure, NO, "what would have cured it"),
    DAYS_OF(from_day, to_day, "of receipts it applies to"),
    SOURCE(),
};
TABLE(scn_schema_rule_request, "request_rules", -1, rule_request_fields, "rules on requests");
#undef THING

#define THING scn_threshold
static const struct field threshold_fields[] = {
    REF("element", element, YES, SCN_ELEMENT, "the element"),
    INT("items", items, YES, 1, 9, 1, "independent admissible items it needs"),
    TEXT("note", note, NO, "why; a teaching rule of prudence"),
    SOURCE(),
};
TABLE(scn_schema_threshold, "threshold", -1, threshold_fields, "how much proof an element needs");
#undef THING

#define THING scn_actor
static const struct field actor_fields[] = {
    ID(),
    TEXT("name", name, YES, "who it is"),
    TEXT("text", text, YES, "what is theirs to do"),
    BOOLEAN("leads", leads, NO, "leads the inquiry"),
    REFS("orders", orders, NO, SCN_MEASURE_KIND, "measures they may order"),
    SOURCE(),
};
TABLE(scn_schema_actor, "actors", -1, actor_fields, "who leads, who may order what");
#undef THING

#define THING scn_reservation
static const struct field reservation_fields[] = {
    ID(),
    REF("state", state, YES, SCN_STATE, "whose it is"),
    TEXT("text", text, YES, "what it says"),
    DAYS_OF(from_day, to_day, "it stands"),
    SOURCE(),
};
TABLE(scn_schema_reservation, "reservations", -1, reservation_fields, "what a party said when it joined");
#undef THING

#define THING scn_disclosure
static const char *const disclosure_words[] = {"duty", "dossier", NULL};
static const struct field disclosure_fields[] = {
    ENUM("mode", mode, YES, disclosure_words, 0, "a duty of the prosecution, or the dossier lies open"),
    INT("doubt", doubt, NO, 0, 9, 0, "how much more an item weighs that was kept back"),
    TEXT("say", say, YES, "the rule in plain words"),
    TEXT("note", note, NO, "the coach's note"),
    TEXT("cure", cure, NO, "what should have been done"),
    SOURCE(),
};
static TABLE(disclosure_table, "disclosure", -1, disclosure_fields, "what the defence must be shown");
#undef THING

#define THING scn_decisions
static const struct field decisions_fields[] = {
    TEXT("convicted", convicted, YES, "the name of a conviction"),
    TEXT("lesser", lesser, YES, "of a conviction for a lesser offence"),
    TEXT("acquitted", acquitted, YES, "of an acquittal"),
    TEXT("transferred", transferred, YES, "of a transfer"),
    TEXT("closed", closed, YES, "of a closing without trial"),
};
static TABLE(decisions_table, "decisions", -1, decisions_fields, "how decisions are named");
#undef THING

#define THING scn_span
static const struct field span_fields[] = {
    ID(),
    REF("learn", learn, YES, SCN_FACT, "the fact that the sentence teaches"),
};
TABLE(scn_schema_span, "spans", -1, span_fields, "anchored sentences of a document");
#undef THING

/* ---- law: common.yaml --------------------------------------------------------------- */

#define THING scn_concept
static const struct field concept_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, NO, "what it means"),
    PLAIN_SOURCE(),
};
static TABLE(elements_table, "elements", SCN_ELEMENT, concept_fields, "what must be proved");
static TABLE(forms_table, "forms", SCN_FORM, concept_fields, "forms of evidence");
static TABLE(procedures_table, "procedures", SCN_PROCEDURE, concept_fields, "what a request can ask for");
static const struct field kind_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, NO, "what it means"),
    REFS("custody", custody, NO, SCN_CUSTODY, "steps of custody that it calls for"),
    PLAIN_SOURCE(),
};
static TABLE(kinds_table, "kinds", SCN_KIND, kind_fields, "kinds of evidence");
static TABLE(custody_table, "custody", SCN_CUSTODY, concept_fields, "steps of custody");
#undef THING

#define THING scn_measure_kind
static const struct field measure_kind_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, YES, "what it is"),
    TEXT("article", article, NO, "the paragraph it rests on"),
    BOOLEAN("coercive", coercive, NO, "it takes compulsion"),
    BOOLEAN("preserves", preserves, NO, "it keeps what it returns instead of bringing it"),
};
static TABLE(measure_kinds_table, "measures", SCN_MEASURE_KIND, measure_kind_fields, "measures of assistance");
#undef THING

#define THING scn_treaty
static const struct field treaty_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, YES, "what it provides"),
    REFS("parties", parties, YES, SCN_STATE, "the States it binds"),
    REFS("languages", languages, NO, SCN_LANGUAGE, "of requests under it"),
    DAYS_OF(from_day, to_day, "in force"),
    PARTS("reservations", reservations, scn_schema_reservation, "what parties said when they joined"),
    SOURCE(),
};
static TABLE(treaties_table, "treaties", SCN_TREATY, treaty_fields, "treaties between States");
#undef THING

#define THING scn_participation
static const struct field participation_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, YES, "what it means"),
    REFS("own", own, NO, SCN_ELEMENT, "what it needs beside the offence's elements"),
    BOOLEAN("through", through, NO, "the offence's elements may be another's doing"),
    SOURCE(),
};
static TABLE(participations_table, "participation", SCN_PARTICIPATION, participation_fields, "ways of having a part in an offence");
#undef THING

#define THING scn
static const struct field common_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1, .doc = "always 1"},
};
TABLE(scn_schema_common, "law.common", -1, common_fields, "what all States share");
#undef THING

/* ---- law: a State's pack --------------------------------------------------------------- */

#define THING scn_authority
static const struct field authority_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, NO, "what it does"),
    ENUM("kind", kind, YES, authority_words, 0, "what it is"),
    DATE("from", from_day, INT32_MIN, "first day the contact is good"),
    DATE("to", to_day, SCN_EVER, "last day the contact is good"),
};
static TABLE(authorities_table, "authorities", SCN_AUTHORITY, authority_fields, "who can be written to");
#undef THING

#define THING scn_channel
static const struct field channel_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("text", text, NO, "what it is good for"),
    ENUM("kind", kind, YES, channel_words, 0, "what it is"),
    INT("days", days, YES, 0, 1000, 0, "working days until a letter arrives"),
};
static TABLE(channels_table, "channels", SCN_CHANNEL, channel_fields, "ways a letter can take");
#undef THING

#define THING scn_offence
static const struct field offence_fields[] = {
    ID(),
    TEXT("name", name, YES, "its name"),
    TEXT("article", article, YES, "the provision"),
    TEXT("text", text, YES, "the text of the law"),
    TEXT("penalty", penalty, YES, "the penalty"),
    INT("years", years, NO, 0, 99, 0, "maximum imprisonment"),
    BOOLEAN("capital", capital, NO, "it may carry the death penalty"),
    REFS("elements", elements, YES, SCN_ELEMENT, "what must be proved"),
    REF("lesser", lesser, NO, SCN_OFFENCE, "what is left when it is not proved"),
    BOOLEAN("consent_no_defence", consent_no_defence, NO, "that the victim agreed disproves nothing"),
    DAYS_OF(from_day, to_day, "in force"),
    SOURCE(),
};
static TABLE(offences_table, "offences", SCN_OFFENCE, offence_fields, "offences");
#undef THING

#define THING scn_state
static const struct field state_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1, .doc = "always 1"},
    {"id", F_WORD, OFF(id), .required = true, .doc = "the file's name"},
    TEXT("name", name, YES, "the State's name"),
    TEXT("about", about, NO, "a few sentences"),
    ENUM("tradition", tradition, YES, tradition_words, 0, "common or civil law"),
    REFS("languages", languages, YES, SCN_LANGUAGE, "official languages"),
    REFS("accepts", accepts, YES, SCN_LANGUAGE, "languages of requests"),
    {"weekend", F_WEEKDAYS, OFF(weekend), .doc = "days of rest"},
    {"holidays", F_DATES, OFF(holidays), .doc = "public holidays"},
    INT("days", days, YES, 0, 1000, 0, "working days it takes to answer"),
    INT("capacity", capacity, NO, 0, 1000, 0, "requests it works on at a time; 0: as many as come"),
    DAYS_OF(from_day, to_day, "of the pack"),
    PARTS("actors", actors, scn_schema_actor, "who leads, who may order what"),
    PARTS("admissibility", admissibility, scn_schema_rule_item, "rules on items"),
    PARTS("charge_rules", charge_rules, scn_schema_rule_charge, "rules on charges"),
    PARTS("request_rules", request_rules, scn_schema_rule_request, "rules on requests"),
    PARTS("threshold", thresholds, scn_schema_threshold, "how much proof an element needs"),
    BOOLEAN("milder_law", milder_law, NO, "who is tried profits from a later repeal"),
    {"disclosure", F_STRUCT, OFF(disclosure), .required = true, .table = &disclosure_table, .doc = "what the defence must be shown"},
    {"decisions", F_STRUCT, OFF(decisions), .required = true, .table = &decisions_table, .doc = "how decisions are named"},
};
TABLE(scn_schema_state, "law", SCN_STATE, state_fields, "a State's law");
#undef THING

/* ---- a real State's reference card ------------------------------------------------------ */

#define THING scn_card_line
static const struct field card_line_fields[] = {
    ID(),
    ENUM("topic", topic, YES, topic_words, 0, "the heading it stands under"),
    TEXT("text", text, YES, "what holds, in plain words"),
    TEXT("source", source, YES, "the text it was read in; if none was read, where to check it"),
    {"as_of", F_AS_OF, OFF(as_of), .required = true, .doc = "the day or the year up to which the source vouches for it"},
    {"verified", F_BOOL, OFF(verified), .required = true, .doc = "yes: it was read in its source"},
};
TABLE(scn_schema_card_line, "lines", -1, card_line_fields, "lines of a card");
#undef THING

#define THING scn_card
static const struct field card_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1, .doc = "always 1"},
    {"id", F_WORD, OFF(id), .required = true, .doc = "the file's name"},
    TEXT("name", name, YES, "the State's name"),
    {"as_of", F_DATE, OFF(as_of), .required = true, .doc = "the day on which the card was drawn up"},
    {"lines", F_PARTS, OFF(lines), .required = true, .table = &scn_schema_card_line, .doc = "its lines"},
};
TABLE(scn_schema_card, "card", -1, card_fields, "a real State's law, to be read; it never grades");
#undef THING

/* ---- the case ------------------------------------------------------------------------ */

#define THING scn
static const struct field review_fields[] = {
    BOOLEAN("lawyer", reviewed_lawyer, NO, "a lawyer has reviewed the case"),
    BOOLEAN("victim_support", reviewed_support, NO, "a victim-support professional has"),
};
static TABLE(review_table, "review", -1, review_fields, "who has reviewed the case");
static const struct field scenario_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1, .doc = "always 1"},
    TEXT("title", title, YES, "the case's title"),
    TEXT("summary", summary, YES, "one paragraph for the library"),
    TEXT("brief", brief, YES, "what the trainee is told first"),
    TEXT("notice", notice, YES, "content notice, shown before anything else"),
    {"language", F_WORD, OFF(language), .required = true, .doc = "the language the case is written in"},
    INT("minutes", minutes, YES, 1, 1000, 0, "minutes a newcomer needs"),
    {"start", F_DATE, OFF(start_day), .required = true, .doc = "the first day"},
    {"opens", F_TIME, OFF(opens), .start = 8 * 60, .doc = "working hours begin"},
    {"closes", F_TIME, OFF(closes), .start = 17 * 60, .doc = "working hours end"},
    REFS("states", in_play, YES, SCN_STATE, "the States of the case"),
    BOOLEAN("practice", practice, NO, "a practice case"),
    {"review", F_STRUCT, .table = &review_table, .doc = "who has reviewed the case"},
    {"discussion", F_TEXTS, OFF(discussion), .doc = "questions for the debrief"},
};
TABLE(scn_schema_scenario, "scenario", -1, scenario_fields, "the case itself");
#undef THING

#define THING scn_desk
static const struct field desks_fields[] = {
    ID(),
    TEXT("name", name, YES, "whose desk it is"),
    REF("state", state, YES, SCN_STATE, "its State; the trial is there"),
    REFS("reads", reads, YES, SCN_LANGUAGE, "languages it reads"),
    REFS("speaks", speaks, YES, SCN_LANGUAGE, "languages it speaks"),
    INT("days", days, YES, 1, DAYS, 0, "calendar days until the case is over"),
    INT("money", money, YES, 0, MONEY, 0, "money at the start"),
    INT("officers", officers, YES, 0, 15, 0, "officers at the start"),
    REF("place", place, YES, SCN_PLACE, "where it starts"),
};
static TABLE(desks_table, "desks", SCN_DESK, desks_fields, "playable desks");
#undef THING

#define THING scn_person
static const struct field people_fields[] = {
    ID(),
    TEXT("name", name, YES, "the name"),
    {"gender", F_GENDER, OFF(gender), .required = true, .doc = "m, f or n: for grammar"},
    ENUM("role", role, YES, role_words, 0, "victim, witness, suspect or official"),
    REF("state", state, YES, SCN_STATE, "where the person is from"),
    TEXT("about", about, YES, "one line"),
    REFS("speaks", speaks, YES, SCN_LANGUAGE, "languages spoken"),
    INT("trust", trust, NO, 0, 100, 50, "trust at the start"),
    INT("wellbeing", wellbeing, NO, 0, 100, 60, "wellbeing at the start"),
    INT("safety", safety, NO, 0, 100, 60, "safety at the start"),
    BOOLEAN("child", child, NO, "under eighteen, or presumed so"),
    BOOLEAN("known", known, NO, "known from the start"),
};
static TABLE(people_table, "people", SCN_PERSON, people_fields, "people");
#undef THING

#define THING scn_place
static const struct field places_fields[] = {
    ID(),
    TEXT("name", name, YES, "the name"),
    TEXT("about", about, YES, "one line"),
    REF("state", state, YES, SCN_STATE, "where it is"),
    INT("minutes", minutes, NO, 0, MINUTES, 0, "travel from anywhere"),
    BOOLEAN("known", known, NO, "known from the start"),
};
static TABLE(places_table, "places", SCN_PLACE, places_fields, "places");
#undef THING

#define THING scn_fact
static const struct field facts_fields[] = {
    ID(),
    TEXT("text", text, YES, "a full sentence"),
    BOOLEAN("true", is_true, YES, "true in the world"),
    REF("element", element, NO, SCN_ELEMENT, "the element it goes to"),
    REFS("about", about, NO, SCN_PERSON, "the suspects it concerns"),
    REF("victim", victim, NO, SCN_PERSON, "the victim it concerns"),
    BOOLEAN("sensitive", sensitive, NO, "to be shared only where needed"),
    BOOLEAN("consent", consent, NO, "it says that the victim agreed"),
};
static TABLE(facts_table, "facts", SCN_FACT, facts_fields, "assertions about the case");
#undef THING

#define THING scn_evidence
static const struct field evidence_fields[] = {
    ID(),
    TEXT("title", title, YES, "its name"),
    TEXT("text", text, YES, "what it is and who made it"),
    REF("kind", kind, YES, SCN_KIND, "its kind"),
    REF("form", form, YES, SCN_FORM, "its form when nothing else was asked"),
    REF("language", language, YES, SCN_LANGUAGE, "its language"),
    REF("state", state, YES, SCN_STATE, "where it was made"),
    {"source", F_SOURCE_KEY, OFF(source), .doc = "items of one source are one: default its own id"},
    REFS("derived", derived, NO, SCN_EVIDENCE, "items it was made from: it is no source of its own"),
    ENUM("ordered_by", ordered_by, NO, orderer_words, 0, "on whose order it was obtained"),
    REF("consent", consent, NO, SCN_PERSON, "whose consent it needs"),
    REFS("shows", shows, NO, SCN_FACT, "facts it shows"),
    REFS("against", against, NO, SCN_FACT, "facts it tends to disprove"),
    REF("document", document, NO, SCN_DOCUMENT, "the document to read"),
    REFS("custody", custody, NO, SCN_CUSTODY, "steps of custody that were kept"),
    BOOLEAN("lawful", lawful, YES, "obtained under a lawful power"),
    BOOLEAN("names_victim", names_victim, NO, "it names a victim"),
    INT("expires", expires_day, NO, 1, DAYS, SCN_EVER, "day after which it is gone unless held or preserved"),
    ENUM("status", status, NO, status_evidence_words, 0, "hidden, heard of or held at the start"),
    REF("interview", interview, NO, SCN_INTERVIEW, "the interview whose answers make this statement"),
};
static TABLE(evidence_table, "evidence", SCN_EVIDENCE, evidence_fields, "items of evidence");
#undef THING

#define THING scn_document
static const struct field documents_fields[] = {
    ID(),
    TEXT("title", title, YES, "its title"),
    ENUM("kind", kind, YES, document_words, 0, "what it is"),
    REF("language", language, YES, SCN_LANGUAGE, "its language"),
    TEXT("author", author, YES, "who wrote it"),
    INT("minutes", minutes, NO, 0, MINUTES, 5, "minutes to read it"),
    BOOLEAN("known", known, NO, "on the desk from the start"),
    PARTS("spans", spans, scn_schema_span, "anchored sentences that teach facts"),
    DO("do", on_read, "when first read"),
};
static TABLE(documents_table, "documents", SCN_DOCUMENT, documents_fields, "documents; their prose is documents/<id>.md");
#undef THING

#define THING scn_lead
static const struct field leads_fields[] = {
    ID(),
    TEXT("title", title, YES, "what can be done"),
    TEXT("text", text, YES, "what is known of it"),
    REF("place", place, NO, SCN_PLACE, "one must be there"),
    COND("when", when, NO, SCN_ENV_CASE, "when it can be followed"),
    INT("until", until_day, NO, 1, DAYS, SCN_EVER, "last day"),
    INT("minutes", minutes, YES, 0, MINUTES, 0, "working minutes"),
    INT("money", money, NO, 0, MONEY, 0, "what it costs"),
    ENUM("by", by, NO, by_words, SCN_BY_EITHER, "either, me or officer"),
    TEXT("result", result, YES, "what came of it"),
    DO("do", effects, "what it does"),
};
static TABLE(leads_table, "leads", SCN_LEAD, leads_fields, "leads to follow");
#undef THING

#define THING scn_service
static const struct field services_fields[] = {
    ID(),
    TEXT("name", name, YES, "the name"),
    TEXT("about", about, YES, "what it offers"),
    REF("state", state, YES, SCN_STATE, "where it is"),
    INT("places", places, NO, 0, 1000, 1000, "how many it can take"),
    INT("wait", wait_days, NO, 0, 1000, 0, "days until it can"),
};
static TABLE(services_table, "services", SCN_SERVICE, services_fields, "services for people");
#undef THING

#define THING scn_interpreter
static const struct field interpreters_fields[] = {
    ID(),
    TEXT("name", name, YES, "the name"),
    TEXT("about", about, YES, "one line"),
    ENUM("kind", kind, YES, interpreter_words, 0, "sworn, agency, ngo, colleague or relative"),
    {"gender", F_GENDER, OFF(gender), .start = 'n', .doc = "m, f or n: for grammar"},
    REFS("languages", languages, YES, SCN_LANGUAGE, "languages"),
    INT("money", money, NO, 0, MONEY, 0, "what it costs"),
    INT("wait", wait_days, NO, 0, 1000, 0, "days until available"),
    INT("trust", trust, NO, -100, 100, 0, "what it does to the person's trust"),
};
static TABLE(interpreters_table, "interpreters", SCN_INTERPRETER, interpreters_fields, "interpreters and translators");
#undef THING

#define THING scn_question
static const struct field questions_fields[] = {
    ID(),
    ENUM("kind", kind, YES, question_words, 0, "how it is asked"),
    TEXT("ask", ask, YES, "the question"),
    TEXT("answer", answer, YES, "what is said"),
    {"renders", F_RENDERS, OFF(renders), .doc = "what a kind of interpreter makes of the answer"},
    COND("when", when, NO, SCN_ENV_CASE, "when it can be asked"),
    INT("minutes", minutes, NO, 0, MINUTES, 5, "minutes it takes"),
    INT("trust", trust, NO, -100, 100, 0, "what it does to trust"),
    INT("wellbeing", wellbeing, NO, -100, 100, 0, "what it does to wellbeing"),
    REFS("says", says, NO, SCN_FACT, "facts asserted"),
    REF("challenges", challenges, NO, SCN_EVIDENCE, "the item shown"),
    DO("do", effects, "what it does"),
};
static TABLE(questions_table, "questions", SCN_QUESTION, questions_fields, "questions of an interview");
#undef THING

#define THING scn_interview
static const struct field interviews_fields[] = {
    ID(),
    REF("person", person, YES, SCN_PERSON, "who is heard"),
    TEXT("title", title, YES, "its name"),
    REF("place", place, NO, SCN_PLACE, "one must be there"),
    COND("when", when, NO, SCN_ENV_CASE, "when it can be held"),
    TEXT("intro", intro, YES, "how it begins"),
    TEXT("notice", notice, NO, "content notice"),
    TEXT("summary", summary, NO, "what is said, for who skips it"),
    {"questions", F_ITEMS, OFF(first_question), .required = true, .kind = SCN_QUESTION, .table = &questions_table, .doc = "its questions"},
};
static TABLE(interviews_table, "interviews", SCN_INTERVIEW, interviews_fields, "interviews");
#undef THING

#define THING scn_measure
static const struct field measures_fields[] = {
    ID(),
    REF("measure", kind, YES, SCN_MEASURE_KIND, "the kind of measure"),
    TEXT("title", title, YES, "what is asked"),
    REF("person", person, NO, SCN_PERSON, "who is concerned"),
    TEXT("account", account, NO, "account, period, place"),
    REFS("needs", needs, NO, SCN_FACT, "facts that give it its nexus"),
    REF("returns", returns, NO, SCN_EVIDENCE, "what comes back"),
    INT("days", days, NO, 0, 1000, 10, "working days to execute"),
    INT("perishes", perishes_day, NO, 1, DAYS, SCN_EVER, "day after which nothing is left"),
    BOOLEAN("pretext", pretext, NO, "it is first refused on a ground that may not be used"),
};
static TABLE(measures_table, "measures", SCN_MEASURE, measures_fields, "measures a request may ask for");
#undef THING

#define THING scn_request
static const struct field requests_fields[] = {
    ID(),
    REF("to", to, YES, SCN_STATE, "the requested State"),
    TEXT("title", title, YES, "its name"),
    TEXT("about", about, YES, "what lies there"),
    COND("when", when, NO, SCN_ENV_CASE, "when it can be drafted"),
    {"measures", F_ITEMS, OFF(first_measure), .required = true, .kind = SCN_MEASURE, .table = &measures_table, .doc = "measures it may ask for"},
};
static TABLE(requests_table, "requests", SCN_REQUEST, requests_fields, "requests for assistance");
#undef THING

#define THING scn_milestone
static const struct field milestones_fields[] = {
    ID(),
    TEXT("title", title, YES, "its name, for authors and facilitators"),
    COND("when", when, NO, SCN_ENV_CASE, "reached when this holds"),
    INT("after", after_days, NO, 0, DAYS, -1, "or after so many days"),
    REF("since", since, NO, SCN_MILESTONE, "counted from that milestone"),
    BOOLEAN("facilitator", by_facilitator, NO, "or by the facilitator's hand"),
    COND("unless", unless, NO, SCN_ENV_CASE, "unless this holds then"),
    DO("do", effects, "what it does"),
};
static TABLE(milestones_table, "milestones", SCN_MILESTONE, milestones_fields, "moments that matter");
#undef THING

#define THING scn_inject
static const struct field injects_fields[] = {
    ID(),
    REF("milestone", milestone, YES, SCN_MILESTONE, "arrives when that is reached"),
    ENUM("kind", kind, NO, inject_words, 0, "mail, call, visit or news"),
    TEXT("from", from, YES, "who it is from"),
    TEXT("title", title, YES, "its subject"),
    TEXT("text", text, YES, "what it says"),
    REF("document", document, NO, SCN_DOCUMENT, "what it encloses"),
    DO("do", effects, "when it arrives"),
};
static TABLE(injects_table, "injects", SCN_INJECT, injects_fields, "events shown to the desk");
#undef THING

#define THING scn_objective
static const struct field objectives_fields[] = {
    ID(),
    ENUM("axis", axis, YES, axis_words, 0, "the axis it counts for"),
    INT("points", points, YES, 1, 1000, 0, "its points"),
    TEXT("title", title, YES, "what is to be achieved"),
    COND("when", when, YES, SCN_ENV_CASE, "reached when this holds"),
    COND("wrong", wrong, NO, SCN_ENV_CASE, "went wrong when this holds"),
    TEXT("why", why, YES, "why it matters"),
    TEXT("better", better, NO, "what would have changed it"),
};
static TABLE(objectives_table, "objectives", SCN_OBJECTIVE, objectives_fields, "learning objectives");
#undef THING

#define THING scn_cap
static const struct field caps_fields[] = {
    ID(),
    COND("when", when, YES, SCN_ENV_CASE, "when it applies"),
    INT("limit", limit, YES, 0, 100, 0, "no axis is above it"),
    TEXT("title", title, YES, "what happened"),
    TEXT("why", why, YES, "why it weighs so much"),
};
static TABLE(caps_table, "caps", SCN_CAP, caps_fields, "serious failures that hold every axis down");
#undef THING

#define THING scn_counter
static const struct field counters_fields[] = {
    ID(),
    INT("start", start, NO, -1000000, 1000000, 0, "value at the start"),
    TEXT("title", title, NO, "its name"),
};
static TABLE(counters_table, "counters", SCN_COUNTER, counters_fields, "numbers of the author's own");
#undef THING

#define THING scn_hint
static const struct field hints_fields[] = {
    ID(),
    TEXT("text", text, YES, "the hint"),
    COND("when", when, NO, SCN_ENV_CASE, "when it is offered"),
    INT("cost", cost, NO, 0, 100, 0, "points off the resources axis"),
};
static TABLE(hints_table, "hints", SCN_HINT, hints_fields, "hints");
#undef THING

#define THING scn_act
static const struct field acts_fields[] = {
    ID(),
    TEXT("title", title, YES, "its title"),
    REF("milestone", milestone, NO, SCN_MILESTONE, "begins with that milestone"),
    {"play", F_WORD, OFF(play), .doc = "the play that leads to it"},
};
static TABLE(acts_table, "acts", SCN_ACT, acts_fields, "acts");
#undef THING

#define THING scn_charge
static const struct field charges_fields[] = {
    ID(),
    REF("person", person, YES, SCN_PERSON, "who is charged"),
    REF("offence", offence, YES, SCN_OFFENCE, "with what"),
    REF("participation", participation, NO, SCN_PARTICIPATION, "as what: the one who acted, when left out"),
    DATE("conduct_from", conduct_from, INT32_MIN, "first day of the conduct"),
    DATE("conduct_to", conduct_to, SCN_EVER, "last day of the conduct"),
    TEXT("title", title, NO, "how the charge is named"),
};
static TABLE(charges_table, "charges", SCN_CHARGE, charges_fields, "charges the desk may bring");
#undef THING

#define THING scn_ending
static const struct field endings_fields[] = {
    ID(),
    ENUM("kind", kind, YES, ending_words, 0, "what kind of ending"),
    COND("when", when, YES, SCN_ENV_CASE, "the first that holds is taken"),
    TEXT("title", title, YES, "its title"),
    TEXT("text", text, YES, "what is told"),
};
static TABLE(endings_table, "endings", SCN_ENDING, endings_fields, "endings, in order");
#undef THING

/* clang-format on */

const struct table *const scn_schema_case_sections[] = {
    &desks_table,      &people_table,     &places_table,
    &facts_table,      &evidence_table,   &documents_table,
    &leads_table,      &services_table,   &interpreters_table,
    &interviews_table, &requests_table,   &milestones_table,
    &injects_table,    &objectives_table, &caps_table,
    &counters_table,   &hints_table,      &acts_table,
    &charges_table,    &endings_table,    NULL};
const struct table *const scn_schema_common_sections[] = {
    &elements_table,   &kinds_table,          &forms_table,
    &procedures_table, &measure_kinds_table,  &treaties_table,
    &custody_table,    &participations_table, NULL};
const struct table *const scn_schema_state_sections[] = {
    &authorities_table, &channels_table, &offences_table, NULL};

const struct table *scn_schema_of(enum scn_kind kind)
{
    static const struct table *const nested[] = {&questions_table, &measures_table,
                                                 &scn_schema_state, NULL};
    const struct table *const *const all[] = {scn_schema_case_sections,
                                              scn_schema_common_sections,
                                              scn_schema_state_sections, nested};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        for (const struct table *const *t = all[i]; *t != NULL; t++) {
            if ((*t)->kind == (int)kind)
                return *t;
        }
    }
    return NULL;
}
