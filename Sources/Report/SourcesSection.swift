import AccountModel
import TextCells

extension SummaryMaterial {
  /// Everyone and everything with a claim, in the order of appearance, and where each stands.
  func whoSaidWhat() -> [String] {
    var order: [String] = []
    var places: [String: [ItemPlace]] = [:]
    for place in claims {
      guard let name = reviewed.accounts[place.account].asserter(of: place.index).name else { continue }
      if places[name] == nil { order.append(name) }
      places[name, default: []].append(place)
    }
    return order.map { name in said(by: name, at: places[name] ?? []) }
  }

  private func said(by name: String, at places: [ItemPlace]) -> String {
    let role = places.first.flatMap(reviewed.speaker)?.role.flatMap { role in
      name.lowercased().contains(role.lowercased()) ? nil : " (\(markdown(role)))"
    }
    let references = grouped(places.map { ($0.account, reviewed[$0]?.item.passages.first) })
    let shown = markdown(name)
    return "- \(shown.isEmpty ? "Unnamed source" : shown)\(role ?? ""): \(plural(places.count, "claim")) \(references)"
  }

  /// Where the walk has not been and nothing was decided.
  func notLookedAt() -> [String] {
    var items: [(Int, Passage?)] = []
    var sentences: [(Int, Passage?)] = []
    for (number, account) in reviewed.accounts.enumerated() {
      for stop in account.stops where !account.lookedAt.contains(stop) {
        switch stop {
        case .sentence(let passage): sentences.append((number, passage))
        case .item(let index):
          let place = ItemPlace(account: number, index: index)
          if !isDecided(place) { items.append((number, account[index]?.item.passages.first)) }
        }
      }
    }
    return [("Claims and questions", items), ("Sentences in which nothing was found", sentences)]
      .filter { !$0.1.isEmpty }.map { "- \($0.0): \($0.1.count) \(grouped($0.1))" }
  }

  private func isDecided(_ place: ItemPlace) -> Bool {
    reviewed.claim(of: place) == nil ? questionState(of: place) != .open : reviewed.status(of: place) != nil
  }

  /// `[A 1:2, 3:4] [B 5:6]`
  private func grouped(_ passages: [(account: Int, passage: Passage?)]) -> String {
    let byAccount = Dictionary(grouping: passages, by: \.account).sorted { $0.key < $1.key }
    return byAccount.map { reference(to: $0.value.compactMap(\.passage), in: $0.key) }.joined(separator: " ")
  }

  /// The accounts with their cards, then the log.
  func sources() -> [String] {
    let accounts = reviewed.accounts.enumerated().flatMap { [source($1, number: $0)] + revision($1) }
    guard let log = options.log else { return accounts }
    return accounts + ["", "Log: \(plural(log.actionCount, "action")), head \(log.head.map(markdown) ?? "none")"]
  }

  private func source(_ account: CaseAccount, number: Int) -> String {
    let card = account.account.card
    let fields: [(String, String?)] = [
      ("outlet", card.outlet), ("version", card.version), ("published", card.published), ("fetched", card.fetched),
      ("URL", card.url), ("how it reached us", card.route),
    ]
    let shown = fields.map { name, value in
      value.flatMap { folded($0).isEmpty ? nil : "\(name) \(reviewerWords($0))" } ?? "\(name) not given"
    }
    return
      "- \\[\(Case.letter(ofAccount: number))\\] \(markdown(account.account.path)): \(shown.joined(separator: " · "))"
  }

  private func revision(_ account: CaseAccount) -> [String] {
    let (revision, text) = (account.account.revision, account.account.text)
    let hidden = hiddenCharacterCount(in: text.utf8)
    let parts = [
      plural(revision.byteCount, "byte"), plural(text.lineCount, "line"), encoding(revision.encoding),
      hidden == 0 ? nil : "\(plural(hidden, "character")) that would not show, told by marks",
      account.account.isKept ? "from the review's own copy" : nil,
      text.skipped.isEmpty ? nil : "skipped as no words: \(plural(text.skipped.count, "part"))",
      "read by \(markdown(account.extractor))",
    ]
    return [
      "  - SHA-256 \(markdown(revision.sha256))", "  - \(parts.compactMap { $0 }.joined(separator: " · "))",
    ]
  }

  private func encoding(_ encoding: TextEncoding) -> String {
    let name = markdown(encoding.name)
    let doubt = encoding.ground == .guess ? " (a guess: check it)" : ""
    let lost = encoding.replacements
    return lost == 0 ? name + doubt : "\(name)\(doubt), \(plural(lost, "sequence")) of bytes unreadable"
  }
}
