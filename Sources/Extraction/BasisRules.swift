import AccountModel

/// How a source knows, where the words give it.
struct BasisRules {
  let page: Page

  /// The basis of a statement with this content, from its own verbs first and from what its source is second.
  func basis(of draft: Draft, source: SpeakerEntry?) -> Basis {
    if source?.kind == .footage { return .videoDescribed }
    if source?.kind == .document { return .document }
    for range in draft.content {
      if let basis = perception(in: range) { return basis }
    }
    if draft.classes.has(.think), !draft.classes.has([.say, .tell]) { return .inferred }
    return .notStated
  }

  /// "I saw", "she heard", "was told": the source's own perception, told with a pronoun right before the verb.
  private func perception(in range: Range<Int>) -> Basis? {
    for index in range.dropFirst() where page.has(index - 1, [.pronoun, .be, .adverb, .conjunction]) {
      if page.isWord(index, "saw") || page.isWord(index, "watched") || page.isWord(index, "witnessed") { return .saw }
      if page.isWord(index, "heard") || page.isWord(index, "overheard") { return .heard }
      if page.isWord(index, "told"), page.has(index - 1, .be) { return .wasTold }
    }
    return nil
  }
}
