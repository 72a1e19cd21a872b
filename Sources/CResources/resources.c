#include "CResources.h"

#include <string.h>

// One array for each file. A further file needs a line here and a line in the table.
static const unsigned char words_cues[] = {
#embed "../../Resources/words/cues.txt"
};
static const unsigned char words_people[] = {
#embed "../../Resources/words/people.txt"
};
static const unsigned char words_grammar[] = {
#embed "../../Resources/words/grammar.txt"
};
static const unsigned char words_time[] = {
#embed "../../Resources/words/time.txt"
};
static const unsigned char words_events[] = {
#embed "../../Resources/words/events.txt"
};
static const unsigned char words_open[] = {
#embed "../../Resources/words/open.txt"
};
static const unsigned char words_conflicts[] = {
#embed "../../Resources/words/conflicts.txt"
};

struct resource {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

#define ENTRY(name, array) {name, array, sizeof(array)}

static const struct resource table[] = {
    ENTRY("words/cues.txt", words_cues),       ENTRY("words/people.txt", words_people),
    ENTRY("words/grammar.txt", words_grammar), ENTRY("words/time.txt", words_time),
    ENTRY("words/events.txt", words_events),   ENTRY("words/open.txt", words_open),
    ENTRY("words/conflicts.txt", words_conflicts),
};

const unsigned char *resource_bytes(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
    if (strcmp(table[i].name, name) == 0) {
      *count = table[i].count;
      return table[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}
