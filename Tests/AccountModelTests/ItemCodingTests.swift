import AccountModel
import Foundation
import Testing

private let event = Item.event(
  Event(
    passage: Log.passage(0, 9),
    also: [Event.Retelling(passage: Log.passage(20, 29), assertedBy: .narrator)], isCore: true, order: 2,
    time: "at dusk", when: "2026-01-06T18:00~", assertedBy: .speaker("Frey"), isInherited: true, basis: .saw,
    reason: "verb: fired"))
private let statement = Item.statement(
  Statement(
    content: [Log.passage(1, 5), Log.passage(9, 12)], kind: .mixed, speaker: "Noem", mention: Log.passage(6, 8),
    cue: Log.passage(5, 6), basis: .wasTold, reason: "cue: said"))
private let question = Item.question(
  OpenQuestion(passage: Log.passage(3, 8), kind: .hedged, question: "Did it?", reason: "hedge: may"))

@Test func everyKindOfItemComesBackFromJSONAsItWas() throws {
  let bare = [
    Item.event(Event(passage: Log.passage(0, 1), isCore: false, order: 1, reason: "")),
    .statement(Statement(content: [Log.passage(0, 1)], kind: .direct, speaker: nil, reason: "")),
    .question(OpenQuestion(passage: Log.passage(0, 1), kind: .asked, reason: "")),
  ]
  for item in [event, statement, question] + bare {
    #expect(try JSONDecoder().decode(Item.self, from: JSONEncoder().encode(item)) == item)
  }
}

@Test func itemsInJSONSpeakTheProjectsWords() throws {
  #expect(
    try json(event) == """
      {"also":[{"assertedBy":null,"passage":[20,29]}],"assertedBy":"Frey","basis":"saw","isCore":true,\
      "isInherited":true,"kind":"event","order":2,"passage":[0,9],"reason":"verb: fired","time":"at dusk",\
      "when":"2026-01-06T18:00~"}
      """)
  #expect(
    try json(statement) == """
      {"basis":"was-told","content":[[1,5],[9,12]],"cue":[5,6],"form":"mixed","kind":"statement","mention":[6,8],\
      "reason":"cue: said","speaker":"Noem"}
      """)
  #expect(
    try json(question) == """
      {"form":"hedged","kind":"question","passage":[3,8],"question":"Did it?","reason":"hedge: may"}
      """)
}

@Test(arguments: [
  #"{"kind":"rumour"}"#, #"{"form":"asked","kind":"question","passage":[8,3],"reason":""}"#,
  #"{"form":"asked","kind":"question","passage":[-1,3],"reason":""}"#, #"{"kind":"statement"}"#,
])
func jsonThatIsNoItemIsRefused(text: String) {
  #expect(throws: DecodingError.self) { try JSONDecoder().decode(Item.self, from: Data(text.utf8)) }
}

@Test func storedItemComesBackWithWhatItIsAPartOf() throws {
  var stored = Log.words
  stored.partOf = ActionID(writer: "00ff00ff00ff00ff", number: 3)
  #expect(try JSONDecoder().decode(StoredItem.self, from: JSONEncoder().encode(stored)) == stored)
}

private func json(_ item: Item) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(item), as: UTF8.self)
}
