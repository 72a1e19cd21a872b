import AccountModel
import Testing
import TextCells

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

@Test func rowsOfOneAccountChangeAloneAndEveryItemIsFoundAgain() {
  let rows = { (account: Int, items: [Int]) in
    [ListRow.account(account)] + items.map { .item(ItemPlace(account: account, index: $0)) }
  }
  var pane = pane(rows(0, [2, 0]) + rows(2, [0]) + rows(3, [1]), chosen: 6)
  for (account, items) in [(2, [4, 0, 1]), (0, [1]), (1, [0]), (3, [1]), (5, [0])] {
    pane.show(rows(account, items), of: account)
  }
  #expect(pane.rows == rows(0, [1]) + rows(1, [0]) + rows(2, [4, 0, 1]) + rows(3, [1]) + rows(5, [0]))
  for (index, row) in pane.rows.enumerated() {
    if case .item(let place) = row { #expect(pane.rowOfItem[place] == index) }
  }
  #expect(pane.rowOfItem[ItemPlace(account: 0, index: 2)] == nil)
  #expect(pane.rowOfItem[ItemPlace(account: 9, index: 0)] == nil)
  #expect(pane.count == 7)
  #expect(pane.chosenRow == .item(ItemPlace(account: 3, index: 1)))
  pane.show([], of: 3)
  #expect(pane.chosenRow == .item(ItemPlace(account: 5, index: 0)))
  #expect(pane.count == 6)
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

@Test func theLongestNameLeavesRoomForTheClaim() {
  let (account, reading) = Sample.ferry
  var changed = reading
  let name = "the provisional joint committee of harbour masters and pilots of the northern sound"
  changed.speakers.append(Speaker(name: name, kind: .organisation))
  changed.events[1].assertedBy = .speaker(name)
  let desk = Desk([(account, changed)], size: Size(rows: 24, columns: 80))
  #expect(desk.lines.contains { $0.contains("the provisional") && $0.contains("…: A crewman fell") })
}
