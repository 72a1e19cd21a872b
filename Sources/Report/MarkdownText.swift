import TextCells

/// Text from outside as a stretch of one Markdown line in which it can only be read: no markup, HTML, link, entity or
/// table cell comes of it, and what would not show stands as a visible mark. White space is folded.
///
/// Escaped are the characters that mean something inside a line (CommonMark 0.31, GitHub's tables, strikethrough,
/// mathematics and bare links) and, at the very beginning, those that would open a block. Hyphens, full stops and
/// parentheses elsewhere mean nothing once brackets are escaped, and stay readable.
func markdown(_ text: String) -> String {
  let shown = visibleText(folded(text))
  var result = ""
  result.reserveCapacity(shown.utf8.count + 8)
  var (previous, isNumber): (UnicodeScalar?, Bool) = (nil, true)
  for scalar in shown.unicodeScalars {
    if isInlineMarkup(scalar) || opensBlock(scalar, after: previous, isNumber: isNumber)
      || joinsLink(scalar, after: previous)
    {
      result += "\\"
    }
    result.unicodeScalars.append(scalar)
    isNumber = isNumber && ("0"..."9").contains(scalar)
    previous = scalar
  }
  return result
}

private func isInlineMarkup(_ scalar: UnicodeScalar) -> Bool {
  switch scalar {
  case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "@", "$", "^": true
  default: false
  }
}

/// True for what begins a list, a rule or an underlined heading at the start, and for what ends a leading number.
private func opensBlock(_ scalar: UnicodeScalar, after previous: UnicodeScalar?, isNumber: Bool) -> Bool {
  switch scalar {
  case "-", "+", "=": previous == nil || previous == scalar
  case ".", ")": isNumber && previous != nil
  default: false
  }
}

/// True inside `http://` and `www.`, from which readers make links unasked.
private func joinsLink(_ scalar: UnicodeScalar, after previous: UnicodeScalar?) -> Bool {
  switch (scalar, previous) {
  case ("/", ":"), (".", "w"), (".", "W"): true
  default: false
  }
}

/// An account's own words: in italics, which nothing inside can end.
func accountWords(_ text: String) -> String {
  let shown = markdown(text)
  return shown.isEmpty ? "(no words to show)" : "*\(shown)*"
}

/// The reviewer's words: between angle marks, upright.
func reviewerWords(_ text: String) -> String { "«\(markdown(text))»" }

/// A text as code, in which nothing means anything and which can be copied as it stands; `nil` where it is empty, or holds
/// blanks, backquotes or anything but visible ASCII.
func verbatim(_ text: String) -> String? {
  let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") }
  return isPlain && !text.isEmpty ? "`\(text)`" : nil
}
