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

/// Finds by place among items with one or more passages each.
struct PassageIndex {
  private var entries: [(passage: Passage, item: Int)]
  /// The furthest end of any entry up to this one: where a search to the left may stop.
  private var reach: [Int] = []

  init(_ passages: [[Passage]]) {
    entries = passages.enumerated().flatMap { item, parts in parts.map { ($0, item) } }
    entries.sort { ($0.passage, $0.item) < ($1.passage, $1.item) }
    var furthest = 0
    for entry in entries {
      furthest = max(furthest, entry.passage.upper)
      reach.append(furthest)
    }
  }

  /// The items that share a byte with one of the passages, ascending, each once.
  func items(at passages: [Passage]) -> [Int] {
    var found: Set<Int> = []
    for passage in passages {
      var at = firstEntry(from: passage.upper) - 1
      while at >= 0, reach[at] > passage.lower {
        if entries[at].passage.overlaps(passage) { found.insert(entries[at].item) }
        at -= 1
      }
    }
    return found.sorted()
  }

  private func firstEntry(from offset: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].passage.lower >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
