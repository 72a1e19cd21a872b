import CTerminal

/// What becomes of a Unicode scalar on the screen.
enum ScalarKind: Equatable {
  /// Shown as it is, in so many columns (1 or 2).
  case shown(width: Int)
  /// Shown on the character before it.
  case combining
  /// Changes the look of the character before it; never stands alone.
  case selector
  /// A tab: a blank.
  case blankTab
  /// Told by a mark.
  case hidden

  init(_ scalar: UnicodeScalar) {
    if scalar.isASCII {
      self = scalar.value >= 0x20 && scalar.value < 0x7F ? .shown(width: 1) : scalar == "\t" ? .blankTab : .hidden
    } else {
      self = Self.beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: UnicodeScalar) -> ScalarKind {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: .hidden
    // Of the rest, only letters and marks may be such as are not to be seen: selectors, fillers, grapheme joiners.
    case .nonspacingMark where scalar.properties.isVariationSelector: .selector
    case .nonspacingMark, .otherLetter: scalar.properties.isDefaultIgnorableCodePoint ? .hidden : visible(scalar)
    default: visible(scalar)
    }
  }

  private static func visible(_ scalar: UnicodeScalar) -> ScalarKind {
    switch terminal_scalar_width(scalar.value) {
    case 0: return .combining
    case let width where width > 0: return .shown(width: Int(width))
    case -2: return withoutTables(scalar.properties)
    default: return .hidden
    }
  }

  /// A guess for systems without any UTF-8 locale.
  private static func withoutTables(_ properties: UnicodeScalar.Properties) -> ScalarKind {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: .combining
    default: .shown(width: properties.isIdeographic || properties.isEmojiPresentation ? 2 : 1)
    }
  }
}

extension UnicodeScalar {
  /// An emoji; digits, `#` and `*`, which only begin some, do not count.
  var isPictorial: Bool { !isASCII && properties.isEmoji }

  /// A letter, or a mark on one, of a script without capitals, at most one column wide: where joiners choose the shape.
  var isShapedLetter: Bool {
    switch properties.generalCategory {
    case .otherLetter, .nonspacingMark, .spacingMark: !isASCII && terminal_scalar_width(value) <= 1
    default: false
    }
  }
}
