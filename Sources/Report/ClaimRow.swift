import AccountModel

extension SummaryMaterial {
  /// A claim's line, with the reviewer's note on a line of its own below: who, the words, where, what was decided and
  /// on what that rests.
  func row(ofClaim place: ItemPlace) -> [String] {
    let details =
      ([decision(on: place), saying(of: place), basis(of: place), grade(of: place)] + standingDispute(over: place))
      .compactMap { $0 }
    let line =
      "- \(name(at: place)): \(words(at: place)) \(reference(to: place))\(retellings(of: place))"
      + details.map { " · \($0)" }.joined()
    return [line] + attachments(of: place)
  }

  /// What reviewers put to the item, each on a line under its row: the note, evidence, labels.
  func attachments(of place: ItemPlace) -> [String] {
    guard let record = reviewed.record(of: place) else { return [] }
    let labels =
      record.labels.isEmpty ? [] : ["  - Labels: \(record.labels.map(reviewerWords).joined(separator: ", "))"]
    return noteLine(record.note) + record.evidence.map { "  - Evidence: \(shown($0))" } + labels
  }

  /// Words of an account stay in italics; an address is never made a link, but can be copied as it stands.
  private func shown(_ evidence: Evidence) -> String {
    if evidence.kind == .url, let address = verbatim(evidence.reference) { return address }
    guard evidence.kind == .passage else { return reviewerWords(evidence.reference) }
    let account = reviewed.accounts.firstIndex { $0.account.revision.sha256 == evidence.sha256 }
    let place = account.flatMap { account in evidence.passage.map { " " + reference(to: [$0], in: account) } } ?? ""
    return accountWords(evidence.reference) + place
  }

  private func grade(of place: ItemPlace) -> String? {
    reviewed.record(of: place)?.grade.map { "grade \($0)" }
  }

  /// The reviewer's note under a row; nothing where there is none, or notes are not wanted.
  func noteLine(_ note: String?) -> [String] {
    guard options.includesNotes, let note else { return [] }
    return ["  - Note: \(reviewerWords(note))"]
  }

  /// The status and what it rests on; says so where that was not recorded.
  private func decision(on place: ItemPlace) -> String? {
    let record = reviewed.record(of: place)
    guard let status = record?.status else { return "undecided" }
    let ground = record?.restsOn.flatMap { folded($0).isEmpty ? nil : reviewerWords($0) }
    switch status {
    case .corroborated: return "corroborated, second source \(ground ?? "not recorded")"
    case .verified: return "verified, original \(ground ?? "not named")"
    case .disputed: return "disputed by \(ground ?? "somebody not recorded")"
    case .false: return "false, shown by \(ground ?? "something not recorded")"
    case .unverified, .opinion, .inconclusive: return status.rawValue + (ground.map { ", \($0)" } ?? "")
    }
  }

  /// How the source knows; the own voice has none.
  private func basis(of place: ItemPlace) -> String? {
    guard let item = reviewed[place]?.item, !reviewed.isOwnVoice(place) else { return nil }
    let source = reviewed.record(of: place)?.toldBy.map { " by \(reviewerWords($0))" } ?? ""
    return "basis: \(item.basis.label)\(source)"
  }

  /// A dispute that a later status did not settle for whoever disputes it.
  private func standingDispute(over place: ItemPlace) -> [String?] {
    guard let record = reviewed.record(of: place), record.status != .disputed, let by = record.disputedBy else {
      return []
    }
    return ["on record as disputed by \(reviewerWords(by))"]
  }

  /// The other tellings of an event: who tells it there, and where.
  func retellings(of place: ItemPlace) -> String {
    guard case .event(let event)? = reviewed[place]?.item else { return "" }
    return event.also.map { telling in
      let name = names.shown(telling.assertedBy, in: place.account)
      return "; told also by \(name) \(reference(to: [telling.passage], in: place.account))"
    }.joined()
  }
}
