import Digest

/// Looks for records of a review in the bytes of a file, whatever became of the database around them.
///
/// Nothing of SQLite's structure is trusted but the form of a record (SQLite Database File Format, sections 1.6 and 2.1):
/// a header that gives the type of every column, and the columns' bytes behind it; what does not fit on the page goes on
/// in a chain of overflow pages. Every place that looks like the beginning of such a record is tried, and a record counts
/// only where its hash is right. So nothing false comes in, and nothing intact is missed for a broken page around it.
struct PageScan {
  private let bytes: [UInt8]
  private let pageSize: Int

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, or what is left of it.
  ///   - pageSize: bytes a page; a review has pages of 4096 bytes unless another tool has rebuilt it.
  init(_ bytes: [UInt8], pageSize: Int) { (self.bytes, self.pageSize) = (bytes, pageSize) }

  /// The page sizes to try: what the header says, if it still makes sense, and what reviews are made with.
  static func pageSizes(of bytes: [UInt8]) -> [Int] {
    guard bytes.count >= 18 else { return [4096] }
    let told = Int(bytes[16]) << 8 | Int(bytes[17])
    let size = told == 1 ? 65_536 : told
    let isPossible = size >= 512 && size & (size - 1) == 0
    return isPossible && size != 4096 ? [size, 4096] : [4096]
  }

  /// Every intact action. The same action may come more than once: pages that were given up still hold what was there.
  func forEachAction(_ take: (StoredRow) -> Void) {
    forEachRecord(beginning: [0, Self.writerType], columns: 15) { columns in
      if let row = StoredRow(columns: columns.dropFirst()), row.isIntact { take(row) }
    }
  }

  /// Every account's bytes that are those of their name.
  func forEachSource(_ take: (String, [UInt8]) -> Void) {
    forEachRecord(beginning: Self.hashType, columns: 2) { columns in
      guard case .text(let name) = columns[0], case .blob(let content) = columns[1],
        SHA256Digest(of: content).hex == name
      else { return }
      take(name, content)
    }
  }

  /// The type of a text of 16 bytes: a writer's name.
  private static let writerType: UInt8 = 13 + 2 * 16
  /// The type of a text of 64 bytes, as a number of variable length: an account's hash.
  private static let hashType: [UInt8] = [0x81, 0x0D]

  /// A column's value.
  enum Value {
    case null
    case integer(Int)
    case text(String)
    case blob([UInt8])
  }
}

// MARK: - Records

extension PageScan {
  /// Tries every place where a record's header may begin: a length of one byte, then the types given.
  private func forEachRecord(beginning types: [UInt8], columns count: Int, _ take: ([Value]) -> Void) {
    guard bytes.count > types.count else { return }
    for start in 0..<(bytes.count - types.count) {
      guard bytes[start] > types.count, bytes[start] < 64,
        bytes[start + 1..<start + 1 + types.count].elementsEqual(types),
        let layout = header(at: start, columns: count), let content = payload(at: start, count: layout.total),
        let values = values(in: content, layout)
      else { continue }
      take(values)
    }
  }

  private struct Layout {
    var types: [Int] = []
    var headerSize = 0
    /// Bytes of the whole record.
    var total = 0
  }

  private func header(at start: Int, columns count: Int) -> Layout? {
    var layout = Layout(headerSize: Int(bytes[start]), total: Int(bytes[start]))
    let end = start + layout.headerSize
    guard end <= bytes.count else { return nil }
    var place = start + 1
    while place < end {
      guard let (type, next) = varint(at: place), next <= end, let size = Self.size(ofType: type) else { return nil }
      layout.types.append(type)
      layout.total += size
      place = next
      guard layout.types.count <= count, layout.total <= bytes.count else { return nil }
    }
    return layout.types.count == count ? layout : nil
  }

  /// Bytes of a column; `nil` for types that a review does not have.
  private static func size(ofType type: Int) -> Int? {
    switch type {
    case 0, 8, 9: 0
    case 1...4: type
    case 5: 6
    case 6: 8
    case 12...: (type - 12) / 2
    default: nil
    }
  }

  private func varint(at start: Int) -> (value: Int, next: Int)? {
    var value = 0
    for place in start..<min(start + 5, bytes.count) {
      value = value << 7 | Int(bytes[place] & 0x7F)
      if bytes[place] < 0x80 { return (value, place + 1) }
    }
    return nil
  }

  private func values(in content: [UInt8], _ layout: Layout) -> [Value]? {
    var values: [Value] = []
    var place = layout.headerSize
    for type in layout.types {
      let size = Self.size(ofType: type) ?? 0
      guard let value = Self.value(of: type, content[place..<place + size]) else { return nil }
      values.append(value)
      place += size
    }
    return values
  }

  private static func value(of type: Int, _ bytes: ArraySlice<UInt8>) -> Value? {
    switch type {
    case 0: .null
    case 8, 9: .integer(type - 8)
    case 1...6: .integer(integer(bytes))
    case _ where type.isMultiple(of: 2): .blob(Array(bytes))
    default: String(validating: bytes, as: UTF8.self).map(Value.text)
    }
  }

  /// A whole number with its sign, high byte first.
  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce((bytes.first ?? 0) >= 0x80 ? -1 : 0) { $0 << 8 | Int($1) }
  }
}

// MARK: - Where a record lies

extension PageScan {
  /// A record's bytes, from its page and from the pages on which it goes on.
  private func payload(at start: Int, count: Int) -> [UInt8]? {
    let local = localCount(of: count)
    let pageEnd = (start / pageSize + 1) * pageSize
    guard start + local <= min(pageEnd, bytes.count) else { return nil }
    var content = Array(bytes[start..<start + local])
    guard local < count else { return content }
    guard start + local + 4 <= min(pageEnd, bytes.count) else { return nil }
    content.reserveCapacity(count)
    var page = number(at: start + local)
    while content.count < count {
      let first = (page - 1) * pageSize
      guard page > 0, first + 4 <= bytes.count else { return nil }
      let take = min(count - content.count, pageSize - 4)
      guard first + 4 + take <= bytes.count else { return nil }
      content += bytes[first + 4..<first + 4 + take]
      page = number(at: first)
    }
    return content
  }

  /// How many of a record's bytes stand on its own page.
  private func localCount(of count: Int) -> Int {
    let most = pageSize - 35
    if count <= most { return count }
    let least = (pageSize - 12) * 32 / 255 - 23
    let fitting = least + (count - least) % (pageSize - 4)
    return fitting <= most ? fitting : least
  }

  /// Four bytes as a number, high byte first.
  private func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
}

extension StoredRow {
  /// A row from a record's columns, without its own number; `nil` where they are of other types than a row's.
  fileprivate init?(columns: ArraySlice<PageScan.Value>) {
    let values = Array(columns)
    guard let writer = values[0].text, let number = values[1].integer, let step = values[2].text,
      let lamport = values[3].integer, let time = values[4].text, let reviewer = values[5].text,
      let kind = values[8].text, let version = values[10].integer, let body = values[11].text,
      case .blob(let hash) = values[13]
    else { return nil }
    let previous: [UInt8]? = if case .blob(let bytes) = values[12] { bytes } else { nil }
    self.init(
      columns: ActionRow(
        writer: writer, number: number, step: step, lamport: lamport, time: time, reviewer: reviewer,
        account: values[6].text, item: values[7].text, kind: kind, status: values[9].text, version: version, body: body,
        previous: previous), hash: hash)
  }
}

extension PageScan.Value {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var integer: Int? { if case .integer(let value) = self { value } else { nil } }
}
