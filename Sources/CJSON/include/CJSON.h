#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a value is. A fraction, or a number of more than 18 digits, is told apart, not handed over.
enum json_kind {
  json_kind_null,
  json_kind_truth,
  json_kind_whole,
  json_kind_number,
  json_kind_text,
  json_kind_list,
  json_kind_object,
};

/// A value of a JSON text.
struct json_value {
  enum json_kind kind;
  /// How many bytes a text has; how many values follow a list or an object that stand in it, those within each other
  /// counted too. In an object each value stands behind its name, which is a text.
  uint32_t count;
  union {
    /// A whole number, or 1 for true.
    int64_t whole;
    /// A text's bytes, UTF-8 as far as they were.
    const char *text;
  };
};

/// Reads one JSON text after the other into the same memory.
struct json_reader;

/// NULL where there is no memory.
struct json_reader *json_reader_make(void);

/// Reads a JSON text. Returns its values in the order in which they stand, the whole first; NULL where it is none
/// or has more than 16 lists and objects within each other. They hold until the next call.
const struct json_value *json_read(struct json_reader *reader, const char *bytes, size_t length, size_t *count);

void json_reader_free(struct json_reader *reader);

#ifdef __cplusplus
}
#endif
