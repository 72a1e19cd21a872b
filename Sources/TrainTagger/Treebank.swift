import Extraction

/// One word of a treebank in the CoNLL-U form.
struct TreeWord {
  var form = ""
  var part = ""
  var fine = ""
  var features = ""
  var head = 0
  var range = 0..<0
}

/// One sentence of a treebank with the places of its words in its text.
struct TreeSentence {
  var text = ""
  var words: [TreeWord] = []
}

/// Reads CoNLL-U (universaldependencies.org/format.html).
enum Treebank {
  /// The sentences whose words can be found in their text, in order.
  static func sentences(_ file: String) -> [TreeSentence] {
    var found: [TreeSentence] = []
    var sentence = TreeSentence()
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !sentence.words.isEmpty, place(&sentence) { found.append(sentence) }
        sentence = TreeSentence()
      } else if line.hasPrefix("# text = ") {
        sentence.text = String(line.dropFirst(9))
      } else if let word = word(line) {
        sentence.words.append(word)
      }
    }
    return found
  }

  /// A line of a word; `nil` for comments, for words that the text leaves out, and for the line of a group.
  private static func word(_ line: Substring) -> TreeWord? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count > 7, Int(fields[0]) != nil else { return nil }
    return TreeWord(
      form: String(fields[1]), part: String(fields[3]), fine: String(fields[4]), features: String(fields[5]),
      head: Int(fields[6]) ?? 0)
  }

  /// Finds each word's bytes in the text; false where one is not there.
  private static func place(_ sentence: inout TreeSentence) -> Bool {
    let text = Array(sentence.text.utf8)
    var index = 0
    for number in sentence.words.indices {
      let form = Array(sentence.words[number].form.utf8)
      index = spaceEnd(in: text, from: index)
      guard index + form.count <= text.count, text[index..<(index + form.count)].elementsEqual(form) else {
        return false
      }
      sentence.words[number].range = index..<(index + form.count)
      index += form.count
    }
    return true
  }

  /// Past spaces and no-break spaces.
  private static func spaceEnd(in text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == 0x20 {
        index += 1
      } else if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }
}
