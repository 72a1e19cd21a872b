#define _GNU_SOURCE
#include "CTerminal.h"

#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t unicode;

static void open_locale(void) {
  // C.UTF-8 comes with the C library; the others are for systems that lack it.
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "POSIX.UTF-8"};
  for (unsigned i = 0; i < sizeof names / sizeof names[0] && unicode == (locale_t)0; i++)
    unicode = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
}

int terminal_scalar_width(uint32_t scalar) {
  pthread_once(&once, open_locale);
  if (unicode == (locale_t)0) return -2;
  // The locale of this thread alone, for this call alone.
  locale_t before = uselocale(unicode);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
