import AccountModel
import GRDB

/// What could be read of a damaged review.
public struct SalvagedActions: Sendable {
  /// The actions, in the log's order.
  public internal(set) var actions: [Action] = []
  /// How many rows were there and made no sense.
  public internal(set) var unreadableRows = 0
  /// False where a stretch of the file could not be read at all.
  public internal(set) var isComplete = true
}

extension ReviewStore {
  /// Reads what can be read of a file that ``actions(since:)`` refuses as damaged. Does not change it.
  ///
  /// Rows are read from the first on, up to where the file cannot be read, and then from the last back.
  ///
  /// - Throws: ``ReviewStoreError`` where it cannot even be opened as a database.
  public func salvage() throws -> SalvagedActions {
    let file = try fileForSalvage()
    var found = SalvagedActions()
    let end = try collect(from: file, order: "row", downTo: 0, into: &found)
    if !found.isComplete { _ = try collect(from: file, order: "row DESC", downTo: end, into: &found) }
    found.actions.sortIntoLogOrder()
    return found
  }

  /// Reads rows until the end or the first that cannot be read.
  ///
  /// - Returns: the last row read.
  private func collect(
    from file: ReviewFile, order: String, downTo limit: Int64, into found: inout SalvagedActions
  ) throws -> Int64 {
    var last = limit
    do {
      try file.read { db in
        var reader = ActionReader()
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(ActionReader.columns) FROM action WHERE row > ? ORDER BY \(order)", arguments: [limit])
        while let row = try rows.next() {
          last = try row.decode(Int64?.self, atIndex: 0) ?? last
          found.take(try reader.read(row))
        }
      }
    } catch ReviewStoreError.damaged, ReviewStoreError.failed {
      found.isComplete = false
    }
    return last
  }
}

extension SalvagedActions {
  fileprivate mutating func take(_ outcome: ActionReader.Outcome) {
    switch outcome {
    case .action(let action): actions.append(action)
    case .unknown, .damaged: unreadableRows += 1
    }
  }
}
