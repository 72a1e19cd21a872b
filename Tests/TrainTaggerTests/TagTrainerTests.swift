import Extraction
import Testing

@testable import TrainTagger

private let bits = 8

/// "The gate burns" and "They gate it", a few times over, so that the word before decides.
private func examples(_ model: TaggerModel?) -> [TagTrainer.Example] {
  let gold: [(String, [WordTag?])] = [
    ("The gate burns", [.determiner, .noun, .verbPresent]), ("They gate it", [.pronoun, .verbPresent, .pronoun]),
  ]
  return (0..<20).map { number in
    TagTrainer.Example(lesson: TagLesson(sentence: gold[number % 2].0, model: model), gold: gold[number % 2].1)
  }
}

private func trained() throws -> [UInt8] {
  let slots = [UInt32](repeating: 0, count: 2 << bits)
  let empty = [Int8](repeating: 0, count: TaggerModel.lanes << bits)
  let start = ModelFile.bytes(slots: slots, slotBits: bits, rows: empty, rowBits: bits)
  let model = try #require(ModelFile.model(start))
  var trainer = TagTrainer(model: model)
  for round in 0..<4 { _ = trainer.train(on: examples(model), seed: UInt64(round)) }
  return ModelFile.bytes(slots: slots, slotBits: bits, rows: trainer.quantised(), rowBits: bits)
}

@Test func whatWasTrainedOnIsTaggedRight() throws {
  let model = try #require(ModelFile.model(trained()))
  for example in examples(model) { #expect(example.lesson.tags(by: model).map(Optional.some) == example.gold) }
}

@Test func trainingGivesTheSameBytesEveryTime() throws {
  #expect(try trained() == trained())
}

@Test func noiseKeepsEveryByteInItsPlace() {
  let text = "Ana Ruiz’s gate, 3 a.m."
  for change in [Noise.shouted, Noise.quiet, Noise.headline] { #expect(change(text).utf8.count == text.utf8.count) }
  #expect(Noise.headline("two men fled from it") == "two men Fled From it")
}

@Test func aWordOftenSeenWithOneTagIsClosed() {
  let slots = WordTable.slots(of: (0..<3).flatMap { _ in examples(nil) }, bits: bits)
  let tags = stride(from: 1, to: slots.count, by: 2).map { slots[$0] }
  #expect(tags.contains(1 << UInt32(WordTag.verbPresent.rawValue)))
}
