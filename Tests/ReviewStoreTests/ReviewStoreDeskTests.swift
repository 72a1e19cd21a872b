import AccountModel
import Testing

@testable import ReviewStore

@Test func whatWasLookedAtComesBackAndIsNoPartOfTheLog() throws {
  let folder = try Folder()
  try folder.store().tag()
  let head = try folder.store().head()
  let marks = try Set(
    (1...3).flatMap { end in
      try ([nil] + Item.Kind.allCases).map { kind in
        LookedMark(sha256: Sample.sha256, kind: kind, passage: try #require(Passage(0, end)))
      }
    })
  #expect(try folder.store().saveLooked(marks))
  #expect(try folder.store().saveLooked(marks.prefix(2)))
  #expect(try folder.store().looked() == marks)
  #expect(try folder.store().verify(against: head) == .intact(head))
}

@Test func marksThatMakeNoSenseAreLeftOut() throws {
  let folder = try Folder()
  try folder.store().tag()
  try folder.tamper("INSERT INTO looked VALUES ('a', 'rumour', 0, 1), ('a', 'event', 5, 5), ('a', '', -1, 3)")
  #expect(try folder.store().looked().isEmpty)
}

@Test func valueIsReplacedAndTakenAway() throws {
  let folder = try Folder()
  try folder.store().tag()
  let store = folder.store()
  #expect(try store.saveValue("3 of a.txt", forKey: "cursor"))
  #expect(try folder.store().value(forKey: "cursor") == "3 of a.txt")
  #expect(try store.saveDesk(looked: [], values: ["cursor": "4", "draft": "call her"]))
  #expect(try folder.store().value(forKey: "cursor") == "4")
  #expect(try store.saveValue(nil, forKey: "cursor"))
  #expect(try folder.store().value(forKey: "cursor") == nil)
  #expect(try folder.store().value(forKey: "draft") == "call her")
}
