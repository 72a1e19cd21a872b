/// Words to look for, as a reviewer types them.
///
/// Small letters find capitals too, letters without marks find those with them; a capital or a mark among the words
/// asks for itself ("smart case"). A blank finds any run of blanks and line ends, so that words are found across the
/// place where a line wraps; quotation marks and dashes find each other whatever their form (``Folding``).
struct Needle: Hashable, Sendable {
  /// The words as typed.
  let words: String
  private let units: [UInt32]
  private let keepsCase: Bool
  private let keepsMarks: Bool
  /// For each byte, whether a match may begin with it.
  private let isStart: [Bool]

  /// Words to look for; `nil` where there is nothing to look for.
  init?(_ words: String) {
    let hasCapital = words.contains { $0.isUppercase }
    let scalars = words.unicodeScalars.map(\.value)
    let fold = { (scalar: UInt32, marks: Bool) in Folding.fold(scalar, keepsCase: hasCapital, keepsMarks: marks) }
    let hasMark = scalars.contains { fold($0, true) != fold($0, false) }
    var units: [UInt32] = []
    for unit in scalars.map({ fold($0, hasMark) }) where unit != Folding.ignored {
      if unit != Folding.blank || units.last != Folding.blank { units.append(unit) }
    }
    guard let first = units.first, units != [Folding.blank] else { return nil }
    (self.words, self.units, keepsCase, keepsMarks) = (words, units, hasCapital, hasMark)
    isStart = (0..<256).map { byte in
      byte < 0x80 ? Folding.fold(UInt32(byte), keepsCase: hasCapital, keepsMarks: hasMark) == first : byte >= 0xC2
    }
  }

  /// True where every match of these words is the beginning of, or the same as, a match of the others.
  func narrows(_ other: Needle) -> Bool { words.hasPrefix(other.words) }

  /// The first match that begins in a range of bytes; it may end behind the range.
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8.
  ///   - range: where the match may begin, in bytes.
  /// - Returns: the bytes found. Cost: one look at each byte up to the match.
  func firstMatch(in utf8: UnsafeBufferPointer<UInt8>, beginningIn range: Range<Int>) -> Range<Int>? {
    isStart.withUnsafeBufferPointer { isStart in
      var offset = max(0, range.lowerBound)
      let end = min(range.upperBound, utf8.count)
      while offset < end {
        if isStart[Int(utf8[offset])], let upper = match(in: utf8, at: offset) { return offset..<upper }
        offset += 1
      }
      return nil
    }
  }

  /// Every match in a text, in order; they do not overlap.
  func matches(in utf8: [UInt8], beginningIn range: Range<Int>) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var start = range.lowerBound
      while let match = firstMatch(in: bytes, beginningIn: start..<max(start, range.upperBound)) {
        found.append(match)
        start = match.upperBound
      }
      return found
    }
  }

  /// Whether the words stand in a text.
  func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { firstMatch(in: $0, beginningIn: 0..<$0.count) != nil }
  }

  /// Where the match ends that begins at a byte; `nil` where none does.
  func match(in utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var offset = start
    for (place, unit) in units.enumerated() {
      if place > 0 { offset = skip(Folding.ignored, utf8, offset) }
      guard let end = unit == Folding.blank ? skipBlanks(utf8, offset) : take(unit, utf8, offset) else { return nil }
      offset = end
    }
    // Marks that stand on the last letter belong to it.
    return skip(Folding.ignored, utf8, offset)
  }

  private func take(_ unit: UInt32, _ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
    guard offset < utf8.count else { return nil }
    let (scalar, count) = Self.decode(utf8, offset)
    return Folding.fold(scalar, keepsCase: keepsCase, keepsMarks: keepsMarks) == unit ? offset + count : nil
  }

  private func skipBlanks(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let end = skip(Folding.blank, utf8, start)
    return end > start ? end : nil
  }

  private func skip(_ wanted: UInt32, _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < utf8.count {
      let (scalar, count) = Self.decode(utf8, offset)
      guard Folding.fold(scalar, keepsCase: keepsCase, keepsMarks: keepsMarks) == wanted else { break }
      offset += count
    }
    return offset
  }

  /// The scalar at the first byte of one, and its bytes. The text is valid UTF-8; a byte from the middle of a scalar
  /// counts as one of its own.
  @inline(__always)
  private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (scalar: UInt32, count: Int) {
    let first = UInt32(utf8[offset])
    let count = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard count > 1, offset + count <= utf8.count else { return (first, 1) }
    var scalar = first & (0xFF >> UInt32(count + 1))
    for place in 1..<count { scalar = scalar << 6 | UInt32(utf8[offset + place] & 0x3F) }
    return (scalar, count)
  }
}
