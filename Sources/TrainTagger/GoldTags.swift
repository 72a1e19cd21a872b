import Extraction

/// The tag that a treebank's columns come to.
enum GoldTags {
  /// The tags of a lesson's tokens; `nil` for a token that no word of the treebank covers.
  static func tags(of lesson: TagLesson, in sentence: TreeSentence) -> [WordTag?] {
    var first = 0
    return lesson.ranges.indices.map { index in
      guard lesson.isWord[index] else { return .mark }
      let range = lesson.ranges[index]
      while first < sentence.words.count, sentence.words[first].range.upperBound <= range.lowerBound { first += 1 }
      var last = first
      while last < sentence.words.count, sentence.words[last].range.lowerBound < range.upperBound { last += 1 }
      return last > first ? tag(of: first..<last, in: sentence.words) : nil
    }
  }

  /// A token that covers several words has the tag of a subject with its auxiliary, of its verb, or of its head.
  private static func tag(of group: Range<Int>, in words: [TreeWord]) -> WordTag {
    let tags = group.map { tag(of: words[$0], in: words) }
    guard group.count > 1 else { return tags[0] }
    let isHyphenated = group.contains { words[$0].form.contains("-") }
    let verb = tags.firstIndex { WordTag.Set.auxiliary.union(.verb).contains(.init($0)) }
    if !isHyphenated, let verb { return verb == 0 ? tags[0] : .pronounWithAuxiliary }
    let head = group.last { tags[$0 - group.lowerBound] != .mark && !group.contains(words[$0].head - 1) }
    return head.map { tags[$0 - group.lowerBound] } ?? tags[0]
  }

  private static func tag(of word: TreeWord, in words: [TreeWord]) -> WordTag {
    switch word.part {
    case "PUNCT", "SYM": return .mark
    case "AUX", "VERB": return verb(word)
    case "NOUN", "PROPN": return word.fine == "NNS" ? .nounPlural : word.part == "NOUN" ? .noun : .properNoun
    case "ADJ": return word.fine.hasPrefix("NNP") ? .properNoun : .adjective
    case "ADV": return word.fine == "WRB" ? .question : .adverb
    case "ADP": return word.fine == "RP" ? .particle : .preposition
    case "SCONJ": return word.fine == "WRB" ? .question : opensGerund(word, words) ? .preposition : .subordinator
    case "CCONJ": return .conjunction
    case "NUM": return .number
    case "INTJ": return .interjection
    case "DET", "PRON": return pronoun(word)
    case "PART": return word.fine == "TO" ? .infinitiveMark : word.fine == "POS" ? .possessiveEnding : .adverb
    default: return .other
    }
  }

  /// "by running": a preposition to most, a subordinator to the treebank.
  private static func opensGerund(_ word: TreeWord, _ words: [TreeWord]) -> Bool {
    words.indices.contains(word.head - 1) && words[word.head - 1].fine == "VBG"
  }

  private static func pronoun(_ word: TreeWord) -> WordTag {
    if word.fine == "PRP$" { return .possessive }
    if word.features.contains("PronType=Rel") { return .relative }
    if word.fine.hasPrefix("W") { return .question }
    return word.part == "DET" ? .determiner : .pronoun
  }

  private static func verb(_ word: TreeWord) -> WordTag {
    let isAuxiliary = word.part == "AUX"
    if word.fine == "MD" { return .modal }
    if word.features.contains("VerbForm=Fin"), !word.features.contains("Mood=Imp") {
      if word.features.contains("Tense=Past") { return isAuxiliary ? .auxiliaryPast : .verbPast }
      return isAuxiliary ? .auxiliaryPresent : .verbPresent
    }
    if isAuxiliary { return .auxiliaryOther }
    switch word.fine {
    case "VBD": return .verbPast
    case "VBZ", "VBP": return .verbPresent
    case "VBN": return .participlePast
    case "VBG": return .participlePresent
    default: return .verbBase
    }
  }
}
