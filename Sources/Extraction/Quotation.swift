/// A stretch in quotation marks, as token indices.
struct Quotation: Sendable {
  /// From the opening mark to the closing one, both included; without a closing mark to the last word.
  var marked: Range<Int>
  /// What stands between the marks.
  var inner: Range<Int>
  /// False where the closing mark is missing.
  var isClosed: Bool
  /// True where it takes up, in a new paragraph, a quotation that was left open at the end of the last.
  var continues = false
}
