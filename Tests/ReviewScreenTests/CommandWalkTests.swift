import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

/// One command, the keys that prepare it, and what must hold after its own key.
private struct Step: Sendable {
  let command: Command
  var before = ""
  var after = ""
  let holds: @Sendable (Desk, Desk) -> Bool

  init(_ command: Command, before: String = "", after: String = "", _ holds: @escaping @Sendable (Desk, Desk) -> Bool) {
    (self.command, self.before, self.after, self.holds) = (command, before, after, holds)
  }
}

/// Every command of the key table is walked through by its key; a command without a line here fails the walk.
@Suite struct CommandWalkTests {
  private static let accounts = [
    Sample.ferry,
    Sample.account("A gull cried over the quay.", path: "gull.txt") { reading, find in
      reading.sentences = [find("A gull cried over the quay.")]
      reading.events = [Event(passage: find("A gull cried"), isCore: true, order: 1, reason: "verb: cried")]
    },
  ]

  private static let moving: [Step] = [
    Step(.next, before: "1g") { $1.chosenWords != $0.chosenWords },
    Step(.previous, before: "1G") { $1.chosenWords != $0.chosenWords },
    Step(.first, before: "1G") {
      $1.chosenWords == "The ferry left the quay at noon" && $0.chosenWords == "A gull cried"
    },
    Step(.last, before: "1g") { $1.chosenWords == "A gull cried" && $0.chosenWords != $1.chosenWords },
    Step(.halfPageDown, before: "1g") { $1.chosenWords != $0.chosenWords },
    Step(.halfPageUp, before: "1G") { $1.chosenWords != $0.chosenWords },
    Step(.pageDown, before: "1g") { $1.chosenWords != $0.chosenWords },
    Step(.pageUp, before: "1G") { $1.chosenWords != $0.chosenWords },
    Step(.nextWord, before: "1g") { $1.state.text.cursor == 4 && $0.state.text.cursor == 0 },
    Step(.previousWord, before: "1g<right><right>") { $1.state.text.cursor < $0.state.text.cursor },
    Step(.nextPane, before: "1g") { $0.state.focus == .sequence && $1.state.focus == .quotes },
    Step(.previousPane, before: "2g") { $0.state.focus == .quotes && $1.state.focus == .sequence },
    Step(.pane(.sequence), before: "3") { $0.state.focus != .sequence && $1.state.focus == .sequence },
    Step(.pane(.quotes), before: "1") { $1.state.focus == .quotes },
    Step(.pane(.questions), before: "1") { $1.state.focus == .questions },
    Step(.pane(.text), before: "1") { $1.state.focus == .text },
    Step(.pane(.detail), before: "1") { $1.state.focus == .detail },
    Step(.back, before: "1g  ") { $1.chosenWords != $0.chosenWords },
    Step(.forward, before: "1g  <c-o>") { $1.chosenWords != $0.chosenWords },
    Step(.walk) { $1.state.incident.tally.lookedAt == $0.state.incident.tally.lookedAt + 1 },
    Step(.nextUndecided, before: "1gU") { $1.chosenStatus == nil && $0.chosenStatus != nil },
    Step(.previousUndecided, before: "1gU") { $1.chosenStatus == nil && $0.chosenStatus != nil },
    Step(.open, before: "1") { !$0.state.isZoomed && $1.state.isZoomed },
    Step(.leave, before: "1<enter>") { $0.state.isZoomed && !$1.state.isZoomed },
  ]

  private static let finding: [Step] = [
    Step(.search, after: "gull<enter>") { $1.state.text.account == 1 && $0.state.text.account == 0 },
    Step(.nextHit, before: "/quay<enter>") { $1.chosenWords == "A gull cried" && $0.chosenWords != $1.chosenWords },
    Step(.previousHit, before: "/quay<enter>") { $1.chosenWords == "A gull cried" && $0.chosenWords != $1.chosenWords },
    Step(.filter, after: "own<enter>") { $0.state.narrowing == nil && $1.state.narrowing != nil },
    Step(.clearFilter, before: "\\own<enter>") { $0.state.narrowing != nil && $1.state.narrowing == nil },
    Step(.commandLine, after: "2<enter>") { $0.state.chosenNumber == 1 && $1.state.chosenNumber == 2 },
    Step(.nextSentence) { $0.state.text.cursor == 0 && $1.state.text.cursor > 0 },
    Step(.previousSentence, before: "<c-right>") { $0.state.text.cursor > 0 && $1.state.text.cursor == 0 },
    Step(.nextParagraph) { $0.state.text.cursor == 0 && $1.state.text.cursor > 0 },
    Step(.previousParagraph, before: "e") { $0.state.text.cursor > 0 && $1.state.text.cursor == 0 },
    Step(.toggleSelection, before: "4") { $0.state.selectedPassage == nil && $1.state.selectedPassage != nil },
    Step(.extendRight, before: "4") { $1.state.selectedPassage != nil && $1.state.text.cursor > $0.state.text.cursor },
    Step(.extendLeft, before: "4<right>") {
      $1.state.selectedPassage != nil && $1.state.text.cursor < $0.state.text.cursor
    },
    Step(.extendDown, before: "4") { $1.state.selectedPassage != nil && $1.state.text.cursor > $0.state.text.cursor },
    Step(.extendUp, before: "4j") { $1.state.selectedPassage != nil && $1.state.text.cursor < $0.state.text.cursor },
    Step(.growPane, before: "1") { $0.state.sizes == PaneSizes() && $1.state.sizes != PaneSizes() },
    Step(.shrinkPane, before: "1") { $0.state.sizes == PaneSizes() && $1.state.sizes != PaneSizes() },
    Step(.resetPanes, before: "1^") { $0.state.sizes != PaneSizes() && $1.state.sizes == PaneSizes() },
    Step(.help) { if case .help = $1.state.mode { true } else { false } },
    Step(.writeSummary) { $1.effects.contains(.writeSummary) },
    Step(.redraw) { $1.effects.contains(.redraw) },
    Step(.suspend) { $1.effects.contains(.suspend) },
    Step(.quit) { $1.effects.contains(.quit) },
  ]

  private static let judging: [Step] =
    Status.allCases.map { status in
      Step(.tag(status), before: "1g", after: status.question == nil ? "" : "x<enter>") {
        $1.state.incident.tally.claims[status] == 1 && $1.chosenWords != $0.chosenWords
      }
    }
    + Status.allCases.map { status in
      Step(.tagAndStay(status), before: "1g", after: status.question == nil ? "" : "x<enter>") {
        $1.chosenStatus == status && $1.chosenWords == $0.chosenWords
      }
    } + [
      Step(.clearStatus, before: "1gU") { $0.chosenStatus == .unverified && $1.chosenStatus == nil },
      Step(.cycleSaying, before: "2g") {
        $1.detail.contains("checked against") && !$0.detail.contains("checked against")
      },
      Step(.setBasis, before: "2g", after: "heard<enter>") {
        $1.detail.contains("basis: heard") && !$0.detail.contains("basis: heard")
      },
      Step(.setGrade, before: "1g", after: "B2<enter>") {
        $1.detail.contains("grade B2") && !$0.detail.contains("grade")
      },
      Step(.editNote, before: "1g", after: "call<enter>") {
        $1.detail.contains("note: call") && !$0.detail.contains("note")
      },
      Step(.setLabel, before: "1g", after: "legal<enter>") { $1.detail.contains("labels: legal") },
      Step(.linkEvidence, before: "1g", after: "log.pdf<enter>") { $1.detail.contains("evidence: log.pdf") },
      Step(.undo, before: "1gU") { $0.chosenStatus == .unverified && $1.chosenStatus == nil },
      Step(.redo, before: "1gUz") { $0.chosenStatus == nil && $1.chosenStatus == .unverified },
      Step(.cycleQuestion, before: "3gj") { $1.detail.contains("asked") && !$0.detail.contains("asked") },
      Step(.setSettler, before: "3gj", after: "the mate<enter>") {
        $1.detail.contains("could be settled by: the mate")
      },
      Step(.toggleMark, before: "1g") { $0.state.marked.isEmpty && $1.state.marked.count == 1 },
      Step(.markAll, before: "1g") { $0.state.marked.isEmpty && $1.state.marked.count == 4 },
      Step(.repeatDeed, before: "1gUjj") { $0.chosenStatus == nil && $1.state.incident.tally.claims[.unverified] == 2 },
    ]

  private static func words(_ desk: Desk) -> String { desk.chosenWords }

  private static let correcting: [Step] = [
    Step(.split, before: "1g", after: "<enter>") { $1.lines != $0.lines && $1.message.hasPrefix("Split") },
    Step(.join, before: "1g") {
      $1.log.actions.count > $0.state.incident.tally.decided && $1.log.actions.contains { $0.body.kind == .join }
    },
    Step(.addItem, before: "4G,", after: "e<enter>") { $1.message.hasPrefix("Added event") },
    Step(.dismiss, before: "1g", after: "<enter>") {
      $1.lines.count { $0.contains("The ferry left") } < $0.lines.count { $0.contains("The ferry left") }
    },
    Step(.listDismissed, before: "1gx<enter>", after: "<down><enter>") {
      $1.lines.count { $0.contains("The ferry left") } > $0.lines.count { $0.contains("The ferry left") }
    },
    Step(.stretchEnd, before: "1gj") { words($1).count > words($0).count },
    Step(.shrinkEnd, before: "1g") { words($1) == "The ferry left the quay at" },
    Step(.stretchStart, before: "1gj") { words($1).count > words($0).count },
    Step(.shrinkStart, before: "1g") { words($1) == "ferry left the quay at noon" },
    Step(.stretchToSentence, before: "1g") { words($1).count > words($0).count },
    Step(.shrinkToSentence, before: "1g++") { words($1).count < words($0).count },
    Step(.changeSpeaker, before: "2g", after: "Noor<enter>") {
      $1.detail.contains("Noor") && !$0.detail.contains("Noor")
    },
    Step(.switchVoice, before: "1gj") { $1.log.actions.contains { $0.body.kind == .correction } },
    Step(.mergeSpeaker, before: "2g", after: "<down><enter>") { $1.log.actions.contains { $0.body.kind == .speakers } },
    Step(.separateSpeaker, before: "2g=<down><enter>") { $1.log.actions.count { $0.body.kind == .speakers } == 2 },
    Step(.changeTime, before: "1g", after: "<c-u>one<enter>") { $1.detail.contains("time: one") },
    Step(.changeKind, before: "1g", after: "statement<enter>") { $1.log.actions.count > 0 },
    Step(.placeLater, before: "1g") { $1.log.actions.contains { $0.body.kind == .correction } },
    Step(.placeEarlier, before: "1gj") { $1.log.actions.contains { $0.body.kind == .correction } },
    // With something to take over and to place: RevisionTests.
    Step(.takeOverTags, before: "1gU") { $1.footer.contains("is a later version of:") },
    Step(.showChanges) { $1.message.hasPrefix("no earlier version of this text") },
    Step(.listMoved) { $1.message.hasPrefix("no tag waits for a place") },
    Step(.editCard, after: "outlet<enter>Harbour Wire<enter>") { $1.log.actions.contains { $0.body.kind == .card } },
  ]

  private static let steps = moving + finding + judging + correcting

  @Test func everyCommandIsWalkedThrough() {
    let walked = Set(Self.steps.map(\.command))
    for binding in KeyTable.standard.bindings { #expect(walked.contains(binding.command), "\(binding.command)") }
    #expect(walked.count == Self.steps.count, "a command stands twice")
    #expect(walked == Set(Command.all))
  }

  @Test(arguments: steps.indices) func theKeyChangesWhatItSays(index: Int) throws {
    let step = Self.steps[index]
    var before = Desk(Self.accounts)
    before.press(step.before)
    var after = Desk(Self.accounts)
    after.press(step.before)
    let binding = try #require(KeyTable.standard.bindings.first { $0.command == step.command })
    after.send(.key(try #require(binding.keys.first)))
    after.press(step.after)
    let holds = step.holds(before, after)
    #expect(holds, "\(step.command.name): \(after.message)")
  }

  @Test(arguments: steps.indices) func theNameDoesWhatTheKeyDoes(index: Int) {
    let step = Self.steps[index]
    // A line that is typed takes the place of the message, and of a selection's or a zoom's standing nothing is lost.
    var before = Desk(Self.accounts)
    before.press(step.before)
    var after = Desk(Self.accounts)
    after.press(step.before + ":" + step.command.name + "<enter>" + step.after)
    let holds = step.holds(before, after)
    #expect(holds, "\(step.command.name): \(after.message)")
  }
}
