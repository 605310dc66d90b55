/* test_bug.c - a fault of our own stops the program and names its place. */
#define _POSIX_C_SOURCE 200809L
#include "base/arena.h"
#include "base/bug.h"
#include "base/msg.h"
#include "unit/base/base_test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void add_too_many_arguments(void)
{
    struct msg m = msg_of("x");
    for (int i = 0; i <= MSG_ARGS; i++)
        msg_int(&m, "n", i);
}

static void ask_for_an_impossible_array(void)
{
    struct arena a = {0};
    arena_array(&a, SIZE_MAX / 2, 16);
}

static void break_a_promise(void)
{
    BUG_UNLESS(1 + 1 == 3);
}

/* Runs f in a child whose stderr ends in `said`; returns how the child ended. */
static int run_in_child(void (*f)(void), char *said, size_t room)
{
    int ends[2], status = 0;
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        signal(SIGABRT, SIG_DFL);
        dup2(ends[1], STDERR_FILENO);
        f();
        _exit(0);
    }
    close(ends[1]);
    ssize_t n = read(ends[0], said, room - 1);
    said[n > 0 ? n : 0] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    return status;
}

static void our_own_fault_stops_the_program_with_its_place(void **state)
{
    (void)state;
    static const struct {
        void (*f)(void);
        const char *file, *what;
    } rows[] = {
        {add_too_many_arguments, "msg.c:", "MSG_ARGS"},
        {ask_for_an_impossible_array, "arena.c:", "count"},
        {break_a_promise, "test_bug.c:", "1 + 1 == 3"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char said[1024];
        int status = run_in_child(rows[i].f, said, sizeof said);
        assert_row(said, WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
        assert_row(said, strstr(said, rows[i].file) != NULL);
        assert_row(said, strstr(said, rows[i].what) != NULL);
    }
}

int test_bug(void);
int test_bug(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_own_fault_stops_the_program_with_its_place),
    };
    return cmocka_run_group_tests_name("bug", tests, NULL, NULL);
}
