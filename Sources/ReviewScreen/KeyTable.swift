import AccountModel
import TextCells

/// One line of the key table: keys, what they do, and the words that help and documentation show.
public struct Binding: Hashable, Sendable {
  /// Under which heading help shows the line.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// Going about.
    case moving = "Moving"
    /// Searching, filtering, commands by name.
    case finding = "Finding"
    /// Deciding.
    case judging = "Judging"
    /// Putting right what was read wrongly.
    case correcting = "Correcting"
    /// Choosing words in the text.
    case selecting = "Selecting in the text"
    /// The rest.
    case program = "The program"
  }

  /// Every key that does it, the one to show first in front.
  public let keys: [Key]
  /// What is done.
  public let command: Command
  /// Where help shows it.
  public let group: Group
  /// What help says; one line, no full stop.
  public let help: String

  /// The keys as help shows them ("j ↓").
  public var label: String { keys.map(\.label).joined(separator: " ") }
}

/// Every key the program answers to. Dispatch, footer, help, the man page and docs/keys.md all read this table; no
/// other file names a key.
public struct KeyTable: Sendable {
  /// The lines, in the order in which help shows them.
  public let bindings: [Binding]
  private let commands: [Key: Command]

  /// A table; of two lines that claim one key the first has it.
  public init(_ bindings: [Binding]) {
    self.bindings = bindings
    let pairs = bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } }
    commands = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What a key does; `nil` where it does nothing.
  public func command(for key: Key) -> Command? { commands[key] }

  /// The key to show for a command; empty where none is bound.
  public func label(of command: Command) -> String {
    bindings.first { $0.command == command }?.keys.first?.label ?? ""
  }

  /// The keys to show for commands that belong together, one each; `nil` where one of them has none.
  func labels(of commands: Command...) -> String? {
    let labels = commands.map(label(of:))
    return labels.contains("") ? nil : labels.joined(separator: " ")
  }

  /// The keys as they are before anyone changes them.
  public static let standard = KeyTable(moving + finding + judging + correcting + selecting + program)

  private static let moving: [Binding] = [
    line([.character("j"), .down], .next, .moving, "Next row; in the text, next line"),
    line([.character("k"), .up], .previous, .moving, "Previous row or line"),
    line([.character("g"), .home], .first, .moving, "First row or line"),
    line([.character("G"), .end], .last, .moving, "Last row or line"),
    line([.control("d")], .halfPageDown, .moving, "Half a page down"),
    line([.control("u")], .halfPageUp, .moving, "Half a page up"),
    line([.pageDown], .pageDown, .moving, "A page down"),
    line([.pageUp], .pageUp, .moving, "A page up"),
    line([.right], .nextWord, .moving, "Next word of the text"),
    line([.left], .previousWord, .moving, "Previous word of the text"),
    line([.tab], .nextPane, .moving, "Next pane"),
    line([.backTab], .previousPane, .moving, "Previous pane"),
    line([.character("1")], .pane(.sequence), .moving, "Sequence of events"),
    line([.character("2")], .pane(.quotes), .moving, "Quotes and statements"),
    line([.character("3")], .pane(.questions), .moving, "Open questions"),
    line([.character("4")], .pane(.text), .moving, "The text, at the chosen item's words"),
    line([.character("5")], .pane(.detail), .moving, "All that is known of the chosen item"),
    line([.control("o")], .back, .moving, "Back to where you were"),
    line([.control("p")], .forward, .moving, "Forward again"),
    line([.character(" ")], .walk, .moving, "Next in reading order that nobody has looked at"),
    line([.character("]")], .nextUndecided, .moving, "Next undecided"),
    line([.character("[")], .previousUndecided, .moving, "Previous undecided"),
    line([.enter], .open, .moving, "Enlarge the pane, or open a conflict with all its sides"),
    line(
      [.escape], .leave, .moving, "Back to the panes, then take the marks off; while accounts are read, stop reading"),
  ]

  private static let finding: [Binding] = [
    line([.character("/")], .search, .finding, "Search as you type, in the texts and the items of all accounts"),
    line([.character("n")], .nextHit, .finding, "Next place where the words stand"),
    line([.character("N")], .previousHit, .finding, "Place before"),
    line(
      [.character("\\")], .filter, .finding, "Filter the panes: status, kind, speaker, account, words; they combine"),
    line([.character("0")], .clearFilter, .finding, "Show all again"),
    line([.character(":")], .commandLine, .finding, "A command by its name, or an item by its number"),
    line([.controlRight], .nextSentence, .finding, "Next sentence of the text"),
    line([.controlLeft], .previousSentence, .finding, "Previous sentence"),
    line([.character("e")], .nextParagraph, .finding, "Next paragraph of the text"),
    line([.character("E")], .previousParagraph, .finding, "Previous paragraph"),
  ]

  private static let judging: [Binding] =
    Status.allCases.map { line([.character($0.letter)], .tag($0), .judging, "Tag \($0.rawValue), and go on") }
    + [line([.backspace, .delete], .clearStatus, .judging, "Take the decision back: undecided again")]
    + Status.allCases.map { status in
      line(
        [.character(Character(status.letter.uppercased()))], .tagAndStay(status), .judging,
        "Tag \(status.rawValue), and stay")
    } + [
      line([.character("y")], .cycleSaying, .judging, "The saying: as printed, checked, misquoted, taken back"),
      line([.character("b")], .setBasis, .judging, "Basis: how the source knows, and who told it"),
      line([.character("r")], .setGrade, .judging, "Grade source and information (Admiralty code, B2)"),
      line([.character("a")], .editNote, .judging, "Note; on a question, the answer and what it rests on"),
      line([.character("L")], .setLabel, .judging, "Put a label on, or take it off"),
      line([.character("l")], .linkEvidence, .judging, "Link evidence: a URL, a file, or the selected words"),
      line(
        [.character("Q")], .cycleQuestion, .judging, "A question: open, asked, answered, dropped; a conflict: settled"),
      line([.character("S")], .setSettler, .judging, "Who could settle an open question"),
      line([.character("m")], .toggleMark, .judging, "Mark: the next key acts on all that are marked"),
      line([.character("M")], .markAll, .judging, "Mark all that the pane shows, or none"),
      line([.character(".")], .repeatDeed, .judging, "Do the last thing again, here"),
      line([.character("z")], .undo, .judging, "Undo your last step"),
      line([.character("Z")], .redo, .judging, "Redo"),
    ]

  private static let correcting: [Binding] = [
    line([.character("s")], .split, .correcting, "Split in two: ← → choose the place, Enter splits"),
    line([.character("J")], .join, .correcting, "Join with the next of its kind, or all that are marked"),
    line([.character(">")], .stretchEnd, .correcting, "Stretch the passage’s end by a word"),
    line([.character("<")], .shrinkEnd, .correcting, "Shrink its end by a word"),
    line([.character("(")], .stretchStart, .correcting, "Stretch its start by a word"),
    line([.character(")")], .shrinkStart, .correcting, "Shrink its start by a word"),
    line([.character("+")], .stretchToSentence, .correcting, "Stretch to the end of the sentence, then of the next"),
    line([.character("-")], .shrinkToSentence, .correcting, "Shrink by a sentence"),
    line([.character("p")], .changeSpeaker, .correcting, "Who says it: from the register, or typed"),
    line([.character("P")], .switchVoice, .correcting, "Own voice, or carried on from the source before"),
    line([.character("=")], .mergeSpeaker, .correcting, "Two names of one source: merge them"),
    line([.character("|")], .separateSpeaker, .correcting, "A merged name is a source of its own again"),
    line([.character("t")], .changeTime, .correcting, "Time of an event; of a question, the question in short"),
    line([.character("K")], .changeKind, .correcting, "Kind; on a side of a conflict, its stance"),
    line([.character("}"), .controlDown], .placeLater, .correcting, "Later in the sequence"),
    line([.character("{"), .controlUp], .placeEarlier, .correcting, "Earlier in the sequence"),
    line([.character("A")], .addItem, .correcting, "Add an event, statement or question from selected words"),
    line([.character("x")], .dismiss, .correcting, "Dismiss: it does not come back by itself"),
    line([.character("X")], .listDismissed, .correcting, "What was dismissed, to bring it back"),
    line([.character("R")], .takeOverTags, .correcting, "Take the tags over into this later version of a text"),
    line([.character("W")], .listMoved, .correcting, "Tags to place again: moved and lost in a later version"),
    line([.character("#")], .showChanges, .correcting, "What changed since the version before: facts, statements"),
    line([.character("@")], .editCard, .correcting, "The account card: outlet, version, dates, URL, route"),
  ]

  private static let selecting: [Binding] = [
    line([.character(",")], .toggleSelection, .selecting, "Begin or end a selection"),
    line([.shiftRight], .extendRight, .selecting, "Select to the next word"),
    line([.shiftLeft], .extendLeft, .selecting, "Select to the previous word"),
    line([.shiftDown], .extendDown, .selecting, "Select to the next line"),
    line([.shiftUp], .extendUp, .selecting, "Select to the previous line"),
  ]

  private static let program: [Binding] = [
    line([.character("w")], .writeSummary, .program, "Write the reviewed summary, and show where"),
    line([.character("^")], .growPane, .program, "Make this pane larger; the mouse drags the borders"),
    line([.character("_")], .shrinkPane, .program, "Make this pane smaller"),
    line([.character("~")], .resetPanes, .program, "All panes as large as at first"),
    line([.character("?")], .help, .program, "This help: / searches it"),
    line([.control("l")], .redraw, .program, "Paint the screen anew"),
    line([.control("z")], .suspend, .program, "Suspend; fg brings it back"),
    line([.character("q"), .control("c")], .quit, .program, "Quit: all is saved"),
  ]

  private static func line(_ keys: [Key], _ command: Command, _ group: Binding.Group, _ help: String) -> Binding {
    Binding(keys: keys, command: command, group: group, help: help)
  }
}
