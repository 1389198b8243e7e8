#include "internal.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#define NAME_BYTES_MAX 128

static const char modes_on[] = "\033[?2004h\033[?1004h";
static const char mouse_on[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char modes_off[] = "\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l";

static bool is_open, wants_mouse, is_direct, is_drawing;
static int colours, screen_columns, screen_rows;
static int terminal = -1;
static enum { CURSOR_UNKNOWN, CURSOR_HIDDEN, CURSOR_SHOWN } cursor;

static SCREEN *screen;
static FILE *to_memory, *from_nowhere;
static struct termios before;

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

static void enter(void) {
    make_raw();
    ct_output_restart();
    ct_output_append(modes_on);
    if (wants_mouse) ct_output_append(mouse_on);
    clearok(curscr, TRUE);
    wrefresh(stdscr);
    ct_output_send();
    ct_output_finish();
    cursor = CURSOR_UNKNOWN;
    is_drawing = true;
}

static void leave(void) {
    is_drawing = false;
    ct_output_finish();
    ct_output_restart();
    ct_output_append(modes_off);
    endwin();
    ct_output_send();
    ct_output_finish();
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
}

static bool is_known(const char *name, int *error) {
    TERMINAL *mine = cur_term;
    if (setupterm(name, ct_output_memory(), error) == ERR) return false;
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

static ct_opening open_curses(bool colour, bool direct, const char *name) {
    char twin[NAME_BYTES_MAX];
    int error;
    if (!is_known(name, &error)) return CT_TERM_UNKNOWN;
    if (colour && direct) name = direct_twin(name, twin);
    to_memory = fdopen(fcntl(ct_output_memory(), F_DUPFD_CLOEXEC, 3), "w");
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
    ct_cells_open(colours, colours > 0 ? COLOR_PAIRS : 0);
    measure(&screen_columns, &screen_rows);
    resizeterm(screen_rows, screen_columns);
    curs_set(0);
    return CT_OPENED;
}

// What endwin says now is what gives this kind of terminal back, also from a signal handler. And after an endwin
// ncurses writes once a frame; before it, once a movement of the cursor (state ewInitial, lib_mvcur.c).
static void learn_restore(void) {
    ct_output_restart();
    ct_output_append(modes_off);
    endwin();
    ct_guard_install(terminal, &before, ct_output_bytes(), ct_output_count());
}

static void discard(void) {
    if (screen != NULL) delscreen(screen);
    if (to_memory != NULL) fclose(to_memory);
    if (from_nowhere != NULL) fclose(from_nowhere);
    ct_output_close();
    if (terminal >= 0) close(terminal);
    screen = NULL;
    to_memory = from_nowhere = NULL;
    terminal = -1;
}

ct_opening ct_open(bool colour, bool direct, bool mouse, const char *stderr_path) {
    static bool closes_at_exit;
    const char *name = getenv("TERM");
    if (is_open) return CT_ALREADY_OPEN;
    if (!isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
    if (name == NULL || *name == 0 || strlen(name) >= NAME_BYTES_MAX) return CT_TERM_UNSET;
    use_utf8();
    terminal = open_terminal();
    ct_opening opening = terminal >= 0 && tcgetattr(terminal, &before) == 0 ? CT_OPENED : CT_NOT_A_TERMINAL;
    if (opening == CT_OPENED && !(ct_output_open(terminal) && ct_signals_open())) opening = CT_SYSTEM_REFUSED;
    if (opening == CT_OPENED) opening = open_curses(colour, direct, name);
    if (opening == CT_OPENED && !ct_stderr_take(stderr_path)) opening = CT_STDERR_REFUSED;
    if (opening != CT_OPENED) {
        ct_signals_close();
        discard();
        return opening;
    }
    is_open = true;
    wants_mouse = mouse;
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
bool ct_is_open(void) { return is_open; }
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
    ct_output_restart();
    ct_output_append("\033[?2026$p");
    ct_output_send();
    ct_output_finish();
}

bool ct_flush(int column, int row, bool synchronized) {
    if (!is_open || ct_output_is_owing()) return false;
    ct_output_restart();
    if (synchronized) ct_output_append("\033[?2026h");
    size_t start = ct_output_count();
    bool shown = column >= 0 && column < screen_columns && row >= 0 && row < screen_rows;
    int wanted = shown ? CURSOR_SHOWN : CURSOR_HIDDEN;
    if (cursor != wanted) {
        leaveok(stdscr, !shown);
        curs_set(shown ? 1 : 0);
        cursor = wanted;
    }
    if (shown) wmove(stdscr, row, column);
    wnoutrefresh(stdscr);
    doupdate();
    if (ct_output_count() == start) {
        ct_output_restart();
        return true;
    }
    if (synchronized) ct_output_append("\033[?2026l");
    ct_output_send();
    return true;
}

bool ct_is_writable(void) {
    if (!is_open || ct_output_is_owing()) return false;
    struct pollfd ready = {.fd = terminal, .events = POLLOUT};
    return poll(&ready, 1, 0) > 0 && (ready.revents & POLLOUT) != 0;
}
