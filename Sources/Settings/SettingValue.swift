/// A value of a settings file.
indirect enum SettingValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case truth(Bool)
  case list([SettingValue])
  /// A section, whose settings stand for themselves.
  case table
  /// Something that no setting takes, said in words ("a date").
  case other(String)

  /// What it is, for messages.
  var kind: String {
    switch self {
    case .text(let text): "the text '\(shown(text))'"
    case .whole(let number): "the number \(number)"
    case .truth(let truth): "\(truth)"
    case .list: "a list"
    case .table: "a section"
    case .other(let words): words
    }
  }

  /// The texts of a list of texts, or of a text that stands for a list of one.
  var texts: [String]? {
    switch self {
    case .text(let text): return [text]
    case .list(let values):
      let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      return texts.count == values.count ? texts : nil
    default: return nil
    }
  }
}

/// TOML as it is written.
enum TOMLText {
  /// A text as a basic string: what could not stand in one is escaped. toml++ could write it too, but through C++ streams,
  /// which nothing else in the program needs, and a text with a quotation mark in it in another form than its neighbours.
  static func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\u" + hexadecimal(scalar.value)
      default: String(scalar)
      }
    }
    return "\"\(inside.joined())\""
  }

  /// A list of texts; a list of one as the text alone.
  static func quoted(_ texts: [String]) -> String {
    texts.count == 1 ? quoted(texts[0]) : "[\(texts.map(quoted).joined(separator: ", "))]"
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
