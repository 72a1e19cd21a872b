public import TextCells

extension Terminal {
  /// The colour of a role on a terminal of 256 colours, before any change.
  public static func standardColor(of role: Style.Role) -> Color {
    Palette.colors(of: role).full.map { .number(UInt8($0)) } ?? .terminal
  }
}

/// A palette with the colours that the reviewer changed.
struct Coloring {
  /// The colours before any change.
  let palette: Palette
  /// The changes.
  let changes: [Style.Role: Color]

  /// How a style looks. Of a colour that the terminal lacks the nearest basic one is taken where there is one, else the
  /// palette's; without colours nothing changes.
  func look(of style: Style) -> Palette.Look {
    var look = palette.look(of: style)
    guard palette != .none, let change = changes[style.role] else { return look }
    switch change {
    case .terminal: look.color = nil
    case .number(let number) where palette == .full: look.color = Int16(number)
    case .number(let number) where number < 16: look.color = Int16(number % 8)
    case .number: break
    }
    return look
  }
}
