#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// What ncurses writes goes into memory first: so a frame is one write(2) however large it is, and a terminal that
// does not take it keeps nobody waiting.

// The worst frame: every position with a style and marks of its own, 131,072 x 60 bytes.
#define OUTPUT_BYTES_MAX (8 << 20)
#define FINISH_MILLISECONDS_MAX 200

static int terminal = -1, memory = -1;
static uint8_t *output;
static size_t owed, sent;

bool ct_output_open(int fd) {
    terminal = fd;
    owed = sent = 0;
    memory = memfd_create("screen", MFD_CLOEXEC);
    if (memory < 0 || ftruncate(memory, OUTPUT_BYTES_MAX) != 0) return false;
    void *mapped = mmap(NULL, OUTPUT_BYTES_MAX, PROT_READ, MAP_SHARED, memory, 0);
    if (mapped == MAP_FAILED) return false;
    output = mapped;
    return true;
}

void ct_output_close(void) {
    if (output != NULL) munmap(output, OUTPUT_BYTES_MAX);
    if (memory >= 0) close(memory);
    output = NULL;
    memory = -1;
    owed = sent = 0;
}

int ct_output_memory(void) { return memory; }

void ct_output_restart(void) { lseek(memory, 0, SEEK_SET); }

void ct_output_append(const char *bytes) {
    (void)!write(memory, bytes, strlen(bytes));
}

size_t ct_output_count(void) {
    off_t end = lseek(memory, 0, SEEK_CUR);
    return end < 0 ? 0 : end > OUTPUT_BYTES_MAX ? OUTPUT_BYTES_MAX : (size_t)end;
}

const uint8_t *ct_output_bytes(void) { return output; }

void ct_output_pay(void) {
    if (sent >= owed) return;
    ssize_t count = write(terminal, output + sent, owed - sent);
    if (count > 0) sent += (size_t)count;
    else if (count < 0 && errno != EAGAIN && errno != EINTR) sent = owed;
}

bool ct_output_is_owing(void) { return sent < owed; }

void ct_output_send(void) {
    owed = ct_output_count();
    sent = 0;
    ct_output_restart();
    ct_output_pay();
}

void ct_ring(void) {
    if (terminal >= 0 && !ct_output_is_owing()) (void)!write(terminal, "\a", 1);
}

void ct_output_finish(void) {
    int64_t deadline = ct_milliseconds() + FINISH_MILLISECONDS_MAX;
    ct_output_pay();
    while (sent < owed && ct_milliseconds() < deadline) {
        struct pollfd ready = {.fd = terminal, .events = POLLOUT};
        poll(&ready, 1, FINISH_MILLISECONDS_MAX / 4);
        ct_output_pay();
    }
    sent = owed = 0;
}
