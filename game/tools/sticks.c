/* sticks.c - see sticks.h. */
#include "tools/sticks.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STICKS = 8, LINE = 4096 };

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

/* "\040" is a space: the list is words between spaces. In place. */
static struct str unescape(char *p)
{
    char *to = p;
    for (const char *from = p; *from != '\0'; to++) {
        bool escape = *from == '\\' && is_octal(from[1]) && is_octal(from[2]) &&
                      is_octal(from[3]);
        *to = *from;
        if (escape)
            *to = (char)((from[1] - '0') * 64 + (from[2] - '0') * 8 + from[3] - '0');
        from += escape ? 4 : 1;
    }
    *to = '\0';
    return (struct str){p, (size_t)(to - p)};
}

static bool is_stick(struct str path)
{
    return strstr(path.p, "/media/") != NULL && utf8_valid(path, NULL);
}

size_t play_sticks(struct arena *a, const struct str **list)
{
    const char *env = getenv("ROGATORY_MOUNTS");
    FILE *f = fopen(env != NULL ? env : "/proc/self/mounts", "r");
    struct str *all = ARENA_ARRAY(a, STICKS, struct str);
    char line[LINE];
    size_t n = 0;
    *list = all;
    if (f == NULL)
        return 0;
    while (n < STICKS && fgets(line, sizeof line, f) != NULL) {
        char *path = strchr(line, ' '),
             *end = path != NULL ? strchr(path + 1, ' ') : NULL;
        if (end == NULL)
            continue;
        *end = '\0';
        struct str folder = unescape(path + 1);
        if (is_stick(folder))
            all[n++] = arena_str(a, folder);
    }
    fclose(f);
    return n;
}
