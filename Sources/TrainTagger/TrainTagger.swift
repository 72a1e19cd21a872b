import Extraction
import Glibc

/// Trains the tagger: `TrainTagger DIR MODEL` reads ewt-train.conllu, ewt-dev.conllu and pud-test.conllu in DIR, writes
/// the model's bytes and prints how often it is right on what it was not trained on.
@main enum TrainTagger {
  private static let (rowBits, slotBits) = (15, 13)
  private static let rounds = 3

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { return fail("Name the folder of the treebanks and the file to write.") }
    let banks = ["ewt-train", "ewt-dev", "pud-test"].map {
      Treebank.sentences(text(of: "\(arguments[1])/\($0).conllu"))
    }
    guard !banks.contains(where: \.isEmpty) else { return fail("The treebanks are not all in \(arguments[1]).") }
    guard let bytes = train(on: banks[0]), let model = ModelFile.model(bytes), write(bytes, to: arguments[2]) else {
      return fail("The model could not be written to \(arguments[2]).")
    }
    print("\(bytes.count) bytes")
    for (name, bank) in zip(["EWT dev", "PUD"], banks[1...]) {
      let score = Score(model, on: examples(bank, model))
      print("\(name): \(score.line)\n  \(score.worst)")
    }
    print("EWT dev in capitals: \(Score(model, on: examples(banks[1], model, Noise.shouted)).line)")
  }

  private static func train(on bank: [TreeSentence]) -> [UInt8]? {
    let slots = WordTable.slots(of: examples(bank, nil), bits: slotBits)
    let empty = [Int8](repeating: 0, count: TaggerModel.lanes << rowBits)
    let start = ModelFile.bytes(slots: slots, slotBits: slotBits, rows: empty, rowBits: rowBits)
    guard let model = ModelFile.model(start) else { return nil }
    var trainer = TagTrainer(model: model)
    let all = withNoise(bank, model)
    for round in 0..<rounds {
      print("round \(round + 1): \(trainer.train(on: all, seed: UInt64(round))) tags wrong")
    }
    return ModelFile.bytes(slots: slots, slotBits: slotBits, rows: trainer.quantised(), rowBits: rowBits)
  }

  /// Every sentence as it is, and each tenth one also shouted, in small letters and as a headline.
  private static func withNoise(_ bank: [TreeSentence], _ model: TaggerModel) -> [TagTrainer.Example] {
    func tenth(_ rest: Int) -> [TreeSentence] { bank.indices.filter { $0 % 10 == rest }.map { bank[$0] } }
    return examples(bank, model) + examples(tenth(0), model, Noise.shouted) + examples(tenth(1), model, Noise.quiet)
      + examples(tenth(2), model, Noise.headline)
  }

  private static func examples(
    _ bank: [TreeSentence], _ model: TaggerModel?, _ change: (String) -> String = { $0 }
  ) -> [TagTrainer.Example] {
    bank.map { sentence in
      let lesson = TagLesson(sentence: change(sentence.text), model: model)
      return TagTrainer.Example(lesson: lesson, gold: GoldTags.tags(of: lesson, in: sentence))
    }
  }

  // MARK: Files

  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes.append(contentsOf: block[..<count]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count
  }

  private static func fail(_ message: String) {
    let line = Array((message + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(64)
  }
}
