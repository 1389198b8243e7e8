#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

static const int heeded[] = {SIGTERM, SIGINT, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
#define HEEDED_COUNT (sizeof heeded / sizeof *heeded)

static struct sigaction previous[HEEDED_COUNT];
static bool is_installed, is_gone;
static atomic_int seen, has_ending, is_woken;
static atomic_int wake_fd = -1, signal_fd = -1;

static void ring(int fd) {
    uint64_t one = 1;
    if (fd >= 0) (void)!write(fd, &one, sizeof one);
}

static void silence(int fd) {
    uint64_t count;
    (void)!read(fd, &count, sizeof count);
}

// The first request to end is an event, so that the console can leave tidily; the second is obeyed here and now.
static void on_signal(int number, siginfo_t *info, void *context) {
    (void)context;
    int saved = errno;
    int bit = 0;
    switch (number) {
    case SIGTERM: case SIGINT: bit = CT_SAW_TERMINATE; break;
    case SIGHUP: bit = CT_SAW_HANGUP; break;
    case SIGWINCH: bit = CT_SAW_RESIZE; break;
    case SIGTSTP: bit = CT_SAW_SUSPEND; break;
    case SIGCONT: bit = CT_SAW_CONTINUE; break;
    }
    if ((bit & (CT_SAW_TERMINATE | CT_SAW_HANGUP)) != 0 && atomic_exchange(&has_ending, 1) != 0) {
        ct_guard_die(number, info->si_code);
    }
    atomic_fetch_or(&seen, bit);
    ring(atomic_load(&signal_fd));
    errno = saved;
}

static void heed(int number, struct sigaction *old) {
    struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, old);
}

bool ct_signals_open(void) {
    // Never closed: a late waker must not ring somebody else's file.
    if (atomic_load(&wake_fd) < 0) atomic_store(&wake_fd, eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (atomic_load(&signal_fd) < 0) atomic_store(&signal_fd, eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (atomic_load(&wake_fd) < 0 || atomic_load(&signal_fd) < 0) return false;
    is_gone = false;
    atomic_store(&seen, 0);
    atomic_store(&has_ending, 0);
    for (size_t i = 0; i < HEEDED_COUNT; i++) heed(heeded[i], &previous[i]);
    is_installed = true;
    return true;
}

void ct_signals_close(void) {
    if (!is_installed) return;
    is_installed = false;
    for (size_t i = 0; i < HEEDED_COUNT; i++) sigaction(heeded[i], &previous[i], NULL);
}

void ct_signals_stop_here(void) {
    struct sigaction stop = {.sa_handler = SIG_DFL};
    sigset_t only, old;
    sigemptyset(&stop.sa_mask);
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    sigaction(SIGTSTP, &stop, NULL);
    pthread_sigmask(SIG_UNBLOCK, &only, &old);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    heed(SIGTSTP, NULL);
    atomic_fetch_and(&seen, ~(CT_SAW_SUSPEND | CT_SAW_CONTINUE));
}

void ct_wake(void) {
    if (atomic_exchange(&is_woken, 1) == 0) ring(atomic_load(&wake_fd));
}

static int look_at_terminal(short events) {
    if ((events & POLLIN) != 0) return CT_SAW_INPUT;
    if ((events & (POLLHUP | POLLERR | POLLNVAL)) == 0) return 0;
    is_gone = true;
    return CT_SAW_HANGUP;
}

int ct_wait(int timeout_milliseconds, bool heed_wake) {
    bool owing = ct_output_is_owing();
    struct pollfd fds[] = {
        {.fd = is_gone ? -1 : ct_terminal(), .events = (short)(POLLIN | (owing ? POLLOUT : 0))},
        {.fd = atomic_load(&signal_fd), .events = POLLIN},
        {.fd = heed_wake ? atomic_load(&wake_fd) : -1, .events = POLLIN},
    };
    int result = 0;
    int ready = poll(fds, 3, timeout_milliseconds);
    if (ready > 0) {
        result |= look_at_terminal(fds[0].revents);
        if ((fds[0].revents & POLLOUT) != 0) ct_output_pay();
        if (owing && !ct_output_is_owing()) result |= CT_SAW_DRAINED;
        if ((fds[2].revents & POLLIN) != 0) {
            silence(fds[2].fd);
            atomic_store(&is_woken, 0);
            result |= CT_SAW_WAKE;
        }
    }
    silence(fds[1].fd);
    return result | atomic_exchange(&seen, 0);
}

long ct_read(uint8_t *bytes, size_t capacity) {
    ssize_t count = read(ct_terminal(), bytes, capacity);
    if (count > 0) return count;
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
    is_gone = true;
    return -1;
}

int64_t ct_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
