import AccountModel
import Testing

@Test func historyThatRecordsNoItemGivesNoRecord() {
  #expect(ItemRecord(history: [], of: nil, isInForce: { _ in true }) == nil)
}

@Test func laterStatusReplacesTheEarlierAndTakingBackLeavesItUndecided() {
  var log = Log()
  let item = log.add(.item(Log.words))
  log.tag(item, .corroborated, restsOn: "the fire chief")
  #expect(log.review.items[item]?.restsOn == "the fire chief")
  log.tag(item, .unverified)
  #expect(log.review.items[item]?.status == .unverified)
  #expect(log.review.items[item]?.restsOn == nil)
  log.tag(item, nil)
  #expect(log.review.items[item]?.status == nil)
}

@Test func whoDisputedItOutlivesALaterStatus() {
  var log = Log()
  let item = log.add(.item(Log.words))
  log.tag(item, .disputed, restsOn: "Frey")
  log.tag(item, .verified, restsOn: "the recording")
  #expect(log.review.items[item]?.disputedBy == "Frey")
  log.tag(item, .disputed)
  #expect(log.review.items[item]?.disputedBy == "Frey")
}

@Test func disputeThatWasTakenBackLeavesNoLink() {
  var log = Log()
  let item = log.add(.item(Log.words))
  let step = log.tag(item, .disputed, restsOn: "Frey")
  log.add(.undo(step))
  #expect(log.review.items[item]?.disputedBy == nil)
}

@Test func emptyNoteTakesTheNoteAway() {
  var log = Log()
  let item = log.add(.item(Log.words))
  log.add(.note("call her"), item: item)
  #expect(log.review.items[item]?.note == "call her")
  log.add(.note(""), item: item)
  #expect(log.review.items[item]?.note == nil)
}

@Test func sayingAndQuestionStateAreTheLastGiven() {
  var log = Log()
  let item = log.add(.item(Log.words))
  #expect(log.review.items[item]?.saying == .asPrinted)
  #expect(log.review.items[item]?.questionState == .open)
  log.add(.saying(.misquoted), item: item)
  log.add(.question(.answered, answer: "no; the fire log"), item: item)
  #expect(log.review.items[item]?.saying == .misquoted)
  #expect(log.review.items[item]?.questionState == .answered)
  #expect(log.review.items[item]?.answer == "no; the fire log")
}

@Test func dismissedOrSplitItemLeavesThePanesAndUndoBringsItBack() {
  for body in [Action.Body.dismissal(reason: "a caption"), .split(into: 2)] {
    var log = Log()
    let item = log.add(.item(Log.words))
    let step = log.add(body, item: item)
    #expect(log.review.items[item]?.isDismissed == true)
    log.add(.undo(step))
    #expect(log.review.items[item]?.isDismissed == false)
  }
}

@Test func itemOfTheReviewersOwnGoesWithTheStepThatMadeIt() {
  var made = Log.words
  made.origin = .reviewer
  for (stored, isGone) in [(made, true), (Log.words, false)] {
    var log = Log()
    let item = log.add(.item(stored))
    log.add(.undo(item))
    #expect(log.review.items[item]?.isDismissed == isGone)
    #expect(log.review.items[item]?.stored == stored)
  }
}
