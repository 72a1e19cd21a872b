import Testing

@testable import Extraction

private func classes(_ word: String, _ lexicon: Lexicon) -> WordClasses {
  Array(word.utf8).withUnsafeBufferPointer { lexicon.classes(of: 0..<$0.count, in: $0) }
}

@Test func aWordHasTheClassesOfAllItsSections() {
  let lexicon = Lexicon(list: "# a comment [say]\n[cue-say]\nreport said\n[document]\nreport\n")
  #expect(classes("report", lexicon) == [.say, .document])
  #expect(classes("SAID", lexicon) == .say)
  #expect(classes("comment", lexicon).isEmpty)
}

@Test func unknownSectionsAndWordsHaveNoClass() {
  let lexicon = Lexicon(list: "[no-such-section]\nword")
  #expect(classes("word", lexicon).isEmpty)
  #expect(classes("", Lexicon(list: "")).isEmpty)
}

@Test func theEmbeddedListsAreThere() {
  #expect(classes("said", .shared).has(.say))
  #expect(classes("Tuesday", .shared).has(.weekday))
  #expect(classes("witnesses", .shared).has(.group))
  #expect(classes("stabbed", .shared).has(.violence))
}
