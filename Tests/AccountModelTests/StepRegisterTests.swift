import Testing

@testable import AccountModel

@Test func undoneStepIsOutOfForceAndRedoneOneIsInForceAgain() {
  var log = Log()
  let step = log.add(.note("a"))
  let undo = log.add(.undo(step))
  #expect(!register(log).isInForce(step))
  let redo = log.add(.undo(undo))
  #expect(register(log).isInForce(step))
  #expect(!register(log).isInForce(undo))
  #expect(register(log).isInForce(redo))
}

@Test func undoTakesBackTheLatestStepInForce() {
  var log = Log()
  let first = log.add(.note("a"))
  let second = log.add(.note("b"))
  #expect(register(log).latestOrdinary(by: "ed") == second)
  log.add(.undo(second))
  #expect(register(log).latestOrdinary(by: "ed") == first)
  log.add(.undo(first))
  #expect(register(log).latestOrdinary(by: "ed") == nil)
}

@Test func redoGoesBackThroughTheUndosInReverse() {
  var log = Log()
  let first = log.add(.note("a"))
  let second = log.add(.note("b"))
  let undoSecond = log.add(.undo(second))
  let undoFirst = log.add(.undo(first))
  #expect(register(log).latestUndo(by: "ed") == undoFirst)
  log.add(.undo(undoFirst))
  #expect(register(log).latestUndo(by: "ed") == undoSecond)
  log.add(.undo(undoSecond))
  #expect(register(log).latestUndo(by: "ed") == nil)
  #expect(register(log).latestOrdinary(by: "ed") == second)
}

@Test func nothingIsRedoneOnceSomethingElseWasDone() {
  var log = Log()
  let first = log.add(.note("a"))
  log.add(.undo(first))
  log.add(.note("b"))
  #expect(register(log).latestUndo(by: "ed") == nil)
}

@Test func reviewersTakeBackTheirOwnStepsOnly() {
  var mine = Log()
  let step = mine.add(.note("a"))
  var theirs = Log(writer: "bbbbbbbbbbbbbbbb", reviewer: "ann", lamport: 1)
  let later = theirs.add(.note("b"))
  let steps = register(mine.actions + theirs.actions)
  #expect(steps.latestOrdinary(by: "ed") == step)
  #expect(steps.latestOrdinary(by: "ann") == later)
  #expect(steps.latestOrdinary(by: "nobody") == nil)
}

@Test func undoThatArrivesBeforeItsStepCountsOnceTheStepIsThere() {
  var log = Log()
  let step = log.add(.note("a"))
  let undo = log.add(.undo(step))
  let backwards = register(log.actions.reversed())
  #expect(!backwards.isInForce(step))
  #expect(backwards.target(of: undo) == step)
}

@Test func stepsThatTakeEachOtherBackEndNowhere() {
  let first = ActionID(writer: "aaaaaaaaaaaaaaaa", number: 1)
  let second = ActionID(writer: "aaaaaaaaaaaaaaaa", number: 2)
  var log = Log()
  log.add(.undo(second))
  log.add(.undo(first))
  let steps = register(log)
  #expect(steps.target(of: first) == nil)
  #expect(steps.target(of: second) == first)
  #expect(!steps.isInForce(first))
  #expect(steps.isInForce(second))
  #expect(steps.itemsInOrder(of: second).isEmpty)
}

@Test func stepThatTakesItselfBackStaysInForce() {
  var log = Log()
  let own = log.add(.undo(ActionID(writer: "aaaaaaaaaaaaaaaa", number: 1)))
  #expect(register(log).isInForce(own))
}

@Test func longChainOfUndosOfUndosIsJudgedByItsParity() {
  var log = Log()
  let step = log.add(.note("a"))
  var last = step
  for _ in 0..<20_001 { last = log.add(.undo(last)) }
  #expect(!register(log).isInForce(step))
  log.add(.undo(last))
  #expect(register(log).isInForce(step))
}

@Test func undoConcernsTheItemsOfTheStepItTakesBack() {
  var log = Log()
  let item = log.add(.item(Log.words))
  let step = log.tag(item, .verified)
  let undo = log.add(.undo(step))
  let redo = log.add(.undo(undo))
  #expect(register(log).itemsInOrder(of: undo) == [item])
  #expect(register(log).itemsInOrder(of: redo) == [item])
}

@Test func stepNamesEachOfItsManyItemsOnceAndInOrder() {
  let step = ActionID(writer: "aaaaaaaaaaaaaaaa", number: 1)
  let items = (1...40).map { ActionID(writer: "bbbbbbbbbbbbbbbb", number: $0) }
  var steps = StepRegister()
  for item in items + items.reversed() {
    steps.add(
      Action(
        id: step, step: step, lamport: 1, time: "", reviewer: "ed", account: nil, item: item, status: .opinion,
        body: .status(restsOn: nil)), touching: item)
  }
  #expect(steps.itemsInOrder(of: step) == items)
}

private func register(_ log: Log) -> StepRegister { register(log.actions) }

private func register(_ actions: [Action]) -> StepRegister {
  var steps = StepRegister()
  for action in actions {
    let item = if case .item = action.body { Optional(action.id) } else { action.item }
    steps.add(action, touching: item)
  }
  return steps
}
