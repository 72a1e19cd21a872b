/// Texts for the tests. Every sentence tells something that happened or was said and leaves nothing open, so that any
/// reading of them finds claims.
enum Accounts {
  /// Four lines by a narrator and one source.
  static let wire = """
    A grey van struck the harbour gate on Monday.
    Harbour Master Ada Quill said the van ran two red lights.
    Two dock workers carried the driver out of the van.
    The gate fell on the quay and crushed a boat.

    """

  /// So many sentences that no test comes to their end.
  static let long = (1...120).map { "The harbour police said that box \($0) was taken from the warehouse.\n" }.joined()
}
