/// What counts as the same letter when words are looked for: quotation marks straight or curly, dashes of any length,
/// blanks and line ends of any kind, and, unless the words ask for them, letters with and without marks or in other
/// case.
enum Folding {
  /// Stands for what has no weight in a comparison: combining marks, joiners, soft hyphens.
  static let ignored: UInt32 = 0
  static let blank: UInt32 = 0x20

  /// A Unicode scalar as it is compared.
  ///
  /// - Parameters:
  ///   - scalar: its number.
  ///   - keepsCase: whether capitals count.
  ///   - keepsMarks: whether accents and the like count.
  /// - Returns: the number of the scalar that stands for it in comparisons.
  @inline(__always)
  static func fold(_ scalar: UInt32, keepsCase: Bool, keepsMarks: Bool) -> UInt32 {
    if scalar < 0x80 {
      if scalar >= 0x41, scalar <= 0x5A { return keepsCase ? scalar : scalar + 0x20 }
      return scalar >= 0x09 && scalar <= 0x0D ? blank : scalar
    }
    return foldBeyondASCII(scalar, keepsCase: keepsCase, keepsMarks: keepsMarks)
  }

  private static func foldBeyondASCII(_ scalar: UInt32, keepsCase: Bool, keepsMarks: Bool) -> UInt32 {
    var folded = scalar
    if scalar < UInt32(tableEnd) {
      folded = keepsMarks ? kept[Int(scalar)] : bare[Int(scalar)]
      guard !keepsCase else { return folded }
      return folded < UInt32(tableEnd) ? lower[Int(folded)] : folded
    }
    if (0xFE00...0xFE0F).contains(scalar) || scalar == 0xFEFF { folded = ignored }
    if scalar == 0x3000 { folded = blank }
    return folded
  }

  /// Scripts with capitals, and punctuation, end here.
  private static let tableEnd = 0x2100
  private static let kept = (0..<tableEnd).map { simplified(UInt32($0)) }
  private static let bare = (0..<tableEnd).map { withoutMarks(simplified(UInt32($0))) }
  private static let lower = (0..<tableEnd).map { lowered(UInt32($0)) }

  /// Punctuation and blanks made plain.
  private static func simplified(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: blank
    case 0x2018...0x201B, 0x2032, 0x02BC, 0xB4, 0x2039, 0x203A: 0x27
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: 0x22
    case 0x2010...0x2015: 0x2D
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: ignored
    default: scalar
    }
  }

  /// The letter below the mark, as the Unicode name tells it ("LATIN SMALL LETTER E WITH ACUTE"); nothing for a mark
  /// that stands on its own.
  private static func withoutMarks(_ scalar: UInt32) -> UInt32 {
    guard let unicode = UnicodeScalar(scalar) else { return scalar }
    if [.nonspacingMark, .enclosingMark].contains(unicode.properties.generalCategory) { return ignored }
    guard (0xC0..<0x250).contains(scalar) || (0x1E00..<0x1F00).contains(scalar) else { return scalar }
    let words = unicode.properties.name?.split(separator: " ") ?? []
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].count == 1,
      let letter = words[3].unicodeScalars.first
    else { return scalar }
    return words[1] == "SMALL" ? letter.value + 0x20 : letter.value
  }

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    guard let unicode = UnicodeScalar(scalar) else { return scalar }
    let mapped = unicode.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? scalar : scalar
  }
}
