#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int watched[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { count = sizeof watched / sizeof watched[0] };

static struct sigaction before[count];
static int ends[2] = {-1, -1};

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds thousands of signals that nobody has read yet: one more tells nothing new.
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void set(int number) {
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int terminal_signals_open(void) {
  if (ends[0] < 0 && pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  for (int i = 0; i < count; i++) sigaction(watched[i], NULL, &before[i]);
  return ends[0];
}

void terminal_signals_take(void) {
  for (int i = 0; i < count; i++)
    if (before[i].sa_handler != SIG_IGN) set(watched[i]);
}

void terminal_signals_restore(void) {
  for (int i = 0; i < count; i++) sigaction(watched[i], &before[i], NULL);
}

void terminal_stop_process(void) {
  struct sigaction action = {.sa_handler = SIG_DFL}, ours;
  sigset_t only, mask;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  sigaction(SIGTSTP, &action, &ours);
  // Not SIGSTOP: a process that no shell watches would then stand still for ever.
  kill(getpid(), SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &only, &mask);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}
