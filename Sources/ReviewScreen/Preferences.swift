public import AccountModel

/// What a reviewer chose for all her reviews, as far as the screen reads it.
public struct Preferences: Hashable, Sendable {
  /// Names under which statuses are shown, where they differ from their own.
  public var statusNames: [Status: String]
  /// Labels that can be put on items, in the order in which they are offered.
  public var labels: [String]
  /// Whether a status key goes on within its pane, instead of in reading order across the panes.
  public var goesOnInPane: Bool
  /// Whether the walk stops also at sentences in which nothing was found.
  public var stopsAtSentences: Bool

  /// Preferences; what is not said is as by default.
  public init(
    statusNames: [Status: String] = [:], labels: [String] = [], goesOnInPane: Bool = false,
    stopsAtSentences: Bool = true
  ) {
    (self.statusNames, self.labels) = (statusNames, labels)
    (self.goesOnInPane, self.stopsAtSentences) = (goesOnInPane, stopsAtSentences)
  }

  /// The name under which a status is shown; "undecided" for none.
  public func name(of status: Status?) -> String {
    guard let status else { return "undecided" }
    return statusNames[status] ?? status.rawValue
  }
}
