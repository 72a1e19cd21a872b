import Extraction
import Testing

@testable import TrainTagger

/// A sentence in CoNLL-U: form, part, fine part, features, head for each word.
func treebank(_ text: String, _ words: [(String, String, String, String, Int)]) -> [TreeSentence] {
  let lines = words.enumerated().map { number, word in
    "\(number + 1)\t\(word.0)\t_\t\(word.1)\t\(word.2)\t\(word.3)\t\(word.4)\tdep\t_\t_"
  }
  return Treebank.sentences("# text = \(text)\n" + lines.joined(separator: "\n") + "\n\n")
}

@Test func wordsAreFoundInTheirText() throws {
  let bank = treebank(
    "She didn't.",
    [
      ("She", "PRON", "PRP", "_", 2), ("did", "AUX", "VBD", "VerbForm=Fin|Tense=Past", 0),
      ("n't", "PART", "RB", "_", 2),
      (".", "PUNCT", ".", "_", 2),
    ])
  #expect(try #require(bank.first).words.map(\.range) == [0..<3, 4..<7, 7..<10, 10..<11])
}

@Test func groupsAndEmptyWordsAreNoWords() {
  let bank = Treebank.sentences(
    "# text = a b\n1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\tX\tFW\t_\t0\troot\t_\t_\n1.1\tz\t_\tX\n")
  #expect(bank.first?.words.map(\.form) == ["a"])
}

@Test func aSentenceWhoseWordsAreNotInItsTextIsLeftOut() {
  #expect(treebank("gate", [("door", "NOUN", "NN", "_", 0)]).isEmpty)
}
