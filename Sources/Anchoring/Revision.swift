import AccountModel

/// One of two texts that are compared: its words, each with its partner in the other, and what is read in it.
struct Revision {
  let stream: WordStream
  /// For each word its place in the other text, or -1.
  let partner: [Int]
  let reading: Reading
  /// True for the first word of a sentence, whatever marks stand before it.
  let opensSentence: [Bool]

  init(_ stream: WordStream, _ partner: [Int], _ reading: Reading) {
    (self.stream, self.partner, self.reading) = (stream, partner, reading)
    var opens = Array(repeating: false, count: stream.words.count)
    for sentence in reading.sentences {
      let range = stream.range(of: sentence)
      // A quotation mark or a dash may stand before it.
      for at in range.prefix(3) {
        opens[at] = true
        if stream.words[at].isWord { break }
      }
    }
    opensSentence = opens
  }

  /// Where the words without a partner end that begin at `start`.
  func gapEnd(_ start: Int) -> Int {
    var at = start
    while at < partner.count, partner[at] < 0 { at += 1 }
    return at
  }

  /// The words of a statement's content.
  func words(of statement: Statement) -> [Int] { statement.content.flatMap { stream.range(of: $0) } }

  /// The same, with up to two marks that stand right before and after.
  func wordsAndMarks(of statement: Statement) -> [Int] {
    statement.content.flatMap { part in
      let range = stream.range(of: part)
      let before = stream.words[..<range.lowerBound].suffix(2).reversed().prefix { !$0.isWord }.count
      // "go,” said": a comma may stand before the closing mark.
      let after = stream.words[range.upperBound...].prefix(2).prefix { !$0.isWord }.count
      return Array(range.lowerBound - before..<range.upperBound + after)
    }
  }

  /// True where less than half of a statement's words have a partner.
  func isMissing(_ statement: Statement) -> Bool {
    let words = words(of: statement)
    return words.count { partner[$0] >= 0 } * 2 < words.count
  }

  /// Who says it and how, as one passage; of words that lie on both sides of what is said, who.
  func attribution(of statement: Statement) -> Passage? {
    guard let mention = statement.mention, let cue = statement.cue else { return statement.mention ?? statement.cue }
    let whole = Passage(min(mention.lower, cue.lower), max(mention.upper, cue.upper))
    return whole.flatMap { whole in statement.content.contains(where: whole.overlaps) ? nil : whole } ?? mention
  }

  /// The words of a passage by their keys.
  func keys(_ passage: Passage?) -> [Int]? { passage.map { stream.words[stream.range(of: $0)].map(\.key) } }
}

/// Both.
struct Revisions {
  let old: Revision
  let new: Revision

  /// Where a fact stands: by the new text's words, what is gone after the words it followed.
  struct Order: Comparable {
    var new: Int
    /// -1 for what stands in the new text.
    var old: Int

    static func < (left: Order, right: Order) -> Bool { (left.new, left.old) < (right.new, right.old) }
  }

  struct Placed {
    var fact: Changes.Fact
    var order: Order
  }

  /// For each old word where it would stand in the new text: after the last word before it that is still there.
  private let places: [Int]

  init(old: Revision, new: Revision) {
    (self.old, self.new) = (old, new)
    var (places, next) = ([Int](), 0)
    for partner in old.partner {
      places.append(next)
      if partner >= 0 { next = partner + 1 }
    }
    self.places = places
  }

  /// Where words of the old text would stand that are gone.
  func order(ofGone word: Int) -> Order { Order(new: places.indices.contains(word) ? places[word] : 0, old: word) }
}
