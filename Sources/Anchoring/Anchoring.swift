import AccountModel

/// Finds what rests on one revision's words in another revision.
///
/// The exact words, what stands before and after them and their place serve as the W3C Web Annotation Data Model's
/// TextQuoteSelector and TextPositionSelector do; see ``TextAlignment`` for the search. Whatever was changed in the
/// sentence, in the words that attribute it, or in who is read to say it, keeps an item from being ``AnchorOutcome/same(_:)``.
/// Deterministic. Cost: linear in both texts to make, then about the item's sentence for each outcome.
public struct Anchoring: Sendable {
  let alignment: TextAlignment
  let vocabulary: Vocabulary
  private let oldAttributions: AttributionIndex
  private let newAttributions: AttributionIndex
  private let newStarts: Set<Int>
  private let newEnds: Set<Int>
  /// How much of the smaller text stands in the other too, from 0 to 1.
  let kinship: Double

  /// Compares two revisions.
  ///
  /// - Parameters:
  ///   - old: the text that was reviewed.
  ///   - oldReading: what extraction finds in it, by the same rules as in the new one.
  ///   - new: the other revision's text.
  ///   - newReading: what extraction finds in that.
  public init(old: DecodedText, oldReading: Reading, new: DecodedText, newReading: Reading) {
    var vocabulary = Vocabulary()
    let oldWords = WordStream(old, &vocabulary)
    let newWords = WordStream(new, &vocabulary)
    let alignment = TextAlignment(
      old: oldWords, new: newWords, sentences: oldReading.sentences, vocabulary: vocabulary)
    self.alignment = alignment
    self.vocabulary = vocabulary
    oldAttributions = AttributionIndex(old, oldReading)
    newAttributions = AttributionIndex(new, newReading)
    let ranges = newReading.sentences.map(newWords.range)
    newStarts = Set(ranges.map(\.lowerBound))
    newEnds = Set(ranges.map(\.upperBound))
    let doubted = alignment.rivals.keys.reduce(0) { $0 + alignment.units[$1].count }
    let placed = alignment.place.count { $0 >= 0 } + doubted
    kinship = Double(placed) / Double(max(1, min(oldWords.words.count, newWords.words.count)))
  }

  /// What became of an item.
  public func outcome(of item: Item) -> AnchorOutcome { outcome(of: item.passages) }

  /// What became of words.
  ///
  /// - Parameter passages: passages of the old text, in reading order.
  /// - Returns: where they stand in the new text, and whether to look at them again.
  public func outcome(of passages: [Passage]) -> AnchorOutcome {
    let rows = passages.map(alignment.old.range).filter { !$0.isEmpty }
    guard let first = rows.first, let last = rows.last, kinship >= Self.leastKinship else { return .lost }
    let touched = alignment.unit(of: first.lowerBound)...alignment.unit(of: last.upperBound - 1)
    if let doubt = touched.first(where: { alignment.rivals[$0] != nil }) { return ambiguous(rows, doubt) }
    guard share(of: rows) >= 0.4 else { return .lost }
    let found = rows.flatMap(pieces)
    let reasons = reasons(passages, rows: rows, found: found)
    return reasons.isEmpty ? .same(found) : .moved(found, reasons: reasons)
  }

  /// Texts that share less are different stories, whatever stock phrases they have in common.
  static let leastKinship = 0.1
  /// Where less is left of the text nothing is the same without a look.
  static let safeKinship = 0.25

  /// How much of the words' weight stands in the new text.
  private func share(of rows: [Range<Int>]) -> Double {
    var (all, placed) = (0.0, 0.0)
    for word in rows.joined() {
      let weight = alignment.kinds[alignment.old.words[word].key].weight
      all += weight
      if alignment.place[word] >= 0 { placed += weight }
    }
    return all > 0 ? placed / all : 0
  }

  /// The passages in which a row of old words stands; more than one where other words came between.
  private func pieces(_ row: Range<Int>) -> [Passage] {
    var runs: [Range<Int>] = []
    for place in row.map({ alignment.place[$0] }) where place >= 0 {
      if let run = runs.last, place >= run.upperBound, place - run.upperBound <= Self.widestGap {
        runs[runs.count - 1] = run.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    return runs.sorted { $0.lowerBound < $1.lowerBound }.compactMap(alignment.new.passage)
  }

  /// New words in the middle of a passage that still belong to it.
  private static let widestGap = 8

  private func ambiguous(_ rows: [Range<Int>], _ doubt: Int) -> AnchorOutcome {
    let start = alignment.units[doubt].lowerBound
    let words = alignment.new.words.indices
    let places = (alignment.rivals[doubt] ?? []).map { rival in
      guard rival.count == alignment.units[doubt].count else {
        return [alignment.new.passage(rival)].compactMap(\.self)
      }
      return rows.compactMap { row in
        let lower = row.lowerBound - start + rival.lowerBound
        return alignment.new.passage((lower..<lower + row.count).clamped(to: words))
      }
    }
    return .ambiguous(places)
  }
}

// MARK: - Why it is not the same

extension Anchoring {
  private func reasons(_ passages: [Passage], rows: [Range<Int>], found: [Passage]) -> [MoveReason] {
    let scope = scope(passages, rows)
    var reasons = changedWords(in: scope)
    reasons += oldAttributions.attributions(at: passages).reasons(against: newAttributions.attributions(at: found))
    if reasons.isEmpty, !standsAlike(scope) { reasons.append(.surroundings) }
    if found.count > rows.count || paragraphsDiffer(in: scope) { reasons.append(.divided) }
    if quotesDiffer(before: scope) { reasons.append(.quotationMarks) }
    if kinship < Self.safeKinship { reasons.append(.surroundings) }
    if scope.count < 4, reasons.isEmpty, !neighboursAgree(scope) { reasons.append(.short) }
    return MoveReason.allCases.filter(reasons.contains)
  }

  /// The sentences that hold the words and those that attribute them, from the first to the last. Where words stand in
  /// quotation marks and nobody is named for them, the whole paragraph.
  private func scope(_ passages: [Passage], _ rows: [Range<Int>]) -> Range<Int> {
    let statements = oldAttributions.statements(at: passages)
    let attributing = statements.flatMap { $0.content + [$0.mention, $0.cue].compactMap(\.self) }
    let all = rows + attributing.map(alignment.old.range).filter { !$0.isEmpty }
    let lower = all.map(\.lowerBound).min() ?? 0
    let upper = all.map(\.upperBound).max() ?? lower + 1
    // A sentence without end must not cost its square.
    let scope = whole(lower..<upper).clamped(to: lower - Self.longest..<upper + Self.longest)
    let isNamed = statements.contains { $0.speaker != nil }
    return isNamed || !isQuoted(scope.lowerBound, upTo: rows[0].lowerBound) ? scope : paragraph(around: scope)
  }

  private func whole(_ range: Range<Int>) -> Range<Int> {
    let (first, last) = (alignment.unit(of: range.lowerBound), alignment.unit(of: range.upperBound - 1))
    return alignment.units[first].lowerBound..<alignment.units[last].upperBound
  }

  private func isQuoted(_ start: Int, upTo end: Int) -> Bool {
    let from = paragraphStart(alignment.old, start)
    return alignment.old.words[from..<end].count { vocabulary.forms[$0.key] == "\"" } % 2 == 1
  }

  private func paragraph(around range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    let words = alignment.old.words
    while upper < words.count, !words[upper].opensParagraph, upper - range.upperBound < Self.reach { upper += 1 }
    return whole(paragraphStart(alignment.old, range.lowerBound)..<upper)
  }

  /// Words of an endless sentence that are looked at before and after an item.
  private static let longest = 1000

  /// The most words that are looked at before and after: a text without paragraphs must not cost its square.
  private static let reach = 400

  private func paragraphStart(_ stream: WordStream, _ word: Int) -> Int {
    var start = word
    while start > 0, word - start < Self.reach, !stream.words[start].opensParagraph { start -= 1 }
    return start
  }

  /// What was taken out of the sentences and what was put in, by kind.
  private func changedWords(in scope: Range<Int>) -> [MoveReason] {
    var (reasons, last) = ([MoveReason](), -1)
    for word in scope {
      let place = alignment.place[word]
      guard place >= 0 else {
        reasons.append(reason(alignment.old.words[word]))
        continue
      }
      if last >= 0, place != last + 1 {
        reasons.append(.words)
        let gap = place > last && place - last < Self.reach ? last + 1..<place : 0..<0
        reasons += gap.map { reason(alignment.new.words[$0]) }
      }
      last = place
    }
    return reasons
  }

  private func reason(_ word: Word) -> MoveReason {
    switch alignment.kinds[word.key] {
    case .number: .number
    case .negation: .negation
    case .hedge: .hedge
    case .cue: .cue
    case .quotationMark: .quotationMarks
    case .name: .name
    case .mark, .small, .plain: .words
    }
  }

  /// True where the sentences begin and end in the new text as they did, and where nothing before them that tells who
  /// "he" is was changed.
  private func standsAlike(_ scope: Range<Int>) -> Bool {
    let (lower, upper) = (alignment.place[scope.lowerBound], alignment.place[scope.upperBound - 1] + 1)
    guard lower >= 0, upper > 0 else { return false }
    let begins = newStarts.contains(lower) || alike(scope.lowerBound - 1, lower - 1)
    let ends = newEnds.contains(upper) || alike(scope.upperBound, upper)
    return begins && ends && pointsBackAlike(scope)
  }

  /// The word at both places is the same one, or both texts begin or end there.
  private func alike(_ old: Int, _ new: Int) -> Bool {
    let (left, right) = (alignment.old.words, alignment.new.words)
    guard left.indices.contains(old), right.indices.contains(new) else {
      return left.indices.contains(old) == right.indices.contains(new)
    }
    return left[old].key == right[new].key
  }

  private func neighboursAgree(_ scope: Range<Int>) -> Bool {
    alignment.agreement(scope, at: max(0, alignment.place[scope.lowerBound])) > 3
  }

  /// Walks back from sentences that speak of "him" to the first that does not.
  private func pointsBackAlike(_ scope: Range<Int>) -> Bool {
    var sentence = scope
    var steps = 0
    while steps < 8, pointsBack(sentence), sentence.lowerBound > 0 {
      let before = alignment.units[alignment.unit(of: sentence.lowerBound - 1)]
      let expected = alignment.place[sentence.lowerBound]
      for (offset, word) in before.reversed().enumerated() where alignment.place[word] != expected - 1 - offset {
        return false
      }
      sentence = before
      steps += 1
    }
    return sentence.lowerBound > 0 || !pointsBack(sentence) || alignment.place[0] == 0
  }

  private func pointsBack(_ sentence: Range<Int>) -> Bool {
    let words = alignment.old.words[sentence]
    if words.contains(where: { WordKind.pronouns.contains(vocabulary.forms[$0.key].lowercased()) }) { return true }
    guard let passage = alignment.old.passage(sentence) else { return false }
    return oldAttributions.statements(at: [passage]).contains { statement in
      guard let mention = statement.mention else { return true }
      return !alignment.old.words[alignment.old.range(of: mention)].contains {
        vocabulary.forms[$0.key].first?.isUppercase == true
      }
    }
  }

  private func paragraphsDiffer(in scope: Range<Int>) -> Bool {
    scope.dropFirst().contains { word in
      let place = alignment.place[word]
      return place >= 0 && alignment.old.words[word].opensParagraph != alignment.new.words[place].opensParagraph
    }
  }

  /// True where an odd number of quotation marks was put into or taken out of the paragraph before the sentences.
  private func quotesDiffer(before scope: Range<Int>) -> Bool {
    let place = alignment.place[scope.lowerBound]
    guard place >= 0 else { return false }
    return ["\"", "'"].contains { mark in
      parity(alignment.old, scope.lowerBound, mark) != parity(alignment.new, place, mark)
    }
  }

  private func parity(_ stream: WordStream, _ word: Int, _ mark: String) -> Int {
    stream.words[paragraphStart(stream, word)..<word].count { vocabulary.forms[$0.key] == mark } % 2
  }
}
