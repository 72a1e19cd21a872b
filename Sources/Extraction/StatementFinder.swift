import AccountModel

/// Finds statements: what is said, by which words, with the mention of who says it.
///
/// Sentence by sentence: each attribution takes the words on its side, up to the next attribution; words that are
/// wholly a quotation make a direct statement, words with a quotation in them a mixed one. A quotation with no
/// attribution of its own that begins a sentence carries on the speaker before; any other is a scrap or a title and no
/// statement.
struct StatementFinder {
  private let page: Page
  private let finder: AttributionFinder
  private let transcript: Transcript
  private var isUsed: [Bool]
  private var drafts: [Draft] = []

  /// The statements of the account, in the order in which their attributions stand.
  static func drafts(of page: Page) -> [Draft] {
    var finder = StatementFinder(page: page)
    finder.run()
    return finder.drafts
  }

  private init(page: Page) {
    self.page = page
    finder = AttributionFinder(page: page)
    transcript = Transcript(page: page)
    isUsed = Array(repeating: false, count: page.quotations.count)
  }

  private mutating func run() {
    var next = 0
    for (number, sentence) in page.sentences.enumerated() {
      if let turn = transcript.turn(at: number) { drafts.append(turn) }
      if transcript.holds(number) { continue }
      let attributions = finder.attributions(in: sentence)
      for (place, attribution) in attributions.enumerated() {
        let before = place > 0 ? attributions[place - 1] : nil
        let after = place + 1 < attributions.count ? attributions[place + 1] : nil
        take(attribution, sentence, before: before, after: after)
      }
      while next < page.quotations.count, page.quotations[next].marked.upperBound <= sentence.upperBound {
        if !isUsed[next] {
          takeAlone(next, page.sentences[page.sentenceIndex(of: page.quotations[next].marked.lowerBound)])
        }
        next += 1
      }
    }
  }

  // MARK: Quotations without an attribution of their own

  private mutating func takeAlone(_ index: Int, _ sentence: Range<Int>) {
    let quotation = page.quotations[index]
    let inner = page.spoken(quotation.inner)
    guard inner.count > 1 else { return }
    if quotation.continues, let last = drafts.indices.last, drafts[last].lastQuotation == index - 1 {
      drafts[last].content.append(inner)
      drafts[last].lastQuotation = index
      return
    }
    if let cue = bareCue(before: quotation.marked.lowerBound) {
      let subject = page.has(cue - 1, .be) ? nil : finder.mentions.firstSubject(before: cue, floor: sentence.lowerBound)
      append(
        Draft(
          content: [inner], kind: .direct, mention: subject, cue: cue..<(cue + 1), rule: "cue beside the quotation",
          lastQuotation: index))
    } else if let subject = introduced(quotation, sentence) {
      append(
        Draft(
          content: [inner], kind: .direct, mention: subject, rule: "colon before the quotation", lastQuotation: index))
    } else if isWholeSentence(quotation, sentence), let last = drafts.last, quotation.marked.lowerBound - last.end < 90
    {
      append(
        Draft(
          content: [inner], kind: .direct, rule: "quotation that carries on the speaker before",
          takesSourceBefore: true,
          lastQuotation: index))
    }
  }

  /// "Ruiz was blunt: “…”": the subject of the sentence that a colon ends before the quotation.
  private func introduced(_ quotation: Quotation, _ sentence: Range<Int>) -> Range<Int>? {
    let colon = quotation.marked.lowerBound - 1
    guard colon > sentence.lowerBound, page.isKind(colon, .colon), quotation.inner.count > 3 else { return nil }
    return finder.mentions.firstSubject(before: colon, floor: sentence.lowerBound)
  }

  private func isWholeSentence(_ quotation: Quotation, _ sentence: Range<Int>) -> Bool {
    guard !sentence[..<quotation.marked.lowerBound].contains(where: { page.tokens[$0].isWordLike }) else {
      return false
    }
    guard page.token(quotation.inner.lowerBound)?.isWordLike == true else { return false }
    let tail = quotation.marked.upperBound
    return tail >= sentence.upperBound || !page.tokens[tail].isWordLike && tail + 1 >= sentence.upperBound
      || page.isKind(quotation.inner.upperBound - 1, .stop) || !quotation.isClosed
  }

  /// "was told, “…”": a verb of saying right before the mark.
  private func bareCue(before mark: Int) -> Int? {
    var place = mark - 1
    if page.isKind(place, .comma) || page.isKind(place, .colon) { place -= 1 }
    if page.has(place, .audience) { place -= 1 }
    guard place >= 0, page.tokens[place].kind == .word, page.has(place, [.say, .tell]), !page.has(place, .cueNoun)
    else { return nil }
    return page.isQuoted(place) ? nil : place
  }

  // MARK: Words that an attribution gives to a source

  private mutating func take(
    _ attribution: Attribution, _ sentence: Range<Int>, before: Attribution?, after: Attribution?
  ) {
    switch attribution.side {
    case .right: takeRight(attribution, sentence, after)
    case .left: takeLeft(attribution, sentence, before, after: nil)
    case .both: takeLeft(attribution, sentence, before, after: after)
    }
  }

  private mutating func takeRight(_ attribution: Attribution, _ sentence: Range<Int>, _ after: Attribution?) {
    var start = attribution.extent.upperBound
    while start < sentence.upperBound,
      page.isKind(start, .comma) || page.isKind(start, .colon) || page.isWord(start, "that")
    { start += 1 }
    let limit = rightLimit(attribution, sentence, after)
    guard start < limit else { return }
    if let index = page.quotation(at: start), page.quotations[index].marked.lowerBound == start,
      !hasWords(page.quotations[index].marked.upperBound..<max(limit, page.quotations[index].marked.upperBound))
    {
      return takeQuotation(index, attribution)
    }
    var content = start..<limit
    if attribution.classes.has(.about), !attribution.classes.has(.say) {
      content = ContentRules(page: page).view(content)
    }
    markQuotations(in: &content)
    content = page.trimmed(content)
    guard ContentRules(page: page).accepts(content, of: attribution) else { return }
    append(draft([content], attribution))
  }

  private mutating func takeQuotation(_ index: Int, _ attribution: Attribution) {
    let inner = page.spoken(page.quotations[index].inner)
    guard !inner.isEmpty, !isUsed[index] else { return }
    isUsed[index] = true
    var draft = draft([inner], attribution)
    (draft.kind, draft.lastQuotation) = (.direct, index)
    append(draft)
  }

  /// Where the words right of an attribution end: before the next one, unless that one lies inside them.
  private func rightLimit(_ attribution: Attribution, _ sentence: Range<Int>, _ after: Attribution?) -> Int {
    guard let after else { return sentence.upperBound }
    let start = after.extent.lowerBound
    var edge = start
    while edge > attribution.extent.upperBound, page.has(edge - 1, .conjunction) || page.isWord(edge - 1, "while") {
      edge -= 1
    }
    let isCutOff =
      page.isKind(edge - 1, .comma) || page.isKind(edge - 1, .semicolon) || edge < start && !after.takesSourceBefore
    if after.side == .left, let dash = lastDash(in: span(attribution.extent.upperBound, edge)) { return dash }
    if after.takesSourceBefore || after.side != .right || isCutOff { return edge }
    return sentence.upperBound
  }

  private mutating func takeLeft(
    _ attribution: Attribution, _ sentence: Range<Int>, _ before: Attribution?, after: Attribution?
  ) {
    let start = leftStart(attribution, sentence, before)
    var content: [Range<Int>] = []
    var quotation: Int?
    if let index = quotationLeft(of: attribution.extent.lowerBound) {
      quotation = index
      let quoted = page.quotations[index]
      let lead = start..<max(start, quoted.marked.lowerBound)
      guard !isUsed[index] else { return }
      isUsed[index] = true
      content = [hasWords(lead) ? page.trimmed(span(start, quoted.inner.upperBound)) : page.spoken(quoted.inner)]
    } else {
      var words = span(start, attribution.extent.lowerBound)
      markQuotations(in: &words)
      content = [page.trimmed(span(start, attribution.extent.lowerBound))]
    }
    guard let first = content.first, !first.isEmpty, quotation != nil || first.count > 1 else { return }
    if attribution.side == .both { goOn(&content, &quotation, attribution, sentence, after) }
    var draft = draft(content, attribution)
    draft.lastQuotation = quotation
    append(draft)
  }

  /// The words left of an attribution begin where the sentence does, or after an attribution that took those before.
  private func leftStart(_ attribution: Attribution, _ sentence: Range<Int>, _ before: Attribution?) -> Int {
    if let before, before.side != .right || before.takesSourceBefore { return before.extent.upperBound }
    if let before, let dash = lastDash(in: span(before.extent.upperBound, attribution.extent.lowerBound)) {
      return dash + 1
    }
    return ContentRules(page: page).bodyStart(of: sentence)
  }

  private func lastDash(in range: Range<Int>) -> Int? {
    range.last { page.isKind($0, .dash) && page.tokens[$0].shape.contains(.spaced) && !page.isQuoted($0) }
  }

  private func quotationLeft(of start: Int) -> Int? {
    for place in [start - 1, start - 2] {
      if let index = page.quotation(at: place) {
        return page.quotations[index].marked.upperBound > place ? index : nil
      }
      if !page.isKind(place, .comma) && !page.isKind(place, .dash) && !page.isKind(place, .stop) { return nil }
    }
    return nil
  }

  /// What stands after an attribution in the middle of the words.
  private mutating func goOn(
    _ content: inout [Range<Int>], _ quotation: inout Int?, _ attribution: Attribution, _ sentence: Range<Int>,
    _ after: Attribution?
  ) {
    var start = attribution.extent.upperBound
    while start < sentence.upperBound, !page.tokens[start].isWordLike, !page.isKind(start, .quote) { start += 1 }
    if let index = page.quotation(at: start), page.quotations[index].marked.lowerBound == start {
      guard !isUsed[index] else { return }
      isUsed[index] = true
      let isLeadIn = quotation == nil && !(content.first.map(ContentRules(page: page).hasVerb) ?? false)
      if isLeadIn { content = [] }
      quotation = index
      return content.append(page.spoken(page.quotations[index].inner))
    }
    guard quotation == nil, after == nil else { return }
    var rest = start..<max(start, sentence.upperBound)
    markQuotations(in: &rest)
    rest = page.trimmed(rest)
    if rest.count > 1, !page.ends(rest.lowerBound, "ing") { content.append(rest) }
  }

  // MARK: Helpers

  private func hasWords(_ range: Range<Int>) -> Bool { range.contains { page.tokens[$0].isWordLike } }

  /// Marks every quotation in the range as used, and stretches the range to the end of one that runs out of it.
  private mutating func markQuotations(in range: inout Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      guard let index = page.quotation(at: place) else {
        place += 1
        continue
      }
      let quotation = page.quotations[index]
      isUsed[index] = true
      if quotation.marked.upperBound > range.upperBound { range = span(range.lowerBound, quotation.inner.upperBound) }
      place = max(place + 1, quotation.marked.upperBound)
    }
  }

  private func draft(_ content: [Range<Int>], _ attribution: Attribution) -> Draft {
    let words = content.joined().filter { page.tokens[$0].isWordLike }
    let quoted = words.count { page.isQuoted($0) }
    let kind: Statement.Kind = quoted == 0 ? .indirect : quoted == words.count ? .direct : .mixed
    return Draft(
      content: content, kind: kind, mention: attribution.mention, cue: attribution.cue, rule: attribution.rule,
      classes: attribution.classes, takesSourceBefore: attribution.takesSourceBefore)
  }

  private mutating func append(_ draft: Draft) {
    guard draft.content.allSatisfy({ !$0.isEmpty }), !draft.content.isEmpty else { return }
    drafts.append(draft)
  }
}
