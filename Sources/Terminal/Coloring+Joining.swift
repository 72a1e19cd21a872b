import TextCells

extension Coloring {
  /// Blanks between two runs at most that are painted in the colours of what stands around them: to change colours
  /// twice takes as many bytes.
  private static let joinedBlanks = 16

  /// Runs of a row made fewer: a few plain blanks between two runs that look alike look the same in their colours.
  func joined(_ runs: [Run]) -> [Run] {
    var joined: [Run] = []
    var index = 0
    while index < runs.count {
      var run = runs[index]
      while index + 2 < runs.count, isJoint(runs[index + 1], between: run, and: runs[index + 2]) {
        run = Run(column: run.column, text: run.text + runs[index + 1].text + runs[index + 2].text, style: run.style)
        index += 2
      }
      joined.append(run)
      index += 1
    }
    return joined
  }

  private func isJoint(_ blanks: Run, between left: Run, and right: Run) -> Bool {
    let looks = look(of: left.style)
    return looks == look(of: right.style) && showsNoBlanks(looks) && showsNoBlanks(look(of: blanks.style))
      && blanks.text.utf8.count <= Self.joinedBlanks && blanks.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// True where a blank looks like any other.
  private func showsNoBlanks(_ look: Palette.Look) -> Bool { !look.isReversed && !look.isUnderlined }
}
