import AccountModel
import Anchoring
import Extraction
import Seeded

/// The seeded edits.
enum Edit: String, CaseIterable {
  case reorder, insertSentence, deleteSentence, editWord, number, speaker, cue, hedge, negation, quotes
  case attribution, rewrap, requote, reencode, duplicate, splitParagraph, splitSentence, replaceStory, rewriteHead
  case rename, otherPerson, twoPlaces

  /// Those that can stand together in one version with all answers known.
  static let combinable = allCases.filter { ![.duplicate, .twoPlaces, .replaceStory].contains($0) }

  /// Edits the text; false where it offers nothing to edit that way.
  func apply(
    to edited: inout EditedText, _ text: DecodedText, _ reading: Reading, other: DecodedText,
    _ random: inout SeededGenerator
  ) -> Bool {
    switch self {
    case .reorder: return Self.reorder(&edited, &random)
    case .insertSentence:
      guard let sentence = reading.sentences.dropFirst().randomElement(using: &random) else { return false }
      edited.insert(
        "Council records list \(random.next() % 90) earlier visits. ", before: sentence.lower)
      return true
    case .deleteSentence: return Self.replace(reading.sentences, with: "", nil, &edited, &random)
    case .editWord:
      return Self.change(Self.words(text) { $0.utf8.count > 5 }, { $0 + "ly" }, nil, &edited, text, &random)
    case .number:
      let numbers = Self.words(text) { $0.allSatisfy(\.isNumber) }
      return Self.change(numbers, { String((Int($0) ?? 1) + 1) }, .number, &edited, text, &random)
    case .speaker:
      return Self.replace(reading.statements.compactMap(\.mention), with: "Odalys Brack", .speaker, &edited, &random)
    case .cue:
      let cues = reading.statements.compactMap(\.cue).filter { $0.count > 1 }
      return Self.replace(cues, with: "speculated", .cue, &edited, &random)
    case .hedge: return Self.change(Self.words(text, isVerb), { "allegedly " + $0 }, .hedge, &edited, text, &random)
    case .negation: return Self.change(Self.words(text, isVerb), { $0 + " not" }, .negation, &edited, text, &random)
    case .quotes: return Self.unquote(&edited, text, &random)
    case .attribution: return Self.unattribute(reading, &edited, &random)
    case .rewrap: return Self.rewrap(&edited, width: 30 + Int(random.next() % 60))
    case .requote: return Self.requote(&edited)
    case .reencode:
      edited.respell { character, _ in character == "\n" ? "\r\n" : character == "é" ? "e\u{301}" : String(character) }
      return true
    case .duplicate:
      let paragraphs = edited.paragraphs
      guard let twice = paragraphs.randomElement(using: &random) else { return false }
      var order = paragraphs
      order.insert(twice, at: Int.random(in: 0...order.count, using: &random))
      edited.arrange(order)
      return true
    case .splitParagraph: return Self.splitParagraph(reading, &edited, &random)
    case .splitSentence:
      // Where a line begins an empty line may be no edit: transcripts have one there.
      let words = Self.words(text) { $0.utf8.count > 3 }.filter {
        $0.lowerBound > 0 && text.utf8[$0.lowerBound - 1] == 32
      }
      return Self.change(words, { "\n\n" + $0 }, nil, &edited, text, &random)
    case .replaceStory:
      let whole = 0..<text.utf8.count
      edited.replace(whole, with: String(decoding: other.utf8, as: UTF8.self))
      return true
    case .rewriteHead:
      return Self.replace(Array(reading.sentences.prefix(1)), with: "UPDATED: More is known.", nil, &edited, &random)
    case .rename: return Self.rename(&edited, text, reading, &random)
    case .otherPerson: return Self.putPersonBefore(&edited, text, reading, &random)
    case .twoPlaces: return Self.moveTwice(&edited, text, reading, &random)
    }
  }

  private func isVerb(_ word: Substring) -> Bool { ["was", "were", "is", "are", "had", "has", "did"].contains(word) }

  static func words(_ text: DecodedText, _ holds: (Substring) -> Bool) -> [Range<Int>] {
    let whole = String(decoding: text.utf8, as: UTF8.self)
    return whole.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).filter(holds).map { word in
      let lower = whole.utf8.distance(from: whole.startIndex, to: word.startIndex)
      return lower..<lower + word.utf8.count
    }.filter { range in !text.skipped.contains { $0.range.overlaps(range) } }
  }

  private static func change(
    _ words: [Range<Int>], _ form: (String) -> String, _ reason: MoveReason?, _ edited: inout EditedText,
    _ text: DecodedText,
    _ random: inout SeededGenerator
  ) -> Bool {
    guard let word = words.randomElement(using: &random) else { return false }
    edited.replace(word, with: form(String(decoding: text.utf8[word], as: UTF8.self)), reason)
    return true
  }

  private static func replace(
    _ passages: [Passage], with words: String, _ reason: MoveReason?, _ edited: inout EditedText,
    _ random: inout SeededGenerator
  ) -> Bool {
    guard let passage = passages.randomElement(using: &random) else { return false }
    edited.replace(passage.range, with: words, reason)
    return true
  }

  private static func reorder(_ edited: inout EditedText, _ random: inout SeededGenerator) -> Bool {
    var paragraphs = edited.paragraphs
    guard paragraphs.count > 2 else { return false }
    paragraphs.swapAt(
      Int.random(in: 0..<paragraphs.count, using: &random), Int.random(in: 0..<paragraphs.count, using: &random))
    edited.arrange(paragraphs)
    return true
  }

  private static func unquote(_ edited: inout EditedText, _ text: DecodedText, _ random: inout SeededGenerator) -> Bool
  {
    let marks = words(text) { _ in true }.flatMap { word in
      ["\"", "“", "”"].compactMap { mark in
        let lower = word.lowerBound - mark.utf8.count
        return lower >= 0 && text.utf8[lower..<word.lowerBound].elementsEqual(mark.utf8) ? lower..<word.lowerBound : nil
      }
    }
    guard let mark = marks.randomElement(using: &random) else { return false }
    edited.replace(mark, with: "", .quotationMarks)
    return true
  }

  /// Takes a claim's source away: from the mention to the cue.
  private static func unattribute(
    _ reading: Reading, _ edited: inout EditedText, _ random: inout SeededGenerator
  ) -> Bool {
    let pairs = reading.statements.compactMap { statement -> Passage? in
      guard let mention = statement.mention, let cue = statement.cue else { return nil }
      let whole = Passage(min(mention.lower, cue.lower), max(mention.upper, cue.upper))
      return whole.flatMap { whole in statement.content.contains(where: whole.overlaps) ? nil : whole }
    }
    return replace(pairs, with: "", .speaker, &edited, &random)
  }

  private static func rewrap(_ edited: inout EditedText, width: Int) -> Bool {
    var column = 0
    edited.respell { character, before in
      column += 1
      if character == "\n" || before == "\n" {
        column = 0
        return character == "\n" && before != "\n" ? "\n" : String(character)
      }
      guard character == " ", column > width else { return String(character) }
      column = 0
      return "\n"
    }
    return true
  }

  private static func requote(_ edited: inout EditedText) -> Bool {
    let before = edited.bytes
    edited.respell { character, before in
      let opens = before?.isWhitespace ?? true
      switch character {
      case "\"": return opens ? "“" : "”"
      case "'": return opens ? "‘" : "’"
      default: return String(character)
      }
    }
    return edited.bytes != before
  }

  private static func splitParagraph(
    _ reading: Reading, _ edited: inout EditedText, _ random: inout SeededGenerator
  ) -> Bool {
    guard let sentence = reading.sentences.dropFirst().randomElement(using: &random) else { return false }
    edited.insert("\n\n", before: sentence.lower)
    return true
  }
}
