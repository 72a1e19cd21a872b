#pragma once

// Wide characters are declared only where this stands before the include.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

// ncurses gives much of itself as macros and as shared variables, which Swift does not see; here they are functions.

/// Reads the locale from the environment; where it is not UTF-8, characters are taken as UTF-8 all the same.
static inline void curses_set_locale(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

/// Opens the terminal that TERM names on two descriptors, which stay the caller's. NULL where TERM is unknown:
/// newterm, unlike initscr, does not end the process then. `own` is told the descriptor that ncurses writes to.
static inline SCREEN *curses_open(int output, int input, int *own) {
  int out = dup(output), in = dup(input);
  FILE *to = out < 0 ? NULL : fdopen(out, "w"), *from = in < 0 ? NULL : fdopen(in, "r");
  *own = out;
  SCREEN *screen = to == NULL || from == NULL ? NULL : newterm(NULL, to, from);
  if (screen != NULL) return screen;
  if (to != NULL) fclose(to); else if (out >= 0) close(out);
  if (from != NULL) fclose(from); else if (in >= 0) close(in);
  return NULL;
}

/// Every key press comes at once and as it is; nothing is echoed.
static inline void curses_set_input(int escape_delay) {
  raw();
  noecho();
  nonl();
  set_escdelay(escape_delay);
  keypad(stdscr, TRUE);
  meta(stdscr, TRUE);
  nodelay(stdscr, TRUE);
}

/// OK for a character, KEY_CODE_YES for a key's number, ERR for no input.
static inline int curses_read(wint_t *code) { return wget_wch(stdscr, code); }

/// How many colours there are after the terminal's own background could be kept; 0 where it has none.
static inline int curses_start_colors(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return 0;
  return COLORS;
}

/// A cell of a style that shows a blank: what others of that style are made from.
static inline cchar_t curses_blank(unsigned attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, L" ", (attr_t)attributes, (short)pair, NULL);
  return cell;
}

/// A cell that looks like another and shows a character of its own.
static inline cchar_t curses_cell(cchar_t like, unsigned character) {
  like.chars[0] = (wchar_t)character;
  return like;
}

/// The same for a character of several scalars, ended by 0; those that a cell has no room for are left out.
static inline cchar_t curses_cluster(unsigned attributes, int pair, const unsigned *scalars) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < CCHARW_MAX && scalars[i] != 0; i++) text[i] = (wchar_t)scalars[i];
  cchar_t cell;
  if (setcchar(&cell, text, (attr_t)attributes, (short)pair, NULL) != OK) return curses_blank(attributes, pair);
  return cell;
}

/// What clearing leaves: blanks of a pair of colours.
static inline void curses_set_background(int pair) {
  cchar_t blank;
  setcchar(&blank, L" ", A_NORMAL, (short)pair, NULL);
  wbkgrndset(stdscr, &blank);
}

/// Puts cells into a row; of a wide character the second cell is passed over.
static inline void curses_put(int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, row, column, cells, count);
}
static inline void curses_move(int row, int column) { wmove(stdscr, row, column); }
static inline void curses_clear(void) {
  wattr_set(stdscr, A_NORMAL, 0, NULL);
  werase(stdscr);
}
static inline void curses_redraw(void) { clearok(curscr, TRUE); }
static inline void curses_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}
static inline int curses_rows(void) { return getmaxy(stdscr); }
static inline int curses_columns(void) { return getmaxx(stdscr); }

static inline unsigned curses_bold(void) { return (unsigned)A_BOLD; }
static inline unsigned curses_dim(void) { return (unsigned)A_DIM; }
static inline unsigned curses_underline(void) { return (unsigned)A_UNDERLINE; }
static inline unsigned curses_reverse(void) { return (unsigned)A_REVERSE; }

/// Asks for presses, releases and the wheel, without waiting for clicks.
static inline void curses_start_mouse(void) {
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON3_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED
                | REPORT_MOUSE_POSITION, NULL);
}
/// True where the terminal is one whose mouse curses knows how to ask for.
static inline bool curses_has_mouse(void) { return has_mouse(); }

/// What the mouse did last and has not been taken yet; what came before it is taken next. 1 to 3 a button pressed, 4
/// and 5 the wheel up and down, 6 the first button released, 7 moved, 0 anything else, -1 when all is taken.
static inline int curses_take_mouse(int *row, int *column) {
  MEVENT event;
  if (getmouse(&event) != OK) return -1;
  *row = event.y;
  *column = event.x;
  if (event.bstate & BUTTON1_PRESSED) return 1;
  if (event.bstate & BUTTON2_PRESSED) return 2;
  if (event.bstate & BUTTON3_PRESSED) return 3;
  if (event.bstate & BUTTON4_PRESSED) return 4;
  if (event.bstate & BUTTON5_PRESSED) return 5;
  if (event.bstate & BUTTON1_RELEASED) return 6;
  return event.bstate & REPORT_MOUSE_POSITION ? 7 : 0;
}

/// A string of the terminal's description without its padding, cut to fit; returns its length, 0 where there is none.
static inline size_t curses_capability(const char *name, char *buffer, size_t size) {
  const char *value = tigetstr(name);
  size_t length = 0;
  if (value == NULL || value == (const char *)-1) return 0;
  while (*value != 0 && length < size) {
    const char *padding = value[0] == '$' && value[1] == '<' ? strchr(value, '>') : NULL;
    if (padding != NULL) value = padding + 1;
    else buffer[length++] = *value++;
  }
  return length;
}
