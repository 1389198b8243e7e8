#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Gives the terminal back when the process dies: one write of bytes made ready at the start, and the modes as they
// were. Nothing here may allocate, lock or call ncurses.

#define RESTORE_BYTES_MAX 512
#define STACK_BYTES 65536

static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
#define DEADLY_COUNT (sizeof deadly / sizeof *deadly)

static struct sigaction previous[DEADLY_COUNT];
static volatile sig_atomic_t is_armed;
static bool is_installed;
static int terminal;
static struct termios before;
static uint8_t restore[RESTORE_BYTES_MAX];
static size_t restore_count;
static uint8_t stack[STACK_BYTES];

static void give_back(void) {
    if (!is_armed) return;
    is_armed = 0;
    size_t sent = 0;
    for (int attempt = 0; attempt < 4 && sent < restore_count; attempt++) {
        ssize_t count = write(terminal, restore + sent, restore_count - sent);
        if (count > 0) sent += (size_t)count;
        else if (count < 0 && errno != EAGAIN && errno != EINTR) break;
        struct pollfd ready = {.fd = terminal, .events = POLLOUT};
        if (sent < restore_count) poll(&ready, 1, 50);
    }
    tcsetattr(terminal, TCSANOW, &before);
}

// A true fault happens again at the same instruction, now without us, and leaves an honest core.
static bool comes_again(int number, int code) {
    return code > 0 && (number == SIGILL || number == SIGSEGV || number == SIGBUS || number == SIGFPE);
}

void ct_guard_die(int number, int code) {
    give_back();
    struct sigaction fatal = {.sa_handler = SIG_DFL};
    for (size_t i = 0; i < DEADLY_COUNT; i++) {
        if (deadly[i] == number) fatal = previous[i];
    }
    sigaction(number, &fatal, NULL);
    if (!comes_again(number, code)) raise(number);
}

static void on_deadly(int number, siginfo_t *info, void *context) {
    (void)context;
    ct_guard_die(number, info->si_code);
}

static void give_stack(void) {
    stack_t now;
    if (sigaltstack(NULL, &now) != 0 || (now.ss_flags & SS_DISABLE) == 0) return;
    stack_t mine = {.ss_sp = stack, .ss_size = STACK_BYTES};
    sigaltstack(&mine, NULL);
}

// Swift's own catcher asks questions on the terminal for 30 s and prints memory that may hold post text. It gets its
// turn only when somebody set SWIFT_BACKTRACE on purpose; this costs no second start of the program.
void ct_guard_install(int fd, const struct termios *modes, const uint8_t *bytes, size_t count) {
    terminal = fd;
    before = *modes;
    restore_count = count < RESTORE_BYTES_MAX ? count : RESTORE_BYTES_MAX;
    memcpy(restore, bytes, restore_count);
    is_armed = 1;
    if (is_installed) return;
    is_installed = true;
    give_stack();
    bool keeps_previous = getenv("SWIFT_BACKTRACE") != NULL;
    struct sigaction action = {.sa_sigaction = on_deadly, .sa_flags = SA_ONSTACK | SA_SIGINFO | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < DEADLY_COUNT; i++) {
        sigaction(deadly[i], &action, &previous[i]);
        if (!keeps_previous) previous[i] = (struct sigaction){.sa_handler = SIG_DFL};
    }
}

void ct_guard_rest(bool resting) { is_armed = !resting; }

void ct_guard_remove(void) {
    is_armed = 0;
    if (!is_installed) return;
    is_installed = false;
    for (size_t i = 0; i < DEADLY_COUNT; i++) sigaction(deadly[i], &previous[i], NULL);
}
