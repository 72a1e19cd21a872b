/// Cells in eight bytes each, since a grid is made and compared for every key: a character stands as its Unicode
/// scalar, and what is made of several scalars as a number in a table beside.
struct CellStorage: Sendable {
  private struct Slot: Hashable, Sendable {
    /// A Unicode scalar, 0 for the second cell of a wide character, or ``firstCluster`` and more for the table.
    var code: UInt32
    var style: Style
  }

  /// The first number that is no Unicode scalar.
  private static let firstCluster: UInt32 = 0x110000

  private var slots: [Slot]
  private var clusters: [String] = []

  /// So many blanks.
  init(count: Int) { slots = Array(repeating: Slot(code: 0x20, style: .normal), count: count) }

  subscript(index: Int) -> Cell { Cell(text(of: slots[index].code), slots[index].style) }

  /// Puts a text, one character with its combining marks or nothing, and its style.
  mutating func set(_ index: Int, _ text: String, _ style: Style) {
    slots[index] = Slot(code: code(of: text), style: style)
  }

  /// Takes over a cell of another grid.
  mutating func copy(_ other: CellStorage, from source: Int, to target: Int) {
    let slot = other.slots[source]
    slots[target] =
      slot.code < Self.firstCluster ? slot : Slot(code: code(of: other.text(of: slot.code)), style: slot.style)
  }

  /// Makes a cell a blank and keeps its style.
  mutating func clear(_ index: Int) { slots[index].code = 0x20 }

  /// Puts a character that is shown as it is.
  mutating func set(_ index: Int, _ plain: PlainScalar, _ style: Style) {
    slots[index] = Slot(code: plain.value, style: style)
  }

  mutating func restyle(_ index: Int, _ change: (inout Style) -> Void) { change(&slots[index].style) }

  func style(_ index: Int) -> Style { slots[index].style }

  /// Adds what a cell shows, as UTF-8.
  func append(_ index: Int, to text: inout [UInt8]) {
    let code = slots[index].code
    if code < 0x80 {
      if code != 0 { text.append(UInt8(code)) }
    } else if code >= Self.firstCluster {
      text += self.text(of: code).utf8
    } else if let scalar = UnicodeScalar(code) {
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  /// Whether the cell is the right half of a wide character.
  func isSecondHalf(_ index: Int) -> Bool { slots[index].code == 0 }

  /// Whether both show the same at a place that lies inside both.
  func isEqual(to other: CellStorage, at index: Int) -> Bool {
    let (one, two) = (slots[index], other.slots[index])
    if one.code < Self.firstCluster { return one == two }
    return one.style == two.style && text(of: one.code) == other.text(of: two.code)
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
    clusters.append(text)
    return Self.firstCluster + UInt32(clusters.count - 1)
  }
}

extension CellStorage: Hashable {
  static func == (one: CellStorage, two: CellStorage) -> Bool {
    one.slots.count == two.slots.count && one.slots.indices.allSatisfy { one.isEqual(to: two, at: $0) }
  }

  func hash(into hasher: inout Hasher) {
    for index in slots.indices { hasher.combine(self[index]) }
  }
}
