import AccountModel

/// A case as a summary reads it: who asserts what, in which words, and where they stand.
struct SummaryMaterial {
  let reviewed: Case
  let options: SummaryOptions
  let names: SourceNames
  let conflicts: [Conflict]
  /// Every claim once, account by account, in reading order.
  private(set) var claims: [ItemPlace] = []
  /// Every open question, in the same order.
  private(set) var questions: [ItemPlace] = []
  /// For each account, which statements' words lie where.
  let statements: [StatementIndex]
  private let indexes: [CodePointIndex]

  init(_ reviewed: Case, _ options: SummaryOptions) {
    (self.reviewed, self.options) = (reviewed, options)
    names = SourceNames(reviewed.accounts)
    conflicts = allConflicts(of: reviewed.accounts, and: options.conflicts)
    statements = reviewed.accounts.map(StatementIndex.init)
    indexes = reviewed.accounts.map { CodePointIndex($0.account.text) }
    for (account, content) in reviewed.accounts.enumerated() {
      for case .item(let index) in content.stops {
        let isClaim = content[index]?.claim != nil
        let place = ItemPlace(account: account, index: index)
        if isClaim { claims.append(place) } else { questions.append(place) }
      }
    }
  }

  /// What the review holds of the claim at a place.
  func record(ofClaimAt place: ItemPlace) -> ItemRecord? { reviewed.claim(of: place).flatMap(reviewed.record) }

  /// Who asserts the item at a place. An event inside a statement's words is its speaker's even where extraction names
  /// nobody; a statement of which nobody is named stays apart from the narrator's own voice.
  func name(at place: ItemPlace) -> String {
    guard let item = reviewed[place]?.item else { return "Own voice" }
    let claim = reviewed.claim(of: place).flatMap { reviewed[$0]?.item } ?? item
    if item.asserter.name != nil { return names.shown(item.asserter, in: place.account) }
    if claim.asserter.name != nil { return names.shown(claim.asserter, in: place.account) }
    return claim.kind == .statement ? "Nobody named" : "Own voice"
  }

  /// The words of the item at a place, in italics: in quotation marks where they are a speaker's direct words.
  func words(at place: ItemPlace) -> String {
    guard let item = reviewed[place]?.item else { return accountWords("") }
    let text = reviewed.accounts[place.account].account.text
    let pieces = item.passages.map(text.shownWords).filter { !$0.isEmpty }
    return accountWords((isDirect(place) ? pieces.map { "“\($0)”" } : pieces).joined(separator: " … "))
  }

  /// True where the item's words stand in quotation marks in the account, every one.
  private func isDirect(_ place: ItemPlace) -> Bool {
    guard let claim = reviewed.claim(of: place), case .statement(let statement)? = reviewed[claim]?.item else {
      return false
    }
    return statement.kind == .direct
  }

  /// `[A 6:233, 6:263]`
  func reference(to place: ItemPlace) -> String {
    reference(to: reviewed[place]?.item.passages ?? [], in: place.account)
  }

  /// `[A 6:233, 6:263]`
  func reference(to passages: [Passage], in account: Int) -> String {
    let places = passages.map { passage -> String in
      let position = indexes[account].position(of: passage.lower)
      return "\(position.line):\(position.column)"
    }
    return "[\(Case.letter(ofAccount: account)) \(places.joined(separator: ", "))]"
  }

  /// The words of a stretch that is no item: a side of a conflict. Where they lie within a statement, they are quoted
  /// as that statement is, and a mark on its saying goes with them.
  func words(of passage: Passage, in account: Int) -> String {
    let words = reviewed.accounts[account].account.text.shownWords(of: passage)
    guard let holder = statements[account].holder(of: passage), !words.isEmpty else { return accountWords(words) }
    let place = ItemPlace(account: account, index: holder)
    return accountWords(isDirect(place) ? "“\(words)”" : words) + (saying(of: place).map { " (\($0))" } ?? "")
  }

  /// The mark on the saying of the claim at a place; `nil` while it stands as printed.
  func saying(of place: ItemPlace) -> String? {
    guard let saying = record(ofClaimAt: place)?.saying, saying != .asPrinted else { return nil }
    return saying.label
  }
}
