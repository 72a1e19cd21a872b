import AccountModel

/// What a summary says beyond what stands in the case.
public struct SummaryOptions: Sendable {
  /// How far the log had come when the summary was written.
  public struct LogState: Sendable {
    /// How many actions it holds.
    public var actionCount: Int
    /// The hash of its last record; `nil` for an empty log.
    public var head: String?

    /// Describes a log.
    public init(actionCount: Int, head: String?) { (self.actionCount, self.head) = (actionCount, head) }
  }

  /// The name of the case: the heading.
  public var caseName: String
  /// The time for which the summary speaks, with its zone, as it is to be shown.
  public var asOf: String
  /// Who answers for it.
  public var reviewer: String
  /// Conflicts between accounts; those within one account stand in its reading.
  public var conflicts: [Conflict]
  /// The log from which the review was folded, where there is one.
  public var log: LogState?
  /// Whether the reviewer's notes are given; answers to questions always are.
  public var includesNotes: Bool

  /// Options; nothing is taken from the clock or the machine.
  public init(
    caseName: String, asOf: String, reviewer: String, conflicts: [Conflict] = [], log: LogState? = nil,
    includesNotes: Bool = true
  ) {
    (self.caseName, self.asOf, self.reviewer) = (caseName, asOf, reviewer)
    (self.conflicts, self.log, self.includesNotes) = (conflicts, log, includesNotes)
  }
}
