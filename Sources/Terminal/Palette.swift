import TextCells

/// How a style looks on a terminal with so many colours.
///
/// The background is always the terminal's own, which may be light or dark: of 256 colours, those are taken that stand
/// out from black and from white alike.
enum Palette: Hashable {
  case none, eight, full

  /// What a cell is painted with.
  struct Look: Hashable {
    /// The colour's number; `nil` for the terminal's own.
    var color: Int16?
    var isBold = false
    var isDim = false
    var isUnderlined = false
    var isReversed = false
  }

  /// The palette for a number of colours. More than 256 means that numbers are mixed from red, green and blue; only the
  /// first eight are then what they are elsewhere.
  init(colors: Int, isColorWanted: Bool) {
    self = !isColorWanted || colors < 8 ? .none : colors == 256 ? .full : .eight
  }

  /// How a style looks.
  func look(of style: Style) -> Look {
    var look = base(of: style.role)
    look.isBold = look.isBold || style.isBold
    look.isUnderlined = look.isUnderlined || style.isUnderlined
    look.isReversed = style.isReversed
    return look
  }

  private func base(of role: Style.Role) -> Look {
    switch self {
    case .none: Self.plain(role)
    case .eight: Look(color: Self.colors(of: role).eight, isBold: role == .heading, isDim: role == .quiet)
    case .full: Look(color: Self.colors(of: role).full, isBold: role == .heading)
    }
  }

  /// Without colours: weight and lines alone.
  private static func plain(_ role: Style.Role) -> Look {
    switch role {
    case .heading, .warning, .error, .disputed, .false, .verified: Look(isBold: true)
    case .event: Look(isUnderlined: true)
    case .statement: Look(isBold: true)
    case .question: Look(isBold: true, isUnderlined: true)
    case .quiet: Look(isDim: true)
    default: Look()
    }
  }

  /// The colours of a role among 8 and among 256.
  static func colors(of role: Style.Role) -> (eight: Int16?, full: Int16?) {
    switch role {
    case .normal, .heading: (nil, nil)
    case .quiet, .border: (nil, 244)
    // Not blue: on the black of a plain console it cannot be read.
    case .event: (6, 32)
    case .statement: (2, 29)
    case .question: (5, 133)
    case .good, .verified: (2, 28)
    case .warning, .unverified: (3, 136)
    case .error, .false: (1, 160)
    case .corroborated: (6, 30)
    case .disputed: (5, 166)
    case .opinion: (4, 97)
    case .inconclusive: (nil, 102)
    }
  }
}
