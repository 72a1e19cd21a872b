import AccountModel

/// Everything that a key can do. The name after the dot is the one that settings and the command line will use.
public enum Command: Hashable, Sendable {
  // Moving
  case next, previous, first, last, halfPageDown, halfPageUp, pageDown, pageUp
  case nextWord, previousWord
  case nextPane, previousPane
  case pane(Pane)
  case back, forward
  case walk, nextUndecided, previousUndecided
  case open, leave
  // Judging
  case tag(Status)
  case tagAndStay(Status)
  case clearStatus
  case cycleSaying, setBasis, setGrade, editNote, setLabel, linkEvidence, undo, redo
  case cycleQuestion, setSettler
  case toggleMark, markAll, repeatDeed
  // Correcting
  case split, join, addItem, dismiss, listDismissed
  case stretchEnd, shrinkEnd, stretchStart, shrinkStart, stretchToSentence, shrinkToSentence
  case changeSpeaker, switchVoice, mergeSpeaker, separateSpeaker
  case changeTime, changeKind, placeLater, placeEarlier, editCard
  case takeOverTags, listMoved, showChanges
  // Finding
  case search, nextHit, previousHit, filter, clearFilter, commandLine
  case nextSentence, previousSentence, nextParagraph, previousParagraph
  // Selecting in the text
  case toggleSelection, extendLeft, extendRight, extendUp, extendDown
  // The panes' sizes
  case growPane, shrinkPane, resetPanes
  // The program
  case writeSummary, help, redraw, suspend, quit
}

/// The parts of the screen that keys can act on.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  /// The sequence of events.
  case sequence = 1
  /// Quotes and statements, by speaker.
  case quotes
  /// Open questions and conflicts.
  case questions
  /// The account's text.
  case text
  /// What is known of the chosen item.
  case detail

  /// The pane's title.
  public var title: String {
    switch self {
    case .sequence: "Sequence of events"
    case .quotes: "Quotes and statements"
    case .questions: "Open questions"
    case .text: "Text"
    case .detail: "Detail"
    }
  }

  /// The three panes that list items.
  static let lists: [Pane] = [.sequence, .quotes, .questions]

  /// The pane that lists items of a kind.
  init(listing kind: Item.Kind) {
    switch kind {
    case .event: self = .sequence
    case .statement: self = .quotes
    case .question: self = .questions
    }
  }
}
