/* err.c - filling and showing one failure of the world. */
#include "base/err.h"

#include <stdio.h>

bool err_set(struct err *e, const char *id, struct str path, const char *cause)
{
    if (e == NULL)
        return false;
    e->id = id;
    snprintf(e->path, sizeof e->path, "%.*s", STR_ARG(path));
    snprintf(e->cause, sizeof e->cause, "%s", cause != NULL ? cause : "");
    return false;
}

struct msg err_msg(const struct err *e)
{
    struct msg m = msg_of(e->id);
    msg_user(&m, "path", str_of(e->path));
    msg_user(&m, "cause", str_of(e->cause));
    return m;
}
