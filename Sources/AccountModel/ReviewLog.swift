/// What one key press does: its actions, which are recorded together or not at all.
public struct StepDraft: Hashable, Sendable {
  /// Who.
  public var reviewer: String
  /// The actions, in order; never empty.
  public var actions: [ActionDraft]

  /// Describes a step.
  public init(reviewer: String, actions: [ActionDraft]) { (self.reviewer, self.actions) = (reviewer, actions) }
}

/// An action that is not yet in the log, and so has no name, number or time.
public struct ActionDraft: Hashable, Sendable {
  /// An account or an item: one that the log knows, or one that an earlier action of the same step records.
  public enum Subject: Hashable, Sendable {
    /// Known to the log.
    case known(ActionID)
    /// Recorded by the action at this place of the step, counted from 0.
    case recordedHere(Int)
  }

  /// The account concerned.
  public var account: Subject?
  /// The item concerned.
  public var item: Subject?
  /// The status given.
  public var status: Status?
  /// What is done.
  public var body: Action.Body

  /// Describes an action. An ``Action/Body-swift.enum/account(_:)`` action records the account it bears the id of, an
  /// ``Action/Body-swift.enum/item(_:)`` action the item: they name none.
  public init(account: Subject? = nil, item: Subject? = nil, status: Status? = nil, body: Action.Body) {
    (self.account, self.item, self.status, self.body) = (account, item, status, body)
  }
}

/// Where a review's actions are kept: a file on this machine, or one day a desk's server.
public protocol ReviewLog: AnyObject {
  /// Records a step. When this returns, the step is on the disk, whole.
  ///
  /// - Parameters:
  ///   - step: what was done.
  ///   - time: when, as `YYYY-MM-DDThh:mm:ssZ`.
  ///   - sources: the bytes of accounts that the step records, by SHA-256 of those bytes.
  /// - Returns: the actions as they now stand in the log, in the step's order.
  /// - Throws: when nothing was recorded.
  func append(_ step: StepDraft, at time: String, sources: [String: [UInt8]]) throws -> [Action]

  /// Reads what other writers and earlier sessions recorded, in the log's order (Lamport number, writer, number).
  ///
  /// - Parameter position: what `actions(since:)` returned last; `nil` for the beginning.
  /// - Returns: the actions, and how far the log is read with them.
  /// - Throws: when the log cannot be read.
  func actions(since position: LogPosition?) throws -> (actions: [Action], position: LogPosition)
}

/// How far a log was read.
public struct LogPosition: Hashable, Sendable {
  /// The last row read, in the order in which rows came into this file.
  public let row: Int64

  /// A position after a row.
  public init(row: Int64) { self.row = row }
}
