#ifndef CTERM_INTERNAL_H
#define CTERM_INTERNAL_H

#include "cterm.h"
#include <termios.h>

// screen.c
bool ct_is_open(void);
int ct_terminal(void);

// cells.c
void ct_cells_open(int colour_count, int pair_limit);

// output.c
bool ct_output_open(int terminal);
void ct_output_close(void);
// Where ncurses writes; what it has written since the last restart, and its count.
int ct_output_memory(void);
void ct_output_restart(void);
void ct_output_append(const char *bytes);
const uint8_t *ct_output_bytes(void);
size_t ct_output_count(void);
// Sends what there is with one write; what the terminal does not take stays owed until it is paid.
void ct_output_send(void);
bool ct_output_is_owing(void);
void ct_output_pay(void);
// Waits up to 200 ms for the terminal to take what is owed, and drops the rest.
void ct_output_finish(void);

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
