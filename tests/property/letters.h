/* letters.h - letters between the four States of the shipped world, by chance: one case
 * in which every State may ask every other for every measure, and the parts of a letter
 * as values that can be spoilt and mended.
 *
 * What a letter needs is said here from the treaty (UNTOC arts 13 and 18-21), not asked
 * of the packs. Not here: what must hold of the answers (prop_letters.c).
 */
#ifndef PROPERTY_LETTERS_H
#define PROPERTY_LETTERS_H

#include "scenario/scenario.h"
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/sim.h"

enum { STATES = 4, KINDS_MAX = 32, FACTS_MAX = 40 };

struct post {
    struct arena a;
    struct scn *scn;
    struct sim_world w[STATES]; /* by the State that asks */
    struct sim_state *s;
};

/* One letter: who asks whom, for which kinds of measure, and what it says. */
struct letter {
    scn_ix from, to;
    u32 kinds; /* bits */
    scn_ix authority, channel, treaty, offence, language;
    u16 translation, identity, urgency, secret, statute, order, assurance, signature;
    u32 procedures;        /* bits */
    bool facts[FACTS_MAX]; /* stated */
    bool tied;             /* … and tied to every measure */
    bool stranger;         /* the persons are not known */
    bool agrees;           /* every condition is accepted */
    i32 day;               /* of the letter and of its review */
    u8 sends;
};

void post_open(struct post *p);
void post_close(struct post *p);

scn_ix post_find(const struct post *p, enum scn_kind kind, const char *id);
u32 post_bit(const struct post *p, enum scn_kind kind, const char *id);
/* Facts of the case: one true one an element, and four beside the point. */
scn_ix post_fact(const struct post *p, scn_ix element);

/* A letter with all that its measures need and nothing else, on that day. */
struct letter letter_clean(const struct post *p, scn_ix from, scn_ix to, u32 kinds,
                           scn_ix offence, i32 day);
/* The same with every fact, every procedure and every enclosure, and whatever condition
 * they then put accepted. */
struct letter letter_of_everything(const struct post *p, const struct letter *l);

/* A fresh state on the letter's day, with the letter as a draft in the first slot. */
const struct sim_world *letter_write(struct post *p, const struct letter *l);
/* Its contents into that slot, whatever stands there. */
void letter_fill(struct post *p, u32 slot, const struct letter *l);
/* What the requested State makes of it at once, sent `sends` times. */
struct sim_review letter_review(struct post *p, const struct letter *l);
const struct scn_rules *letter_rules(const struct post *p, const struct letter *l);

#endif
