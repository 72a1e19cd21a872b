import AccountModel

/// Finds headline, byline, dateline and date at the head of a text. Nothing is recognised rather than something false:
/// a part counts only where it stands on a line of its own, a dateline where a line begins with it.
struct FrameReader {
  /// What was recognised.
  private(set) var frame = Frame()

  /// How many lines with words are looked at.
  private static let lineLimit = 8

  /// Reads the head of a text. Cost: bounded by a few lines, whatever the text's size, but for blank lines before them.
  init(text: DecodedText) {
    let lines = Self.head(of: text)
    for line in lines { readDetails(line) }
    if let first = lines.first, frame.byline?.lower != first.range.lowerBound {
      readTitle(first, lines.dropFirst().first)
    }
  }

  /// Lines with words, up to and including the first that reads like running text.
  private static func head(of text: DecodedText) -> [HeadLine] {
    var lines: [HeadLine] = []
    var index = 0
    while index < min(text.lineCount, 200), lines.count < lineLimit {
      if let line = HeadLine(text, at: index) {
        lines.append(line)
        if line.isRunningText { break }
      }
      index += 1
    }
    return lines
  }

  private mutating func readDetails(_ line: HeadLine) {
    if frame.byline == nil, Byline.isByline(line.words) { frame.byline = line.passage }
    if frame.dateline == nil, let dateline = Dateline(line.words) {
      frame.dateline = dateline.passage
      note(dateline.date)
    }
    if frame.date == nil { note(DateWords(publicationLine: line.words)) }
  }

  /// A full date takes the place of one without a year, never the reverse.
  private mutating func note(_ date: DateWords?) {
    guard let date, frame.dateWords == nil || (frame.date == nil && date.iso != nil) else { return }
    (frame.dateWords, frame.date) = (date.passage, date.iso)
  }

  /// A first line is the headline where it is short, does not end as a sentence does, and what follows is set off from
  /// it. Lines wrapped by hand look like headlines, but are followed at once by more of the same length.
  private mutating func readTitle(_ line: HeadLine, _ next: HeadLine?) {
    guard let next, frame.dateline?.lower != line.range.lowerBound,
      frame.dateWords?.lower != line.words.first?.passage?.lower,
      line.looksLikeHeadline
    else { return }
    let isSetOff =
      line.isMarkdownHeading || line.isBeforeBlankLine || next.range.count >= 200
      || [frame.byline, frame.dateline, frame.dateWords].contains { $0.map { next.range.contains($0.lower) } ?? false }
    if isSetOff { frame.title = line.passage }
  }
}
