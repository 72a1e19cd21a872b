import AccountModel

/// A timed transcript: SubRip (`.srt`) or WebVTT (`.vtt`, W3C "WebVTT: The Web Video Text Tracks Format").
///
/// Skipped are cue numbers and names, times with their settings, the WebVTT header, its NOTE, STYLE and REGION blocks,
/// and tags, each such line with its end. A voice tag names the speaker, who must not be lost: of `<v Mary>I saw it`
/// only `<v ` is skipped, so the words read `Mary>I saw it`. Character references (`&amp;`) stay as they are written.
/// What stands outside any cue stays in the text as words without a time.
struct Transcript {
  /// What is not words, in reading order.
  private(set) var skipped: [Passage] = []
  /// What is spoken when, in reading order.
  private(set) var timings: [Timing] = []
  private let text: DecodedText
  private let isWebVTT: Bool

  /// Reads a transcript; `nil` where the text is none: it begins neither as WebVTT nor with a cue of SubRip, and its
  /// name does not say so either.
  init?(text: DecodedText, path: String) {
    self.text = text
    let name = path.lowercased()
    isWebVTT = Self.beginsAsWebVTT(text) || name.hasSuffix(".vtt")
    guard isWebVTT || name.hasSuffix(".srt") || Self.beginsAsSubRip(text) else { return nil }
    read()
  }

  private static func beginsAsWebVTT(_ text: DecodedText) -> Bool {
    let line = text.utf8[text.line(0)]
    let rest = line.dropFirst("WEBVTT".utf8.count)
    return line.starts(with: "WEBVTT".utf8) && (rest.first.map { $0 == 0x20 || $0 == 0x09 } ?? true)
  }

  private static func beginsAsSubRip(_ text: DecodedText) -> Bool {
    guard let first = (0..<text.lineCount).first(where: { !text.line($0).isEmpty }) else { return false }
    return isNumber(text.utf8[text.line(first)]) && CueTimes(text.utf8[text.line(first + 1)]) != nil
  }

  private mutating func read() {
    var line = Self.beginsAsWebVTT(text) ? skipBlock(from: 0) : 0
    while line < text.lineCount {
      if let times = times(line) {
        line = readCue(from: line, times)
      } else if isWebVTT, beginsSkippedBlock(line) {
        line = skipBlock(from: line)
      } else {
        if isCueName(line) { skipLine(line) }
        line += 1
      }
    }
  }

  /// Reads the words of a cue up to a blank line, the next cue's head, or the end. Returns the line after them.
  private mutating func readCue(from head: Int, _ times: CueTimes) -> Int {
    skipLine(head)
    var line = head + 1
    var words: Passage?
    while line < text.lineCount, !isBlank(line), self.times(line) == nil, !isNumberedHead(line) {
      for part in CueLine(text.utf8, in: text.line(line)).read(skip: { skip($0) }) {
        words = Passage(words?.lower ?? part.lower, part.upper)
      }
      line += 1
    }
    if let words { timings.append(Timing(passage: words, start: times.start, end: times.end)) }
    return line
  }

  private func times(_ line: Int) -> CueTimes? { CueTimes(text.utf8[text.line(line)]) }

  private func isBlank(_ line: Int) -> Bool {
    text.line(line).allSatisfy { text.utf8[$0] == 0x20 || text.utf8[$0] == 0x09 }
  }

  /// A number above a line of times, also where the blank line before it is missing.
  private func isNumberedHead(_ line: Int) -> Bool {
    Self.isNumber(text.utf8[text.line(line)]) && times(line + 1) != nil
  }

  private func isCueName(_ line: Int) -> Bool {
    if isNumberedHead(line) { return true }
    return isWebVTT && !isBlank(line) && (line == 0 || isBlank(line - 1)) && times(line + 1) != nil
  }

  private func beginsSkippedBlock(_ line: Int) -> Bool {
    guard line == 0 || isBlank(line - 1) else { return false }
    let words = text.utf8[text.line(line)]
    return ["NOTE", "STYLE", "REGION"].contains { name in
      words.starts(with: name.utf8) && (words.dropFirst(name.utf8.count).first.map { $0 == 0x20 || $0 == 0x09 } ?? true)
    }
  }

  /// Skips lines up to a blank one or the head of a cue, and returns the line after them.
  private mutating func skipBlock(from first: Int) -> Int {
    var line = first
    while line < text.lineCount, !isBlank(line), times(line) == nil {
      skipLine(line)
      line += 1
    }
    return line
  }

  private mutating func skipLine(_ line: Int) {
    let end = line + 1 < text.lineCount ? text.line(line + 1).lowerBound : text.utf8.count
    if let passage = Passage(text.line(line).lowerBound, end) { skip(passage) }
  }

  /// Adds to what is skipped; what touches the passage before is joined with it.
  private mutating func skip(_ passage: Passage) {
    if let last = skipped.last, last.upper == passage.lower, let both = Passage(last.lower, passage.upper) {
      skipped[skipped.count - 1] = both
    } else {
      skipped.append(passage)
    }
  }

  private static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    !line.isEmpty && line.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == 0x20 }
  }
}
