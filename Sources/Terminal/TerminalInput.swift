import CNcurses
import CTerminal
import Glibc
import TextCells

extension Terminal {
  /// What came from the keyboard, all of it, in order; nothing if nothing came. Waits no longer than the 25 ms behind a
  /// single Escape that tell it from the beginning of a sequence.
  public func readEvents() -> [TerminalEvent] {
    guard isRunning else { return [] }
    let inputs = readInputs()
    var events = decoder.decode(inputs).filter { !isRaised($0) }
    if isClosed(didRead: !inputs.isEmpty) { events.append(.closed) }
    return events
  }

  /// The signals since the last call, in order. A new window size has been taken over, and after
  /// ``TerminalSignal/resumed`` the terminal is in our modes again: what is left is to paint.
  public func takeSignals() -> [TerminalSignal] {
    guard isRunning else { return [] }
    var bytes = [UInt8](repeating: 0, count: 64)
    var signals: [TerminalSignal] = []
    while case let count = read(signalDescriptor, &bytes, bytes.count), count > 0 {
      signals += bytes[..<count].compactMap(answer)
    }
    return signals
  }

  /// Inputs handed on at once at most, so that a flood cannot keep the screen from being painted.
  private static let inputLimit = 1 << 16

  private func readInputs() -> [KeyDecoder.Input] {
    var inputs: [KeyDecoder.Input] = []
    var code: wint_t = 0
    while inputs.count < Self.inputLimit {
      switch curses_read(&code) {
      case OK: inputs.append(.character(code))
      case KEY_CODE_YES where code == KEY_MOUSE: inputs += mouseInputs()
      case KEY_CODE_YES: inputs.append(KeySequences.input(of: Int32(bitPattern: code)))
      default: return inputs
      }
    }
    return inputs
  }

  /// Ctrl-Z and Ctrl-\ take the way of the signals that they are in other modes, so that there is one way only.
  private func isRaised(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(.control("z")): raise(SIGTSTP) == 0
    case .key(.control("\\")): raise(SIGQUIT) == 0
    default: false
    }
  }

  /// ncurses may have gathered several events behind one key, and gives the latest first.
  private func mouseInputs() -> [KeyDecoder.Input] {
    var inputs: [KeyDecoder.Input] = []
    var (row, column): (Int32, Int32) = (0, 0)
    while inputs.count < Self.inputLimit, case let code = curses_take_mouse(&row, &column), code >= 0 {
      let action = MouseEvent.Action(code: code)
      inputs.append(action.map { .mouse(MouseEvent($0, row: Int(row), column: Int(column))) } ?? .other)
    }
    return inputs.reversed()
  }

  /// Whether the line is gone, or says that there is input and then has none.
  private func isClosed(didRead: Bool) -> Bool {
    var state = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) == 1 else { return false }
    if Int32(state.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    var waiting: Int32 = 0
    return !didRead && ioctl(inputDescriptor, UInt(FIONREAD), &waiting) == 0 && waiting == 0
  }

  private func answer(_ number: UInt8) -> TerminalSignal? {
    switch Int32(number) {
    case SIGTERM: return .terminate
    case SIGHUP: return .hangUp
    case SIGQUIT: return .quit
    case SIGINT: return .interrupt
    case SIGTSTP: return .suspend
    case SIGCONT:
      takeAgain()
      return .resumed
    case SIGWINCH: return .resized(takeSize())
    default: return nil
    }
  }

  /// Tells ncurses the window's size. The screen is painted whole afterwards, since terminals move what stood there.
  func takeSize() -> Size {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      let (rows, columns) = (min(Int(window.ws_row), Self.largest.rows), min(Int(window.ws_col), Self.largest.columns))
      resizeterm(Int32(rows), Int32(columns))
      painted = nil
    }
    return size
  }
}

extension MouseEvent.Action {
  /// From the numbers that the shim gives.
  init?(code: Int32) {
    switch code {
    case 1: self = .pressed(.left)
    case 2: self = .pressed(.middle)
    case 3: self = .pressed(.right)
    case 4: self = .scrolledUp
    case 5: self = .scrolledDown
    case 6: self = .released
    case 7: self = .moved
    default: return nil
    }
  }
}
