import AccountModel
import Testing

@Test func freshReviewHoldsNothing() {
  let review = Review()
  #expect(review.accounts.isEmpty && review.items.isEmpty && review.actionCount == 0)
  #expect(review.stepToUndo(by: "ed") == nil && review.stepToRedo(by: "ed") == nil)
}

@Test func recordedAccountAndItemBearTheirActionsIDs() {
  var log = Log()
  let record = AccountRecord(
    path: "a.txt",
    revision: Revision(byteCount: 4, sha256: "00", encoding: TextEncoding(name: "UTF-8", ground: .valid)))
  let account = log.add(.account(record))
  let item = log.add(.item(Log.words))
  #expect(log.review.accounts.mapValues(\.record) == [account: record])
  #expect(log.review.items.keys.elementsEqual([item]))
  #expect(log.review.actionCount == 2)
}

@Test func actionTouchesItsOwnItemOnly() {
  var log = Log()
  let first = log.add(.item(Log.words))
  let second = log.add(.item(Log.words))
  var review = log.review
  log.tag(first, .verified)
  let touched = log.actions.last.map { review.apply($0) }
  #expect(touched == [first])
  #expect(review.items[first]?.status == .verified)
  #expect(review.items[second]?.status == nil)
}

@Test func undoAndRedoTouchTheItemsOfTheirStep() {
  var log = Log()
  let item = log.add(.item(Log.words))
  let tag = log.tag(item, .false, restsOn: "the log")
  let undo = log.add(.undo(tag))
  #expect(log.review.items[item]?.status == nil)
  #expect(log.review.itemsTouched(by: undo) == [item])
  #expect(log.review.target(ofUndo: undo) == tag)
  log.add(.undo(undo))
  #expect(log.review.items[item]?.status == .false)
  #expect(log.review.items[item]?.restsOn == "the log")
}

@Test func sameActionsGiveTheSameItemsInAnyOrder() {
  var mine = Log()
  let item = mine.add(.item(Log.words))
  let tag = mine.tag(item, .verified)
  mine.add(.undo(tag))
  var theirs = Log(writer: "bbbbbbbbbbbbbbbb", reviewer: "ann", lamport: 1)
  theirs.tag(item, .disputed, restsOn: "Frey")
  theirs.add(.note("ask again"), item: item)
  let actions = mine.actions + theirs.actions
  let expected = Review(folding: actions).items
  #expect(expected[item]?.status == .disputed)
  for order in orders(of: actions) {
    #expect(Review(folding: order).items == expected, "in the order \(order.map(\.id.description))")
    var atOnce = Review()
    #expect(atOnce.apply(order) == [item])
    #expect(atOnce.items == expected, "at once, in the order \(order.map(\.id.description))")
  }
}

@Test func historyStandsInTheLogsOrderHoweverItArrived() {
  var log = Log()
  let item = log.add(.item(Log.words))
  log.tag(item, .verified)
  log.tag(item, .false)
  let review = Review(folding: log.actions.reversed())
  #expect(review.history(of: item).map(\.lamport) == [1, 2, 3])
  #expect(review.items[item]?.status == .false)
}

@Test func actionOnAnItemThatNobodyRecordedLeavesNoItem() {
  var log = Log()
  log.tag(ActionID(writer: "cccccccccccccccc", number: 9), .verified)
  #expect(log.review.items.isEmpty)
  #expect(log.review.actionCount == 1)
}

/// Every order of a few values.
private func orders<Value>(of values: [Value]) -> [[Value]] {
  guard values.count > 1 else { return [values] }
  return values.indices.flatMap { place in
    var rest = values
    let first = rest.remove(at: place)
    return orders(of: rest).map { [first] + $0 }
  }
}
