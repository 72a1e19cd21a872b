import AccountModel

/// Sorts words into facts: what sort each is where it stands.
struct FactReader {
  struct Run {
    var kind: Changes.Fact.Kind
    var words: Range<Int>
  }

  private let vocabulary: Vocabulary
  private let kinds: [WordKind]
  /// Words with a capital in the middle of a sentence: names wherever they stand.
  private let names: Set<Int>

  init(_ revisions: Revisions, _ vocabulary: Vocabulary) {
    let kinds = vocabulary.forms.map(WordKind.init)
    (self.vocabulary, self.kinds) = (vocabulary, kinds)
    names = Set(
      [revisions.old, revisions.new].flatMap { revision in
        zip(revision.stream.words, revision.opensSentence).lazy.filter { !$1 && kinds[$0.key] == .name }.map(\.0.key)
      })
  }

  /// The facts of a stretch of words, in reading order. Words of one kind in a row are one.
  func runs(_ revision: Revision, _ range: Range<Int>, where isOpen: (Int) -> Bool) -> [Run] {
    var (found, at) = ([Run](), range.lowerBound)
    while at < range.upperBound {
      let kind = isOpen(at) ? kind(revision, at) : nil
      var next = at + 1
      while next < range.upperBound, (isOpen(next) ? self.kind(revision, next) : nil) == kind { next += 1 }
      if let kind { found.append(Run(kind: kind, words: at..<next)) }
      at = next
    }
    return found
  }

  private func kind(_ revision: Revision, _ at: Int) -> Changes.Fact.Kind? {
    let words = revision.stream.words
    let form = vocabulary.forms[words[at].key]
    if isTime(revision, at) { return .time }
    switch kinds[words[at].key] {
    case .number: return Self.ordinals.contains(form.lowercased()) ? nil : .number
    case .negation: return .negation
    case .hedge: return .hedge
    case .cue: return .attribution
    case .quotationMark: return form == "\"" ? .quotationMarks : nil
    case .name where form == "I" || form.hasPrefix("I'"): return nil
    case .name: return !revision.opensSentence[at] || names.contains(words[at].key) ? .name : nil
    case .mark, .small, .plain: return nil
    }
  }

  /// Clock times, days, parts of the day, and months with the number beside them: "2 April", "Jan. 7".
  private func isTime(_ revision: Revision, _ at: Int) -> Bool {
    let form = form(revision, at)
    if Self.times.contains(form) || form.contains(":") && form.count > 1 { return true }
    let isNumber = form.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && form.utf8.count < 5
    if isNumber { return [-1, 1].contains { isMonth(revision, at + $0) } || isMonth(revision, at - 2, stop: at - 1) }
    if form == "." { return isMonth(revision, at - 1) && self.form(revision, at + 1).first?.isNumber == true }
    guard isMonth(revision, at) else { return false }
    return Self.months.contains(form) || [-1, 1, 2].contains { self.form(revision, at + $0).first?.isNumber == true }
  }

  private func isMonth(_ revision: Revision, _ at: Int, stop: Int? = nil) -> Bool {
    let form = form(revision, at)
    guard stop.map({ self.form(revision, $0) == "." }) ?? true else { return false }
    guard written(revision, at).first?.isUppercase == true else { return false }
    return Self.months.contains(form) || Self.shortMonths.contains(form)
  }

  private func form(_ revision: Revision, _ at: Int) -> String { written(revision, at).lowercased() }

  /// A word as it is written; empty outside the text.
  private func written(_ revision: Revision, _ at: Int) -> String {
    let words = revision.stream.words
    return words.indices.contains(at) ? vocabulary.forms[words[at].key] : ""
  }

  private static func list(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let ordinals = list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
  private static let months = list(
    "january february april june july august september october november december")
  /// Those that are other words, too, count beside a number only.
  private static let shortMonths = list("jan feb march mar apr may jun jul aug sept sep oct nov dec")
  private static let times = list(
    """
    monday tuesday wednesday thursday friday saturday sunday noon midnight morning afternoon evening night yesterday \
    today tomorrow tonight am pm
    """)
}
