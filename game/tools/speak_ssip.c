/* speak_ssip.c - speech-dispatcher, spoken to by its own protocol (SSIP, lines of text
 * through a socket in the user's folder), so that only what we said is silenced when we
 * ask for silence, never what a screen reader says. Where it does not run yet it is
 * started, as its own library would. The library itself is not linked: it waits for
 * answers that a desk without a sound card never gives.
 *
 * Nothing here waits: commands are sent in a row, answers are read when they are there.
 * A server that does not answer, that cannot list a voice, that never begins or that
 * goes away is broken.
 */
#define _POSIX_C_SOURCE 200809L
#include "tools/speak_int.h"

#include "base/buf.h"
#include "base/limits.h"

#ifdef SPEAK_NATIVE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum {
    ANSWER_MS = 5000, /* how long anything may take it, but speaking */
    SLOWEST_MS = 300, /* of a byte: four times as slow as it speaks */
    LINE_BYTES = 512,
    READ_BYTES = 64 * 1024 /* a turn: a list of voices is a thousand of them */
};

enum at {
    AT_DOOR, /* it is being started */
    AT_LIST, /* it lists its voices */
    AT_REST,
    AT_WORDS, /* it has them, and has not begun */
    AT_SPEECH
};

struct server {
    struct arena *arena;
    struct str path;
    pid_t starter; /* the run that starts it, or 0 */
    int socket;
    enum at at;
    int64_t since;
    bool broken;
    struct speak_langs langs;
    struct buf out; /* not yet taken */
    char line[LINE_BYTES];
    size_t line_n;
    int sent, queued;   /* utterances: sent, and taken by it */
    char queued_as[32]; /* its number of the one it took last */
    char told_of[32];   /* the one it tells of */
    char hushed_as[32]; /* the one to be silenced, until it says that it is */
    int64_t hushed;
    int64_t patience; /* milliseconds that the one being said may take */
};

/* --- Sending ------------------------------------------------------------------------
 */

static void go(struct server *v, enum at at)
{
    v->at = at;
    v->since = speak_clock();
}

static void flush(struct server *v)
{
    struct str out = buf_str(&v->out);
    ssize_t n = 0;
    if (out.n == 0)
        return;
    while (out.n > 0 && (n = send(v->socket, out.p, out.n, MSG_NOSIGNAL)) > 0)
        out = str_from(out, (size_t)n);
    if (n < 0 && errno != EAGAIN && errno != EINTR)
        v->broken = true;
    struct buf rest = BUF_MAX(v->out.max);
    buf_put(&rest, out);
    buf_free(&v->out);
    v->out = rest;
}

static void ask(struct server *v, const char *command)
{
    buf_putz(&v->out, command);
    buf_putz(&v->out, "\r\n");
}

static void greet(struct server *v)
{
    ask(v, "SET SELF CLIENT_NAME user:rogatory:main");
    ask(v, "SET SELF NOTIFICATION BEGIN ON");
    ask(v, "SET SELF NOTIFICATION END ON");
    ask(v, "SET SELF NOTIFICATION CANCEL ON");
    ask(v, "LIST SYNTHESIS_VOICES");
    go(v, AT_LIST);
    flush(v);
}

/* --- Opening ------------------------------------------------------------------------
 */

/* Where its library would look; empty: somewhere else than in a file. */
static struct str socket_path(struct arena *a)
{
    struct str address = str_of(getenv("SPEECHD_ADDRESS"));
    struct str own = STR("unix_socket:");
    const char *run = getenv("XDG_RUNTIME_DIR"), *cache = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    if (address.n > 0)
        return str_starts(address, own) ? str_from(address, own.n) : STR_NONE;
    if (run != NULL && run[0] == '/')
        return arena_printf(a, "%s/speech-dispatcher/speechd.sock", run);
    if (cache != NULL && cache[0] == '/')
        return arena_printf(a, "%s/speech-dispatcher/speechd.sock", cache);
    return home != NULL && home[0] == '/'
               ? arena_printf(a, "%s/.cache/speech-dispatcher/speechd.sock", home)
               : STR_NONE;
}

static bool reach(struct server *v)
{
    struct sockaddr_un to = {.sun_family = AF_UNIX};
    if (v->path.n >= sizeof to.sun_path)
        return false;
    memcpy(to.sun_path, v->path.p, v->path.n);
    v->socket = socket(AF_UNIX, SOCK_STREAM, 0);
    if (v->socket < 0)
        return false;
    fcntl(v->socket, F_SETFD, FD_CLOEXEC);
    fcntl(v->socket, F_SETFL, O_NONBLOCK);
    if (connect(v->socket, (const struct sockaddr *)&to, sizeof to) == 0)
        return true;
    close(v->socket);
    v->socket = -1;
    return false;
}

/* It goes on by itself, for as long as somebody speaks to it, and some seconds more. */
static bool start_server(struct server *v)
{
    static char spawn[] = "--spawn", method[] = "--communication-method",
                socket_word[] = "unix_socket", path[] = "--socket-path";
    struct str program = speak_find(v->arena, "speech-dispatcher");
    char *const argv[] = {
        (char *)(uintptr_t)program.p, spawn, method, socket_word, path,
        (char *)(uintptr_t)v->path.p, NULL};
    v->starter = program.n > 0 ? speak_start(program, argv, -1, -1) : 0;
    return v->starter > 0;
}

static void *server_open(struct arena *a)
{
    struct server *v = ARENA_NEW(a, struct server);
    v->arena = a;
    v->path = socket_path(a);
    v->socket = -1;
    v->out = BUF_MAX(2 * LIMIT_TEXT_BYTES + 4096);
    if (v->path.n == 0)
        return NULL;
    if (reach(v))
        greet(v);
    else if (start_server(v))
        go(v, AT_DOOR);
    else
        return NULL;
    return v;
}

static size_t server_langs(void *voice, const struct str **langs)
{
    const struct server *v = voice;
    *langs = v->at >= AT_REST ? v->langs.at : NULL;
    return *langs != NULL ? v->langs.count : 0;
}

/* --- Its answers --------------------------------------------------------------------
 */

static void keep(char *to, struct str word)
{
    snprintf(to, sizeof((struct server *)0)->told_of, "%.*s", STR_ARG(word));
}

/* "249-French (France)\tfr-FR\tnone"; "dummy" only says that there is no voice. */
static void listed(struct server *v, struct str row)
{
    if (str_eqz(str_cut(&row, '\t'), "dummy"))
        return;
    speak_note_lang(&v->langs, v->arena, str_cut(&row, '\t'));
}

/* The last line of an event: is it of what we said last? */
static void happened(struct server *v, struct str what)
{
    bool ours = v->queued == v->sent && strcmp(v->queued_as, v->told_of) == 0;
    bool ends = str_eqz(what, "END") || str_eqz(what, "CANCELED");
    if (ends && strcmp(v->hushed_as, v->told_of) == 0)
        v->hushed_as[0] = '\0';
    v->told_of[0] = '\0';
    if (!ours || v->at < AT_WORDS)
        return;
    if (str_eqz(what, "BEGIN"))
        go(v, AT_SPEECH);
    else if (ends)
        go(v, AT_REST);
}

/* "225-1", "225 OK MESSAGE QUEUED"; "227 OK MESSAGE CANCELED" is nothing to be said. */
static void answered(struct server *v, int code, bool last, struct str rest)
{
    if (code == 249 && !last && v->at == AT_LIST)
        listed(v, rest);
    else if (v->at == AT_LIST && last && (code == 249 || code >= 300)) {
        v->broken = v->langs.count == 0;
        go(v, AT_REST);
    } else if (code == 225 && !last)
        keep(v->queued_as, rest);
    else if (last && (code == 225 || code == 227))
        v->queued++;
    else if (last && code >= 300 && code < 700)
        v->broken = true;
    if (last && code == 227 && v->queued == v->sent && v->at == AT_WORDS)
        go(v, AT_REST);
}

/* An event names its message first, then its client, then what happened. */
static void take_line(struct server *v, struct str line)
{
    int64_t code;
    if (line.n < 4 || !str_int(str_sub(line, 0, 3), &code))
        return;
    bool last = line.p[3] == ' ';
    struct str rest = str_from(line, 4);
    if (code < 700)
        answered(v, (int)code, last, rest);
    else if (last)
        happened(v, rest);
    else if (v->told_of[0] == '\0')
        keep(v->told_of, rest);
}

/* The rest of a line that is too long is none of ours. */
static void take(struct server *v, struct str bytes)
{
    for (size_t i = 0; i < bytes.n; i++) {
        char c = bytes.p[i];
        if (c == '\n') {
            take_line(v, str_trim((struct str){v->line, v->line_n}));
            v->line_n = 0;
        } else if (v->line_n < LINE_BYTES)
            v->line[v->line_n++] = c;
    }
}

static void listen_to(struct server *v)
{
    char bytes[4096];
    ssize_t n = 1;
    for (int left = READ_BYTES; left > 0 && n > 0; left -= (int)n) {
        n = recv(v->socket, bytes, sizeof bytes, 0);
        if (n > 0)
            take(v, (struct str){bytes, (size_t)n});
    }
    bool later = n < 0 && (errno == EAGAIN || errno == EINTR);
    v->broken = v->broken || (n <= 0 && !later);
}

/* --- The way ------------------------------------------------------------------------
 */

/* -100 to 100; 0 is its usual speed. */
static int rate(int percent)
{
    return percent > 200 ? 100 : percent - 100;
}

/* A line that begins with a stop begins with two. */
static void server_begin(void *voice, struct str text, const char *lang, int percent)
{
    struct server *v = voice;
    buf_printf(&v->out, "SET SELF LANGUAGE %s\r\nSET SELF RATE %d\r\nSPEAK\r\n%s", lang,
               rate(percent), str_starts(text, STR(".")) ? "." : "");
    buf_put(&v->out, text);
    ask(v, "\r\n.");
    v->sent++;
    v->patience = ANSWER_MS + (int64_t)text.n * SLOWEST_MS * 100 / percent;
    go(v, AT_WORDS);
    flush(v);
}

static void server_hush(void *voice)
{
    struct server *v = voice;
    if (v->at < AT_WORDS)
        return;
    if (v->at == AT_SPEECH && v->hushed_as[0] == '\0') {
        keep(v->hushed_as, str_of(v->queued_as));
        v->hushed = speak_clock();
    }
    ask(v, "CANCEL SELF");
    go(v, AT_REST);
    flush(v);
}

/* Without a loudspeaker it may begin, and then neither end nor be silenced. */
static bool is_late(const struct server *v)
{
    int64_t now = speak_clock();
    int64_t patience = v->at == AT_SPEECH ? v->patience : ANSWER_MS;
    bool waits = v->at != AT_REST && now - v->since > patience;
    return waits || (v->hushed_as[0] != '\0' && now - v->hushed > ANSWER_MS);
}

static enum speak_is server_tick(void *voice)
{
    struct server *v = voice;
    bool well;
    if (v->starter > 0 && speak_ended(v->starter, &well)) {
        v->starter = 0;
        v->broken = !well;
    }
    if (v->at == AT_DOOR && reach(v))
        greet(v);
    if (v->at > AT_DOOR) {
        flush(v);
        listen_to(v);
    }
    if (v->broken || is_late(v))
        return SPEAK_BROKEN;
    return v->at == AT_REST ? SPEAK_IDLE : v->at == AT_LIST ? SPEAK_SOON : SPEAK_BUSY;
}

static void server_close(void *voice)
{
    struct server *v = voice;
    server_hush(v);
    if (v->socket >= 0)
        close(v->socket);
    if (v->starter > 0)
        speak_kill(v->starter);
    buf_free(&v->out);
}

const struct speak_way speak_dispatcher = {"dispatcher", server_open,  server_close,
                                           server_langs, server_begin, server_hush,
                                           server_tick};
#endif
