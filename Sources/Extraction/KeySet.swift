/// A small set of words as numbers (``Keywords``, ``WordStems``).
///
/// Its members stand in order, and a filter holds one bit for each of them: most pairs of sets that share nothing are
/// told apart by one comparison, and no member is hashed. Made for tens of members. Looking for one costs the logarithm
/// of their number, comparing two sets the smaller number times at most the logarithm of the other.
struct KeySet: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// In rising order.
  private(set) var members: [UInt64] = []
  private var filter: UInt64 = 0

  var count: Int { members.count }
  var isEmpty: Bool { members.isEmpty }

  init(arrayLiteral members: UInt64...) { self.init(members) }

  init(_ members: some Sequence<UInt64>) {
    for member in members { insert(member) }
  }

  /// The bit that stands for a member, by the golden ratio's multiplicative hash (Knuth, The Art of Computer
  /// Programming 3, 6.4).
  private static func bit(_ member: UInt64) -> UInt64 { 1 << ((member &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  /// Where the member stands, or would.
  private func place(of member: UInt64) -> Int {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < member { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func insert(_ member: UInt64) {
    let place = place(of: member)
    if place < members.count, members[place] == member { return }
    if members.isEmpty { members.reserveCapacity(8) }
    members.insert(member, at: place)
    filter |= Self.bit(member)
  }

  func contains(_ member: UInt64) -> Bool {
    guard filter & Self.bit(member) != 0 else { return false }
    let place = place(of: member)
    return place < members.count && members[place] == member
  }

  mutating func formUnion(_ other: KeySet) {
    for member in other.members { insert(member) }
  }

  /// How many members the two share.
  func countShared(with other: KeySet) -> Int {
    var count = 0
    forEachShared(with: other) { _ in count += 1 }
    return count
  }

  func intersection(_ other: KeySet) -> KeySet {
    var shared = KeySet()
    forEachShared(with: other) { shared.append($0) }
    return shared
  }

  func isDisjoint(with other: KeySet) -> Bool { filter & other.filter == 0 || countShared(with: other) == 0 }

  func isSubset(of other: KeySet) -> Bool {
    filter & ~other.filter == 0 && countShared(with: other) == count
  }

  func subtracting(_ other: KeySet) -> KeySet {
    var rest = KeySet()
    for member in members where !other.contains(member) { rest.append(member) }
    return rest
  }

  /// Takes in a member above all others.
  private mutating func append(_ member: UInt64) {
    members.append(member)
    filter |= Self.bit(member)
  }

  private func forEachShared(with other: KeySet, _ body: (UInt64) -> Void) {
    guard filter & other.filter != 0 else { return }
    if max(count, other.count) > 8 * min(count, other.count) {
      let (few, many) = count < other.count ? (self, other) : (other, self)
      for member in few.members where many.contains(member) { body(member) }
      return
    }
    var (left, right) = (0, 0)
    while left < members.count, right < other.members.count {
      let (one, two) = (members[left], other.members[right])
      if one == two { body(one) }
      left += one <= two ? 1 : 0
      right += two <= one ? 1 : 0
    }
  }
}
