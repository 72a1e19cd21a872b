import AccountModel
import Testing

@testable import ReviewScreen

private func item(_ index: Int) -> ListRow { .item(ItemPlace(account: 0, index: index)) }

private func pane(_ rows: [ListRow], chosen: Int? = nil) -> ListPane {
  var pane = ListPane()
  pane.show(rows)
  pane.chosen = chosen
  return pane
}

@Test func movingPassesHeadingsBy() {
  let pane = pane([.speaker("a", account: 0), item(0), .speaker("b", account: 0), item(1)], chosen: 1)
  #expect(pane.row(1) == 3)
  #expect(pane.row(-1) == nil)
  #expect(pane.row(99) == 3)
  #expect(pane.count == 2)
}

@Test func whatWasChosenStaysChosenWhenRowsComeBefore() {
  var pane = pane([item(0), item(1)], chosen: 1)
  pane.show([item(5), item(0), item(1)])
  #expect(pane.chosen == 2)
}

@Test func whenTheChosenRowGoesTheNearestIsChosen() {
  var pane = pane([item(0), item(1), item(2)], chosen: 1)
  pane.show([item(0), item(2)])
  #expect(pane.chosen == 1)
}

@Test func scrollingShowsTheHeadingWithTheRow() {
  var pane = pane(
    [.speaker("a", account: 0), item(0), item(1), .speaker("b", account: 0), item(2), item(3)], chosen: 4)
  pane.settle(height: 2)
  #expect(pane.top == 3)
  pane.chosen = 1
  pane.settle(height: 2)
  #expect(pane.top == 0)
}

@Test func aPaneWithoutRoomDoesNoHarm() {
  var pane = pane([item(0)], chosen: 0)
  pane.settle(height: 0)
  pane.settle(height: -1)
  #expect(pane.top == 0)
}
