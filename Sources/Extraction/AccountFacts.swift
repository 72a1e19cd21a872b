/// What an account asserts, clause by clause, with its words: kept from its reading, so that accounts of one case can be
/// held against each other without reading them again.
public struct AccountFacts: Sendable {
  let page: Page
  /// In reading order.
  let facts: [ConflictFact]

  /// The facts as those of the account of this number.
  func numbered(_ number: Int) -> [ConflictFact] {
    facts.map { fact in
      var fact = fact
      fact.account = number
      return fact
    }
  }
}
