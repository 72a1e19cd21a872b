import AccountModel
import TextCells

/// All that the screen shows and all that decides what a key does. Changed by ``update(_:_:)`` only, and read by
/// ``render(_:)``.
public struct State: Sendable {
  // MARK: What is under review

  /// The accounts, their items and what was done to them.
  public internal(set) var incident: Case {
    didSet { edition = Edition() }
  }
  /// Which edition of the case it is.
  private(set) var edition = Edition()
  /// Who reviews; stands on the screen all the time.
  public let reviewer: String
  /// What the header calls the case.
  public let caseName: String
  /// Why nothing can be recorded, with what to do; `nil` where it can.
  public let readOnly: String?
  /// The keys.
  public let keys: KeyTable
  /// What the reviewer chose for all her reviews.
  public let preferences: Preferences

  // MARK: What is on show

  /// The window.
  var size: Size
  /// Where keys act.
  var focus = Pane.sequence
  /// The list last acted on.
  var list = Pane.sequence
  /// Whether the pane with the focus has the window to itself.
  var isZoomed = false
  /// The three list panes.
  var lists: [Pane: ListPane] = [.sequence: ListPane(), .quotes: ListPane(), .questions: ListPane()]
  /// The text pane.
  var text = TextPane()
  /// What is chosen: the item that the strip describes and a status key decides on.
  var chosen: Choice?
  /// What the screen does with keys at the moment.
  var mode = Mode.browsing
  /// Which side of an open conflict the cursor stands on.
  var side = 0
  /// Items on all of which the next key acts.
  var marked: Set<ItemPlace> = []
  /// What was done last, to be repeated.
  var lastDeed: Deed?
  /// The words that were selected when a tag was about to be placed.
  var pendingPlace: Passage?
  /// Items on which reviewers differ and which nobody has settled.
  var differences: [ActionID: Difference] = [:]
  /// A note that was half typed when the last session ended.
  var draft: Draft?
  // MARK: What is sought and shown

  /// What is searched for; its places are lit.
  var search: Search?
  /// The search before, for going on with it.
  var lastSearch: Search?
  /// What the panes are narrowed to.
  var narrowing: Narrowing?
  /// Lines typed earlier, the latest last.
  var commandHistory: [String] = []
  var filterHistory: [String] = []
  /// How large the panes were made.
  public internal(set) var sizes = PaneSizes()
  /// What the mouse drags.
  var drag: Drag?
  /// Panes scrolled away from what is chosen, until the next key.
  var adrift: Set<Pane> = []

  // MARK: What is said

  /// What the footer says until the next key.
  var message: Remark?
  /// Where the reviewer was, for back and forward.
  var trail = Trail()
  /// How many accounts were read, of how many; `nil` when all are.
  var progress: (done: Int, of: Int)?
  /// Why files were not read, one line each, in the order of the files.
  var unread: [String] = []
  /// True once every file that was asked for was dealt with.
  var hasReadAll = false
  /// What to do once the step that was sent off is recorded.
  var pending: Pending?
  /// Where the last session stopped, until the account with those words is read.
  var bookmark: LookedMark?
  /// True once the first item was chosen.
  var hasBegun = false

  /// A screen before anything is read.
  ///
  /// - Parameters:
  ///   - incident: a case without accounts, holding what the log held.
  ///   - caseName: the folder's or the single file's name.
  ///   - reviewer: who reviews.
  ///   - readOnly: why nothing can be recorded, with what to do.
  ///   - bookmark: where the last session stopped.
  ///   - keys: the key table.
  ///   - size: the window.
  ///   - preferences: what the reviewer chose for all her reviews.
  ///   - draft: a note that was half typed when the last session ended.
  ///   - sizes: how large the panes were made.
  public init(
    incident: Case = Case(), caseName: String, reviewer: String, readOnly: String? = nil,
    bookmark: LookedMark? = nil, keys: KeyTable = .standard, size: Size,
    preferences: Preferences = Preferences(), draft: Draft? = nil, sizes: PaneSizes = PaneSizes()
  ) {
    (self.incident, self.caseName, self.reviewer) = (incident, caseName, reviewer)
    (self.readOnly, self.bookmark, self.keys, self.size) = (readOnly, bookmark, keys, size)
    (self.preferences, self.draft, self.sizes) = (preferences, draft, sizes)
    differences = incident.review.differences
  }

  /// Where the reviewer stands, to begin there next time; `nil` while nothing is chosen.
  public var place: LookedMark? {
    guard let chosen, let stop = chosen.stop, incident.accounts.indices.contains(chosen.account) else {
      return bookmark
    }
    return incident.accounts[chosen.account].lookedMark(of: stop)
  }

  /// True while accounts are still being read.
  public var isReading: Bool { progress != nil }

  /// Notes that something was looked at, which leaves what is said of it as it was.
  ///
  /// - Returns: what is to be remembered; `nil` where it was looked at before.
  mutating func look(at stop: Stop, account: Int) -> LookedMark? {
    let edition = edition
    defer { self.edition = edition }
    return incident.look(at: stop, account: account)
  }

  /// Where the parts of the screen stand.
  var layout: Layout { Layout(size: size, focus: focus, list: list, isZoomed: isZoomed, sizes: sizes) }
}

/// What is chosen.
enum Choice: Hashable, Sendable {
  case item(ItemPlace)
  case sentence(Passage, account: Int)
  case conflict(account: Int, index: Int)

  var account: Int {
    switch self {
    case .item(let place): place.account
    case .sentence(_, let account), .conflict(let account, _): account
    }
  }

  /// The stop that is looked at by choosing this.
  var stop: Stop? {
    switch self {
    case .item(let place): .item(place.index)
    case .sentence(let passage, _): .sentence(passage)
    case .conflict: nil
    }
  }

  var place: ItemPlace? { if case .item(let place) = self { place } else { nil } }
}

/// What the screen does with keys.
enum Mode: Sendable {
  /// Keys are commands.
  case browsing
  /// Keys write into a line.
  case asking(Prompt)
  /// Keys choose where to split.
  case splitting(Splitting)
  /// Keys move through the help.
  case help(Help)
  /// Keys move through a page.
  case reading(Page)
  /// Keys write into a line that finds or does something.
  case entering(Entry)
}

/// What the footer says.
struct Remark: Hashable, Sendable {
  var text: String
  var notice: Notice
}

/// What follows once a step stands in the log.
struct Pending: Sendable {
  /// What the message begins with, for instance the item's name.
  var remark: String
  /// Whether the walk goes on.
  var goesOn: Bool
  /// What to choose; `nil` keeps the choice.
  var choose: Choice?
  /// An account of which the first event is to be chosen, counted from 0.
  var chooseIn: Int?
  /// For an undo: a claim and its status before, to say what became of it.
  var statusBefore: (place: ItemPlace, status: Status?)?

  init(remark: String, goesOn: Bool, choose: Choice? = nil, chooseIn: Int? = nil) {
    (self.remark, self.goesOn, self.choose, self.chooseIn) = (remark, goesOn, choose, chooseIn)
  }
}

/// Where the reviewer was: two stacks of choices, as in a browser.
struct Trail: Sendable {
  private(set) var behind: [Choice] = []
  private(set) var ahead: [Choice] = []

  /// Notes that the reviewer leaves a place for another. Bounded: the oldest are forgotten.
  mutating func leave(_ choice: Choice) {
    if behind.last != choice { behind.append(choice) }
    if behind.count > 500 { behind.removeFirst() }
    ahead = []
  }

  /// Goes back from a place.
  mutating func back(from choice: Choice?) -> Choice? {
    guard let place = behind.popLast() else { return nil }
    if let choice { ahead.append(choice) }
    return place
  }

  /// Goes forward again from a place.
  mutating func forward(from choice: Choice?) -> Choice? {
    guard let place = ahead.popLast() else { return nil }
    if let choice { behind.append(choice) }
    return place
  }
}
