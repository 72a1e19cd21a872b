import AccountLoader
import AccountModel
import Glibc
import ReviewScreen
import ReviewStore
import Settings
import Terminal

/// Waits for keys, signals and accounts; hands them to the screen; carries out what the screen asks for; paints.
///
/// Waits in one poll(2), with a time limit only while something is to be done later: an idle screen costs nothing.
final class RunLoop {
  private let opening: Opening
  private let review: OpenedReview
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let summaries: SummaryWriter
  private let configuration: Configuration
  private let others: OtherWindows?
  private let crashes: Bool

  private let renderer = Renderer()
  private var state: State
  private var isOver = false
  private var failures: [String] = []
  /// The same with files of a folder that are no accounts.
  private var unread: [String] = []
  /// What was looked at and is not yet remembered.
  private var looked: [LookedMark] = []
  /// When the screen changed and was not painted yet; when it was last painted; both in milliseconds.
  private var unpaintedSince: Int?
  private var paintedAt = 0
  /// Whether an account was on the screen when it was last painted.
  private var showsAccount = false
  /// When something was last looked at that is not yet remembered.
  private var unsavedSince: Int?

  /// The half-typed note as it was last kept.
  private var savedDraft: Draft?
  private var savedSizes = PaneSizes()

  /// How long the first paint waits for the first account, in milliseconds: most are there sooner, and a screen that
  /// comes up full is calmer than one that comes up empty.
  private static let patience = 40
  /// How often a screen that fills by itself is painted, in milliseconds.
  private static let paintInterval = 200
  /// How long after the last look marks are saved, in milliseconds.
  private static let saveDelay = 1000
  /// How long after a read that failed what others did is read again, in milliseconds.
  private static let retryDelay = 100
  /// How many accounts are taken in between two looks at the keyboard.
  private static let batch = 4

  /// Takes the terminal.
  ///
  /// - Throws: ``TerminalError`` where there is no terminal to show the review on.
  init(_ opening: Opening, _ review: OpenedReview, _ configuration: Configuration, crashes: Bool) throws {
    guard let mailbox = Mailbox() else { throw TerminalError.noSignals(errno) }
    (self.opening, self.review, self.mailbox, self.crashes) = (opening, review, mailbox, crashes)
    self.configuration = configuration
    others = OtherWindows(review)
    summaries = SummaryWriter(folder: opening.folder, caseName: opening.caseName, store: review.store)
    var options = configuration.terminalOptions
    if isatty(STDIN_FILENO) == 0 { options.input = try Terminal.openKeyboard() }
    BackgroundReader.start(opening, KeptAccounts(opening, review.review), into: mailbox)
    terminal = try Terminal(options)
    state = State(
      incident: Case(review: review.review, looked: review.looked), caseName: opening.caseName,
      reviewer: opening.reviewer, readOnly: review.readOnly, bookmark: review.place, keys: configuration.keys,
      size: terminal.size, preferences: configuration.preferences, draft: review.draft, sizes: review.sizes)
    (savedDraft, savedSizes) = (review.draft, review.sizes)
    if let readOnly = review.readOnly { _ = update(&state, .notice(readOnly, .warning)) }
  }

  /// Runs until the reviewer quits or the system asks for the end.
  ///
  /// - Returns: the inputs that could not be read, one line each; where there is no account at all, also those that a
  ///   folder holds beside accounts.
  func run() -> [String] {
    defer { terminal.stop() }
    takeFirstAccount()
    paint()
    while !isOver {
      wait()
      takeSignals()
      takeKeys()
      takeMail()
      takeOthersActions()
      goOn()
      paintIfDue()
      saveIfDue()
    }
    review.remember(looked: looked, of: state)
    return state.incident.accounts.isEmpty ? unread : failures
  }

  // MARK: Waiting

  private func takeFirstAccount() {
    // Drawing for the first time costs several times what it does later; here it costs no time at all.
    _ = renderer.render(state)
    let end = Clock.milliseconds() + Self.patience
    while state.incident.accounts.isEmpty, Clock.milliseconds() < end {
      var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(max(1, end - Clock.milliseconds()))) > 0 else { break }
      takeMail()
    }
  }

  private func wait() {
    let watched = [terminal.inputDescriptor, terminal.signalDescriptor, mailbox.descriptor, others?.descriptor]
    var descriptors = watched.compactMap(\.self).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&descriptors, nfds_t(descriptors.count), timeout())
  }

  /// Milliseconds until something is due; -1 for never.
  private func timeout() -> Int32 {
    if state.hasWork { return 0 }
    let due = [
      unpaintedSince.map { _ in paintedAt + Self.paintInterval }, unsavedSince.map { $0 + Self.saveDelay },
      others?.isBehind == true ? Clock.milliseconds() + Self.retryDelay : nil,
    ]
    guard let first = due.compactMap(\.self).min() else { return -1 }
    return Int32(max(0, first - Clock.milliseconds()))
  }

  // MARK: What comes in

  private func takeSignals() {
    for signal in terminal.takeSignals() {
      switch signal {
      case .terminate, .hangUp, .quit, .interrupt: isOver = true
      case .suspend: suspend()
      case .resumed: repaint()
      case .resized(let size):
        send(.resized(size))
        paint()
      }
    }
  }

  private func takeKeys() {
    let events = terminal.readEvents()
    for event in events where !isOver {
      switch event {
      case .key(let key): send(.key(key))
      case .pasted(let text): send(.pasted(text))
      case .mouse(let event): if let mouse = Mouse(event) { send(.mouse(mouse)) }
      case .closed: isOver = true
      }
    }
    if !events.isEmpty, !isOver { paint() }
    let isChanged = state.currentDraft != savedDraft || state.sizes != savedSizes
    if !events.isEmpty, isChanged { unsavedSince = Clock.milliseconds() }
  }

  private func takeMail() {
    for message in mailbox.take(limit: Self.batch) {
      if case .unread(let text, let notice) = message {
        unread.append(text)
        if notice == .error { failures.append(text) }
      }
      send(message)
      unpaintedSince = unpaintedSince ?? Clock.milliseconds()
    }
  }

  /// Lets the screen go on with what takes long, a stretch between two looks at the keyboard.
  private func goOn() {
    guard state.hasWork else { return }
    send(.work)
    unpaintedSince = unpaintedSince ?? Clock.milliseconds()
  }

  private func takeOthersActions() {
    guard let actions = others?.arrivals(), !actions.isEmpty else { return }
    send(.others(actions))
    unpaintedSince = unpaintedSince ?? Clock.milliseconds()
  }

  // MARK: Effects

  private func send(_ message: Message) {
    for effect in update(&state, message) { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .record(let step, let accounts): record(step, keeping: accounts)
    case .remember(let mark):
      looked.append(mark)
      unsavedSince = Clock.milliseconds()
    case .editElsewhere(let text): editElsewhere(text)
    case .findAgain(let account, let id): findAgain(id, in: account)
    case .compare(let sha256, let account): compare(sha256, with: account)
    case .stopReading: mailbox.askToStop()
    case .writeSummary: writeSummary()
    case .redraw: repaint()
    case .suspend: suspend()
    case .quit: isOver = true
    }
  }

  private func record(_ step: StepDraft, keeping accounts: [Int]) {
    if crashes { return Fault.provoke() }
    let kept = accounts.map { state.incident.accounts[$0].account }
    let sources = Dictionary(kept.map { ($0.revision.sha256, $0.source) }, uniquingKeysWith: { first, _ in first })
    do {
      guard let store = review.store else { return send(.notRecorded(review.readOnly ?? "the review has no place")) }
      send(.recorded(try store.append(step, at: Clock.utc(), sources: sources)))
    } catch {
      send(.notRecorded("\(error)"))
    }
  }

  private func writeSummary() {
    let document = SummaryDocument.text(
      of: state.incident, caseName: opening.caseName, reviewer: opening.reviewer, store: review.store,
      includesNotes: configuration.settings.exportsNotes)
    do throws(SummaryFile.Failure) {
      send(.summaryWritten(path: try summaries.write(document)))
      sayWhatChangedMeanwhile()
    } catch {
      send(.notice("\(error)", .error))
    }
  }

  /// A summary speaks of the texts as they were opened, and says so where a file has become another since.
  private func sayWhatChangedMeanwhile() {
    let accounts = state.incident.accounts.lazy.filter { !$0.isSuperseded }.map(\.account)
    let changed = accounts.filter { [opening] in opening.hasChanged($0) }.map(\.path)
    guard let first = changed.first else { return }
    let others = changed.count > 1 ? " and \(changed.count - 1) more" : ""
    send(
      .notice(
        "Summary written, of the texts as they were opened: '\(first)'\(others) has changed or gone since.", .warning))
  }

  private func findAgain(_ id: ActionID, in index: Int) {
    guard let store = review.store else { return }
    do {
      let account = state.incident.accounts[index].account
      let placements = try Revisions(state.incident.review, store).placements(of: id, in: account)
      send(.foundAgain(account: index, of: id, placements))
    } catch {
      send(.notice("\(error)", .error))
    }
  }

  private func compare(_ sha256: String, with index: Int) {
    let account = state.incident.accounts[index].account
    do {
      guard let store = review.store, let bytes = try store.source(sha256) else {
        throw Revisions.NoCopy(path: account.path)
      }
      let before = try AccountLoader().load(bytes: bytes, path: account.path)
      send(
        .page(
          Page(
            title: "What changed in \(account.name)",
            lines: ChangesText(before, account).lines)))
    } catch {
      send(.notice("\(error)", .error))
    }
  }

  /// Lends the terminal to the reviewer's own editor.
  private func editElsewhere(_ text: String) {
    let edited = terminal.lend { ExternalEditor.edit(text) }
    send(.resized(terminal.size))
    send(.edited(edited))
    repaint()
  }

  private func suspend() {
    terminal.suspend()
    send(.resized(terminal.size))
    paint()
  }

  // MARK: Painting and saving

  private func repaint() {
    terminal.redraw()
    paint()
  }

  private func paint() {
    terminal.paint(renderer.render(state))
    paintedAt = Clock.milliseconds()
    unpaintedSince = nil
    showsAccount = !state.incident.accounts.isEmpty
  }

  /// Paints what accounts coming in have changed: at once when it is the first or the last of them, else now and then.
  private func paintIfDue() {
    guard unpaintedSince != nil else { return }
    let isFirst = !showsAccount && !state.incident.accounts.isEmpty
    if isFirst || !state.isReading || Clock.milliseconds() >= paintedAt + Self.paintInterval { paint() }
  }

  private func saveIfDue() {
    guard let since = unsavedSince, Clock.milliseconds() >= since + Self.saveDelay else { return }
    unsavedSince = nil
    // Before the first decision there is no file: what was looked at is kept until there is one.
    guard review.remember(looked: looked, of: state) else { return }
    looked = []
    (savedDraft, savedSizes) = (state.currentDraft, state.sizes)
  }
}

extension Mouse {
  /// What the terminal says of the mouse, as far as it means something here.
  fileprivate init?(_ event: MouseEvent) {
    let action: Action
    switch event.action {
    case .pressed(.left): action = .pressed
    case .released: action = .released
    case .moved: action = .moved
    case .scrolledUp: action = .scrolledUp
    case .scrolledDown: action = .scrolledDown
    case .pressed: return nil
    }
    self.init(action, row: event.row, column: event.column)
  }
}
