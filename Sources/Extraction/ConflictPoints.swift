/// The points on which accounts of an incident differ, with the phrases by which each reading of a point is known.
///
/// Read once from `Resources/words/conflicts.txt`; the form of that list stands at its head.
struct ConflictPoints: Sendable {
  /// What must hold between two sides of a point.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The sides name something in common.
    static let shared = Flags(rawValue: 1)
    /// The sides come from different sources.
    static let rivals = Flags(rawValue: 2)
    /// A negated reading counts as its opposite.
    static let flips = Flags(rawValue: 4)
    /// A negated reading counts only where it speaks of all ("nobody was hurt").
    static let total = Flags(rawValue: 8)
    /// Neither side is the narrator's: what he tells in a row is one course of things.
    static let sourced = Flags(rawValue: 16)
  }

  /// One question with its readings.
  struct Point: Sendable {
    var name: String
    var flags: Flags
    var question: String?
    /// True where the question is answered by yes and no, yes meaning the first reading.
    var asksForFirstReading: Bool {
      guard let question else { return false }
      return !question.split(separator: " ").contains("or")
    }
    /// Words, as hashes, whose clauses are no side.
    var unless: KeySet = []
    /// Words, as hashes, after which a phrase is no side: those of whom it does not speak.
    var after: KeySet = []
    var readings = 0

    /// True where the word is one after which no phrase of the point counts.
    func isFollowing(_ word: UInt64?) -> Bool { word.map(after.contains) ?? false }
  }

  /// One place in a phrase.
  enum Part: Sendable {
    /// One of these words, as hashes.
    case words(KeySet)
    /// No, one, two or three words.
    case gap
  }

  /// A phrase that shows a reading of a point.
  struct Phrase: Sendable {
    var point: Int
    var reading: Int
    /// What follows the first word.
    var rest: [Part]
  }

  /// The list of the program itself.
  static let shared = ConflictPoints { WordList.read("words/conflicts.txt", $0) }

  private(set) var points: [Point] = []
  /// Phrases by the hash of their first word, and one bit for each such hash, which spares most words the table.
  private var phrases: [UInt64: [Phrase]] = [:]
  private var filter = [UInt64](repeating: 0, count: 256)

  /// Takes the lines of a list.
  init(lines: ((WordList.Bytes) -> Void) -> Void) {
    phrases.reserveCapacity(512)
    lines { read($0) }
  }

  /// The phrases that begin with the word of this hash; `nil` where none does.
  func phrases(from word: UInt64) -> [Phrase]? {
    filter[Int(word >> 8 & 255)] & 1 << (word & 63) == 0 ? nil : phrases[word]
  }

  private mutating func read(_ line: WordList.Bytes) {
    if let name = WordList.section(line) {
      points.append(Point(name: WordList.text(name), flags: flags(line[(name.endIndex + 1)...])))
      return
    }
    let words = WordList.words(of: line)
    guard let first = words.first, let last = points.indices.last else { return }
    if first.elementsEqual("question".utf8) {
      points[last].question = words.dropFirst().map(WordList.text).joined(separator: " ")
    } else if first.elementsEqual("unless".utf8) {
      points[last].unless = KeySet(words.dropFirst().map(Byte.hash))
    } else if first.elementsEqual("after".utf8) {
      points[last].after = KeySet(words.dropFirst().map(Byte.hash))
    } else if first.elementsEqual(">".utf8) {
      points[last].readings += 1
    } else {
      add(words)
    }
  }

  private func flags(_ words: WordList.Bytes) -> Flags {
    WordList.words(of: words).reduce(into: []) { flags, word in
      switch WordList.text(word) {
      case "shared": flags.insert(.shared)
      case "rivals": flags.insert(.rivals)
      case "flips": flags.insert(.flips)
      case "total": flags.insert(.total)
      case "sourced": flags.insert(.sourced)
      default: break
      }
    }
  }

  private mutating func add(_ words: [WordList.Bytes]) {
    guard let first = words.first, let point = points.indices.last else { return }
    let rest = words.dropFirst().map { $0.elementsEqual("*".utf8) ? Part.gap : .words(Self.hashes($0)) }
    let phrase = Phrase(point: point, reading: max(0, points[point].readings - 1), rest: rest)
    for hash in Self.hashes(first).members {
      phrases[hash, default: []].append(phrase)
      filter[Int(hash >> 8 & 255)] |= 1 << (hash & 63)
    }
  }

  private static func hashes(_ alternatives: WordList.Bytes) -> KeySet {
    KeySet(WordList.words(of: alternatives, separator: UInt8(ascii: "/")).map(Byte.hash))
  }
}
