/* drawn.c - looking for characters that would show as an empty box. */
#include "tools/drawn.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/faces.h"

enum { DEPTH = 4, TOLD = 64 }; /* different characters told of in one file */

struct look {
    struct diags *d;
    struct str path;
    uint32_t told[TOLD];
    size_t count;
};

static bool was_told(struct look *k, uint32_t cp)
{
    for (size_t i = 0; i < k->count; i++)
        if (k->told[i] == cp)
            return true;
    if (k->count == TOLD)
        return true;
    k->told[k->count++] = cp;
    return false;
}

static void tell(struct look *k, uint32_t cp, struct str sign, uint32_t line,
                 uint32_t column, struct str words)
{
    char code[16];
    struct buf b = BUF_MAX(sizeof code);
    buf_printf(&b, "U+%04X", (unsigned)cp);
    struct diag *g = diag_add(k->d, DIAG_W0460, (struct place){k->path, line, column});
    diag_arg(k->d, g, "sign", sign);
    diag_arg(k->d, g, "code", buf_str(&b));
    g->excerpt = words;
    buf_free(&b);
}

static void look_at_line(struct look *k, struct str line, uint32_t number)
{
    uint32_t column = 1, cp;
    for (size_t at = 0, n; at < line.n; at += n, column++) {
        n = utf8_decode(line, at, &cp);
        if (n > 0 && !txt_is_drawn(cp) && !was_told(k, cp))
            tell(k, cp, str_sub(line, at, n), number, column, line);
        n = n > 0 ? n : 1;
    }
}

static bool is_comment(struct str line)
{
    size_t at = 0;
    while (at < line.n && (line.p[at] == ' ' || line.p[at] == '\t'))
        at++;
    return at < line.n && line.p[at] == '#';
}

void app_check_drawn(struct arena *a, struct str path, struct diags *d)
{
    struct str bytes;
    struct look k = {.d = d, .path = path};
    bool comments = !str_ends(path, STR(".md"));
    if (!file_read(path, LIMIT_FILE_BYTES, a, &bytes, NULL))
        return;
    for (uint32_t line = 1; bytes.n > 0; line++) {
        struct str words = str_cut(&bytes, '\n');
        if (!comments || !is_comment(words))
            look_at_line(&k, words, line);
    }
}

static bool is_read(struct str path)
{
    return str_ends(path, STR(".yaml")) || str_ends(path, STR(".md")) ||
           str_ends(path, STR(".po"));
}

static void look_into(struct arena *a, struct str folder, struct diags *d, int depth)
{
    struct str *names;
    size_t count;
    if (depth == 0 || !file_list(folder, LIMIT_FOLDER_FILES, a, &names, &count, NULL))
        return;
    for (size_t i = 0; i < count; i++) {
        struct str path = file_join(a, folder, names[i]);
        enum file_kind kind = file_kind(a, path);
        if (kind == FILE_FOLDER && !str_eqz(names[i], "plays"))
            look_into(a, path, d, depth - 1);
        else if (kind == FILE_PLAIN && is_read(path))
            app_check_drawn(a, path, d);
    }
}

void app_check_drawn_in(struct arena *a, struct str folder, bool deep, struct diags *d)
{
    look_into(a, folder, d, deep ? DEPTH : 1);
}
