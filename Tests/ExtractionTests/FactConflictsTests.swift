import AccountModel
import Testing

@testable import Extraction

private func conflicts(_ text: String) -> [Conflict] { MarkedText(text).reading.conflicts }

@Test(arguments: [
  // one says that it was so, another that it was not
  "Chief Ida Poe said bottles had been thrown at the deputies. Tom Ruiz said no bottles were thrown.",
  "“We gave three warnings,” Chief Ida Poe said. “Nobody heard any warning,” Tom Ruiz said.",
  "Chief Ida Poe said the siren sounded twice over the harbor. Tom Ruiz said the siren never sounded.",
  "The council said new signs were put up in June. Residents disputed that, saying there had been none since winter.",
  // numbers
  "Tom Ruiz said two masked men had taken the radio. Ann Reed said she saw only one man.",
  "Ann Reed said the van reached 40 mph. Tom Ruiz said the van reached 90 mph.",
  "Police estimated the crowd at 300. Organizers put it at more than 1,000.",
  "Chief Ida Poe said the guard fired one shot. “I heard five gunshots,” Tom Ruiz said.",
  // times, colours, what was held
  "The log states that the valve burst at 1:40 a.m. Tom Ruiz said the valve burst at 12:55 a.m.",
  "Ann Reed said she saw a boy in a yellow jacket. Tom Ruiz said his jacket was red, a red jacket with a hood.",
  "Chief Ida Poe said Lee came at them with a hatchet. Tom Ruiz said he was carrying a garden trowel.",
  // readings of one point
  "Chief Ida Poe said Lee lunged for a gun. Tom Ruiz said Lee was reaching for his wallet.",
  "Chief Ida Poe said Lee bought the rifle legally. Tom Ruiz said it was stolen in May.",
])
func sourcesThatContradictEachOtherAreFound(_ text: String) {
  let found = conflicts(text)
  #expect(found.count == 1)
  #expect(found.allSatisfy { Set($0.sides.map(\.speaker)).count > 1 })
}

@Test(arguments: [
  "Chief Ida Poe said at least two men fled. Tom Ruiz said three men fled.",
  "Chief Ida Poe said more than a dozen men fled. Tom Ruiz said 14 men fled.",
  "Chief Ida Poe said officers came at 9:10 p.m. Tom Ruiz said the barn fell at 9:40 p.m.",
  "Chief Ida Poe said Lee had a rifle. Tom Ruiz said the other man had a phone.",
  "Ann Reed said she saw a black van. Tom Ruiz said he saw a dark van.",
  "Ann Reed said she saw a black van. Tom Ruiz said another van was white.",
  "Two men fled from the barn in March. Three men fled from the barn in June.",
  "Chief Ida Poe said the toll has risen. She said two men were hurt, later three men were hurt.",
  "Chief Ida Poe said Lee fired a rifle. Tom Ruiz said Ann Reed did not fire a rifle.",
  "Chief Ida Poe said bottles may have been thrown. Tom Ruiz said no bottles were thrown.",
  "Chief Ida Poe said the siren was tested. Tom Ruiz said nobody asked the town.",
  "Chief Ida Poe said the valve burst about 1:40 a.m. Tom Ruiz said the valve burst at 1:45 a.m.",
])
func whatCanBothBeSoIsNoConflict(_ text: String) { #expect(conflicts(text).isEmpty) }

@Test func whoSaysThatItWasNotDenies() throws {
  let text = "Chief Ida Poe said bottles had been thrown at deputies. Tom Ruiz said no bottles were thrown."
  #expect(try #require(conflicts(text).first).sides.map(\.stance) == [.saysSo, .denies])
}

@Test func accountsAreHeldAgainstEachOther() throws {
  let first = Account.sample("A fire tore through the mill on Saturday, and 30 people left their homes.")
  let second = Account.sample("A fire tore through the mill on Saturday, and 50 people left their homes.")
  let facts = [first, second].map { Extractor().readWithFacts($0).facts }
  let conflict = try #require(Extractor().conflicts(between: facts).first)
  #expect(conflict.sides.map(\.account) == [0, 1])
  #expect(conflict.question == "How many people?")
  #expect(Extractor().conflicts(between: [facts[0]]).isEmpty)
  #expect(Extractor().conflicts(between: [facts[0], facts[0]]).isEmpty)
}
