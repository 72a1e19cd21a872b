#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a value is. Fractions and times are told apart, not handed over.
enum toml_kind {
  toml_kind_text,
  toml_kind_whole,
  toml_kind_truth,
  toml_kind_list,
  toml_kind_table,
  toml_kind_fraction,
  toml_kind_time,
};

/// A value of a TOML document. Its pointers hold as long as the document does; no text ends with a zero.
struct toml_value {
  enum toml_kind kind;
  /// The key's bytes, UTF-8; NULL in a list.
  const char *key;
  size_t key_length;
  /// Where the key stands, from 1: its line, and its column in code points. 0 in a list.
  uint32_t line, column;
  /// A text's bytes, UTF-8.
  const char *text;
  size_t text_length;
  /// A whole number, or 1 for true.
  int64_t whole;
  /// How many values a list or table holds. They follow it, each with what it holds itself.
  size_t count;
};

struct toml_document;

/// How many lists and inline tables may stand within each other.
enum toml_limit { toml_deepest = 16 };

/// Reads UTF-8. A document that is damaged, or nested deeper than `toml_deepest`, has a mistake and no values. What is
/// needed of the stack also grows with the number of dots in names: it is for the caller to refuse too many.
///
/// Returns a document to be freed, whatever the bytes.
struct toml_document *toml_read(const char *bytes, size_t length);

/// What makes it no TOML, in words that may quote it and may end within a character, and its line; NULL where nothing
/// does.
const char *toml_mistake(const struct toml_document *document, uint32_t *line);

/// Its values, beginning with the table that is the whole; `count` is how many.
const struct toml_value *toml_values(const struct toml_document *document, size_t *count);

void toml_free(struct toml_document *document);

#ifdef __cplusplus
}
#endif
