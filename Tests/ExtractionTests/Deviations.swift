import AccountModel

@testable import Extraction

/// How a reading differs from what a careful reader marked, one line for each difference, and the counts behind it.
struct Deviations {
  /// Found, marked, and both.
  struct Count {
    var found = 0
    var marked = 0
    var both = 0
  }

  private(set) var lines: [String] = []
  private(set) var statements = Count()
  private(set) var speakers = Count()
  private(set) var events = Count()
  private(set) var questions = Count()
  private(set) var conflicts = Count()

  private let text: DecodedText
  private let wordStarts: [Int]

  init(of reading: Reading, from wanted: MarkedAccount) {
    text = DecodedText(wanted.text.plain)
    wordStarts = Self.wordStarts(in: wanted.text.plain)
    compareStatements(reading.statements, wanted.statements)
    compareEvents(reading.events, wanted.events)
    compareQuestions(reading.questions, wanted.questions)
    compareConflicts(reading.conflicts, Array(wanted.conflicts.sorted { $0.key < $1.key }.map(\.value)))
    compareNothing(reading, wanted.nothing)
  }

  private mutating func compareStatements(_ found: [Statement], _ wanted: [MarkedAccount.ExpectedStatement]) {
    let pairs = pair(found.map { bag($0.content) }, wanted.map { [bag($0.parts)] }, inWanted: 0.5, inFound: 0.5)
    statements = Count(found: found.count, marked: wanted.count, both: pairs.count)
    speakers = Count(found: found.count, marked: wanted.count)
    for (index, statement) in wanted.enumerated() where pairs[index] == nil {
      lines.append("missed statement of \(statement.speaker): \(words(statement.parts))")
    }
    for (index, statement) in wanted.enumerated() {
      guard let match = pairs[index].map({ found[$0] }) else { continue }
      if isSameSource(match.speaker ?? "", statement.speaker) {
        speakers.both += 1
      } else {
        lines.append("speaker “\(match.speaker ?? "nobody")” for “\(statement.speaker)”: \(words(statement.parts))")
      }
      if match.kind.rawValue != statement.kind {
        lines.append("\(match.kind.rawValue) for \(statement.kind): \(words(statement.parts))")
      }
    }
    for index in found.indices where !pairs.values.contains(index) {
      lines.append("extra statement of \(found[index].speaker ?? "nobody"): \(words(found[index].content))")
    }
  }

  private mutating func compareEvents(_ found: [Event], _ wanted: [MarkedAccount.ExpectedEvent]) {
    let pairs = pair(
      found.map { bag([$0.passage]) }, wanted.map { $0.tellings.map { bag([$0]) } }, inWanted: 0.5, inFound: 0.3)
    events = Count(found: found.count, marked: wanted.count, both: pairs.count)
    for (index, event) in wanted.enumerated() {
      guard let match = pairs[index].map({ found[$0] }) else {
        lines.append("missed \(event.isCore ? "core " : "")event: \(words([event.tellings[0]]))")
        continue
      }
      compareDetails(match, event)
    }
    for index in found.indices where !pairs.values.contains(index) {
      lines.append("extra event: \(words([found[index].passage]))")
    }
    compareOrder(found, wanted, pairs)
  }

  private mutating func compareDetails(_ found: Event, _ wanted: MarkedAccount.ExpectedEvent) {
    let telling = words([wanted.tellings[0]])
    if let time = wanted.time, !shares(found.time ?? "", time) {
      lines.append("time “\(found.time ?? "none")” for “\(time)”: \(telling)")
    }
    let isCarriedOn = found.isInherited && wanted.asserter == nil
    if !isSameSource(found.assertedBy.name ?? "", wanted.asserter ?? ""), !isCarriedOn {
      let (got, right) = (found.assertedBy.name ?? "narrator", wanted.asserter ?? "narrator")
      lines.append("asserted by “\(got)” for “\(right)”: \(telling)")
    }
  }

  private mutating func compareOrder(
    _ found: [Event], _ wanted: [MarkedAccount.ExpectedEvent], _ pairs: [Int: Int]
  ) {
    let matched = pairs.sorted { $0.key < $1.key }
    for (place, first) in matched.enumerated() {
      for second in matched.dropFirst(place + 1) {
        let right = wanted[first.key].order - wanted[second.key].order
        let got = found[first.value].order - found[second.value].order
        if right != 0, got.signum() != right.signum() {
          let (a, b) = right < 0 ? (first.key, second.key) : (second.key, first.key)
          lines.append("order: “\(words([wanted[a].tellings[0]]))” comes before “\(words([wanted[b].tellings[0]]))”")
        }
      }
    }
  }

  private mutating func compareQuestions(_ found: [OpenQuestion], _ wanted: [MarkedAccount.ExpectedQuestion]) {
    let pairs = pair(
      found.map { bag([$0.passage]) }, wanted.map { [bag([$0.passage])] }, inWanted: 0.5, inFound: 0.25)
    questions = Count(found: found.count, marked: wanted.count, both: pairs.count)
    for (index, question) in wanted.enumerated() {
      guard let match = pairs[index].map({ found[$0] }) else {
        lines.append("missed \(question.kind) question: \(words([question.passage]))")
        continue
      }
      if match.kind.rawValue != question.kind {
        lines.append("\(match.kind.rawValue) for \(question.kind) question: \(words([question.passage]))")
      }
    }
    for index in found.indices where !pairs.values.contains(index) {
      lines.append("extra question: \(words([found[index].passage]))")
    }
  }

  private mutating func compareConflicts(_ found: [Conflict], _ wanted: [[Passage]]) {
    var left = found.map { $0.sides.map { bag([$0.passage]) } }
    conflicts = Count(found: found.count, marked: wanted.count)
    for sides in wanted {
      let bags = sides.map { bag([$0]) }
      let match = left.firstIndex { candidate in
        bags.count(where: { side in candidate.contains { fit($0, side, 0.5, 0.25) > 0 } }) >= 2
      }
      if let match {
        left[match] = []
        conflicts.both += 1
      } else {
        lines.append("missed conflict: \(sides.map { words([$0]) }.joined(separator: " | "))")
      }
    }
    for (index, sides) in left.enumerated() where !sides.isEmpty {
      lines.append("extra conflict: \(found[index].sides.map { words([$0.passage]) }.joined(separator: " | "))")
    }
  }

  private mutating func compareNothing(_ reading: Reading, _ nothing: [Passage]) {
    let items: [(kind: String, passages: [Passage])] =
      reading.statements.map { ("statement", $0.content) } + reading.events.map { ("event", [$0.passage]) }
      + reading.questions.map { ("question", [$0.passage]) }
    for passage in nothing {
      for item in items where item.passages.contains(where: { passage.encloses($0) }) {
        lines.append("\(item.kind) made of nothing: \(words([passage]))")
      }
    }
  }
}

// MARK: - Matching by words

extension Deviations {
  private static func wordStarts(in plain: String) -> [Int] {
    var starts: [Int] = []
    var (offset, isInside) = (0, false)
    for scalar in plain.unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'"
      if isWord, !isInside { starts.append(offset) }
      (offset, isInside) = (offset + UTF8.width(scalar), isWord)
    }
    return starts
  }

  private func bag(_ passages: [Passage]) -> Set<Int> {
    Set(passages.flatMap { passage in wordStarts.filter(passage.contains) })
  }

  /// The share of the wanted words that were found; 0 where either share falls short.
  private func fit(_ found: Set<Int>, _ wanted: Set<Int>, _ inWanted: Double, _ inFound: Double) -> Double {
    let both = Double(found.intersection(wanted).count)
    let (ofWanted, ofFound) = (both / Double(max(wanted.count, 1)), both / Double(max(found.count, 1)))
    return ofWanted >= inWanted && ofFound >= inFound ? ofWanted + ofFound : 0
  }

  /// Pairs one to one, best first: the found item of each wanted one that has a match.
  private func pair(
    _ found: [Set<Int>], _ wanted: [[Set<Int>]], inWanted: Double, inFound: Double
  ) -> [Int: Int] {
    var candidates: [(score: Double, wanted: Int, found: Int)] = []
    for (place, tellings) in wanted.enumerated() {
      for (index, bag) in found.enumerated() {
        let score = tellings.map { fit(bag, $0, inWanted, inFound) }.max() ?? 0
        if score > 0 { candidates.append((score, place, index)) }
      }
    }
    var (pairs, taken): ([Int: Int], Set<Int>) = ([:], [])
    for candidate in candidates.sorted(by: { ($1.score, $0.wanted, $0.found) < ($0.score, $1.wanted, $1.found) })
    where pairs[candidate.wanted] == nil && taken.insert(candidate.found).inserted {
      pairs[candidate.wanted] = candidate.found
    }
    return pairs
  }

  /// True where one name has all the words of the other: with or without an office in front.
  private func isSameSource(_ found: String, _ wanted: String) -> Bool {
    let names = [found, wanted].map { name in
      Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }).subtracting(["the", "a", "an"])
    }
    return names[0] == names[1]
      || !names[0].isEmpty && !names[1].isEmpty
        && (names[0].isSubset(of: names[1]) || names[1].isSubset(of: names[0]))
  }

  private func shares(_ found: String, _ wanted: String) -> Bool {
    let (has, wants) = (Set(found.lowercased().split(separator: " ")), Set(wanted.lowercased().split(separator: " ")))
    return has.intersection(wants).count * 2 >= wants.count
  }

  private func words(_ passages: [Passage]) -> String {
    let said = passages.map(text.words).joined(separator: " … ")
    return said.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
