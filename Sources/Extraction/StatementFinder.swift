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
  private let inner: InnerQuotes
  /// Whom the latest label names as the speaker of what follows it, and where that begins.
  private var announced: (source: Range<Int>, start: Int)?

  /// The statements of the account, in the order in which their attributions stand. In a timed transcript a turn goes on
  /// through the cues that name nobody.
  static func drafts(of page: Page, isTimed: Bool = false) -> [Draft] {
    var finder = StatementFinder(page: page, isTimed: isTimed)
    finder.run()
    return finder.drafts
  }

  private init(page: Page, isTimed: Bool) {
    self.page = page
    finder = AttributionFinder(page: page)
    transcript = Transcript(page: page, isTimed: isTimed)
    inner = InnerQuotes(page: page)
    isUsed = Array(repeating: false, count: page.quotations.count)
  }

  private mutating func run() {
    var next = 0
    for (number, sentence) in page.sentences.enumerated() {
      if let turn = transcript.turn(at: number) { drafts.append(turn) }
      if transcript.holds(number) {
        takeInTurn(&next, sentence)
        continue
      }
      let isFurniture = page.isFurniture(number)
      if !isFurniture, takeLabel(sentence) { continue }
      let found = isFurniture ? [] : finder.attributions(in: sentence)
      let attributions = AttributionChain(page: page).kept(found, sentence)
      for (place, attribution) in attributions.enumerated() {
        let before = place > 0 ? attributions[place - 1] : nil
        let after = place + 1 < attributions.count ? attributions[place + 1] : repeating(attribution, found)
        let repeater = repeating(attribution, found)?.extent
        let limit = repeater?.lowerBound ?? sentence.upperBound
        let count = drafts.count
        take(
          attribution, attribution.side == .right ? span(sentence.lowerBound, limit) : sentence, before: before,
          after: after)
        if drafts.count > count { drafts[count].repeater = repeater }
      }
      while next < page.quotations.count, page.quotations[next].marked.upperBound <= sentence.upperBound {
        if !isUsed[next], !isFurniture {
          takeAlone(next, page.sentences[page.sentenceIndex(of: page.quotations[next].marked.lowerBound)])
        }
        drafts += inner.drafts(in: page.quotations[next])
        next += 1
      }
    }
  }

  /// "Ruiz said …, according to the report": the attribution that adds nothing of its own still ends the words.
  private func repeating(_ attribution: Attribution, _ found: [Attribution]) -> Attribution? {
    found.last { $0.side == .left && $0.extent.lowerBound >= attribution.extent.upperBound }
  }

  /// A headline or label that names its source with a colon; true where the sentence is used up.
  private mutating func takeLabel(_ sentence: Range<Int>) -> Bool {
    let labels = LabelRules(page: page)
    if let source = labels.announced(sentence) {
      announced = (source, sentence.upperBound)
      return true
    }
    guard let draft = labels.draft(sentence) else { return false }
    for range in draft.content {
      var words = range
      markQuotations(in: &words)
    }
    append(draft)
    return true
  }

  // MARK: Quotations without an attribution of their own

  private mutating func takeAlone(_ index: Int, _ sentence: Range<Int>) {
    let quotation = page.quotations[index]
    let inner = page.spoken(quotation.inner)
    guard inner.count > 1 else { return }
    if quotation.continues, let last = drafts.indices.last, drafts[last].lastQuotation == index - 1 {
      drafts[last].content.append(inner)
      drafts[last].lastQuotation = index
      isUsed[index] = true
      return
    }
    if isTakenUp(index) { return }
    if let source = announcedSource(quotation, sentence) {
      append(
        Draft(
          content: [inner], kind: .direct, mention: source, rule: "label that names the speaker", lastQuotation: index))
    } else if let cue = bareCue(before: quotation.marked.lowerBound) {
      let subject = page.has(cue - 1, .be) ? nil : finder.mentions.speaker(before: cue, floor: sentence.lowerBound)
      append(
        Draft(
          content: [inner], kind: .direct, mention: subject, cue: cue..<(cue + 1), rule: "cue beside the quotation",
          lastQuotation: index))
    } else if let subject = introduced(quotation, sentence) {
      append(
        Draft(
          content: [inner], kind: .direct, mention: subject, rule: "colon before the quotation", lastQuotation: index))
    } else if isWholeSentence(quotation, sentence), !isSubhead(quotation), let last = drafts.last {
      let parts = earlierParts(of: index) + [inner]
      guard parts[0].lowerBound - last.end < 90 else { return }
      append(
        Draft(
          content: parts, kind: .direct, rule: "quotation that carries on the speaker before", takesSourceBefore: true,
          lastQuotation: index))
    }
  }

  /// ‘A healthy place’: a few words without a verb in single marks head a part of the account.
  private func isSubhead(_ quotation: Quotation) -> Bool {
    page.tokens[quotation.marked.lowerBound].shape.contains(.single) && quotation.inner.count < 8
      && !ContentRules(page: page).hasVerb(quotation.inner)
      && page.text.utf8[Int(page.tokens[quotation.marked.lowerBound].lower)] == Byte.apostrophe
  }

  /// "Ruiz was blunt: “…”": the subject of the sentence that a colon ends before the quotation.
  private func introduced(_ quotation: Quotation, _ sentence: Range<Int>) -> Range<Int>? {
    let colon = quotation.marked.lowerBound - 1
    guard colon > sentence.lowerBound, page.isKind(colon, .colon), quotation.inner.count > 3 else { return nil }
    return finder.mentions.firstSubject(before: colon, floor: sentence.lowerBound)
  }

  /// True where the next paragraph takes the quotation up: who speaks may be named there.
  private func isTakenUp(_ index: Int) -> Bool {
    !page.quotations[index].isClosed && index + 1 < page.quotations.count && page.quotations[index + 1].continues
  }

  /// The paragraphs of a quotation before this one that nobody has been given yet. Looks at most 40 back.
  private func earlierParts(of index: Int) -> [Range<Int>] {
    var first = index
    while first > 0, index - first < 40, page.quotations[first].continues, !isUsed[first - 1] { first -= 1 }
    return (first..<index).map { page.spoken(page.quotations[$0].inner) }.filter { !$0.isEmpty }
  }

  /// Inside a turn of a transcript only what stands beside a cue is a statement of its own: "He goes “stay there”".
  private mutating func takeInTurn(_ next: inout Int, _ sentence: Range<Int>) {
    while next < page.quotations.count, page.quotations[next].marked.upperBound <= sentence.upperBound {
      if bareCue(before: page.quotations[next].marked.lowerBound) != nil { takeAlone(next, sentence) }
      next += 1
    }
  }

  /// The source of a label right before the sentence that the quotation begins.
  private func announcedSource(_ quotation: Quotation, _ sentence: Range<Int>) -> Range<Int>? {
    guard let announced, announced.start == sentence.lowerBound, isWholeSentence(quotation, sentence) else {
      return nil
    }
    return announced.source
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
    guard place >= 0, page.tokens[place].kind == .word,
      page.has(place, [.say, .tell]) && !page.has(place, .cueNoun) || page.isWord(place, "goes") || isInscribed(place)
    else { return nil }
    return page.isQuoted(place) ? nil : place
  }

  /// "a text reading “…”": what is written on something.
  private func isInscribed(_ index: Int) -> Bool {
    page.isWord(index, "reading")
      && (page.has(index - 1, .document)
        || page.isAny(index - 1, of: ["text", "texts", "sign", "signs", "banner", "placard", "plaque", "poster"]))
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
    let start = ContentRules(page: page).start(after: attribution, sentence)
    let limit = rightLimit(attribution, sentence, after)
    guard start < limit else { return }
    if let index = page.quotation(at: start), page.quotations[index].marked.lowerBound == start,
      !hasWords(page.quotations[index].marked.upperBound..<max(limit, page.quotations[index].marked.upperBound))
        || endsWords(page.quotations[index])
    {
      return takeQuotation(index, attribution)
    }
    var content = start..<limit
    content = ContentRules(page: page).cut(content, attribution)
    if ContentRules(page: page).isView(content, attribution) { content = ContentRules(page: page).view(content) }
    markQuotations(in: &content)
    content = page.trimmed(content)
    guard ContentRules(page: page).accepts(content, of: attribution) else { return }
    append(draft([content], attribution))
  }

  /// "chanting “no deal, no peace” after the vote": a quotation with a verb of its own, and when or how it was said.
  private func endsWords(_ quotation: Quotation) -> Bool {
    let end = quotation.marked.upperBound
    guard ContentRules(page: page).hasVerb(quotation.inner), quotation.isClosed else { return false }
    if page.isKind(end - 2, .comma) { return page.ends(end, "ing") }
    return page.isAny(end, of: ["as", "after", "before", "when", "while", "during"])
  }

  private mutating func takeQuotation(_ index: Int, _ attribution: Attribution) {
    let inner = page.spoken(page.quotations[index].inner)
    guard !inner.isEmpty, !isUsed[index] || liesInLast(inner, attribution) else { return }
    isUsed[index] = true
    var draft = draft([inner], attribution)
    (draft.kind, draft.lastQuotation) = (.direct, index)
    append(draft)
  }

  /// "A guard said Poe had told her “I did it”": the quotation lies in the guard's words and is Poe's.
  private func liesInLast(_ inner: Range<Int>, _ attribution: Attribution) -> Bool {
    guard let last = drafts.last, attribution.mention != nil else { return false }
    let end = page.trimmed(inner).upperBound
    return last.content.contains { $0.lowerBound <= attribution.extent.lowerBound && end <= $0.upperBound }
  }

  /// Where the words right of an attribution end: before the next one, unless that one lies inside them.
  private func rightLimit(_ attribution: Attribution, _ sentence: Range<Int>, _ after: Attribution?) -> Int {
    guard let after else { return sentence.upperBound }
    let start = after.extent.lowerBound
    var edge = start
    // "a raid that Poe claimed was lawful but that Ruiz called reckless"
    let isGap = page.has(attribution.extent.upperBound, [.auxiliary, .modal])
    while edge > attribution.extent.upperBound,
      page.has(edge - 1, .conjunction) || page.isWord(edge - 1, "while")
        || isGap && page.isWord(edge - 1, "that") && page.has(edge - 2, .conjunction)
    { edge -= 1 }
    let isCutOff =
      page.isKind(edge - 1, .comma) || page.isKind(edge - 1, .semicolon) || edge < start && !after.takesSourceBefore
    if after.side != .right, let quoted = ownQuotation(of: after, behind: attribution) { return quoted }
    if after.side == .left, let dash = lastDash(in: span(attribution.extent.upperBound, edge)) { return dash }
    if after.takesSourceBefore || after.side != .right || isCutOff { return edge }
    return sentence.upperBound
  }

  /// "According to the log, this was said: “I ran,” the caller said": where the quotation begins that the second source
  /// has for itself.
  private func ownQuotation(of after: Attribution, behind attribution: Attribution) -> Int? {
    guard let index = quotationLeft(of: after.extent.lowerBound) else { return nil }
    let start = page.quotations[index].marked.lowerBound
    return start > attribution.extent.upperBound && page.isKind(start - 1, .colon) ? start : nil
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
      content = earlierParts(of: index)
      for earlier in (0...content.count).dropFirst() { isUsed[index - earlier] = true }
      let isLed = hasWords(lead) && !(before?.side == .right && page.isKind(lead.upperBound - 1, .colon))
      content += [isLed ? page.trimmed(span(start, quoted.inner.upperBound)) : page.spoken(quoted.inner)]
    } else {
      var words = span(start, attribution.extent.lowerBound)
      markQuotations(in: &words)
      content = [page.trimmed(span(start, attribution.extent.lowerBound))]
    }
    guard let first = content.last, !first.isEmpty, quotation != nil || first.count > 1 || attribution.side == .both
    else { return }
    if first.count == 1, quotation == nil, page.has(first.lowerBound, .conjunction) { content = [] }
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
    for place in stride(from: start - 1, to: start - 3, by: -1) {
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
      let isLeadIn = quotation == nil && content.allSatisfy(ContentRules(page: page).isLeadIn)
      if isLeadIn { content = [] }
      quotation = index
      return content.append(page.spoken(page.quotations[index].inner))
    }
    guard quotation == nil || goesOnAfterQuotation(start, content, sentence), after == nil else { return }
    var rest = start..<max(start, sentence.upperBound)
    markQuotations(in: &rest)
    rest = page.trimmed(rest)
    if page.isWord(rest.lowerBound, "that") { rest = span(rest.lowerBound + 1, rest.upperBound) }
    if rest.count > 1, !page.ends(rest.lowerBound, "ing") { content.append(rest) }
  }

  /// "“…,” they wrote in a letter, that …"; "Despite her “sharp tongue,” Ruiz wrote, the mayor was …": no quotation
  /// follows, and what stands there is the source's all the same.
  private func goesOnAfterQuotation(_ start: Int, _ content: [Range<Int>], _ sentence: Range<Int>) -> Bool {
    let rules = ContentRules(page: page)
    if page.isWord(start, "that") { return rules.hasVerb(start..<sentence.upperBound) }
    guard let first = content.first, page.has(first.lowerBound, .preposition), !page.isQuoted(first.lowerBound) else {
      return false
    }
    return !rules.hasVerb(first) && rules.hasVerb(start..<max(start, sentence.upperBound))
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
    var (words, quoted) = (0, 0)
    for range in content {
      for place in range where page.tokens[place].isWordLike {
        words += 1
        if page.isQuoted(place) { quoted += 1 }
      }
    }
    let kind: Statement.Kind = quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
    return Draft(
      content: content, kind: kind, mention: attribution.mention, cue: attribution.cue, rule: attribution.rule,
      classes: attribution.classes, takesSourceBefore: attribution.takesSourceBefore)
  }

  private mutating func append(_ draft: Draft) {
    guard draft.content.allSatisfy({ !$0.isEmpty }), !draft.content.isEmpty else { return }
    drafts.append(draft)
  }
}
