/// Which of the attributions of a sentence stand when one gives words to a source who gives them to another.
///
/// "Poe said a guard told her the gate was locked" is a statement of Poe and one of the guard. What somebody merely
/// thinks inside another's words is part of those words, and a statement repeated whole by a second source ("Ruiz said
/// …, according to the report") is the first one's.
struct AttributionChain {
  let page: Page

  /// The attributions without those that are no statements of their own.
  func kept(_ attributions: [Attribution], _ sentence: Range<Int>) -> [Attribution] {
    guard attributions.count > 1 else { return attributions }
    let places = attributions.indices.filter { place in
      !isThoughtInWords(place, attributions) && !isUnnamedInWords(place, attributions)
        && !repeatsWhole(place, attributions, sentence)
    }
    return places.map { attributions[$0] }
  }

  /// "said he believed …", "Poe said investigators believe …", "investigators believe …, Poe said".
  private func isThoughtInWords(_ place: Int, _ all: [Attribution]) -> Bool {
    let thought = all[place]
    guard thought.side == .right, thought.classes.has([.think, .wish]), !thought.classes.has([.say, .tell]) else {
      return false
    }
    if let after = all[(place + 1)...].first(where: { $0.side != .right }), after.classes.has(.say) { return true }
    guard place > 0 else { return false }
    let before = all[place - 1]
    guard before.side == .right, before.classes.has([.say, .tell]) else { return false }
    var between = span(before.extent.upperBound, thought.extent.lowerBound)
    if let comma = leadComma(in: between) { between = span(comma + 1, between.upperBound) }
    return !between.contains { page.isKind($0, .comma) || page.isKind($0, .semicolon) || page.has($0, .conjunction) }
  }

  /// "said that when he speaks, he feels …": the comma of a clause that the words open with.
  private func leadComma(in words: Range<Int>) -> Int? {
    guard let first = words.first(where: { !page.isWord($0, "that") && !page.isKind($0, .comma) }),
      page.has(first, [.subordinator, .preposition])
    else { return nil }
    return span(first, words.upperBound).first { page.isKind($0, .comma) }
  }

  /// "she said she was told …": nobody is named who told her, so that it stays her statement.
  private func isUnnamedInWords(_ place: Int, _ all: [Attribution]) -> Bool {
    place > 0 && all[place].mention == nil && !all[place].takesSourceBefore && all[place - 1].side == .right
      && !span(all[place - 1].extent.upperBound, all[place].extent.lowerBound).contains { page.isKind($0, .comma) }
  }

  /// "Ruiz said …, according to the report": the outer source adds nothing of its own.
  private func repeatsWhole(_ place: Int, _ all: [Attribution], _ sentence: Range<Int>) -> Bool {
    let outer = all[place]
    guard outer.side == .left, let first = all.first, place > 0, first.side == .right,
      first.classes.has(.say),
      !first.takesSourceBefore, all[..<place].allSatisfy({ $0.side == .right })
    else { return false }
    let between = span(first.extent.upperBound, outer.extent.lowerBound)
    if between.contains(where: { page.isKind($0, .dash) && page.tokens[$0].shape.contains(.spaced) }) { return false }
    let start = ContentRules(page: page).bodyStart(of: sentence)
    return first.extent.lowerBound <= start + 1 && !page.isQuoted(outer.extent.lowerBound - 1)
  }
}
