#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// What is painted goes here first, as a file in memory: it takes any amount, and ncurses knows nothing but descriptors.
static int memory = -1;

void terminal_frame_begin(int descriptor) {
  if (memory < 0) memory = memfd_create("frame", MFD_CLOEXEC);
  if (memory < 0) return;
  lseek(memory, 0, SEEK_SET);
  dup2(memory, descriptor);
}

// True where writing may go on: the terminal took nothing yet, or there was a signal.
static bool may_go_on(int terminal) {
  struct pollfd state = {.fd = terminal, .events = POLLOUT};
  if (errno == EAGAIN) return poll(&state, 1, -1) >= 0 || errno == EINTR;
  return errno == EINTR;
}

static void put(int terminal, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(terminal, bytes, length);
    if (written < 0 && may_go_on(terminal)) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

void terminal_frame_end(int descriptor, int terminal) {
  static char *bytes;
  static size_t room;
  if (memory < 0) return;
  dup2(terminal, descriptor);
  off_t length = lseek(memory, 0, SEEK_CUR);
  if (length <= 0) return;
  if ((size_t)length > room) {
    char *more = realloc(bytes, (size_t)length);
    if (more == NULL) return;
    bytes = more;
    room = (size_t)length;
  }
  ssize_t count = pread(memory, bytes, (size_t)length, 0);
  if (count > 0) put(terminal, bytes, (size_t)count);
}
