import AccountModel
import Testing

@Test func aReadingWithSharedReasonsSaysTheSame() throws {
  var reading = Reading()
  let passage = try #require(Passage(0, 4))
  let reason = "cue: told reporters, after the words"
  reading.statements = [
    Statement(content: [passage], kind: .direct, speaker: nil, reason: reason),
    Statement(content: [passage], kind: .mixed, speaker: "Ida Marsh", reason: ""),
  ]
  reading.events = [Event(passage: passage, isCore: true, order: 1, assertedBy: .narrator, reason: reason)]
  reading.questions = [OpenQuestion(passage: passage, kind: .hedged, reason: reason)]
  #expect(reading.sharingReasons() == reading)
}
