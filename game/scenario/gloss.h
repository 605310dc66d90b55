/* gloss.h - one term of art of the glossary, as the model has it: its names, what it is
 * mistaken for, and what a poor translator makes of it.
 *
 * Part of the model (model.h), by the same rules. Not here: who slips when (sim).
 */
#ifndef SCENARIO_GLOSS_H
#define SCENARIO_GLOSS_H

#include "scenario/words.h"

/* A choice of the bench that is no thing of its own: what a term may stand for besides
 * an offence, a procedure or a kind of measure. */
enum scn_phrase {
    SCN_PHRASE_NONE,
    SCN_PHRASE_SECRECY,
    SCN_PHRASE_URGENCY,
    SCN_PHRASE_ROGATORY /* that a judge writes to a judge */
};

/* What a poor translator makes of a term, and what the reader takes it for. */
struct scn_slip {
    int by;      /* as in a draft: sim's enum sim_letter */
    scn_ix into; /* language */
    struct str words;
    scn_ix read_as; /* SCN_NONE: nothing that the reader could act on */
};

/* What a term is mistaken for by whoever meets it without knowing it. */
struct scn_sense {
    struct str id;
    struct scn_text text;
};

/* One term of art in several languages. */
struct scn_gloss {
    struct str id;
    struct str en, fr, pt, ar; /* the last two may be empty */
    struct str word; /* as it is met where it is of another language; may be empty */
    const struct scn_sense *senses; /* false ones, beside its meaning */
    uint32_t sense_count;
    struct scn_text meaning, trap, source;
    enum scn_phrase stands_for;
    const struct scn_slip *slips;
    uint32_t slip_count;
    bool verified;     /* the source was read */
    bool needs_review; /* nobody who works in one of these languages has seen it */
};

/* The term in a language of the interface. The interface stands for the desk's own
 * language: what a desk meets is the word of the other, or one of neither. */
struct str scn_gloss_in(const struct scn_gloss *g, struct str lang);
struct str scn_gloss_met(const struct scn_gloss *g, struct str lang);

/* Terms of the notebook that are confirmed together: three that are all right, or all
 * that are left. */
struct scn_batch {
    struct str id;
    scn_ix desk;
    struct scn_text title;
    struct scn_refs terms;
};

#endif
