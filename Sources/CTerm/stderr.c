#include "internal.h"

#include <fcntl.h>
#include <unistd.h>

// What other code says on fd 2 would land in the middle of the screen; it goes to a file instead.

static int file = -1, saved = -1;

bool ct_stderr_take(const char *path) {
    if (path == NULL) return true;
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600);
    if (file < 0) return false;
    saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(file, STDERR_FILENO);
    return true;
}

void ct_stderr_rest(bool resting) {
    if (file < 0) return;
    if (!resting) dup2(file, STDERR_FILENO);
    else if (saved >= 0) dup2(saved, STDERR_FILENO);
}

void ct_stderr_give_back(void) {
    ct_stderr_rest(true);
    if (file >= 0) close(file);
    if (saved >= 0) close(saved);
    file = saved = -1;
}
