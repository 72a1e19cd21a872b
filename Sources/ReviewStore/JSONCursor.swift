import CJSON
import Glibc

/// Walks the values of one JSON text in the order in which they stand. What is asked for and does not stand next gives
/// `nil` or `false`.
struct JSONCursor {
  private let values: UnsafeBufferPointer<json_value>
  private let recent: RecentTexts
  private var next = 0

  /// Begins at the first of a text's values, which must be there as long as the cursor.
  init(_ values: UnsafeBufferPointer<json_value>, _ recent: RecentTexts) {
    (self.values, self.recent) = (values, recent)
  }

  /// True where everything before a place was taken, and nothing behind it.
  func isAt(_ place: Int) -> Bool { next == place }

  /// Enters an object.
  ///
  /// - Returns: the place behind it.
  mutating func object() -> Int? { enter(json_kind_object) }

  /// Enters a list.
  ///
  /// - Returns: the place behind it.
  mutating func list() -> Int? { enter(json_kind_list) }

  /// Takes a list of one sort of thing.
  mutating func list<Element>(_ take: (inout JSONCursor) -> Element?) -> [Element]? {
    guard let end = list() else { return nil }
    var elements: [Element] = []
    while next < end {
      guard let element = take(&self) else { return nil }
      elements.append(element)
    }
    return isAt(end) ? elements : nil
  }

  /// True where a key of an object stands next.
  func isNext(_ key: StaticString) -> Bool {
    guard next < values.count, let bytes = Self.bytes(of: values[next]) else { return false }
    return key.withUTF8Buffer { Self.isSame($0, bytes) }
  }

  /// Takes a key of an object.
  mutating func name(_ key: StaticString) -> Bool {
    guard isNext(key) else { return false }
    next += 1
    return true
  }

  /// Takes a text.
  mutating func text() -> String? {
    take(json_kind_text).flatMap(Self.bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes a text that is likely to be the one that stood in such a place last.
  mutating func text(_ place: RecentTexts.Place) -> String? {
    take(json_kind_text).flatMap(Self.bytes).map { recent.keep($0, at: place) }
  }

  /// Takes a text that names one of several cases.
  mutating func word<Word: RawRepresentable>() -> Word? where Word.RawValue == String {
    text().flatMap { Word(rawValue: $0) }
  }

  /// Takes a whole number.
  mutating func whole() -> Int? { take(json_kind_whole).map { Int($0.whole) } }

  /// Takes true or false.
  mutating func truth() -> Bool? { take(json_kind_truth).map { $0.whole != 0 } }

  /// Takes a null.
  mutating func null() -> Bool { take(json_kind_null) != nil }

  private mutating func enter(_ kind: json_kind) -> Int? { take(kind).map { next + Int($0.count) } }

  private mutating func take(_ kind: json_kind) -> json_value? {
    guard next < values.count, values[next].kind == kind else { return nil }
    next += 1
    return values[next - 1]
  }

  private static func bytes(of value: json_value) -> UnsafeBufferPointer<UInt8>? {
    guard value.kind == json_kind_text else { return nil }
    return UnsafeRawBufferPointer(start: value.text, count: Int(value.count)).bindMemory(to: UInt8.self)
  }

  fileprivate static func isSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = left.baseAddress, let other = right.baseAddress else { return left.isEmpty && right.isEmpty }
    return left.count == right.count && memcmp(first, other, left.count) == 0
  }
}

/// The texts that came last in places where one often follows its like: they are kept as one string.
final class RecentTexts {
  /// The places.
  enum Place: Int, CaseIterable { case extractor, sha256, reason, asserter }

  private var texts = Array(repeating: "", count: Place.allCases.count)

  /// The text, as the string that stood there last where it is the same.
  func keep(_ bytes: UnsafeBufferPointer<UInt8>, at place: Place) -> String {
    if !Self.isSame(texts[place.rawValue], bytes) { texts[place.rawValue] = String(decoding: bytes, as: UTF8.self) }
    return texts[place.rawValue]
  }

  private static func isSame(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { JSONCursor.isSame($0, bytes) } ?? text.utf8.elementsEqual(bytes)
  }
}
