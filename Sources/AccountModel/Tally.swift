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
  public var claims: [Status?: Int] = [:]
  /// Claims that the narrator asserts with no source.
  public var ownVoice = 0

  /// A tally of nothing.
  public init() {}

  /// How many claims there are.
  public var claimCount: Int { claims.values.reduce(0, +) }

  /// How many claims nobody has decided on.
  public var undecidedClaims: Int { claims[nil] ?? 0 }

  static func += (sum: inout Tally, part: Tally) {
    sum.decided += part.decided
    sum.lookedAt += part.lookedAt
    sum.total += part.total
    sum.ownVoice += part.ownVoice
    sum.claims.merge(part.claims, uniquingKeysWith: +)
  }

  static func -= (sum: inout Tally, part: Tally) {
    sum.decided -= part.decided
    sum.lookedAt -= part.lookedAt
    sum.total -= part.total
    sum.ownVoice -= part.ownVoice
    // Equal tallies must be equal values: a status that no claim has any longer is not kept with 0.
    sum.claims.merge(part.claims.mapValues(-), uniquingKeysWith: +)
    sum.claims = sum.claims.filter { $0.value != 0 }
  }
}
