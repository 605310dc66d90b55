/* err.c - filling and showing one failure of the world. */
#include "base/err.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct {
    int code;
    const char *id;
} reasons[] = {
    {ENOSPC, "err.cause.full"},       {EDQUOT, "err.cause.full"},
    {EROFS, "err.cause.readonly"},    {EACCES, "err.cause.denied"},
    {EPERM, "err.cause.denied"},      {ENOENT, "err.cause.missing"},
    {ENOTDIR, "err.cause.no_folder"}, {EIO, "err.cause.device"},
    {ENODEV, "err.cause.device"},     {ENXIO, "err.cause.device"},
    {EFBIG, "err.cause.large"},       {ENAMETOOLONG, "err.cause.long"},
};

bool err_set(struct err *e, const char *id, struct str path, const char *cause)
{
    if (e == NULL)
        return false;
    e->id = id;
    snprintf(e->path, sizeof e->path, "%.*s", STR_ARG(path));
    snprintf(e->cause, sizeof e->cause, "%s", cause != NULL ? cause : "");
    e->reason = NULL;
    return false;
}

bool err_set_system(struct err *e, const char *id, struct str path, int code)
{
    err_set(e, id, path, strerror(code));
    for (size_t i = 0; e != NULL && i < sizeof reasons / sizeof reasons[0]; i++)
        if (reasons[i].code == code)
            e->reason = reasons[i].id;
    return false;
}

struct msg err_msg(const struct err *e)
{
    struct msg m = msg_of(e->id);
    msg_user(&m, "path", str_of(e->path));
    if (e->reason != NULL)
        msg_text(&m, "cause", str_of(e->reason));
    else
        msg_user(&m, "cause", str_of(e->cause));
    return m;
}
