import AccountModel
import TextCells

/// What can happen to the screen.
public enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it never acts as keys.
  case pasted(String)
  /// The window has another size.
  case resized(Size)
  /// An account was read.
  case read(Account, Reading, extractor: String)
  /// How many of the accounts asked for were dealt with.
  case progress(done: Int, of: Int)
  /// A file that was not read, with the reason; an error where it was to be.
  case unread(String, Notice)
  /// Something to say once, for instance a file that could not be opened.
  case notice(String, Notice)
  /// A step stands in the log.
  case recorded([Action])
  /// Actions of other windows or verbs stand in the log, in its order.
  case others([Action])
  /// A step could not be recorded; nothing of it was.
  case notRecorded(String)
  /// What was written in the editor that was opened for a note; `nil` where nothing was.
  case edited(String?)
  /// Where the items and conflicts of an account stand in a further revision of it.
  case foundAgain(account: Int, of: ActionID, [Placement])
  /// The mouse did something.
  case mouse(Mouse)
  /// Nothing else is to be done at the moment; sent while ``State/hasWork``.
  case work
  /// Something to read.
  case page(Page)
  /// The summary was written there.
  case summaryWritten(path: String)
}

/// What becomes of an item or a conflict of the review in a further revision.
public struct Placement: Hashable, Sendable {
  /// The item or conflict.
  public var subject: ActionID
  /// How it was found again.
  public var anchor: Anchor

  /// A placement.
  public init(subject: ActionID, anchor: Anchor) { (self.subject, self.anchor) = (subject, anchor) }
}

/// How a message on the footer line is meant.
public enum Notice: Hashable, Sendable {
  /// It was done.
  case good
  /// Look at this.
  case warning
  /// It failed.
  case error
  /// For information.
  case plain
}

/// What the screen asks of the program around it. Effects are values; the run loop carries them out and answers with
/// messages.
public enum Effect: Hashable, Sendable {
  /// Record a step. The answer is ``Message/recorded(_:)`` or ``Message/notRecorded(_:)``; until then nothing shows it
  /// as done. The bytes of the accounts named (counted from 0) are kept with it.
  case record(StepDraft, keeping: [Int])
  /// Remember, when there is time, that this was looked at.
  case remember(LookedMark)
  /// Open the reviewer's own editor on a text. The answer is ``Message/edited(_:)``.
  case editElsewhere(String)
  /// Find what the review holds of an account again in another account of the case, counted from 0. The answer is
  /// ``Message/foundAgain(account:of:_:)``.
  case findAgain(account: Int, of: ActionID)
  /// Say what changed between a version that the review keeps, by its hash, and an account of the case, counted from 0.
  /// The answer is ``Message/page(_:)``.
  case compare(sha256: String, account: Int)
  /// Stop reading accounts; those that are open stay.
  case stopReading
  /// Write the summary.
  case writeSummary
  /// Paint everything anew.
  case redraw
  /// Give the terminal back for a while.
  case suspend
  /// End.
  case quit
}
