// Character encodings: libuchardet guesses them, the C library's iconv converts from them.
#pragma once
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <uchardet/uchardet.h>

// Why a conversion step stopped.
typedef enum {
  CHARSET_DONE,        // all input is converted
  CHARSET_FULL,        // the output has no room left
  CHARSET_BAD,         // the input goes on with bytes that mean nothing in the encoding
  CHARSET_INCOMPLETE,  // the input ends within a character
} charset_stop;

// How far a conversion step came, in bytes.
typedef struct {
  charset_stop stop;
  size_t read;
  size_t written;
} charset_step;

// NULL where the C library has no converter of that name.
static inline iconv_t charset_open(const char *name) {
  iconv_t converter = iconv_open("UTF-8", name);
  return converter == (iconv_t)-1 ? NULL : converter;
}

// Converts from `input`; with `input` NULL it writes what the converter still holds back.
static inline charset_step charset_convert(
    iconv_t converter, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count) {
  char *from = (char *)(uintptr_t)input;
  char *to = (char *)output;
  size_t from_left = input_count;
  size_t to_left = output_count;
  size_t result = iconv(converter, input == NULL ? NULL : &from, &from_left, &to, &to_left);
  charset_stop stop = CHARSET_DONE;
  if (result == (size_t)-1) {
    stop = errno == E2BIG ? CHARSET_FULL : errno == EINVAL ? CHARSET_INCOMPLETE : CHARSET_BAD;
  }
  return (charset_step){stop, input_count - from_left, output_count - to_left};
}

static inline void charset_close(iconv_t converter) { iconv_close(converter); }

// Writes libuchardet's guess to `name`, empty where it has none; false where the name does not fit.
static inline bool charset_guess(const uint8_t *bytes, size_t count, char *name, size_t name_count) {
  uchardet_t detector = uchardet_new();
  if (detector == NULL) return false;
  bool fits = false;
  if (uchardet_handle_data(detector, (const char *)bytes, count) == 0) {
    uchardet_data_end(detector);
    const char *guess = uchardet_get_charset(detector);
    size_t length = strlen(guess);
    fits = length < name_count;
    if (fits) memcpy(name, guess, length + 1);
  }
  uchardet_delete(detector);
  return fits;
}
