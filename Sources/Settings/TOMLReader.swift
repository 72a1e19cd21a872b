import CTOML
import TextCells

/// Reads TOML 1.0 (toml.io) by toml++, and tells the line of every setting and of the first mistake.
enum TOMLReader {
  /// One setting, or a section.
  struct Entry: Hashable {
    /// The names that lead to it.
    let path: [String]
    /// Its value; `.table` for a section, however it came to be.
    let value: SettingValue
    /// Where its name stands first, from 1.
    let line: Int
    /// The name's column there, in code points from 1.
    let column: Int
  }

  /// How many dots a line may hold. Each may open a section in a section, and the library needs more stack with each.
  static let mostDots = 64

  /// How many lists and inline tables may stand within each other.
  static let deepest = Int(toml_deepest.rawValue)

  /// Everything that a text defines, in its order. Cost: for most files one pass; the square of how many names have
  /// dots in them.
  ///
  /// - Throws: the first mistake, with its line.
  static func entries(in text: String) throws(SettingsError.Problem) -> [Entry] {
    var text = text
    try refuseDots(in: text)
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { toml_read($0.baseAddress, $0.count) }
    }
    defer { toml_free(document) }
    var line: UInt32 = 0
    if let words = toml_mistake(document, &line) { throw mistake(String(cString: words), line: Int(line)) }
    var count = 0
    let values = UnsafeBufferPointer(start: toml_values(document, &count), count: count)
    var walk = TOMLWalk(values: values[...])
    _ = walk.takeValue(path: [])
    return walk.entries.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private static func refuseDots(in text: String) throws(SettingsError.Problem) {
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.count(where: { $0 == UInt8(ascii: ".") }) > mostDots {
      throw SettingsError.Problem(
        line: index + 1, message: "more than \(mostDots) dots in one line: no setting needs them.")
    }
  }

  private static func mistake(_ words: String, line: Int) -> SettingsError.Problem {
    let start = "Error while parsing "
    let said = words.hasPrefix(start) ? String(words.dropFirst(start.count)) : words
    let hint = words.hasSuffix("could not determine value type") ? "; texts stand in quotation marks" : ""
    return SettingsError.Problem(line: line, message: "not TOML: \(cut(said, toColumns: 120))\(hint).")
  }
}

/// A walk over the values of a document, each of which is followed by what it holds.
private struct TOMLWalk {
  var values: Slice<UnsafeBufferPointer<toml_value>>
  var entries: [TOMLReader.Entry] = []

  /// Takes the next value with all that it holds, and notes what stands in tables.
  mutating func takeValue(path: [String]) -> SettingValue {
    guard let value = values.popFirst() else { return .table }
    switch value.kind {
    case toml_kind_text: return .text(Self.text(value.text, value.text_length))
    case toml_kind_whole: return .whole(Int(value.whole))
    case toml_kind_truth: return .truth(value.whole != 0)
    case toml_kind_fraction: return .other("a number with a fraction")
    case toml_kind_list: return .list((0..<value.count).map { _ in takeElement() })
    case toml_kind_table:
      for _ in 0..<value.count { takeEntry(below: path) }
      return .table
    default: return .other("a date or a time")
    }
  }

  private mutating func takeEntry(below path: [String]) {
    guard let head = values.first else { return }
    let path = path + [Self.text(head.key, head.key_length)]
    let value = takeValue(path: path)
    entries.append(TOMLReader.Entry(path: path, value: value, line: Int(head.line), column: Int(head.column)))
  }

  /// What stands in a list; a table there is no setting, and so is what it holds.
  private mutating func takeElement() -> SettingValue {
    let count = entries.count
    defer { entries.removeSubrange(count...) }
    return takeValue(path: [])
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    UnsafeBufferPointer(start: start, count: count).withMemoryRebound(to: UInt8.self) {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
