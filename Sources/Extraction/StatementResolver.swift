import AccountModel

/// Turns drafts into statements: gives each its speaker, basis and reason.
struct StatementResolver {
  /// Statements in reading order, beside them their tokens, and every source once.
  struct Told {
    var statements: [Statement] = []
    var drafts: [Draft] = []
    var speakers: [Speaker] = []
    /// All namings of persons in the text, in reading order.
    var names: [NameIndex.Name] = []
  }

  /// The statements of the drafts, in reading order of their content. Of two with the same words the first stays.
  static func resolve(_ drafts: [Draft], page: Page) -> Told {
    let register = SpeakerRegister(page: page)
    let owners = drafts.map { register.resolve($0) }
    let places = drafts.enumerated().map { ($1.start, $1.end, $0) }.sorted(by: <)
    var told = Told()
    for (_, _, index) in places {
      if let last = told.drafts.indices.last, told.drafts[last].content == drafts[index].content { continue }
      let entry = owners[index].entry.map { register.entries[$0] }
      guard let statement = statement(drafts[index], entry, owners[index].mention, page) else { continue }
      told.statements.append(statement)
      told.drafts.append(drafts[index])
    }
    let used = Set(owners.compactMap(\.entry))
    told.speakers = register.speakers(used)
    told.names = register.names.names
    return told
  }

  private static func statement(
    _ draft: Draft, _ entry: SpeakerEntry?, _ mention: Range<Int>?, _ page: Page
  ) -> Statement? {
    let content = merged(draft.content.compactMap(page.passage))
    guard !content.isEmpty else { return nil }
    return Statement(
      content: content, kind: draft.kind, speaker: entry?.name, mention: mention.flatMap(page.passage),
      cue: draft.cue.flatMap(page.passage), basis: BasisRules(page: page).basis(of: draft, source: entry),
      reason: reason(draft, page))
  }

  /// In reading order, without one that begins inside another.
  private static func merged(_ passages: [Passage]) -> [Passage] {
    passages.count < 2
      ? passages
      : passages.sorted().reduce(into: []) { kept, next in
        if let last = kept.last, last.overlaps(next) { return }
        kept.append(next)
      }
  }

  private static func reason(_ draft: Draft, _ page: Page) -> String {
    guard let cue = draft.cue, !cue.isEmpty else { return "\(draft.rule)" }
    let words = page.words(cue)
    return "cue: \(words.utf8.count > 60 ? String(words.prefix(60)) : words) (\(draft.rule))"
  }
}
