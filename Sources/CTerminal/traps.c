#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Everything the handler needs, filled in beforehand: in the handler nothing may be allocated or locked.
static struct {
  volatile sig_atomic_t is_armed;
  int output, input;
  char sequence[512];
  size_t length;
  struct termios modes;
} undo;

static void put(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void give_terminal_back(void) {
  if (!undo.is_armed) return;
  undo.is_armed = 0;
  put(undo.output, undo.sequence, undo.length);
  tcsetattr(undo.input, TCSANOW, &undo.modes);
}

static void say(int number) {
  static const char start[] = "vantage stopped by an internal fault (signal ", end[] = "); what was tagged is saved\n";
  char digits[2] = {(char)('0' + number / 10 % 10), (char)('0' + number % 10)};
  int skip = number < 10;
  put(STDERR_FILENO, start, sizeof start - 1);
  put(STDERR_FILENO, digits + skip, sizeof digits - skip);
  put(STDERR_FILENO, end, sizeof end - 1);
}

static void fault(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(number, &action, NULL);
  give_terminal_back();
  say(number);
  // Blocked while we are in here: takes effect on return, before the faulty instruction is tried again.
  raise(number);
}

// The faulty thread's own stack may be what has run out.
static void use_other_stack(void) {
  static char *stack;
  size_t size = 64 * 1024;
  if (stack != NULL || (stack = malloc(size)) == NULL) return;
  stack_t alternate = {.ss_sp = stack, .ss_size = size};
  sigaltstack(&alternate, NULL);
}

void terminal_traps_arm(int output, const char *sequence, size_t length, int input, const struct termios *modes) {
  static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
  undo.is_armed = 0;
  undo.length = length < sizeof undo.sequence ? length : sizeof undo.sequence;
  memcpy(undo.sequence, sequence, undo.length);
  undo.output = output;
  undo.input = input;
  undo.modes = *modes;
  use_other_stack();
  struct sigaction action = {.sa_handler = fault, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (unsigned i = 0; i < sizeof faults / sizeof faults[0]; i++) sigaction(faults[i], &action, NULL);
  undo.is_armed = 1;
}

void terminal_traps_disarm(void) { undo.is_armed = 0; }
