import AccountLoader
import AccountModel
import Anchoring
import Extraction
import Glibc

/// A value of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The folder of the project.
let projectRoot = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

/// Decodes a text as a file's bytes are.
func account(_ text: String, path: String = "account.txt") throws -> Account {
  try account(bytes: Array(text.utf8), path: path)
}

/// The same for bytes.
func account(bytes: [UInt8], path: String = "account.txt", encoding: String? = nil) throws -> Account {
  try AccountLoader().load(bytes: bytes, path: path, encoding: encoding)
}

/// Two revisions side by side.
struct Pair {
  let old: DecodedText
  let new: DecodedText
  let oldReading: Reading
  let newReading: Reading

  init(_ old: String, _ new: String) throws { try self.init(account(old), account(new)) }

  init(_ old: Account, _ new: Account) {
    (self.old, self.new) = (old.text, new.text)
    (oldReading, newReading) = (Extractor().read(old), Extractor().read(new))
  }

  var anchoring: Anchoring { Anchoring(old: old, oldReading: oldReading, new: new, newReading: newReading) }
  var changes: Changes { Changes(old: old, oldReading: oldReading, new: new, newReading: newReading) }

  /// What became of words that stand in the old text, as the outcome's name, its reasons and the words found:
  /// `moved number words: Two boats sank`.
  func outcome(_ words: String...) -> String { told(anchoring.outcome(of: words.compactMap { passage($0) })) }

  /// Where words stand in the old text, the first time.
  func passage(_ words: String) -> Passage? { Self.place(of: words, in: old) }

  /// Where words stand in the new text, the first time.
  func place(of words: String) -> Passage? { Self.place(of: words, in: new) }

  private static func place(of words: String, in text: DecodedText) -> Passage? {
    let whole = String(decoding: text.utf8, as: UTF8.self)
    guard let range = whole.firstRange(of: words) else { return nil }
    let lower = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
    return Passage(lower, lower + words.utf8.count)
  }

  private func told(_ outcome: AnchorOutcome) -> String {
    switch outcome {
    case .same(let found): "same: " + words(found)
    case .moved(let found, let reasons):
      (["moved"] + reasons.map(\.rawValue)).joined(separator: " ") + ": " + words(found)
    case .lost: "lost"
    case .ambiguous(let places):
      "ambiguous: "
        + places.map { place in place.map { "\($0.lower) \(words([$0]))" }.joined(separator: " … ") }.joined(
          separator: " | ")
    }
  }

  private func words(_ passages: [Passage]) -> String { passages.map(new.words).joined(separator: " … ") }
}
