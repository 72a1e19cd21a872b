import AccountModel

extension SummaryMaterial {
  /// The conflicts as a table, then the claims that the reviewer marked as disputed, then where else a dispute is on
  /// record.
  func dispute(_ rows: [String]) -> [String] {
    let table = conflictTable()
    let below = rows + disputesSettled()
    return table + (table.isEmpty || below.isEmpty ? [] : [""]) + below
  }

  /// Claims with a later status whose dispute stays on record; the claims themselves are listed under that status.
  private func disputesSettled() -> [String] {
    claims.compactMap { place in
      guard let record = reviewed.record(of: place), record.status != .disputed, let by = record.disputedBy else {
        return nil
      }
      let status = record.status?.rawValue ?? "undecided"
      return "- Also on record as disputed by \(reviewerWords(by)): \(reference(to: place)), now \(status)"
    }
  }

  private func conflictTable() -> [String] {
    guard !conflicts.isEmpty else { return [] }
    let head = [
      "| Question | Says so | Denies, or rejects without particulars | Cannot tell, or does not address it |",
      "|---|---|---|---|",
    ]
    return head + conflicts.map(row)
  }

  private func row(of conflict: Conflict) -> String {
    let settled = settlement(of: conflict).map { " (settled: \(reviewerWords($0)))" } ?? ""
    let question = markdown(conflict.question ?? conflict.about) + settled
    let columns: [[Stance]] = [[.saysSo], [.denies, .rejects], [.cannotTell, .doesNotAddress]]
    let cells = columns.map { stances in
      let sides = conflict.sides.filter { stances.contains($0.stance) }.map(cell)
      return sides.isEmpty ? "nobody" : sides.joined(separator: "; ")
    }
    return "| \(([question] + cells).joined(separator: " | ")) |"
  }

  /// What settles a conflict within one account; `nil` while it stands open.
  func settlement(of conflict: Conflict) -> String? {
    guard let account = conflict.sides.first?.account, reviewed.accounts.indices.contains(account) else { return nil }
    let found = reviewed.accounts[account].conflicts.first { entry in
      entry.state == .resolved && entry.conflict.sides.map(\.passage) == conflict.sides.map(\.passage)
    }
    return found?.reason
  }

  private func cell(for side: Conflict.Side) -> String {
    let stance = side.stance == .saysSo ? "" : " (\(side.stance.label))"
    return "\(names.shown(side.speaker, in: side.account))\(stance): \(words(of: side.passage, in: side.account)) "
      + reference(to: [side.passage], in: side.account)
  }
}
