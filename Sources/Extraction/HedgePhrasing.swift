import AccountModel

/// Asks whether what hangs on a hedge is so: "the man apparently fled" → "Did the man flee?"
struct HedgePhrasing {
  private let page: Page
  private let words: QuestionWords
  private let rules: HedgeRules

  init(page: Page) {
    self.page = page
    words = QuestionWords(page: page)
    rules = HedgeRules(page: page)
  }

  /// The question; `nil` where the clause is not of one of the plain forms.
  func question(for range: Range<Int>) -> String? {
    guard let hedge = rules.hedge(in: range) else { return nil }
    let range = main(range, hedge)
    guard !range.contains(where: { page.has($0, .negation) }) else { return nil }
    if page.has(hedge, .hedge) { return words.inverted(range, dropping: hedge) }
    if page.has(hedge, .modal) { return possible(hedge, range) }
    if page.isWord(hedge + 1, "to") { return raised(hedge, range) }
    return held(hedge, range)
  }

  /// Without what joins the clause to another ("when", "and") and without a phrase set before its subject by a comma.
  private func main(_ range: Range<Int>, _ hedge: Int) -> Range<Int> {
    var start = range.lowerBound
    let joins: [_ of Word] = ["when", "as", "after", "while", "because", "that", "and", "but"]
    while start < hedge, page.isAny(start, of: joins) { start += 1 }
    let comma = span(start, min(hedge, start + 9)).first { page.isKind($0, .comma) }
    if let comma, page.has(start, .preposition), comma + 1 < hedge { start = comma + 1 }
    return start..<range.upperBound
  }

  /// "the fire may have begun in the barn" → "Did the fire begin in the barn?"
  private func possible(_ modal: Int, _ range: Range<Int>) -> String? {
    let subject = Array(range.lowerBound..<max(range.lowerBound, modal))
    if page.isWord(modal + 1, "be") { return being(subject, (modal + 2)..<range.upperBound, isPast: false) }
    return page.isWord(modal + 1, "have") ? perfect(subject, modal + 2, range) : nil
  }

  /// "appeared to be", "is believed to have fled", "seemed to follow".
  private func raised(_ verb: Int, _ range: Range<Int>) -> String? {
    var end = verb
    while end > range.lowerBound, page.has(end - 1, [.auxiliary, .adverb]) { end -= 1 }
    let isSeeming = OpenWords.shared.has(verb, .seem, on: page)
    guard isSeeming || page.has(end, .be) else { return nil }
    let subject = Array(range.lowerBound..<end)
    let next = verb + 2
    if page.isWord(next, "have") { return perfect(subject, next + 1, range) }
    let isNow = isSeeming ? !page.ends(verb, "ed") : page.isAny(end, of: ["is", "are"])
    if page.isWord(next, "be") { return being(subject, (next + 1)..<range.upperBound, isPast: !isNow) }
    guard isSeeming, !isNow, words.isWhole(next..<range.upperBound), let who = words.subject(subject) else {
      return nil
    }
    return words.finished("did \(who) \(page.words(next..<range.upperBound))")
  }

  /// "have been taken" → "Was … taken?"; "have fled" → "Did … flee?"
  private func perfect(_ subject: [Int], _ verb: Int, _ range: Range<Int>) -> String? {
    if page.isWord(verb, "been") { return being(subject, (verb + 1)..<range.upperBound, isPast: true) }
    guard verb < range.upperBound, verb + 1 == range.upperBound || words.isWhole(verb..<range.upperBound),
      let base = BaseForms.shared.base(of: page.words(verb..<(verb + 1)).lowercased()), let who = words.subject(subject)
    else { return nil }
    return words.finished("did \(who) \(base) \(words.joinedBases(Array((verb + 1)..<range.upperBound)))")
  }

  private func being(_ subject: [Int], _ rest: Range<Int>, isPast: Bool) -> String? {
    guard let who = words.subject(subject), rest.count == 1 || words.isWhole(rest) else { return nil }
    let isPlural = words.isPlural(subject)
    let form = isPast ? (isPlural ? "were" : "was") : (isPlural ? "are" : "is")
    return words.finished("\(form) \(who) \(page.words(rest))")
  }

  /// "Investigators believe he was shot by mistake" → "Was he shot by mistake?"
  private func held(_ verb: Int, _ range: Range<Int>) -> String? {
    guard OpenWords.shared.has(verb, [.hold, .held], on: page) else { return nil }
    let start = page.isWord(verb + 1, "that") ? verb + 2 : verb + 1
    guard start < range.upperBound else { return nil }
    if let modal = (start..<range.upperBound).first(where: { page.has($0, .modal) }) {
      return page.isAny(modal, of: ["may", "might", "could", "must"]) ? possible(modal, start..<range.upperBound) : nil
    }
    return words.inverted(start..<range.upperBound)
  }
}
