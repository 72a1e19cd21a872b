/// Sentences in capitals throughout, as radio logs and police releases have them: there a capital says nothing.
///
/// The tagger then says which words are names: those keep their capitals, the others are taken for small ones, so that
/// rules that ask for a capital see a name and not a verb. The first word of a sentence keeps its own.
enum Shouting {
  /// Of ten words in a shouted sentence, those that have only capitals; one that is not may be "a.m." or a handle.
  private static let share = 8

  /// Takes the capitals off the shape of words that are no names. Cost: linear in the tokens.
  static func quiet(_ tokens: inout [Token], sentences: [Range<Int>]) {
    for sentence in sentences where isShouted(sentence, tokens) {
      for place in sentence.dropFirst() where tokens[place].kind == .word && tokens[place].tag != .properNoun {
        tokens[place].shape.subtract([.capital, .allCapitals])
      }
    }
  }

  private static func isShouted(_ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    var (words, loud) = (0, 0)
    for place in sentence where tokens[place].kind == .word && tokens[place].range.count > 1 {
      words += 1
      loud += tokens[place].shape.contains(.allCapitals) ? 1 : 0
    }
    return words > 2 && loud * 10 >= words * share
  }
}
