/// Cells in four bytes each, since a grid is made and compared for every key: a character stands as its Unicode scalar,
/// and what is made of several scalars as a number in a table beside.
struct CellStorage: Sendable {
  /// A code of 24 bits, and the style above them.
  ///
  /// The code is a Unicode scalar, 0 for the second cell of a wide character, or ``firstCluster`` and more for the table.
  private struct Slot: Hashable, Sendable {
    private var bits: UInt32

    @inline(__always)
    init(_ code: UInt32, _ style: Style) { bits = UInt32(style.number) << 24 | code }

    var code: UInt32 {
      @inline(__always) get { bits & 0xFF_FFFF }
    }
    var style: Style {
      get { Style(number: UInt8(bits >> 24)) }
      set { self = Slot(code, newValue) }
    }
  }

  /// The first number that is no Unicode scalar.
  private static let firstCluster: UInt32 = 0x110000
  /// How many numbers there are for the table; more than any screen has cells.
  private static let clusterRoom = 0xFF_FFFF - Int(firstCluster)

  private var slots: [Slot]
  private var clusters: [String] = []

  /// So many blanks.
  init(count: Int) { slots = Array(repeating: Slot(0x20, .normal), count: count) }

  subscript(index: Int) -> Cell { Cell(text(of: slots[index].code), slots[index].style) }

  /// Puts a text, one character with its combining marks or nothing, and its style.
  mutating func set(_ index: Int, _ text: String, _ style: Style) { slots[index] = Slot(code(of: text), style) }

  /// Puts characters that are shown as they are, from a cell on, until one is not or `count` are put.
  ///
  /// The `count` cells from `index` on lie inside; `offset` ends behind the last character that was put, before `end`.
  ///
  /// - Returns: how many were put.
  mutating func set(
    _ index: Int, count: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ offset: inout Int, end: Int, _ style: Style
  ) -> Int {
    slots.withUnsafeMutableBufferPointer { slots in
      var put = 0
      while put < count, offset < end, let plain = PlainScalar.next(in: utf8, at: offset, end: end) {
        slots[index + put] = Slot(plain.value, style)
        (offset, put) = (offset + plain.byteCount, put + 1)
      }
      return put
    }
  }

  /// Takes over cells of another grid.
  mutating func copy(_ other: CellStorage, from source: Range<Int>, to target: Int) {
    if other.clusters.isEmpty {
      slots.withUnsafeMutableBufferPointer { slots in
        let place = UnsafeMutableBufferPointer(rebasing: slots[target..<target + source.count])
        other.slots.withUnsafeBufferPointer { _ = place.update(fromContentsOf: $0[source]) }
      }
      return
    }
    for (offset, index) in source.enumerated() {
      let slot = other.slots[index]
      slots[target + offset] =
        slot.code < Self.firstCluster ? slot : Slot(code(of: other.text(of: slot.code)), slot.style)
    }
  }

  /// Makes a cell a blank and keeps its style.
  mutating func clear(_ index: Int) { slots[index] = Slot(0x20, slots[index].style) }

  mutating func restyle(_ index: Int, _ change: (inout Style) -> Void) { change(&slots[index].style) }

  /// Lends cells as they are kept.
  func withBits<Result>(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      UnsafeBufferPointer(rebasing: slots[range]).withMemoryRebound(to: UInt32.self, body)
    }
  }

  /// Whether the cell is the right half of a wide character.
  func isSecondHalf(_ index: Int) -> Bool { slots[index].code == 0 }

  /// Whether both show the same at a place that lies inside both.
  @inline(__always)
  private func isEqual(to other: CellStorage, at index: Int) -> Bool {
    let (one, two) = (slots[index], other.slots[index])
    if one.code < Self.firstCluster { return one == two }
    return one.style == two.style && text(of: one.code) == other.text(of: two.code)
  }

  /// From the first to the last cell of a range that lies inside both and in which they differ; `nil` where they show
  /// the same.
  func difference(from other: CellStorage, in range: Range<Int>) -> ClosedRange<Int>? {
    var (first, last) = (range.lowerBound, range.upperBound - 1)
    while first <= last, isEqual(to: other, at: first) { first += 1 }
    guard first <= last else { return nil }
    while isEqual(to: other, at: last) { last -= 1 }
    return first...last
  }

  private func text(of code: UInt32) -> String {
    if code == 0 { return "" }
    if code >= Self.firstCluster { return clusters[Int(code - Self.firstCluster)] }
    return UnicodeScalar(code).map(String.init) ?? " "
  }

  private mutating func code(of text: String) -> UInt32 {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return first.value }
    guard clusters.count < Self.clusterRoom else { return first.value }
    clusters.append(text)
    return Self.firstCluster + UInt32(clusters.count - 1)
  }
}

extension CellStorage: Hashable {
  static func == (one: CellStorage, two: CellStorage) -> Bool {
    one.slots.count == two.slots.count && one.difference(from: two, in: one.slots.indices) == nil
  }

  func hash(into hasher: inout Hasher) {
    for index in slots.indices { hasher.combine(self[index]) }
  }
}
