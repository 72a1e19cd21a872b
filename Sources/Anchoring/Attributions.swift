import AccountModel

/// Who says what a stretch of text says, as a reading has it: what must be alike on both sides.
struct Attributions: Equatable {
  var speakers: [String] = []
  var cues: [String] = []
  var times: [String] = []
  var kinds: [String] = []

  /// How this differs from what another text's reading has.
  func reasons(against other: Attributions) -> [MoveReason] {
    var reasons: [MoveReason] = []
    if speakers != other.speakers { reasons.append(.speaker) }
    if cues != other.cues { reasons.append(.cue) }
    if times != other.times { reasons.append(.time) }
    if kinds != other.kinds { reasons.append(.kind) }
    return reasons
  }
}

/// Looks up attributions by place.
struct AttributionIndex {
  private let text: DecodedText
  private let reading: Reading
  private let roles: [String: String]
  private let statements: PassageIndex
  private let events: PassageIndex
  private let questions: PassageIndex

  init(_ text: DecodedText, _ reading: Reading) {
    (self.text, self.reading) = (text, reading)
    roles = Dictionary(reading.speakers.map { ($0.name, $0.role ?? "") }) { first, _ in first }
    statements = PassageIndex(reading.statements.map(\.content))
    events = PassageIndex(reading.events.map { [$0.passage] + $0.also.map(\.passage) })
    questions = PassageIndex(reading.questions.map { [$0.passage] })
  }

  /// The statements that share a byte with the passages.
  func statements(at passages: [Passage]) -> [Statement] {
    statements.items(at: passages).map { reading.statements[$0] }
  }

  /// Who asserts what the passages say, how, and of what time.
  func attributions(at passages: [Passage]) -> Attributions {
    var found = Attributions()
    for statement in statements(at: passages) {
      found.speakers.append(source(statement.speaker) + "|" + words(statement.mention))
      found.cues.append(words(statement.cue))
      found.kinds.append(statement.kind.rawValue)
    }
    for number in events.items(at: passages) {
      let event = reading.events[number]
      let tellings = [(event.passage, event.assertedBy)] + event.also.map { ($0.passage, $0.assertedBy) }
      for (passage, asserter) in tellings where passages.contains(where: passage.overlaps) {
        found.speakers.append(source(asserter.name))
      }
      found.times.append(plain(event.time ?? "") + "|" + (event.when ?? ""))
    }
    found.kinds += questions.items(at: passages).map { reading.questions[$0].kind.rawValue }
    return found
  }

  private func source(_ name: String?) -> String { name.map { plain($0 + "|" + (roles[$0] ?? "")) } ?? "" }

  private func words(_ passage: Passage?) -> String { passage.map { plain(text.words(of: $0)) } ?? "" }

  /// The words without their layout, in one form.
  private func plain(_ words: String) -> String {
    var vocabulary = Vocabulary()
    return WordStream(DecodedText(words), &vocabulary).words.map { vocabulary.forms[$0.key] }.joined(separator: " ")
  }
}

/// Finds by place among items with one or more passages each: an interval tree, kept in the sorted row of its entries
/// (Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms", on augmenting data structures).
struct PassageIndex {
  private var entries: [(passage: Passage, item: Int)]
  /// For the middle of each half, quarter and so on, the furthest end in it.
  private var reach: [Int]

  /// Cost: sorts the passages.
  init(_ passages: [[Passage]]) {
    entries = passages.enumerated().flatMap { item, parts in parts.map { ($0, item) } }
    entries.sort { ($0.passage, $0.item) < ($1.passage, $1.item) }
    reach = Array(repeating: 0, count: entries.count)
    _ = measure(0..<entries.count)
  }

  /// The items that share a byte with one of the passages, ascending, each once. Cost: logarithmic for each passage and
  /// each item found.
  func items(at passages: [Passage]) -> [Int] {
    var found: Set<Int> = []
    for passage in passages { collect(passage, in: 0..<entries.count, &found) }
    return found.sorted()
  }

  private mutating func measure(_ part: Range<Int>) -> Int {
    guard !part.isEmpty else { return 0 }
    let middle = (part.lowerBound + part.upperBound) / 2
    let inner = max(measure(part.lowerBound..<middle), measure(middle + 1..<part.upperBound))
    reach[middle] = max(inner, entries[middle].passage.upper)
    return reach[middle]
  }

  private func collect(_ passage: Passage, in part: Range<Int>, _ found: inout Set<Int>) {
    guard !part.isEmpty else { return }
    let middle = (part.lowerBound + part.upperBound) / 2
    guard reach[middle] > passage.lower else { return }
    collect(passage, in: part.lowerBound..<middle, &found)
    guard entries[middle].passage.lower < passage.upper else { return }
    if entries[middle].passage.overlaps(passage) { found.insert(entries[middle].item) }
    collect(passage, in: middle + 1..<part.upperBound, &found)
  }
}
