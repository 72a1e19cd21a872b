import AccountModel

/// Which word of one text is which word of another.
///
/// Sentences that stand in both are found first, wherever they stand, each claimed once and told from its like by the
/// words before and after: the unique-anchor idea of Bram Cohen's patience diff and of JGit's histogram diff, without
/// their demand that anchors keep their order, since editors move paragraphs. What is left is found by
/// ``LocalAlignment`` among the words that nobody claims. Cost: linear in the words, for sentences of bounded length.
struct TextAlignment {
  let old: WordStream
  let new: WordStream
  /// The old text's sentences as ranges of its words: in order, together every word.
  let units: [Range<Int>]
  /// For each old word its place in the new text, or -1.
  private(set) var place: [Int]
  /// For each new word its place in the old text, or -1.
  private(set) var source: [Int]
  /// For an old sentence, by number: places in the new text that fit equally well.
  private(set) var rivals: [Int: [Range<Int>]] = [:]
  let kinds: [WordKind]

  private let oldIndex: WordIndex
  private let newIndex: WordIndex

  /// How many words before and after tell one place from another.
  static let context = 12
  /// How many more words must agree at one place than at another to tell it from that.
  static let telling = 3
  /// The share of a sentence's weight that must be found again.
  static let leastShare = 0.45

  init(old: WordStream, new: WordStream, sentences: [Passage], vocabulary: Vocabulary) {
    (self.old, self.new) = (old, new)
    units = Self.units(of: old, sentences)
    kinds = vocabulary.forms.map(WordKind.init)
    place = Array(repeating: -1, count: old.words.count)
    source = Array(repeating: -1, count: new.words.count)
    (oldIndex, newIndex) = (WordIndex(old.words), WordIndex(new.words))
    let repeated = claimUnique()
    settle(repeated)
    claimEdited()
  }

  private static func units(of stream: WordStream, _ sentences: [Passage]) -> [Range<Int>] {
    var (units, from) = ([Range<Int>](), 0)
    for sentence in sentences {
      let range = stream.range(of: sentence)
      if range.lowerBound > from { units.append(from..<range.lowerBound) }
      let start = max(from, range.lowerBound)
      if range.upperBound > start { units.append(start..<range.upperBound) }
      from = max(from, range.upperBound)
    }
    if from < stream.words.count { units.append(from..<stream.words.count) }
    return units
  }

  /// The number of the sentence in which an old word stands.
  func unit(of word: Int) -> Int {
    var (low, high) = (0, units.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if units[middle].lowerBound <= word { low = middle } else { high = middle }
    }
    return low
  }

  /// How many words around both places agree, at most ``context`` on each side.
  func agreement(_ unit: Range<Int>, at start: Int) -> Int {
    before(unit.lowerBound, start) + after(unit.upperBound, start + unit.count)
  }

  private func before(_ old: Int, _ new: Int) -> Int {
    var count = 0
    while count < Self.context, count < old, count < new,
      self.old.words[old - 1 - count].key == self.new.words[new - 1 - count].key
    { count += 1 }
    return count == old && count == new ? Self.context : count
  }

  private func after(_ old: Int, _ new: Int) -> Int {
    var count = 0
    while count < Self.context, old + count < self.old.words.count, new + count < self.new.words.count,
      self.old.words[old + count].key == self.new.words[new + count].key
    { count += 1 }
    let isEnd = old + count == self.old.words.count && new + count == self.new.words.count
    return isEnd ? Self.context : count
  }

  private mutating func claim(_ unit: Range<Int>, at start: Int) {
    for offset in 0..<unit.count {
      place[unit.lowerBound + offset] = start + offset
      source[start + offset] = unit.lowerBound + offset
    }
  }

  private func isFree(_ range: Range<Int>) -> Bool { source[range].allSatisfy { $0 < 0 } }
}

// MARK: - Sentences that stand in both

extension TextAlignment {
  private struct Repeated {
    var unit: Int
    var places: [Int]
    var likes: [Int]
  }

  /// Claims every sentence that stands once in each text; returns those that stand in both more often.
  private mutating func claimUnique() -> [Repeated] {
    var repeated: [Repeated] = []
    for (number, unit) in units.enumerated() {
      let (places, _) = newIndex.places(of: old.words[unit])
      guard let first = places.first else { continue }
      let (likes, _) = oldIndex.places(of: old.words[unit])
      if places.count == 1, likes.count == 1, unit.count > 3 || agreement(unit, at: first) > 3 {
        if isFree(first..<first + unit.count) { claim(unit, at: first) }
      } else {
        repeated.append(Repeated(unit: number, places: places, likes: likes))
      }
    }
    return repeated
  }

  /// Tells repeated sentences apart by what stands around them, then by their neighbours' places.
  private mutating func settle(_ repeated: [Repeated]) {
    var open = repeated.filter { !settleByContext($0) }
    open = open.filter { !settleByNeighbour($0, step: -1) }
    open = Array(open.reversed().filter { !settleByNeighbour($0, step: 1) }.reversed())
    for entry in open {
      let unit = units[entry.unit]
      let fits = best(entry)
      if fits.count > 1 { rivals[entry.unit] = fits.map { $0..<$0 + unit.count } }
      if fits.count == 1, let only = fits.first { claim(unit, at: only) }
    }
  }

  private mutating func settleByContext(_ entry: Repeated) -> Bool {
    let fits = best(entry)
    guard fits.count == 1, let only = fits.first else { return false }
    claim(units[entry.unit], at: only)
    return true
  }

  /// The places that fit best and that no like of the sentence fits better. A full stop in common tells nothing: what
  /// fits nearly as well is among them.
  private func best(_ entry: Repeated) -> [Int] {
    let unit = units[entry.unit]
    var fits: [(start: Int, agreement: Int)] = []
    for start in entry.places where isFree(start..<start + unit.count) {
      let own = agreement(unit, at: start)
      let isOthers = entry.likes.contains {
        $0 != unit.lowerBound && agreement($0..<$0 + unit.count, at: start) > own
      }
      if !isOthers, own >= (unit.count > 3 ? 0 : 4) { fits.append((start, own)) }
    }
    let most = fits.map(\.agreement).max() ?? 0
    return fits.filter { $0.agreement > most - Self.telling }.map(\.start)
  }

  private mutating func settleByNeighbour(_ entry: Repeated, step: Int) -> Bool {
    let unit = units[entry.unit]
    let neighbour = step < 0 ? unit.lowerBound - 1 : unit.upperBound
    guard place.indices.contains(neighbour), place[neighbour] >= 0 else { return false }
    let start = step < 0 ? place[neighbour] + 1 : place[neighbour] - unit.count
    // There may be more places than a search returns.
    guard newIndex.holds(old.words[unit], at: start), isFree(start..<start + unit.count) else { return false }
    claim(unit, at: start)
    return true
  }
}

// MARK: - Sentences that were edited

extension TextAlignment {
  private struct Fit {
    var unit: Int
    var start: Int
    var alignment: LocalAlignment
    /// Where in the new text the partners stand.
    var extent: Range<Int>
    /// The share found, and a little more where the sentence before or after is the same neighbour.
    var merit: Double
  }

  /// The best fits first, so that of two sentences the likelier gets the place.
  private mutating func claimEdited() {
    for _ in 0..<2 {
      let open = units.indices.filter { place[units[$0].lowerBound..<units[$0].upperBound].allSatisfy { $0 < 0 } }
      let fits = open.filter { rivals[$0] == nil }.map(fits)
      let sure = fits.compactMap(\.first).sorted { ($1.merit, $0.unit) < ($0.merit, $1.unit) }
      for found in fits {
        guard let best = found.first else { continue }
        let equal = found.filter { $0.merit > best.merit - 0.02 && !$0.extent.overlaps(best.extent) }
        if !equal.isEmpty {
          rivals[best.unit] = ([best] + equal).map(\.extent).sorted { $0.lowerBound < $1.lowerBound }
        }
      }
      for fit in sure where rivals[fit.unit] == nil { claim(fit) }
    }
  }

  private mutating func claim(_ fit: Fit) {
    let pairs = fit.alignment.pairs.map { (units[fit.unit].lowerBound + $0.old, fit.start + $0.new) }
    guard pairs.allSatisfy({ source[$0.1] < 0 }) else { return }
    for (from, to) in pairs { (place[from], source[to]) = (to, from) }
  }

  /// Where an edited sentence may stand, best first.
  private func fits(_ number: Int) -> [Fit] {
    let unit = units[number]
    let row = old.words[unit].prefix(LocalAlignment.limit).map(\.key)
    let weights = row.map { kinds[$0].weight }
    let fits = windows(for: unit).compactMap { window -> Fit? in
      let free = window.map { source[$0] < 0 ? new.words[$0].key : nil }
      let alignment = LocalAlignment(row, weights: weights, in: free)
      guard alignment.share >= Self.leastShare, let first = alignment.pairs.first, let last = alignment.pairs.last
      else { return nil }
      let extent = window.lowerBound + first.new..<window.lowerBound + last.new + 1
      return Fit(
        unit: number, start: window.lowerBound, alignment: alignment, extent: extent,
        merit: alignment.share + (isBetweenNeighbours(unit, extent) ? 0.1 : 0))
    }
    return fits.sorted { ($1.merit, $0.start) < ($0.merit, $1.start) }
  }

  private func isBetweenNeighbours(_ unit: Range<Int>, _ extent: Range<Int>) -> Bool {
    let before = unit.lowerBound > 0 ? place[unit.lowerBound - 1] : -1
    let after = unit.upperBound < place.count ? place[unit.upperBound] : -1
    return before >= 0 && (0...6).contains(extent.lowerBound - before)
      || after >= 0 && (0...6).contains(after - extent.upperBound)
  }

  /// Stretches of the new text that share rare words with an old sentence, or stand where its neighbours stand.
  private func windows(for unit: Range<Int>) -> [Range<Int>] {
    var votes: [Int: Int] = [:]
    for at in unit.prefix(LocalAlignment.limit) {
      for hit in newIndex.hints(old.words, at: at) where source[hit] < 0 {
        votes[max(0, hit - (at - unit.lowerBound)) / 16, default: 0] += 1
      }
    }
    let before = unit.lowerBound > 0 ? place[unit.lowerBound - 1] : -1
    if before >= 0 { votes[(before + 1) / 16, default: 0] += 2 }
    if unit.upperBound < place.count, place[unit.upperBound] >= 0 {
      votes[max(0, place[unit.upperBound] - unit.count) / 16, default: 0] += 2
    }
    let likely = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
    let reach = min(unit.count, LocalAlignment.limit)
    return likely.map { max(0, $0.key * 16 - 16)..<min(new.words.count, $0.key * 16 + 48 + reach + reach / 2) }
  }
}
