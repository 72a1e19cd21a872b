import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func changingThePaneGoesToTheStatementInWhichTheEventStandsAndBack() {
  var desk = Desk()
  desk.press("1G2")
  #expect(desk.state.chosen?.place.flatMap { desk.state.incident[$0]?.item.kind } == .statement)
  #expect(desk.chosenWords == "the ramp had moved")
  desk.press("gG1")
  #expect(desk.state.chosen?.place.flatMap { desk.state.incident[$0]?.item.kind } == .event)
  #expect(desk.chosenWords == "the ramp had moved")
}

@Test func changingThePaneGoesToTheRowUsedLastWhereNothingBelongs() {
  var desk = Desk()
  desk.press("2gj1g2")
  #expect(desk.chosenWords == "He slipped on the wet steel")
}

@Test func ofTwoEventsInAStatementTheOneUsedLastIsChosen() {
  let (account, reading) = Sample.ferry
  var changed = reading
  let words = reading.statements[2].content[0]
  let part = Passage(words.lower + "the ".utf8.count, words.upper)!
  changed.events.append(Event(passage: part, isCore: true, order: 9, reason: "test"))
  var desk = Desk([(account, changed)])
  desk.press("2G1")
  #expect(desk.chosenWords == "the ramp had moved")
  desk.press("G21")
  #expect(desk.chosenWords == "ramp had moved")
}

@Test func changingThePaneGoesToAQuestionOfTheSameWords() {
  let (account, reading) = Sample.ferry
  var changed = reading
  let words = reading.questions[0].passage
  changed.events.append(Event(passage: words, isCore: false, order: 3, reason: "test"))
  var desk = Desk([(account, changed)])
  desk.press("3g1G3")
  #expect(desk.chosenWords == "It was not clear who had lowered the ramp")
  #expect(desk.state.chosen?.place.flatMap { desk.state.incident[$0]?.item.kind } == .question)
}
