/// How far a review has come. Counts what wants a decision: claims, open questions, and sentences in which nothing was
/// found. An event inside a statement's words is that statement's claim and counted once.
public struct Tally: Hashable, Sendable {
  /// Claims and questions decided upon: with a status, or beyond "open".
  public var decided = 0
  /// What the walk stopped at or the reviewer chose.
  public var lookedAt = 0
  /// Everything that wants a decision.
  public var total = 0
  /// Claims by status; undecided ones under `nil`.
  public var claims = StatusCounts()
  /// Claims that the narrator asserts with no source.
  public var ownVoice = 0

  /// A tally of nothing.
  public init() {}

  /// How many claims there are.
  public var claimCount: Int { claims.sum }

  /// How many claims nobody has decided on.
  public var undecidedClaims: Int { claims[nil] }

  static func += (sum: inout Tally, part: Tally) {
    sum.decided += part.decided
    sum.lookedAt += part.lookedAt
    sum.total += part.total
    sum.ownVoice += part.ownVoice
    sum.claims.add(part.claims, times: 1)
  }

  static func -= (sum: inout Tally, part: Tally) {
    sum.decided -= part.decided
    sum.lookedAt -= part.lookedAt
    sum.total -= part.total
    sum.ownVoice -= part.ownVoice
    sum.claims.add(part.claims, times: -1)
  }
}

/// A number for each status, and one for none.
public struct StatusCounts: Hashable, Sendable {
  /// In the order of ``Status/allCases``, behind that for none.
  private var counts = [Int](repeating: 0, count: Status.allCases.count + 1)

  /// All zero.
  public init() {}

  /// The number for a status; `nil` stands for none.
  public subscript(status: Status?) -> Int {
    get { counts[Self.place(of: status)] }
    set { counts[Self.place(of: status)] = newValue }
  }

  /// All numbers together.
  public var sum: Int { counts.reduce(0, +) }

  mutating func add(_ other: StatusCounts, times factor: Int) {
    for place in counts.indices { counts[place] += other.counts[place] * factor }
  }

  private static func place(of status: Status?) -> Int {
    guard let status, let place = Status.allCases.firstIndex(of: status) else { return 0 }
    return place + 1
  }
}
