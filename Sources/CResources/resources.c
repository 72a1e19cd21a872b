#include "CResources.h"

#include <string.h>

// One array for each file. A further file needs a line here and a line in the table.
static const unsigned char words_cues[] = {
#embed "../../Resources/words/cues.txt"
};
static const unsigned char words_people[] = {
#embed "../../Resources/words/people.txt"
};
static const unsigned char words_names[] = {
#embed "../../Resources/words/names.txt"
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
static const unsigned char words_verbs[] = {
#embed "../../Resources/words/verbs.txt"
};
static const unsigned char words_conflicts[] = {
#embed "../../Resources/words/conflicts.txt"
};
static const unsigned char words_common[] = {
#embed "../../Resources/words/common.txt"
};
static const unsigned char words_irregular[] = {
#embed "../../Resources/words/irregular.txt"
};
static const unsigned char words_page[] = {
#embed "../../Resources/words/page.txt"
};
static const unsigned char model_tagger[] = {
#embed "../../Resources/model/tagger.bin"
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
    ENTRY("words/conflicts.txt", words_conflicts), ENTRY("words/names.txt", words_names),
    ENTRY("words/verbs.txt", words_verbs),
    ENTRY("words/page.txt", words_page),         ENTRY("words/common.txt", words_common),
    ENTRY("model/tagger.bin", model_tagger),
    ENTRY("words/irregular.txt", words_irregular),
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
