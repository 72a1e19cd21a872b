import AccountModel
import GRDB

/// Writes one step's rows, within a transaction that somebody else begins and ends.
struct StepWriter {
  /// The writer's chain; after ``write(_:at:into:)`` with the step's actions in it.
  var chain: WriterChain
  /// The highest Lamport number in the file.
  var lamport: Int
  let path: String

  /// Writes a step.
  ///
  /// - Returns: its actions as they now stand in the log.
  mutating func write(_ step: StepDraft, at time: String, into db: Database) throws -> [Action] {
    let bodies = BodyCoding()
    let reviewer = Self.storable(step.reviewer)
    let time = Self.storable(time)
    var actions: [Action] = []
    let first = ActionID(writer: chain.writer, number: chain.count + 1)
    for draft in step.actions {
      let action = try number(draft, step: first, earlier: actions, time: time, reviewer: reviewer)
      try store(action, body: bodies.text(of: action.body), into: db)
      actions.append(action)
    }
    return actions
  }

  private mutating func number(
    _ draft: ActionDraft, step: ActionID, earlier: [Action], time: String, reviewer: String
  ) throws -> Action {
    let next = lamport.addingReportingOverflow(1)
    guard !next.overflow else { throw ReviewStoreError.damaged(path: path, row: nil) }
    lamport = next.partialValue
    return Action(
      id: ActionID(writer: chain.writer, number: chain.count + 1), step: step, lamport: lamport, time: time,
      reviewer: reviewer, account: try Self.resolve(draft.account, in: earlier),
      item: try Self.resolve(draft.item, in: earlier), status: draft.status, body: draft.body)
  }

  private mutating func store(_ action: Action, body: String, into db: Database) throws {
    let row = ActionRow(
      writer: action.id.writer, number: action.id.number, step: "\(action.step)", lamport: action.lamport,
      time: action.time, reviewer: action.reviewer, account: action.account?.description,
      item: action.item?.description, kind: action.body.kind.rawValue, status: action.status?.rawValue,
      version: BodyCoding.version, body: body, previous: chain.last)
    let hash = row.hash
    try StoredRow(columns: row, hash: hash).insert(into: db)
    (chain.count, chain.last) = (chain.count + 1, hash)
  }

  private static func resolve(_ subject: ActionDraft.Subject?, in earlier: [Action]) throws -> ActionID? {
    switch subject {
    case nil: return nil
    case .known(let id):
      guard ActionID(logged: "\(id)") == id else { throw ReviewStoreError.unsoundStep(.reference) }
      return id
    case .recordedHere(let place):
      guard earlier.indices.contains(place) else { throw ReviewStoreError.unsoundStep(.reference) }
      return earlier[place].id
    }
  }

  /// A text without NULs, at which SQLite's text interface would cut it.
  private static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0.value != 0 }.map(Character.init)) : text
  }
}
