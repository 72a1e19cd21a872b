import AccountModel

/// Asks for what is named as open: "the cause of the fire" → "What was the cause of the fire?"
struct NounPhrasing {
  /// The most words of a name that a question takes over.
  private static let longest = 9

  private let page: Page
  private let words: QuestionWords

  init(page: Page) {
    self.page = page
    words = QuestionWords(page: page)
  }

  /// The question; `nil` where nothing that can be asked for is named.
  func question(for range: Range<Int>) -> String? {
    name(in: range) ?? stranger(in: range) ?? whereabouts(in: range) ?? inquiry(in: range) ?? lacking(in: range)
  }

  /// "had not released the name of the driver" → "What is the name of the driver?"
  private func name(in range: Range<Int>) -> String? {
    guard let noun = range.first(where: { OpenWords.shared.has($0, .name, on: page) && isAskedFor($0, range) }) else {
      return nil
    }
    let start = nameStart(noun, range)
    guard start < noun || page.has(noun, .sensitive), !page.isWord(start, "whose") else { return nil }
    let end = phraseEnd(noun + 1, range)
    let phrase = (start..<end).filter { !page.isWord($0, "possible") }
    guard phrase.count <= Self.longest, !phrase.contains(where: { !page.tokens[$0].isWordLike }) else { return nil }
    let text = words.words(phrase).replacingArticle()
    let isPlural = page.ends(noun, "s") && !page.isWord(noun, "circumstances") || page.isWord(noun, "circumstances")
    let isLasting = page.isAny(
      noun,
      of: [
        "name", "names", "identity", "identities", "age", "ages", "condition", "conditions", "whereabouts", "location",
        "extent",
      ])
    let verb = isLasting ? (isPlural ? "are" : "is") : (isPlural ? "were" : "was")
    return words.finished("what \(verb) \(text)")
  }

  private func isAskedFor(_ noun: Int, _ range: Range<Int>) -> Bool {
    page.has(noun - 1, [.determiner, .possessive]) || page.isKind(noun - 1, .possessive) || page.isWord(noun - 1, "no")
      || page.isWord(noun - 1, "possible") && page.has(noun - 2, .determiner)
  }

  /// "the", "his", "the driver's": where the words for whose it is begin.
  private func nameStart(_ noun: Int, _ range: Range<Int>) -> Int {
    guard page.isKind(noun - 1, .possessive) else {
      return page.isWord(noun - 1, "possible") ? max(range.lowerBound, noun - 2) : max(range.lowerBound, noun - 1)
    }
    var start = noun - 2
    while start > range.lowerBound, noun - start < 6, !page.has(start, [.determiner, .possessive]),
      page.tokens[start - 1].isWordLike, !page.has(start - 1, [.auxiliary, .preposition, .withheld]),
      page.tokens[start].isCapital == page.tokens[start - 1].isCapital || page.has(start - 1, .determiner)
    { start -= 1 }
    return start
  }

  /// One past "of the driver", "for the killing"; the noun's own end where nothing of the kind follows.
  private func phraseEnd(_ start: Int, _ range: Range<Int>) -> Int {
    guard start < range.upperBound, page.isAny(start, of: ["of", "for", "behind"]) else { return start }
    var end = start + 1
    while end < range.upperBound, end - start < 7, page.tokens[end].isWordLike,
      !page.has(end, [.auxiliary, .modal, .relative, .withheld, .weekday, .negation]),
      !words.verbs.isPredicate(end) || page.isAny(end, of: ["fired", "involved"]),
      !OpenWords.shared.has(end, .remain, on: page),
      !(page.has(end, .preposition) && !page.isWord(end, "of")), !page.has(end, .adverb)
    { end += 1 }
    return end > start + 1 ? end : start
  }

  /// "an unidentified man" → "Who is the unidentified man?"
  private func stranger(in range: Range<Int>) -> String? {
    guard let word = range.first(where: { page.isWord($0, "unidentified") }), word + 1 < range.upperBound else {
      return nil
    }
    var end = word + 1
    while end < min(range.upperBound, word + 4), !page.has(end, [.person, .group, .role]) { end += 1 }
    guard end < range.upperBound, page.has(end, [.person, .group, .role]), !page.has(end + 1, [.person, .role]) else {
      return nil
    }
    let isPlural = page.has(end, .group) || page.ends(end, "s")
    return words.finished((isPlural ? "who are the " : "who is the ") + page.words(word..<(end + 1)))
  }

  /// "The gunman remains at large" → "Where is the gunman?"
  private func whereabouts(in range: Range<Int>) -> String? {
    guard let out = range.first(where: { page.isAny($0, of: ["large", "loose", "missing", "absconding"]) }),
      let verb = range.first(where: {
        page.isAny($0, of: ["is", "are", "remains", "remain", "remained", "was", "were"])
      }),
      verb < out, out - verb < 5, let who = words.subject(Array(range.lowerBound..<verb))
    else { return nil }
    return words.finished(
      (words.isPlural(Array(range.lowerBound..<verb)) ? "where are " : "where is ") + who.replacingArticle())
  }

  /// "Police are investigating a fire at the mill" → "What will the investigation of the fire at the mill find?"
  private func inquiry(in range: Range<Int>) -> String? {
    if let verb = range.first(where: { page.isWord($0, "investigating") }) {
      return investigation(of: Array((verb + 1)..<objectEnd(verb + 1, range)))
    }
    if let verb = range.first(where: { page.isWord($0, "investigate") }), page.isWord(verb - 1, "to") {
      return investigation(of: Array((verb + 1)..<objectEnd(verb + 1, range)))
    }
    guard let noun = range.first(where: { page.isWord($0, "investigation") || page.isWord($0, "investigated") }) else {
      return nil
    }
    let verb = range.first { page.isAny($0, of: ["is", "are", "remains", "remain", "was", "were", "continues"]) }
    guard let verb, verb < noun, verb > range.lowerBound, noun - verb < 5,
      page.isWord(noun - 1, "under") || page.isWord(noun - 1, "being")
    else { return nil }
    return investigation(of: Array(range.lowerBound..<verb))
  }

  private func investigation(of object: [Int]) -> String? {
    var object = object
    while let last = object.last, page.has(last, [.preposition, .adverb]) { object.removeLast() }
    guard let first = object.first, object.count < 10,
      page.has(first, [.determiner, .possessive]) || page.tokens[first].isCapital && object.count > 1,
      !page.isAny(first, of: ["that", "this", "it"]), !object.contains(where: words.verbs.isPredicate),
      !object.contains(where: { page.isAny($0, of: ["possibility", "whether", "how", "case", "cases"]) })
        || object.count < 3,
      !object.contains(where: {
        !page.tokens[$0].isWordLike || page.has($0, [.relative, .auxiliary]) || page.isWord($0, "whether")
      })
    else { return nil }
    return words.finished("what will the investigation of \(words.words(object).replacingArticle()) find")
  }

  /// Where the object ends: at a time, at "as", "in which", "that".
  private func objectEnd(_ start: Int, _ range: Range<Int>) -> Int {
    span(start, range.upperBound).first {
      !page.tokens[$0].isWordLike || page.has($0, [.relative, .subordinator, .weekday, .auxiliary])
        || page.isAny($0, of: ["after", "before", "early", "late", "shortly", "and"])
    } ?? range.upperBound
  }

  /// "no suspects" → "Who is responsible?"; "few details about the fire" → "What is known about the fire?"
  private func lacking(in range: Range<Int>) -> String? {
    for index in range {
      if OpenWords.shared.has(index, .whoever, on: page),
        span(max(range.lowerBound, index - 3), index).contains(where: { page.has($0, .negation) })
      {
        return "Who is responsible?"
      }
      if OpenWords.shared.has(index, .what, on: page), page.isAny(index + 1, of: ["about", "regarding", "concerning"]) {
        let object = Array((index + 2)..<max(index + 2, objectEnd(index + 2, range)))
        if let first = object.first, object.count < 7, !page.isKind(object[object.count - 1] + 1, .quote),
          page.has(first, [.determiner, .possessive])
        {
          return words.finished("what is known about \(words.words(object).replacingArticle())")
        }
      }
    }
    return nil
  }
}

extension String {
  /// With "the" for an "a" or "an" at the start: what is asked about has been named.
  fileprivate func replacingArticle() -> String {
    for article in ["a ", "an ", "no ", "any "] where hasPrefix(article) { return "the " + dropFirst(article.count) }
    return self
  }
}
