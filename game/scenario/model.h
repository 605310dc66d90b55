/* model.h - a case and its law, typed, linked and frozen.
 *
 * What the reader (scenario.h) makes of a folder of YAML and prose, and what everything
 * else works from. Nothing here changes while a case is played: the changing part is
 * the simulation's state, which is arrays indexed by the numbers used here.
 *
 * Things of one kind stand in one array in the order of the files; a reference is an
 * index into it (SCN_NONE: no such thing). Ids are permanent ASCII; visible words are
 * `struct scn_text`, whose id is the key of every translation.
 *
 * Memory: all of it lives in the arena given to scn_load and is freed with it.
 * Not here: reading (scenario.h), expressions in detail (expr.h), the words' languages
 * (text).
 */
#ifndef SCENARIO_MODEL_H
#define SCENARIO_MODEL_H

#include "base/str.h"
#include "scenario/deadline.h"
#include "scenario/expr.h"
#include "scenario/gloss.h"
#include "scenario/places.h"

/* ---- law, shared by all cases -------------------------------------------------- */

enum scn_status { SCN_REAL, SCN_MODELLED, SCN_INVENTED };

/* The day up to which a source vouches for a line; of many only the year is known. */
struct scn_as_of {
    int32_t day; /* date.h; of a year its first day */
    bool year_only;
};

/* What a line rests on. Where nobody verified it, it is shown and never grades. */
struct scn_source {
    struct scn_text cite;
    enum scn_status status;
    bool verified;          /* also where no source was stated */
    struct scn_as_of as_of; /* day 0: not stated */
};

/* Elements, kinds, forms, procedures and custody steps: a name with an explanation. */
struct scn_concept {
    struct str id;
    struct scn_text name, text;
    struct scn_refs custody; /* kinds: the steps of custody that it calls for */
    scn_ix term;             /* procedures: of the glossary, as for an offence */
    struct scn_source source;
};

struct scn_measure_kind {
    struct str id;
    struct scn_text name, text, article;
    scn_ix term; /* of the glossary that asks for it; SCN_NONE */
    bool coercive;
    bool preserves; /* keeps what it returns where it is, instead of bringing it */
};

struct scn_treaty {
    struct str id;
    struct scn_text name, text;
    struct scn_refs parties;   /* States */
    struct scn_refs languages; /* of requests; none: what the requested State accepts */
    int32_t from_day, to_day;  /* date.h; SCN_EVER where open */
    const struct scn_reservation *reservations;
    uint32_t reservation_count;
    struct scn_source source;
};

enum scn_tradition { SCN_COMMON_LAW, SCN_CIVIL_LAW };

enum scn_authority_kind {
    SCN_AUTH_CENTRAL,
    SCN_AUTH_COURT,
    SCN_AUTH_PROSECUTOR,
    SCN_AUTH_POLICE,
    SCN_AUTH_MINISTRY,
    SCN_AUTH_NETWORK
};

struct scn_authority {
    struct str id;
    struct scn_text name, text;
    scn_ix state;
    enum scn_authority_kind kind;
    int32_t from_day, to_day; /* the contact is good between these */
};

enum scn_channel_kind {
    SCN_CHANNEL_CENTRAL,
    SCN_CHANNEL_DIPLOMATIC,
    SCN_CHANNEL_POLICE,
    SCN_CHANNEL_NETWORK,
    SCN_CHANNEL_DIRECT
};

struct scn_channel {
    struct str id;
    struct scn_text name, text;
    scn_ix state;
    enum scn_channel_kind kind;
    int32_t days; /* working days until a request sent by it arrives */
};

struct scn_offence {
    struct str id;
    struct scn_text name, article, text, penalty;
    scn_ix state;
    int32_t years; /* maximum imprisonment; 0 not stated */
    bool capital;
    scn_ix term;    /* of the glossary that its name is; SCN_NONE */
    bool political; /* or military: assistance is not given for it */
    struct scn_refs elements;
    scn_ix lesser;           /* offence proved when this one is not; SCN_NONE */
    bool consent_no_defence; /* a victim's agreement disproves nothing */
    int32_t from_day, to_day;
    struct scn_source source;
};

enum scn_stage {
    SCN_STAGE_CHANNEL,
    SCN_STAGE_BASIS,
    SCN_STAGE_LANGUAGE,
    SCN_STAGE_CONTENT,
    SCN_STAGE_NEXUS,
    SCN_STAGE_CRIMINALITY,
    SCN_STAGE_COERCION,
    SCN_STAGE_INTERESTS,
    SCN_STAGE_PARALLEL,
    SCN_STAGE_EXECUTION,
    SCN_STAGE_USE, /* looked at when what came is used, not when the letter comes */
    SCN_STAGES
};

/* From best to worst: the worst of all findings wins. */
enum scn_outcome {
    SCN_OUT_NONE,
    SCN_OUT_ACCEPT,
    SCN_OUT_CONDITIONS,
    SCN_OUT_PARTIAL,
    SCN_OUT_CLARIFY,
    SCN_OUT_CONSULT,
    SCN_OUT_POSTPONE,
    SCN_OUT_RETURN,
    SCN_OUT_REFUSE,
    SCN_OUT_SILENCE,
    SCN_OUT_PROTEST /* no answer to a letter: to what was done with an answer */
};

/* One rule of a law pack: of admissibility (about an item), of charges or of requests.
 * It is in force between its days: of the hearing for items and charges, of receipt for
 * requests. */
struct scn_rule {
    struct str id;
    struct str code; /* F1 … F28, may be empty */
    enum scn_stage stage;
    struct scn_expr when;
    enum scn_outcome
        outcome;             /* requests; SCN_OUT_NONE when it only has other effects */
    bool exclude, lead_only; /* items: shut out; lets an inquiry look, never proves */
    bool support;            /* items: counts only beside an item that needs none */
    bool unlawful;           /* requests: a refusal that the treaty does not allow */
    bool other_use;          /* requests: what comes may serve other proceedings too */
    bool translated;         /* requests: what comes is translated and certified */
    bool bar;    /* charges: it cannot be brought home, whatever is proved */
    scn_ix form; /* form of what comes back, or SCN_NONE */
    int32_t days, goodwill;
    int32_t money; /* requests: what accepting the condition costs */
    struct scn_text say, note, cure;
    struct scn_refs terms;     /* requests: of the glossary that are met in `say` */
    struct scn_text condition; /* requests: to be accepted before it is carried out */
    int32_t from_day, to_day;
    struct scn_source source;
};

struct scn_rules {
    const struct scn_rule *at;
    uint32_t count;
};

/* How many independent admissible items an element needs: a teaching rule of prudence.
 */
struct scn_threshold {
    scn_ix element;
    int32_t items;
    struct scn_text note;
    struct scn_source source;
};

/* A way of having a part in an offence. What it needs of its own is proved about the
 * accused; the offence's elements too, unless they are proved about whoever acted. */
struct scn_participation {
    struct str id;
    struct scn_text name, text;
    struct scn_refs own; /* elements */
    bool through;        /* the offence itself was another's act */
    struct scn_source source;
};

/* What the defence must be shown before trial. */
enum scn_disclosure_mode {
    SCN_DISCLOSE_DUTY,   /* what the prosecution holds and does not rely on as well */
    SCN_DISCLOSE_DOSSIER /* the whole file lies before the court and the defence */
};

struct scn_disclosure {
    enum scn_disclosure_mode mode;
    int32_t doubt; /* how much more an item weighs when it was kept back */
    struct scn_text say, note, cure;
    struct scn_source source;
};

/* Who leads an inquiry, who may order what. */
struct scn_actor {
    struct str id;
    struct scn_text name, text;
    bool leads;
    struct scn_refs orders; /* measure kinds */
    struct scn_source source;
};

/* What a party said when it joined a treaty. */
struct scn_reservation {
    struct str id;
    scn_ix state;
    struct scn_text text;
    int32_t from_day, to_day;
    struct scn_source source;
};

/* How a State names what becomes of a charge. */
struct scn_decisions {
    struct scn_text trial; /* how a case is sent there; may be empty */
    struct scn_text convicted, lesser, acquitted, transferred, closed;
};

/* How long something may last by the law of a State: custody, a freeze in haste. */
struct scn_period {
    struct str id;
    struct scn_text name, text;
    scn_ix state;
    int32_t days;
    struct scn_source source;
};

struct scn_state {
    struct str id;
    struct scn_text name, about;
    enum scn_tradition tradition;
    struct scn_refs languages, accepts;
    uint8_t weekend; /* bit 0 Monday … bit 6 Sunday */
    const int32_t *holidays;
    uint32_t holiday_count;
    int32_t days; /* working days this State needs before it answers */
    int32_t from_day, to_day;
    struct scn_refs authorities, channels, offences, periods;
    struct scn_rules admissibility, charge_rules, request_rules;
    const struct scn_threshold *thresholds;
    uint32_t threshold_count;
    const struct scn_actor *actors;
    uint32_t actor_count;
    struct scn_disclosure disclosure;
    bool milder_law;  /* who is tried profits from a repeal after the conduct */
    int32_t capacity; /* requests it works on at a time; 0: as many as come */
    struct scn_decisions decisions;
};

/* What may be seen of a person who is being exploited. Neither proves nor disproves. */
struct scn_indicator {
    struct str id;
    struct scn_text name, text;
    bool child; /* it points to a child */
    struct scn_source source;
};

/* What a use that needs a person's consent stops when it is refused or withdrawn. */
enum scn_covers {
    SCN_COVERS_HEARING,
    SCN_COVERS_ITEM,   /* an item that needs the person's consent (evidence.consent) */
    SCN_COVERS_NAME,   /* in a document that leaves the desk */
    SCN_COVERS_SERVICE /* what is told to a service */
};

struct scn_use {
    struct str id;
    struct scn_text name, text; /* text: how it is explained */
    enum scn_covers covers;
    int32_t trust; /* the least with which a person agrees, unless the case says else */
    int32_t minutes; /* explaining and asking */
    int32_t again;   /* trust, when a person who said no is asked once more */
    int32_t breach_trust, breach_safety; /* the use was made and nobody had agreed */
    bool not_child; /* a presumed child is helped without having agreed */
    struct scn_source source;
};

enum scn_care_kind {
    SCN_CARE_NEED,        /* urgent: before any question */
    SCN_CARE_INFORMATION, /* told in a language understood; consent needs it */
    SCN_CARE_REFLECTION,  /* days without questions */
    SCN_CARE_SUPPORT,     /* somebody at her side in interviews */
    SCN_CARE_PROTECTION,
    SCN_CARE_REMEDY /* compensation, return: to be raised before the decision */
};

struct scn_care {
    struct str id;
    struct scn_text name, text;
    enum scn_care_kind kind;
    int32_t minutes, money;
    int32_t days; /* of reflection */
    int32_t trust, wellbeing,
        safety;    /* once it is given; after reflection, at its end */
    int32_t unmet; /* wellbeing, when questions began before this need was met */
    struct scn_source source;
};

/* ---- the case ------------------------------------------------------------------ */

/* What is of one desk alone (a document, a lead, a milestone, an ending …) names it in
 * `desk`; what names none, SCN_NONE, is of every desk that is not apart. */
struct scn_desk {
    struct str id;
    struct scn_text name;
    struct scn_text brief; /* its own first page; empty: the case's */
    scn_ix state;
    struct scn_refs reads, speaks; /* languages */
    int32_t days, money, officers;
    scn_ix place;
    bool apart;
};

/* The last two are in the case by duty: nobody owes them the care below. */
enum scn_role { SCN_VICTIM, SCN_WITNESS, SCN_SUSPECT, SCN_OFFICIAL, SCN_SUPPORT };

struct scn_person {
    struct str id;
    struct scn_text name, about;
    char gender; /* 'm', 'f' or 'n' */
    enum scn_role role;
    scn_ix state;
    struct scn_refs speaks;
    int32_t trust, wellbeing, safety; /* 0 to 100 at the start */
    bool child, known;
    bool age_in_doubt;     /* is treated as a child until the age is known */
    struct scn_refs needs; /* kinds of care needed at once */
    struct scn_expr reach; /* when the desk can reach the person */
    scn_ix accused;        /* running number among the suspects, or SCN_NONE */
};

struct scn_fact {
    struct str id;
    struct scn_text text;
    bool is_true, sensitive;
    scn_ix element;        /* or SCN_NONE */
    struct scn_refs also;  /* further elements that it can defensibly be linked to */
    struct scn_refs about; /* suspects (persons) */
    scn_ix victim;         /* person, or SCN_NONE */
    struct scn_refs indicates; /* indicators that it shows of that person */
    bool consent;              /* it says that the victim agreed */
};

/* Numbers of sources, in rising order. */
struct scn_sources {
    const uint32_t *at;
    uint32_t count;
};

/* On whose order an item was obtained. */
enum scn_orderer {
    SCN_ORDER_NONE, /* no compulsion was needed, or nobody ordered it */
    SCN_ORDER_POLICE,
    SCN_ORDER_PROSECUTOR,
    SCN_ORDER_JUDGE
};

/* The paper on which an item comes where it comes in that form. */
struct scn_paper {
    scn_ix form, document;
};

enum scn_evidence_status { SCN_HIDDEN, SCN_HEARD, SCN_HELD };

struct scn_evidence {
    struct str id;
    struct scn_text title, text;
    scn_ix kind, form, language, state;
    uint32_t source;         /* equal numbers: one source */
    struct scn_refs derived; /* items it was made from */
    struct scn_sources
        roots; /* the sources it goes back to: its own, or those of these */
    enum scn_orderer ordered_by;
    scn_ix consent; /* person whose consent it needs, or SCN_NONE */
    struct scn_refs shows, against;
    scn_ix document, interview; /* document: unless its form has another */
    const struct scn_paper *papers;
    uint32_t paper_count;
    struct scn_refs custody; /* steps that were kept */
    bool lawful, names_victim;
    int32_t expires_day; /* day of the case, or SCN_EVER */
    enum scn_evidence_status status;
};

enum scn_document_kind {
    SCN_DOC_LETTER,
    SCN_DOC_REPORT,
    SCN_DOC_RECORD,
    SCN_DOC_STATEMENT,
    SCN_DOC_NOTE,
    SCN_DOC_PRESS
};

/* Prose, block by block; the same in every language of the document. */
enum scn_block_kind { SCN_HEADING, SCN_PARAGRAPH, SCN_ITEM };

struct scn_piece {
    struct str text;
    bool strong, emphasis;
    struct str span; /* the span it belongs to, or empty */
};

struct scn_block {
    enum scn_block_kind kind;
    int level; /* of a heading, or of a list item, from 1 */
    const struct scn_piece *pieces;
    uint32_t count;
};

struct scn_prose {
    struct str lang;
    const struct scn_block *blocks;
    uint32_t count;
};

struct scn_span {
    struct str id;
    scn_ix learn; /* fact */
};

struct scn_document {
    struct str id;
    scn_ix desk;
    struct scn_text title, author;
    enum scn_document_kind kind;
    scn_ix language;
    int32_t minutes;
    bool known;
    const struct scn_span *spans;
    uint32_t span_count;
    struct scn_refs terms; /* of the glossary that are met in it */
    struct scn_effects on_read;
    const struct scn_prose *prose; /* the case's language first */
    uint32_t prose_count;
};

enum scn_by { SCN_BY_EITHER, SCN_BY_ME, SCN_BY_OFFICER };

struct scn_lead {
    struct str id;
    scn_ix desk;
    struct scn_text title, text, result;
    scn_ix place;
    struct scn_expr when;
    int32_t until_day, minutes, money;
    enum scn_by by;
    struct scn_effects effects;
};

struct scn_service {
    struct str id;
    struct scn_text name, about;
    scn_ix state;
    int32_t places, wait_days;
};

/* From what the law takes most readily to what it takes least. */
enum scn_interpreter_kind {
    SCN_SWORN,
    SCN_AGENCY,
    SCN_NGO,
    SCN_COLLEAGUE,
    SCN_RELATIVE,
    SCN_INTERPRETER_KINDS
};

struct scn_interpreter {
    struct str id;
    struct scn_text name, about;
    enum scn_interpreter_kind kind;
    char gender;
    struct scn_refs languages;
    struct scn_refs ties; /* people of the case to whom they are bound */
    bool telephone;       /* interprets by telephone, and is not in the room */
    int32_t money, wait_days, trust;
};

enum scn_question_kind {
    SCN_ASK_OPEN,
    SCN_ASK_PROBING,
    SCN_ASK_CLOSED,
    SCN_ASK_LEADING,
    SCN_ASK_CHALLENGE,
    SCN_ASK_EXPLAIN,
    SCN_ASK_BREAK,
    SCN_ASK_SAFEGUARD,
    SCN_ASK_SILENCE,
    SCN_ASK_SUMMARISE,
    SCN_ASK_CLOSE,
    SCN_ASK_RULES,    /* of a child: the ground rules */
    SCN_ASK_PRACTICE, /* of a child: something harmless told first */
    SCN_ASK_KINDS
};

/* What one kind of interpreter makes of an answer. */
struct scn_rendering {
    struct scn_text text;  /* empty: rendered as said */
    struct scn_refs loses; /* facts that are not heard */
    struct scn_refs says;  /* facts that are heard and were not said */
    bool withholds; /* what the answer brings waits until the words are put right */
};

/* What an author writes of a move: its words, what it takes and what it brings. */
struct scn_move {
    struct str id;                       /* the question's */
    struct scn_text ask, answer;         /* empty: the engine's own words */
    struct scn_text guarded;             /* the answer to somebody not trusted enough */
    const struct scn_rendering *renders; /* by kind of interpreter, or NULL */
    struct scn_expr when, guarded_if;
    int32_t minutes, needs_trust;
    int32_t trust, wellbeing; /* beside what the craft gives */
    bool blames;              /* it asks why the person did not act otherwise */
    scn_ix challenges;        /* evidence shown, or SCN_NONE */
    struct scn_refs says;
    struct scn_refs tells; /* facts that the question itself gives away */
    struct scn_refs terms; /* of the glossary that are met in the answer */
    struct scn_effects effects;
};

/* One move of an interview. All that are left to the engine share one scn_move, which
 * nobody wrote and which has no id: they are most of them. */
struct scn_question {
    struct str id;
    scn_ix interview, topic; /* topic: SCN_NONE of a move about the talk itself */
    enum scn_question_kind kind;
    const struct scn_move *move;
};

/* What is spoken of in an interview; its moves are questions. */
struct scn_talk_topic {
    struct str id;
    struct scn_text name;
    scn_ix interview;
    struct scn_expr when;
};

struct scn_interview {
    struct str id;
    scn_ix desk;
    struct scn_text title, intro, notice, summary;
    scn_ix person, place;
    struct scn_refs forms; /* in which the statement can be taken down */
    char prefers;          /* gender of whoever interprets; 'n': it does not matter */
    struct scn_expr when;
    scn_ix first_topic, first_question;
    uint32_t topic_count, question_count;
    struct scn_effects skip; /* what hearing of it by its summary brings */
};

/* One measure that a request may ask for in this case. */
struct scn_measure {
    struct str id;
    struct scn_text title, account;
    scn_ix request, kind, person, returns;
    struct scn_refs needs;
    struct scn_refs ties; /* of one that comes in: facts it is tied to */
    int32_t days, perishes_day;
    bool pretext; /* the requested State first refuses it on a ground it may not use */
    bool fiscal;  /* … and on this one: that the matter also touches taxes */
};

/* A letter of another State as it arrives, to be examined by the desk. */
struct scn_letter {
    scn_ix sender, authority;                 /* who writes; whom they address */
    scn_ix channel, basis, offence, language; /* SCN_NONE: left out */
    int translation, identity, urgency; /* as in a draft: sim's enum sim_letter … */
    bool secret, statute, order, assurance, is_signed;
    struct scn_refs procedures, facts;
    struct scn_text words; /* their own */
};

struct scn_request {
    struct str id;
    scn_ix desk;
    struct scn_text title, about;
    scn_ix to;        /* the State asked; SCN_NONE for one that comes in */
    scn_ix from;      /* the State that asks the desk's; SCN_NONE: the desk asks */
    scn_ix milestone; /* with which it comes in */
    int32_t days;     /* working days within which they count on an answer */
    struct scn_letter letter;
    struct scn_expr when;
    scn_ix first_measure;
    uint32_t measure_count;
};

enum scn_trigger { SCN_WHEN, SCN_AFTER, SCN_BY_FACILITATOR };

struct scn_milestone {
    struct str id;
    scn_ix desk;
    struct scn_text title;
    enum scn_trigger trigger;
    bool by_facilitator;    /* as written; `trigger` says what it comes to */
    struct scn_expr when;   /* SCN_WHEN */
    struct scn_expr unless; /* SCN_AFTER */
    int32_t after_days;
    scn_ix period; /* of a State's law, that gives these days; or SCN_NONE */
    scn_ix since;  /* milestone, or SCN_NONE: since the first day */
    struct scn_deadline deadline;
    struct scn_effects effects;
};

enum scn_inject_kind { SCN_MAIL, SCN_CALL, SCN_VISIT, SCN_NEWS };

struct scn_inject {
    struct str id;
    struct scn_text from, title, text;
    enum scn_inject_kind kind;
    scn_ix milestone, document;
    struct scn_effects effects;
};

enum scn_axis {
    SCN_AXIS_PROOF,
    SCN_AXIS_COOPERATION,
    SCN_AXIS_PROTECTION,
    SCN_AXIS_PROCEDURE,
    SCN_AXIS_RESOURCES,
    SCN_AXES
};

struct scn_objective {
    struct str id;
    scn_ix desk;
    struct scn_text title, why, better;
    enum scn_axis axis;
    int32_t points;
    struct scn_expr when, wrong;
    struct scn_expr
        occasion; /* until it holds there is nothing to judge; empty: always */
};

struct scn_cap {
    struct str id;
    scn_ix desk;
    struct scn_text title, why;
    struct scn_expr when;
    int32_t limit;
};

struct scn_counter {
    struct str id;
    struct scn_text title;
    int32_t start;
};

struct scn_hint {
    struct str id;
    scn_ix desk;
    struct scn_text text;
    struct scn_expr when;
    int32_t cost;
};

struct scn_act {
    struct str id;
    struct scn_text title;
    scn_ix milestone;
    struct str play; /* path below the case's folder */
};

struct scn_charge {
    struct str id;
    scn_ix desk;
    struct scn_text title;
    scn_ix person, offence;
    scn_ix participation;             /* SCN_NONE: as the one who acted */
    scn_ix victim;                    /* of this count; SCN_NONE: whoever it was */
    int32_t conduct_from, conduct_to; /* days of the conduct (date.h) */
};

enum scn_ending_kind {
    SCN_END_CONVICTED,
    SCN_END_LESSER,
    SCN_END_ACQUITTED,
    SCN_END_TRANSFERRED,
    SCN_END_HARMED,
    SCN_END_CLOSED,
    SCN_END_ANSWERED /* the desk only answered what others asked */
};

struct scn_ending {
    struct str id;
    scn_ix desk;
    struct scn_text title, text;
    enum scn_ending_kind kind;
    struct scn_expr when;
};

/* What a person answers when asked for a use, or offered a kind of care. */
struct scn_answer {
    struct str id;
    scn_ix person, use, care; /* one of the last two; the other is SCN_NONE */
    struct scn_expr when;     /* yes: none written, always */
    struct scn_text yes, no;
};

/* A language met in the case: its BCP 47 code. Its name is the text "lang.<code>". */
struct scn_language {
    struct str id;
};

/* The arrays of things, by kind: X(KIND, struct, member). The order is that of enum
 * scn_kind in expr.h. */
#define SCN_TABLES(X)                                                                  \
    X(LANGUAGE, scn_language, languages)                                               \
    X(ELEMENT, scn_concept, elements)                                                  \
    X(KIND, scn_concept, kinds)                                                        \
    X(FORM, scn_concept, forms)                                                        \
    X(PROCEDURE, scn_concept, procedures)                                              \
    X(CUSTODY, scn_concept, custody)                                                   \
    X(MEASURE_KIND, scn_measure_kind, measure_kinds)                                   \
    X(TREATY, scn_treaty, treaties)                                                    \
    X(STATE, scn_state, states)                                                        \
    X(AUTHORITY, scn_authority, authorities)                                           \
    X(CHANNEL, scn_channel, channels)                                                  \
    X(OFFENCE, scn_offence, offences)                                                  \
    X(DESK, scn_desk, desks)                                                           \
    X(PERSON, scn_person, people)                                                      \
    X(PLACE, scn_place, places)                                                        \
    X(FACT, scn_fact, facts)                                                           \
    X(EVIDENCE, scn_evidence, evidence)                                                \
    X(DOCUMENT, scn_document, documents)                                               \
    X(LEAD, scn_lead, leads)                                                           \
    X(SERVICE, scn_service, services)                                                  \
    X(INTERPRETER, scn_interpreter, interpreters)                                      \
    X(INTERVIEW, scn_interview, interviews)                                            \
    X(QUESTION, scn_question, questions)                                               \
    X(REQUEST, scn_request, requests)                                                  \
    X(MEASURE, scn_measure, measures)                                                  \
    X(MILESTONE, scn_milestone, milestones)                                            \
    X(INJECT, scn_inject, injects)                                                     \
    X(OBJECTIVE, scn_objective, objectives)                                            \
    X(CAP, scn_cap, caps)                                                              \
    X(COUNTER, scn_counter, counters)                                                  \
    X(HINT, scn_hint, hints)                                                           \
    X(ACT, scn_act, acts)                                                              \
    X(CHARGE, scn_charge, charges)                                                     \
    X(ENDING, scn_ending, endings)                                                     \
    X(PARTICIPATION, scn_participation, participations)                                \
    X(TOPIC, scn_talk_topic, topics)                                                   \
    X(INDICATOR, scn_indicator, indicators)                                            \
    X(USE, scn_use, uses)                                                              \
    X(CARE, scn_care, care)                                                            \
    X(ANSWER, scn_answer, answers)                                                     \
    X(GLOSS, scn_gloss, glosses)                                                       \
    X(ROUTE, scn_route, routes)                                                        \
    X(BATCH, scn_batch, batches)                                                       \
    X(PERIOD, scn_period, periods)

/* The whole case. `people` and `person_count`, and so on, for every row above. */
struct scn {
    struct str id;     /* its folder's name */
    struct str folder; /* path of the folder */
    struct scn_text title, summary, brief, notice;
    struct str language;
    int32_t minutes, start_day; /* start_day: date.h */
    int32_t opens, closes;      /* minutes after midnight */
    bool practice, reviewed_lawyer, reviewed_support;
    struct scn_refs in_play; /* States of the case */
    struct scn_texts discussion, teaches;
    uint32_t accused_count; /* suspects; see scn_person.accused */
    uint32_t source_count;  /* distinct scn_evidence.source */
    uint64_t rules_hash;    /* everything that changes outcomes */
    uint64_t content_hash;  /* the words */
#define X(KIND, type, member)                                                          \
    const struct type *member;                                                         \
    uint32_t member##_count;
    SCN_TABLES(X)
#undef X
    const struct scn_text *const *texts; /* every visible text, for catalogues */
    uint32_t text_count;
};

#endif
