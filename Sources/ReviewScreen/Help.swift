import TextCells

/// The help on show: how far it is scrolled, and what is looked for in it.
struct Help: Hashable, Sendable {
  var top = 0
  /// Words that the lines on show hold; empty for all lines.
  var query = LineField()
  /// Whether keys write into the query.
  var isTyping = false
}

extension State {
  mutating func turn(_ help: Help, by key: Key) -> [Effect] {
    if help.isTyping {
      mode = .help(typed(key, into: help))
      return []
    }
    let page = helpRows
    switch keys.command(for: key) {
    case .next: mode = .help(scrolled(help, by: 1))
    case .previous: mode = .help(scrolled(help, by: -1))
    case .pageDown, .halfPageDown, .walk: mode = .help(scrolled(help, by: page))
    case .pageUp, .halfPageUp: mode = .help(scrolled(help, by: -page))
    case .first: mode = .help(scrolled(help, by: -help.top))
    case .last: mode = .help(scrolled(help, by: HelpView.lines(self, help).count))
    case .search:
      var help = help
      help.isTyping = true
      mode = .help(help)
    case .redraw: return [.redraw]
    case .leave where !help.query.text.isEmpty: mode = .help(Help())
    default: mode = .browsing
    }
    return []
  }

  private func typed(_ key: Key, into help: Help) -> Help {
    var help = help
    switch key {
    case .enter: help.isTyping = false
    case .escape, .control("c"): help = Help()
    default: if help.query.edit(key) { help.top = 0 }
    }
    return help
  }

  /// The help moved by some rows, as far as there are lines.
  func scrolled(_ help: Help, by rows: Int) -> Help {
    var help = help
    help.top = max(0, min(help.top + rows, HelpView.lines(self, help).count - helpRows))
    return help
  }

  /// Rows that the help has.
  private var helpRows: Int { max(1, size.rows - 3) }
}
