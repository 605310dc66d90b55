/* msg.c - building messages argument by argument. */
#include "base/msg.h"

#include "base/bug.h"

struct msg msg_ofs(struct str id)
{
    return (struct msg){.id = id};
}

struct msg msg_of(const char *id)
{
    return msg_ofs(str_of(id));
}

static void add(struct msg *m, struct msg_arg arg)
{
    BUG_UNLESS(m->count < MSG_ARGS);
    m->args[m->count++] = arg;
}

void msg_num(struct msg *m, const char *name, enum msg_kind kind, int64_t number)
{
    add(m, (struct msg_arg){.name = name, .kind = kind, .number = number});
}

void msg_int(struct msg *m, const char *name, int64_t number)
{
    msg_num(m, name, MSG_INT, number);
}

void msg_text(struct msg *m, const char *name, struct str id)
{
    add(m, (struct msg_arg){.name = name, .kind = MSG_TEXT, .text = id});
}

void msg_user(struct msg *m, const char *name, struct str words)
{
    add(m, (struct msg_arg){.name = name, .kind = MSG_USER, .text = words});
}

void msg_part(struct msg *m, const char *name, const struct msg *part)
{
    msg_text(m, name, part->id);
    for (int i = 0; i < part->count; i++)
        add(m, part->args[i]);
}

bool msg_is_none(const struct msg *m)
{
    return m->id.n == 0;
}
