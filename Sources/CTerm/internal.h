#ifndef CTERM_INTERNAL_H
#define CTERM_INTERNAL_H

#include "cterm.h"
#include <termios.h>

// screen.c
int ct_terminal(void);
bool ct_is_owing(void);
void ct_pay(void);

// signals.c
bool ct_signals_open(void);
void ct_signals_close(void);
void ct_signals_stop_here(void);

// guard.c
void ct_guard_install(int terminal, const struct termios *before, const uint8_t *restore, size_t count);
void ct_guard_rest(bool resting);
void ct_guard_remove(void);
void ct_guard_die(int number, int code);

// stderr.c
bool ct_stderr_take(const char *path);
void ct_stderr_rest(bool resting);
void ct_stderr_give_back(void);

#endif
