#include "internal.h"

#include <curses.h>
#include <wchar.h>

#define REPLACEMENT 0xFFFD

static cchar_t templates[CT_STYLES_MAX];
static cchar_t line[CT_COLUMNS_MAX];
static struct { int foreground, background; } pairs[CT_STYLES_MAX];
static int colours, pair_count, pair_max;

void ct_cells_open(int colour_count, int pair_limit) {
    colours = colour_count;
    pair_count = 1;
    pair_max = pair_limit < CT_STYLES_MAX ? pair_limit : CT_STYLES_MAX;
}

// Pairs are handed out here: alloc_pair crashes where start_color failed, and there may be no more than 64.
static int pair_of(int foreground, int background) {
    if (foreground >= colours) foreground = -1;
    if (background >= colours) background = -1;
    if (foreground < 0 && background < 0) return 0;
    for (int i = 1; i < pair_count; i++) {
        if (pairs[i].foreground == foreground && pairs[i].background == background) return i;
    }
    if (pair_count >= pair_max || init_extended_pair(pair_count, foreground, background) == ERR) return 0;
    pairs[pair_count].foreground = foreground;
    pairs[pair_count].background = background;
    return pair_count++;
}

void ct_style(uint16_t style, uint8_t attributes, int32_t foreground, int32_t background) {
    if (!ct_is_open() || style >= CT_STYLES_MAX) return;
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
    if (ct_is_open()) clearok(curscr, TRUE);
}

static bool is_mark(uint32_t scalar) { return scalar != 0 && wcwidth((wchar_t)scalar) == 0; }

// Only what this system's table gives the promised width reaches the screen, so that no row can shift.
void ct_row(int row, const ct_cell *cells, int count) {
    if (!ct_is_open() || row < 0 || row >= ct_rows()) return;
    if (count > ct_columns()) count = ct_columns();
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
        if (fits && is_mark(cell->mark1)) {
            drawn->chars[1] = (wchar_t)cell->mark1;
            if (is_mark(cell->mark2)) drawn->chars[2] = (wchar_t)cell->mark2;
        }
        column += fits ? width : 1;
    }
    mvwadd_wchnstr(stdscr, row, 0, line, length);
}

void ct_erase(void) {
    if (ct_is_open()) werase(stdscr);
}
