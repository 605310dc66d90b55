/* bind_talk.c - interviews as authors write them into the array of their moves.
 *
 * Under a topic, and under the interview itself, a move's word stands with one answer
 * or a list of them. Each becomes a question with an id of its own: the author's, or
 * "<topic>_<move>". Moves that every interview has are added where the author wrote
 * none: the engine has words for them.
 *
 * Not here: what a move does (sim/talk.c), its words (assets/lang).
 */
#include "scenario/load_int.h"

#include "base/limits.h"

static struct str owner_id(const struct loader *l)
{
    return l->topic != SCN_NONE ? l->topic_id : l->interview_id;
}

/* "osas_journey_open"; from the second of a list on "osas_journey_open_2". */
static struct str derived_id(struct loader *l, int kind, uint32_t number)
{
    struct str owner = owner_id(l);
    const char *word = scn_schema_question_words()[kind];
    return number == 0
               ? arena_join(l->model, owner, '_', str_of(word))
               : arena_printf(l->model, "%.*s_%s_%u", STR_ARG(owner), word, number + 1);
}

/* The author's own id of an answer, or none. */
static struct str written_id(struct loader *l, const struct node *n)
{
    const struct node *id = n->kind == NODE_MAP ? scn_tree_get(n, "id") : NULL;
    return id != NULL && id->kind == NODE_SCALAR && scn_is_id(id->text)
               ? arena_str(l->model, id->text)
               : STR_NONE;
}

/* Room for one more was made. `at` is the answer, or what the move stands under. */
static struct scn_question *add(struct loader *l, int kind, const struct node *at,
                                struct str id, uint32_t *index)
{
    struct pile *p = &l->piles[SCN_QUESTION];
    *index = p->count;
    struct scn_question *q = scn_pile_add(l, SCN_QUESTION);
    p->last->spots[p->last->count - 1] = (struct spot){at->line, at->column};
    *q = (struct scn_question){.id = id,
                               .interview = l->interview,
                               .topic = l->topic,
                               .kind = (enum scn_question_kind)kind};
    if (owner_id(l).n > 0)
        scn_bind_id(l, SCN_QUESTION, id, at, *index);
    return q;
}

static void bind_answer(struct loader *l, const struct field *f, const struct node *n,
                        uint32_t number)
{
    uint32_t index;
    struct str own = written_id(l, n);
    struct str id = own.n > 0 ? own : derived_id(l, f->start, number);
    struct scn_question *q = add(l, f->start, n, id, &index);
    struct scn_move *move = ARENA_NEW(l->model, struct scn_move);
    struct str text_id = arena_join(&l->file, STR("questions"), '.', id);
    q->move = move;
    scn_bind_fields(l, f->table, n, (struct slot){move, SCN_QUESTION, index}, text_id,
                    NULL);
    move->id = id; /* whatever the field reads */
}

void scn_bind_answers(struct loader *l, const struct field *f, const struct node *n)
{
    bool list = n->kind == NODE_LIST;
    uint32_t number = 0, count = list ? n->count : 1;
    if (l->piles[SCN_QUESTION].count + count > LIMIT_ENTITIES) {
        diag_num(diag_arg(l->d, scn_load_diag(l, DIAG_E0116, n), "section", n->key),
                 "limit", LIMIT_ENTITIES);
        return;
    }
    scn_pile_grow(l, SCN_QUESTION, sizeof(struct scn_question), count);
    if (!list) {
        bind_answer(l, f, n, 0);
        return;
    }
    for (const struct node *c = n->first; c != NULL; c = c->next)
        bind_answer(l, f, c, number++);
}

/* ---- the engine's moves -----------------------------------------------------------
 */

/* What nobody wrote: the start values. */
static const struct scn_move *unwritten(struct loader *l)
{
    if (l->unwritten == NULL) {
        l->unwritten = ARENA_NEW(l->model, struct scn_move);
        scn_bind_starts(scn_schema_of(SCN_QUESTION), l->unwritten);
    }
    return l->unwritten;
}

static void add_own(struct loader *l, int kind, const struct node *n)
{
    uint32_t index;
    if (n->kind != NODE_MAP || owner_id(l).n == 0 ||
        scn_tree_get(n, scn_schema_question_words()[kind]) != NULL ||
        l->piles[SCN_QUESTION].count >= LIMIT_ENTITIES)
        return;
    scn_pile_grow(l, SCN_QUESTION, sizeof(struct scn_question), 1);
    add(l, kind, n, derived_id(l, kind, 0), &index)->move = unwritten(l);
}

void scn_bind_enter_talk(struct loader *l, const struct table *t, void *thing,
                         uint32_t index)
{
    if (t->kind == SCN_TOPIC) {
        l->topic = (scn_ix)index;
        l->topic_id = *(struct str *)thing;
        return;
    }
    struct scn_interview *w = thing;
    l->interview = (scn_ix)index;
    l->interview_id = w->id;
    l->topic = SCN_NONE;
    w->first_question = (scn_ix)l->piles[SCN_QUESTION].count;
}

void scn_bind_leave_talk(struct loader *l, const struct table *t, void *thing,
                         const struct node *n)
{
    static const int of_topic[] = {SCN_ASK_SILENCE, SCN_ASK_SUMMARISE, -1};
    static const int of_talk[] = {SCN_ASK_EXPLAIN,
                                  SCN_ASK_RULES,
                                  SCN_ASK_PRACTICE,
                                  SCN_ASK_BREAK,
                                  SCN_ASK_SAFEGUARD,
                                  SCN_ASK_CLOSE,
                                  -1};
    bool topic = t->kind == SCN_TOPIC;
    for (const int *kind = topic ? of_topic : of_talk; *kind >= 0; kind++)
        add_own(l, *kind, n);
    if (topic) {
        l->topic = SCN_NONE;
        return;
    }
    struct scn_interview *w = thing;
    w->question_count = l->piles[SCN_QUESTION].count - w->first_question;
}

/* ---- renderings -------------------------------------------------------------------
 */

/* Of one kind of interpreter: the words alone, or a mapping with what they change. */
static void bind_rendering(struct loader *l, struct scn_rendering *r,
                           const struct node *n, struct str id)
{
    if (n->kind != NODE_MAP) {
        scn_bind_text(l, &r->text, n, id, n->key);
        return;
    }
    struct str own = arena_join(&l->file, id, '.', n->key);
    scn_bind_fields(l, &scn_schema_rendering, n, (struct slot){.at = r, .kind = -1},
                    own, NULL);
    if (r->text.source.n > 0) /* one id, however it is written */
        r->text.id = arena_join(l->model, id, '.', n->key);
}

void scn_bind_renders(struct loader *l, const struct node *n,
                      const struct scn_rendering **out, struct str id)
{
    if (n->kind != NODE_MAP) {
        diag_text(l->d, scn_load_diag(l, DIAG_E0104, n), "got",
                  scn_tree_kind_id(n->kind));
        return;
    }
    struct scn_rendering *at =
        ARENA_ARRAY(l->model, SCN_INTERPRETER_KINDS, struct scn_rendering);
    *out = at;
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        struct node key = *c;
        key.text = c->key;
        key.line = c->key_line;
        key.column = c->key_column;
        int i = scn_bind_word(l, scn_schema_interpreter_words(), &key);
        if (i >= 0)
            bind_rendering(l, &at[i], c, id);
    }
}
