#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <poll.h>
#include <unistd.h>
#include <wchar.h>

// The worst frame: every position with a style and marks of its own, 131,072 x 60 bytes.
#define OUTPUT_BYTES_MAX (8 << 20)
#define LEAVE_MILLISECONDS_MAX 200
#define NAME_BYTES_MAX 128
#define REPLACEMENT 0xFFFD

static const char modes_on[] = "\033[?2004h\033[?1004h";
static const char mouse_on[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char modes_off[] = "\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l";

static bool is_open, wants_mouse, is_direct, is_drawing;
static int colours, screen_columns, screen_rows;
static int terminal = -1, memory = -1;
static uint8_t *output;
static size_t owed, sent;
static int cursor_column = -2, cursor_row = -2;

static SCREEN *screen;
static FILE *to_memory, *from_nowhere;
static struct termios before;

static cchar_t templates[CT_STYLES_MAX];
static cchar_t line[CT_COLUMNS_MAX];
static struct { int foreground, background; } pairs[CT_STYLES_MAX];
static int pair_count, pair_max;

static void use_utf8(void) {
    const char *locale = setlocale(LC_ALL, "");
    if (locale == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

// A description of our own, so that not blocking here does not change the shell's.
static int open_terminal(void) {
    char name[NAME_BYTES_MAX];
    int fd = -1;
    if (ttyname_r(STDOUT_FILENO, name, sizeof name) == 0) fd = open(name, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) fd = open("/dev/tty", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    return fd;
}

static void measure(int *wide, int *high) {
    struct winsize size = {0};
    ioctl(terminal, TIOCGWINSZ, &size);
    *wide = size.ws_col == 0 ? 80 : size.ws_col > CT_COLUMNS_MAX ? CT_COLUMNS_MAX : size.ws_col;
    *high = size.ws_row == 0 ? 24 : size.ws_row > CT_ROWS_MAX ? CT_ROWS_MAX : size.ws_row;
}

static void make_raw(void) {
    struct termios raw = before;
    cfmakeraw(&raw);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(terminal, TCSANOW, &raw);
}

static void append(const char *bytes) {
    (void)!write(memory, bytes, strlen(bytes));
}

// What ncurses has written into memory since the last time.
static size_t take_output(void) {
    off_t end = lseek(memory, 0, SEEK_CUR);
    lseek(memory, 0, SEEK_SET);
    return end < 0 ? 0 : end > OUTPUT_BYTES_MAX ? OUTPUT_BYTES_MAX : (size_t)end;
}

static void push(void) {
    if (sent >= owed) return;
    ssize_t count = write(terminal, output + sent, owed - sent);
    if (count > 0) sent += (size_t)count;
    else if (count < 0 && errno != EAGAIN && errno != EINTR) sent = owed;
}

static void push_all(void) {
    int64_t deadline = ct_milliseconds() + LEAVE_MILLISECONDS_MAX;
    push();
    while (sent < owed && ct_milliseconds() < deadline) {
        struct pollfd ready = {.fd = terminal, .events = POLLOUT};
        poll(&ready, 1, LEAVE_MILLISECONDS_MAX / 4);
        push();
    }
}

static void send_output(void) {
    owed = take_output();
    sent = 0;
    push_all();
    sent = owed = 0;
}

static void enter(void) {
    make_raw();
    append(modes_on);
    if (wants_mouse) append(mouse_on);
    clearok(curscr, TRUE);
    wrefresh(stdscr);
    send_output();
    cursor_column = cursor_row = -2;
    is_drawing = true;
}

static void leave(void) {
    is_drawing = false;
    push_all();
    lseek(memory, 0, SEEK_SET);
    append(modes_off);
    endwin();
    send_output();
    if (wants_mouse) tcflush(terminal, TCIFLUSH);
    tcsetattr(terminal, TCSANOW, &before);
}

static void start_colours(bool wanted) {
    colours = 0;
    is_direct = false;
    if (!wanted || !has_colors() || start_color() == ERR) return;
    use_default_colors();
    colours = COLORS;
    is_direct = tigetflag("RGB") > 0 || tigetnum("RGB") > 0;
    pair_max = COLOR_PAIRS < CT_STYLES_MAX ? COLOR_PAIRS : CT_STYLES_MAX;
}

static bool is_known(const char *name, int *error) {
    TERMINAL *mine = cur_term;
    if (setupterm(name, memory, error) == ERR) return false;
    del_curterm(cur_term);
    set_curterm(mine);
    return true;
}

// xterm-256color -> xterm-direct, where the database has it.
static const char *direct_twin(const char *name, char *twin) {
    int error;
    if (strstr(name, "-direct") != NULL) return name;
    size_t stem = strcspn(name, "-");
    if (stem + sizeof "-direct" > NAME_BYTES_MAX) return name;
    memcpy(twin, name, stem);
    strcpy(twin + stem, "-direct");
    return is_known(twin, &error) ? twin : name;
}

static ct_opening open_memory(void) {
    memory = memfd_create("screen", MFD_CLOEXEC);
    if (memory < 0 || ftruncate(memory, OUTPUT_BYTES_MAX) != 0) return CT_SYSTEM_REFUSED;
    void *mapped = mmap(NULL, OUTPUT_BYTES_MAX, PROT_READ, MAP_SHARED, memory, 0);
    if (mapped == MAP_FAILED) return CT_SYSTEM_REFUSED;
    output = mapped;
    return CT_OPENED;
}

static ct_opening open_curses(bool colour, bool direct, const char *name) {
    char twin[NAME_BYTES_MAX];
    int error;
    if (!is_known(name, &error)) return CT_TERM_UNKNOWN;
    if (colour && direct) name = direct_twin(name, twin);
    to_memory = fdopen(fcntl(memory, F_DUPFD_CLOEXEC, 3), "w");
    from_nowhere = fopen("/dev/null", "re");
    if (to_memory == NULL || from_nowhere == NULL) return CT_SYSTEM_REFUSED;
    screen = newterm(name, to_memory, from_nowhere);
    if (screen == NULL) return CT_TERM_UNKNOWN;
    if (cursor_address == NULL || clear_screen == NULL) return CT_TERM_TOO_POOR;
    raw();
    noecho();
    nonl();
    typeahead(-1);
    leaveok(stdscr, TRUE);
    idlok(stdscr, TRUE);
    start_colours(colour);
    measure(&screen_columns, &screen_rows);
    resizeterm(screen_rows, screen_columns);
    curs_set(0);
    return CT_OPENED;
}

// What endwin says now is what gives this kind of terminal back, also from a signal handler. And after an endwin
// ncurses writes once a frame; before it, once a movement of the cursor (state ewInitial, lib_mvcur.c).
static void learn_restore(void) {
    lseek(memory, 0, SEEK_SET);
    append(modes_off);
    endwin();
    ct_guard_install(terminal, &before, output, take_output());
}

static void discard(void) {
    if (screen != NULL) delscreen(screen);
    if (to_memory != NULL) fclose(to_memory);
    if (from_nowhere != NULL) fclose(from_nowhere);
    if (output != NULL) munmap(output, OUTPUT_BYTES_MAX);
    if (memory >= 0) close(memory);
    if (terminal >= 0) close(terminal);
    screen = NULL;
    to_memory = from_nowhere = NULL;
    output = NULL;
    memory = terminal = -1;
}

ct_opening ct_open(bool colour, bool direct, bool mouse, const char *stderr_path) {
    static bool closes_at_exit;
    const char *name = getenv("TERM");
    if (is_open) return CT_ALREADY_OPEN;
    if (!isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
    if (name == NULL || *name == 0 || strlen(name) >= NAME_BYTES_MAX) return CT_TERM_UNSET;
    use_utf8();
    terminal = open_terminal();
    ct_opening opening = terminal >= 0 && tcgetattr(terminal, &before) == 0 ? open_memory() : CT_NOT_A_TERMINAL;
    if (opening == CT_OPENED) opening = ct_signals_open() ? CT_OPENED : CT_SYSTEM_REFUSED;
    if (opening == CT_OPENED) opening = open_curses(colour, direct, name);
    if (opening == CT_OPENED && !ct_stderr_take(stderr_path)) opening = CT_STDERR_REFUSED;
    if (opening != CT_OPENED) {
        ct_signals_close();
        discard();
        return opening;
    }
    is_open = true;
    wants_mouse = mouse;
    pair_count = 1;
    learn_restore();
    enter();
    if (!closes_at_exit) closes_at_exit = atexit(ct_close) == 0;
    return CT_OPENED;
}

void ct_close(void) {
    if (!is_open) return;
    is_open = false;
    if (is_drawing) leave();
    ct_guard_remove();
    ct_signals_close();
    ct_stderr_give_back();
    discard();
}

void ct_suspend(void) {
    if (!is_open) return;
    leave();
    ct_guard_rest(true);
    ct_stderr_rest(true);
    ct_signals_stop_here();
    ct_resume();
}

void ct_resume(void) {
    if (!is_open) return;
    ct_stderr_rest(false);
    ct_guard_rest(false);
    if (is_drawing) endwin();
    enter();
}

int ct_columns(void) { return screen_columns; }
int ct_rows(void) { return screen_rows; }
int ct_colours(void) { return colours; }
bool ct_is_direct(void) { return is_direct; }
int ct_terminal(void) { return terminal; }

bool ct_adopt_size(void) {
    int wide, high;
    measure(&wide, &high);
    if (wide == screen_columns && high == screen_rows) return false;
    screen_columns = wide;
    screen_rows = high;
    resizeterm(screen_rows, screen_columns);
    clearok(curscr, TRUE);
    return true;
}

// The Linux console of old prints the tail of a mode query; these are known to answer or to keep silent.
bool ct_answers_queries(void) {
    static const char *const known[] = {"xterm", "tmux", "foot", "alacritty", "kitty", "wezterm", "ghostty", "contour"};
    const char *name = getenv("TERM");
    for (size_t i = 0; name != NULL && i < sizeof known / sizeof *known; i++) {
        if (strncmp(name, known[i], strlen(known[i])) == 0) return true;
    }
    return false;
}

void ct_query_synchronized(void) {
    if (!is_open) return;
    append("\033[?2026$p");
    send_output();
}

// Pairs are handed out here: alloc_pair crashes where start_color failed, and there may be no more than 64.
static int pair_of(int foreground, int background) {
    if (colours == 0 || (foreground < 0 && background < 0)) return 0;
    if (foreground >= colours) foreground = -1;
    if (background >= colours) background = -1;
    for (int i = 1; i < pair_count; i++) {
        if (pairs[i].foreground == foreground && pairs[i].background == background) return i;
    }
    if (pair_count >= pair_max || init_extended_pair(pair_count, foreground, background) == ERR) return 0;
    pairs[pair_count].foreground = foreground;
    pairs[pair_count].background = background;
    return pair_count++;
}

void ct_style(uint16_t style, uint8_t attributes, int32_t foreground, int32_t background) {
    if (!is_open || style >= CT_STYLES_MAX) return;
    attr_t set = A_NORMAL;
    if (attributes & 1) set |= A_BOLD;
    if (attributes & 2) set |= A_DIM;
    if (attributes & 4) set |= A_UNDERLINE;
    if (attributes & 8) set |= A_REVERSE;
    if (attributes & 16) set |= A_ITALIC;
    int pair = pair_of(foreground, background);
    setcchar(&templates[style], L" ", set, (short)(pair > 255 ? 255 : pair), &pair);
}

void ct_forget_styles(void) {
    pair_count = 1;
    if (is_open) clearok(curscr, TRUE);
}

// Only what this system's table gives the promised width reaches the screen, so that no row can shift.
void ct_row(int row, const ct_cell *cells, int count) {
    if (!is_open || row < 0 || row >= screen_rows) return;
    if (count > screen_columns) count = screen_columns;
    int length = 0;
    for (int column = 0; column < count; length++) {
        const ct_cell *cell = &cells[column];
        cchar_t *drawn = &line[length];
        *drawn = templates[cell->style < CT_STYLES_MAX ? cell->style : 0];
        wchar_t base = (wchar_t)cell->base;
        int width = base >= 0x20 && base < 0x7F ? 1 : wcwidth(base);
        bool fits = cell->width == width && (width == 1 || (width == 2 && column + 1 < count));
        if (cell->width == 0 || base < 0x20) {
            base = L' ';
        } else if (!fits) {
            base = REPLACEMENT;
        }
        drawn->chars[0] = base;
        if (fits && cell->mark1 != 0 && wcwidth((wchar_t)cell->mark1) == 0) {
            drawn->chars[1] = (wchar_t)cell->mark1;
            if (cell->mark2 != 0 && wcwidth((wchar_t)cell->mark2) == 0) drawn->chars[2] = (wchar_t)cell->mark2;
        }
        column += fits ? width : 1;
    }
    mvwadd_wchnstr(stdscr, row, 0, line, length);
}

void ct_erase(void) {
    if (is_open) werase(stdscr);
}

bool ct_flush(int column, int row, bool synchronized) {
    if (!is_open || sent < owed) return false;
    lseek(memory, 0, SEEK_SET);
    if (synchronized) append("\033[?2026h");
    off_t start = lseek(memory, 0, SEEK_CUR);
    bool shown = column >= 0 && column < screen_columns && row >= 0 && row < screen_rows;
    if (cursor_column == -2 || shown != (cursor_column >= 0)) {
        leaveok(stdscr, !shown);
        curs_set(shown ? 1 : 0);
    }
    cursor_column = shown ? column : -1;
    cursor_row = shown ? row : -1;
    if (shown) wmove(stdscr, row, column);
    wnoutrefresh(stdscr);
    doupdate();
    bool silent = lseek(memory, 0, SEEK_CUR) == start;
    if (synchronized && !silent) append("\033[?2026l");
    owed = take_output();
    sent = 0;
    if (silent) owed = 0;
    push();
    return true;
}

bool ct_is_writable(void) {
    if (!is_open || sent < owed) return false;
    struct pollfd ready = {.fd = terminal, .events = POLLOUT};
    return poll(&ready, 1, 0) > 0 && (ready.revents & POLLOUT) != 0;
}

bool ct_is_owing(void) { return is_open && sent < owed; }
void ct_pay(void) { push(); }
