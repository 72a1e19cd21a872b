/// The line of a transcript that says when a cue is spoken: `00:00:01,500 --> 00:00:04,000`, with a point instead of
/// the comma in WebVTT, where hours may be left out and settings may follow.
struct CueTimes: Equatable {
  /// Milliseconds from the start of the recording.
  let start: Int
  /// Milliseconds from the start of the recording; never before `start`.
  let end: Int

  /// Reads the line; `nil` where it is no line of times.
  init?(_ line: ArraySlice<UInt8>) {
    var cursor = Cursor(rest: line)
    cursor.skipSpaces()
    guard let start = cursor.time() else { return nil }
    cursor.skipSpaces()
    guard cursor.take("-->") else { return nil }
    cursor.skipSpaces()
    guard let end = cursor.time() else { return nil }
    self.start = start
    self.end = max(start, end)
  }

  private struct Cursor {
    var rest: ArraySlice<UInt8>

    mutating func skipSpaces() { rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    mutating func take(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { expected in
        guard rest.starts(with: expected) else { return false }
        rest = rest.dropFirst(expected.count)
        return true
      }
    }

    /// Two or three numbers with colons between, and thousandths.
    mutating func time() -> Int? {
      guard var seconds = number() else { return nil }
      var fields = 1
      while fields < 3, take(":") {
        guard let field = number() else { return nil }
        seconds = seconds * 60 + field
        fields += 1
      }
      guard fields > 1, take(",") || take("."), let part = fraction() else { return nil }
      return seconds * 1000 + part
    }

    /// At most six digits, so that no time overflows.
    private mutating func number() -> Int? { digits(upTo: 6)?.value }

    /// One to three digits after the point, as thousandths.
    private mutating func fraction() -> Int? {
      digits(upTo: 3).map { $0.value * [100, 10, 1][$0.count - 1] }
    }

    private mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
      let found = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard (1...limit).contains(found.count) else { return nil }
      rest = rest.dropFirst(found.count)
      return (found.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, found.count)
    }
  }
}
