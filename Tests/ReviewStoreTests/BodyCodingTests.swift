import AccountModel
import Testing

@testable import ReviewStore

private let step = ActionID(writer: "8899aabbccddeeff", number: 12)
private let bodies: [(Action.Body, String)] = firstBodies + laterBodies

private let laterBodies: [(Action.Body, String)] = [
  (.join(of: 3), #"{"parts":3}"#),
  (.correction(corrected { $0.asserter = .narrator }), #"{"isOwnVoice":true}"#),
  (
    .correction(
      corrected {
        ($0.asserter, $0.place, $0.passages, $0.words) = (.speaker("Ann"), 2.5, [passage(0, 4)], ["They"])
      }),
    #"{"passages":[[0,4]],"place":2.5,"speaker":"Ann","words":["They"]}"#
  ),
  (
    .correction(corrected { ($0.form, $0.time, $0.isCore) = (.mixed, "", false) }),
    #"{"form":"mixed","isCore":false,"time":""}"#
  ),
  (.basis(.wasTold, toldBy: "Bo"), #"{"basis":"was-told","toldBy":"Bo"}"#), (.grade(nil), "{}"),
  (.grade(Grade(source: .b, information: 2)), #"{"information":2,"source":"B"}"#),
  (
    .evidence(Evidence("https://example.org/a"), isRemoved: false),
    #"{"evidence":{"kind":"url","reference":"https://example.org/a"},"isRemoved":false}"#
  ),
  (.label("call back", isRemoved: true), #"{"isRemoved":true,"label":"call back"}"#),
  (.settler(""), "{}"), (.settler("the coroner"), #"{"settler":"the coroner"}"#),
  (.card(AccountCard()), "{}"),
  (.speakers(.merge(name: "Frey", into: "the mayor")), #"{"into":"the mayor","merge":"Frey"}"#),
  (.speakers(.separate(name: "Frey")), #"{"separate":"Frey"}"#),
  (
    .sides([StoredConflict.Side(passage: passage(0, 4), words: "They", speaker: .narrator, stance: .denies)]),
    #"{"sides":[{"passage":[0,4],"speaker":null,"stance":"denies","words":"They"}]}"#
  ),
  (.conflictState(.resolved, reason: "the log"), #"{"reason":"the log","state":"resolved"}"#),
  (
    .anchor(Anchor(sha256: "00", outcome: .givenUp, passages: [], words: [], reasons: ["not found"])),
    #"{"outcome":"given-up","passages":[],"reasons":["not found"],"sha256":"00","words":[]}"#
  ),
]

private func corrected(_ change: (inout Correction) -> Void) -> Correction {
  var correction = Correction()
  change(&correction)
  return correction
}

private func passage(_ lower: Int, _ upper: Int) -> Passage { Passage(lower, upper)! }

private let firstBodies: [(Action.Body, String)] = [
  (
    .account(Sample.record),
    """
    {"path":"a.txt","revision":{"byteCount":11,"encoding":{"ground":"valid","name":"UTF-8","replacements":0},\
    "sha256":"\(Sample.sha256)"}}
    """
  ),
  (
    .item(Sample.item),
    """
    {"extractor":"1","item":{"also":[],"assertedBy":null,"basis":"not-stated","isCore":true,"isInherited":false,\
    "kind":"event","order":1,"passage":[0,10],"reason":"verb: fired"},"origin":"extraction",\
    "sha256":"\(Sample.sha256)","words":["They fired"]}
    """
  ),
  (.status(restsOn: nil), "{}"), (.status(restsOn: "a/b “é”\u{7}"), #"{"restsOn":"a/b “é”\u0007"}"#),
  (.note(""), "{}"), (.note("a\nb"), #"{"note":"a\nb"}"#), (.saying(.takenBack), #"{"saying":"taken-back"}"#),
  (.question(.open, answer: nil), #"{"state":"open"}"#),
  (.question(.answered, answer: "no"), #"{"answer":"no","state":"answered"}"#), (.dismissal(reason: ""), "{}"),
  (.dismissal(reason: "a caption"), #"{"reason":"a caption"}"#), (.split(into: 2), #"{"parts":2}"#),
  (.undo(step), #"{"step":"8899aabbccddeeff-12"}"#),
]

@Test func bodiesAreWrittenInTheDocumentedWordsAndReadBack() throws {
  let coding = BodyCoding()
  for (body, text) in bodies {
    #expect(try coding.text(of: body) == text)
    #expect(try coding.body(body.kind, text) == body)
  }
}

@Test(arguments: ["", "null", "[]", "{", #"{"saying":"shouted"}"#, #"{"step":"8899aabbccddeeff"}"#])
func textThatIsNoBodyIsAnError(text: String) {
  for kind in [Action.Body.Kind.saying, .undo, .item, .account, .split, .question] {
    #expect(throws: DecodingError.self) { try BodyCoding().body(kind, text) }
  }
}

@Test func textNestedWithoutEndIsAnError() {
  let text = String(repeating: "[", count: 100_000)
  #expect(throws: DecodingError.self) { try BodyCoding().body(.note, #"{"note":\#(text)"#) }
}
