import AccountModel

extension Command {
  /// The name by which settings and the command line call the command ("next", "half-page-down", "tag-unverified").
  /// To change one breaks people's settings.
  public var name: String {
    switch self {
    case .next: "next"
    case .previous: "previous"
    case .first: "first"
    case .last: "last"
    case .halfPageDown: "half-page-down"
    case .halfPageUp: "half-page-up"
    case .pageDown: "page-down"
    case .pageUp: "page-up"
    case .nextWord: "next-word"
    case .previousWord: "previous-word"
    case .nextPane: "next-pane"
    case .previousPane: "previous-pane"
    case .pane(let pane): "pane-" + pane.name
    case .back: "back"
    case .forward: "forward"
    case .walk: "walk"
    case .nextUndecided: "next-undecided"
    case .previousUndecided: "previous-undecided"
    case .open: "open"
    case .leave: "leave"
    case .tag(let status): "tag-" + status.rawValue
    case .tagAndStay(let status): "tag-" + status.rawValue + "-and-stay"
    case .clearStatus: "clear-status"
    case .cycleSaying: "cycle-saying"
    case .setBasis: "basis"
    case .setGrade: "grade"
    case .setLabel: "label"
    case .linkEvidence: "evidence"
    case .setSettler: "who-could-settle"
    case .toggleMark: "mark"
    case .markAll: "mark-all"
    case .repeatDeed: "repeat"
    case .editNote: "edit-note"
    case .undo: "undo"
    case .redo: "redo"
    case .cycleQuestion: "cycle-question"
    case .split: "split"
    case .join: "join"
    case .addItem: "add-item"
    case .dismiss: "dismiss"
    case .listDismissed: "dismissed"
    case .stretchEnd: "stretch-end"
    case .shrinkEnd: "shrink-end"
    case .stretchStart: "stretch-start"
    case .shrinkStart: "shrink-start"
    case .stretchToSentence: "stretch-to-sentence"
    case .shrinkToSentence: "shrink-to-sentence"
    case .changeSpeaker: "speaker"
    case .switchVoice: "switch-voice"
    case .mergeSpeaker: "merge-speaker"
    case .separateSpeaker: "separate-speaker"
    case .changeTime: "time"
    case .changeKind: "kind"
    case .placeLater: "place-later"
    case .placeEarlier: "place-earlier"
    case .editCard: "account-card"
    case .takeOverTags: "take-over-tags"
    case .listMoved: "moved-and-lost"
    case .showChanges: "changes"
    case .toggleSelection: "toggle-selection"
    case .extendLeft: "extend-left"
    case .extendRight: "extend-right"
    case .extendUp: "extend-up"
    case .extendDown: "extend-down"
    case .writeSummary: "write-summary"
    case .search: "search"
    case .nextHit: "next-hit"
    case .previousHit: "previous-hit"
    case .filter: "filter"
    case .clearFilter: "clear-filter"
    case .commandLine: "command-line"
    case .nextSentence: "next-sentence"
    case .previousSentence: "previous-sentence"
    case .nextParagraph: "next-paragraph"
    case .previousParagraph: "previous-paragraph"
    case .growPane: "grow-pane"
    case .shrinkPane: "shrink-pane"
    case .resetPanes: "reset-panes"
    case .help: "help"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .quit: "quit"
    }
  }

  /// The command of a name, written as ``name`` has it; `nil` where there is none.
  public init?(name: String) {
    guard let command = Command.named[name] else { return nil }
    self = command
  }

  /// Every command once, whether a key does it or not, in the order of their declaration.
  public static let all: [Command] =
    moving + Status.allCases.map(Command.tag) + Status.allCases.map(Command.tagAndStay) + doing

  private static let named = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let moving: [Command] =
    [
      .next, .previous, .first, .last, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .nextWord, .previousWord,
      .nextPane, .previousPane,
    ] + Pane.allCases.map(Command.pane) + [
      .back, .forward, .walk, .nextUndecided, .previousUndecided, .open, .leave,
    ]

  private static let doing: [Command] = [
    .clearStatus, .cycleSaying, .setBasis, .setGrade, .editNote, .setLabel, .linkEvidence, .undo, .redo,
    .cycleQuestion, .setSettler, .toggleMark, .markAll, .repeatDeed, .split, .join, .addItem, .dismiss,
    .listDismissed, .stretchEnd, .shrinkEnd, .stretchStart, .shrinkStart, .stretchToSentence, .shrinkToSentence,
    .changeSpeaker, .switchVoice, .mergeSpeaker, .separateSpeaker, .changeTime, .changeKind, .placeLater,
    .placeEarlier, .editCard, .takeOverTags, .listMoved, .showChanges,
    .search, .nextHit, .previousHit, .filter, .clearFilter, .commandLine, .nextSentence, .previousSentence,
    .nextParagraph, .previousParagraph, .growPane, .shrinkPane, .resetPanes,
    .toggleSelection, .extendLeft, .extendRight, .extendUp, .extendDown, .writeSummary, .help, .redraw, .suspend,
    .quit,
  ]
}

extension Pane {
  /// The pane's name in commands.
  var name: String {
    switch self {
    case .sequence: "sequence"
    case .quotes: "quotes"
    case .questions: "questions"
    case .text: "text"
    case .detail: "detail"
    }
  }
}
