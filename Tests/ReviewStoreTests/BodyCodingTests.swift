import AccountModel
import Testing

@testable import ReviewStore

private let step = ActionID(writer: "8899aabbccddeeff", number: 12)
private let bodies: [(Action.Body, String)] = [
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
