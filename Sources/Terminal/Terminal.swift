import CNcurses
import CTerminal
import Glibc
public import TextCells

/// The terminal while it is ours: paints a grid, reads keys, and gives itself back on every way out.
///
/// It decides nothing and waits for nothing. The program waits with one `poll` on ``inputDescriptor`` and
/// ``signalDescriptor``, and then asks ``readEvents()`` and ``takeSignals()``. ncurses and the handlers of signals
/// belong to the whole process, so there is one such object at a time, used on the main thread.
public final class Terminal {
  /// What may be chosen at the start.
  public struct Options: Sendable {
    /// Where keys come from, a descriptor open for reading; 0 is standard input. See ``Terminal/openKeyboard()``.
    public var input: Int32 = 0
    /// Colours, if the terminal has any. At first: unless `NO_COLOR` is set to anything (no-color.org).
    public var isColorWanted = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    /// Whether the mouse is reported. Without it the terminal's own selecting by mouse goes on to work.
    public var isMouseWanted = false
    /// Colours of roles that differ from the palette's.
    public var colors: [Style.Role: Color] = [:]

    /// The usual choices.
    public init() {}
  }

  /// How long ncurses waits behind an Escape for the rest of a key's sequence, in milliseconds.
  private static let escapeDelay: Int32 = 25
  /// More than any window has; what a terminal claims beyond is not painted.
  static let largest = (rows: 1000, columns: 2000)

  /// Readable when there may be keys.
  public let inputDescriptor: Int32
  /// Readable when there are signals.
  public let signalDescriptor: Int32
  private let screen: OpaquePointer
  /// Where ncurses writes.
  let outputDescriptor: Int32
  let coloring: Coloring
  /// There once ncurses has its colours.
  var painter: CellPainter?
  private let hasAlternateScreen: Bool
  private let isMouseOn: Bool
  private let savedModes: termios
  var decoder = KeyDecoder()
  /// What stands on the screen; `nil` where that is not known.
  var painted: Grid?
  var isCursorShown: Bool?
  var isRunning = true

  /// Takes the terminal over: full screen, no echo, every key at once. Its modes are saved first; handlers for signals
  /// and faults are set after ncurses has set its own.
  ///
  /// - Throws: what is missing, with what to do; the terminal is then as it was.
  public init(_ options: Options = Options()) throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal(descriptor: STDOUT_FILENO) }
    var modes = termios()
    guard tcgetattr(options.input, &modes) == 0 else { throw .noTerminal(descriptor: options.input) }
    let signals = terminal_signals_open()
    guard signals >= 0 else { throw .noSignals(errno) }
    curses_set_locale()
    var output: Int32 = -1
    guard let screen = Self.openScreen(input: options.input, output: &output) else {
      throw .unknownType(getenv("TERM").map { visibleText(String(cString: $0)) } ?? "")
    }
    (self.screen, savedModes, inputDescriptor, signalDescriptor) = (screen, modes, options.input, signals)
    (outputDescriptor, isMouseOn) = (output, options.isMouseWanted)
    hasAlternateScreen = !Capability.bytes("smcup").isEmpty
    let colors = options.isColorWanted ? curses_start_colors() : 0
    coloring = Coloring(
      palette: Palette(colors: Int(colors), isColorWanted: options.isColorWanted), changes: options.colors)
    begin()
  }

  deinit { stop() }

  /// Opens the terminal that the program was started from, for reading keys while standard input is a pipe.
  ///
  /// - Returns: a descriptor, to be given to ``Options/input``; it is the caller's to close.
  /// - Throws: ``TerminalError/noKeyboard`` where there is none.
  public static func openKeyboard() throws(TerminalError) -> Int32 {
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noKeyboard }
    return descriptor
  }

  /// Rows and columns of the window.
  public var size: Size { Size(rows: Int(curses_rows()), columns: Int(curses_columns())) }

  /// Gives the terminal back as it was. Does nothing the second time.
  public func stop() {
    guard isRunning else { return }
    isRunning = false
    leave()
    terminal_traps_disarm()
    terminal_signals_restore()
    delscreen(screen)
  }

  /// Gives the terminal to other work, such as an editor, and takes it again afterwards. The next ``paint(_:)`` paints
  /// everything.
  ///
  /// - Returns: what the work returned.
  public func lend<Result>(to work: () -> Result) -> Result {
    guard isRunning else { return work() }
    leave()
    terminal_traps_disarm()
    defer { takeAgain() }
    return work()
  }

  /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it goes on. The
  /// next ``paint(_:)`` paints everything.
  public func suspend() {
    guard isRunning else { return }
    leave()
    terminal_traps_disarm()
    terminal_stop_process()
    takeAgain()
  }
}

// MARK: - Taking and leaving

extension Terminal {
  /// ncurses' screen; `nil` where the terminal is unknown or cannot set its cursor, so that nothing can be painted.
  private static func openScreen(input: Int32, output: inout Int32) -> OpaquePointer? {
    guard let screen = curses_open(STDOUT_FILENO, input, &output) else { return nil }
    if !Capability.bytes("cup").isEmpty { return screen }
    endwin()
    terminal_signals_restore()
    delscreen(screen)
    return nil
  }

  private func begin() {
    terminal_signals_take()
    curses_set_input(Self.escapeDelay)
    KeySequences.define()
    for role in Style.Role.allCases { definePair(role) }
    painter = CellPainter(coloring)
    setBackground()
    if isMouseOn { curses_start_mouse() }
    armTraps()
    switchReports(on: true)
  }

  private func leave() {
    switchReports(on: false)
    curs_set(1)
    endwin()
    var modes = savedModes
    tcsetattr(inputDescriptor, TCSANOW, &modes)
  }

  /// The terminal after others have had it, in whatever size it is now.
  func takeAgain() {
    reset_prog_mode()
    armTraps()
    switchReports(on: true)
    isCursorShown = nil
    painted = nil
    _ = takeSize()
  }

  /// Pasted text comes between marks, so that it does not act as keys; and the mouse is reported while it is dragged,
  /// which curses does not ask for.
  private func switchReports(on: Bool) {
    guard hasAlternateScreen else { return }
    Self.write(on ? Capability.pasteOn : Capability.pasteOff)
    if isMouseOn, curses_has_mouse() { Self.write(on ? Capability.dragOn : Capability.dragOff) }
  }

  private func armTraps() {
    var sequence = Capability.bytes("sgr0") + Capability.bytes("rmkx")
    if hasAlternateScreen { sequence += Array(Capability.pasteOff.utf8) }
    if isMouseOn { sequence += Array(Capability.mouseOff.utf8) }
    sequence += Capability.bytes("rmcup") + Capability.bytes("cnorm")
    var modes = savedModes
    sequence.withUnsafeBytes {
      terminal_traps_arm(
        STDOUT_FILENO, $0.bindMemory(to: CChar.self).baseAddress, $0.count, inputDescriptor, &modes)
    }
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
