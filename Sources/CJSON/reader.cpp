#include "CJSON.h"

#include <charconv>
#include <new>
#include <string>
#include <vector>

#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/reader.h>

struct json_reader {
  std::string bytes;
  std::vector<json_value> values;
  /// Where the lists and objects stand in `values` that are not yet closed.
  std::vector<size_t> open;
  rapidjson::Reader parser;
};

namespace {

/// Numbers come as their digits: what the library would make of an exponent is not wanted.
constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;

/// Each list or object within another takes stack.
constexpr size_t deepest = 16;

/// As many digits as any 64 bits can hold.
constexpr unsigned longest = 18;

struct Handler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
  json_reader &reader;

  explicit Handler(json_reader &reader) : reader(reader) {}

  bool add(json_kind kind, int64_t whole = 0) {
    json_value value = {kind, 0, {whole}};
    reader.values.push_back(value);
    return true;
  }

  bool addText(const char *text, unsigned length) {
    json_value value = {json_kind_text, length, {}};
    value.text = text;
    reader.values.push_back(value);
    return true;
  }

  bool begin(json_kind kind) {
    if (reader.open.size() == deepest)
      return false;
    reader.open.push_back(reader.values.size());
    return add(kind);
  }

  bool end() {
    const size_t place = reader.open.back();
    reader.open.pop_back();
    reader.values[place].count = static_cast<uint32_t>(reader.values.size() - place - 1);
    return true;
  }

  bool Null() { return add(json_kind_null); }
  bool Bool(bool value) { return add(json_kind_truth, value); }
  bool String(const char *text, unsigned length, bool) { return addText(text, length); }
  bool Key(const char *text, unsigned length, bool) { return addText(text, length); }
  bool StartObject() { return begin(json_kind_object); }
  bool EndObject(unsigned) { return end(); }
  bool StartArray() { return begin(json_kind_list); }
  bool EndArray(unsigned) { return end(); }

  bool RawNumber(const char *digits, unsigned length, bool) {
    int64_t whole = 0;
    const auto read = std::from_chars(digits, digits + length, whole);
    const bool isWhole = length <= longest && read.ec == std::errc() && read.ptr == digits + length;
    return isWhole ? add(json_kind_whole, whole) : add(json_kind_number);
  }
};

} // namespace

json_reader *json_reader_make() { return new (std::nothrow) json_reader; }

const json_value *json_read(json_reader *reader, const char *bytes, size_t length, size_t *count) {
  // The parser looks at sixteen bytes at a time, and so beyond the end.
  reader->bytes.assign(bytes, length).append(16, '\0');
  reader->values.clear();
  reader->open.clear();
  rapidjson::InsituStringStream stream(reader->bytes.data());
  Handler handler(*reader);
  // A NUL ends the stream: what stands behind one was not read.
  if (reader->parser.Parse<flags>(stream, handler).IsError() || stream.Tell() != length) return nullptr;
  *count = reader->values.size();
  return reader->values.data();
}

void json_reader_free(json_reader *reader) { delete reader; }
