#ifndef CTERM_H
#define CTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One terminal a process. All but ct_wake belong to the thread that opened it.
// ncurses only turns cells into bytes: it writes into memory, and one write(2) a frame goes to the terminal.
// Keys are read from the terminal as bytes and decoded elsewhere.

#define CT_COLUMNS_MAX 512
#define CT_ROWS_MAX 256
#define CT_STYLES_MAX 4096

// One position of the screen; width 0 is the right half of a wide character.
typedef struct {
    uint32_t base, mark1, mark2;
    uint16_t style;
    uint8_t width, reserved;
} ct_cell;

typedef enum {
    CT_OPENED = 0,
    CT_NOT_A_TERMINAL,
    CT_TERM_UNSET,
    CT_TERM_UNKNOWN,
    CT_TERM_TOO_POOR,
    CT_ALREADY_OPEN,
    CT_STDERR_REFUSED,
    CT_SYSTEM_REFUSED,
} ct_opening;

// What ct_wait saw, as bits; 0 is the end of the wait.
enum {
    CT_SAW_INPUT = 1,
    CT_SAW_WAKE = 2,
    CT_SAW_HANGUP = 4,
    CT_SAW_TERMINATE = 8,
    CT_SAW_RESIZE = 16,
    CT_SAW_SUSPEND = 32,
    CT_SAW_CONTINUE = 64,
    CT_SAW_DRAINED = 128,
};

// Takes the terminal of standard output over. `colour` false never starts colours; `direct` asks for 24 bits
// where the terminal database has a -direct twin; `stderr_path` (or NULL) takes fd 2 while the screen is up.
ct_opening ct_open(bool colour, bool direct, bool mouse, const char *stderr_path);
void ct_close(void);
void ct_suspend(void);
void ct_resume(void);

int ct_columns(void);
int ct_rows(void);
bool ct_adopt_size(void);
// Number of colours in use, 0 for none; ct_is_direct: colour numbers are 0xRRGGBB.
int ct_colours(void);
bool ct_is_direct(void);
// Whether the terminal may be asked for its modes without garbling the screen.
bool ct_answers_queries(void);
void ct_query_synchronized(void);

// Attributes: 1 bold, 2 dim, 4 underline, 8 reverse, 16 italic. Colours: -1 is the terminal's own.
void ct_style(uint16_t style, uint8_t attributes, int32_t foreground, int32_t background);
void ct_forget_styles(void);
void ct_row(int row, const ct_cell *cells, int count);
void ct_erase(void);
// Hands the frame to the terminal; the cursor is hidden when `column` is negative. False: the last is still owed.
bool ct_flush(int column, int row, bool synchronized);
bool ct_is_writable(void);
// Sounds the bell, unless the terminal is behind.
void ct_ring(void);

int ct_wait(int timeout_milliseconds, bool heed_wake);
// Bytes read, 0 when there are none now, -1 when the terminal is gone.
long ct_read(uint8_t *bytes, size_t capacity);
// From any thread.
void ct_wake(void);
int64_t ct_milliseconds(void);

#endif
