#pragma once
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Columns of a Unicode scalar, by the C library's tables, whatever the locale: 0 for combining marks, 1 or 2 for what
/// is shown, -1 for what is not printable, -2 where the C library has no UTF-8 locale and so cannot tell.
///
/// ncurses asks the same tables, so the two agree about every column. May be called on any thread.
int terminal_scalar_width(uint32_t scalar);

/// From here to terminal_frame_end, what is written to `descriptor` stays in memory: ncurses writes after every move of
/// its cursor, and a terminal that is handed a screen in forty pieces shows them one by one.
///
/// Where the system gives no file in memory, both do nothing, and the pieces go out as they come.
void terminal_frame_begin(int descriptor);

/// Makes `descriptor` lead to the terminal again and sends there what came in between, in one write. Descriptors are
/// the caller's.
void terminal_frame_end(int descriptor, int terminal);

/// Remembers what is set for TERM, HUP, INT, QUIT, TSTP, CONT and WINCH, and opens the pipe for them. To be called
/// before ncurses starts, which sets handlers of its own.
///
/// Returns the pipe's end to read, which never blocks; -1 with errno set where there is none.
int terminal_signals_open(void);

/// Makes those signals write their numbers, a byte each, into the pipe. One that was ignored at the start (nohup) stays
/// ignored.
void terminal_signals_take(void);

/// Sets what was there when the pipe was opened. The pipe stays open.
void terminal_signals_restore(void);

/// Stops the process as the terminal's suspend key does, and returns when it goes on; at once where no shell could
/// continue it.
void terminal_stop_process(void);

/// What a fault has to undo: bytes for the terminal, and its modes.
///
/// From this call on ILL, TRAP, ABRT, SEGV, BUS and FPE write `sequence` to `output`, set `modes` on `input`, say one
/// line on standard error and end the process by the same signal. They run on a stack of their own on the calling
/// thread, use nothing but calls that are safe there, and replace whatever was set before. What does not fit into 512
/// bytes of `sequence` is left out.
void terminal_traps_arm(int output, const char *sequence, size_t length, int input, const struct termios *modes);

/// From now on a fault leaves the terminal alone, as it is no longer ours; the line on standard error stays.
void terminal_traps_disarm(void);
