import AccountModel
import Anchoring
import Seeded

/// Edits that change who speaks or is spoken of without a word of the sentence itself.
extension Edit {
  /// Gives a speaker another surname throughout the text.
  static func rename(
    _ edited: inout EditedText, _ text: DecodedText, _ reading: Reading, _ random: inout SeededGenerator
  ) -> Bool {
    let people = reading.speakers.filter { $0.kind == .person && $0.name.contains(" ") }
    let surnames = people.compactMap { $0.name.split(separator: " ").last }.filter { $0.first?.isUppercase == true }
    guard let surname = surnames.randomElement(using: &random) else { return false }
    let places = words(text) { $0 == surname }
    guard !places.isEmpty else { return false }
    for word in places { edited.replace(word, with: "Brackwell") }
    for statement in reading.statements where statement.speaker?.hasSuffix(surname) == true {
      for part in statement.content { edited.touch(part.range, isApart: true) }
      if let mention = statement.mention { edited.touch(mention.range, .speaker, isApart: true) }
    }
    for event in reading.events where event.assertedBy.name?.hasSuffix(surname) == true {
      edited.touch(event.passage.range, isApart: true)
    }
    return true
  }

  /// Puts a sentence about somebody before one that begins with "He" or "She".
  static func putPersonBefore(
    _ edited: inout EditedText, _ text: DecodedText, _ reading: Reading, _ random: inout SeededGenerator
  ) -> Bool {
    let about = reading.sentences.dropFirst().filter { sentence in
      ["He ", "She "].contains(where: text.words(of: sentence).hasPrefix)
    }
    guard let sentence = about.randomElement(using: &random) else { return false }
    edited.insert("Constable Tor Brackwell arrived later. ", before: sentence.lower)
    edited.touch(sentence.range)
    return true
  }

  /// Takes a sentence from its place and puts it at two others.
  static func moveTwice(
    _ edited: inout EditedText, _ text: DecodedText, _ reading: Reading, _ random: inout SeededGenerator
  ) -> Bool {
    let long = reading.sentences.filter { text.words(of: $0).split(separator: " ").count > 5 }
    let others = long.enumerated().filter { $0.offset % 3 == 0 }.map(\.element).shuffled(using: &random).prefix(2)
    let own = long.enumerated().filter { $0.offset % 3 == 1 }.map(\.element).randomElement(using: &random)
    guard let own, others.count == 2 else { return false }
    edited.moveTwice(own.range, before: others.map(\.lower))
    return true
  }
}
