import AccountModel
import TextCells

/// The items on which reviewers differ and which nobody has settled, each on one line, with what each of them decided;
/// nothing where there is none.
///
/// - Parameter actions: a whole log, in its order.
/// - Returns: lines without line ends, the first one saying how many follow.
public func differenceLines(in actions: [Action]) -> [String] {
  let differences = unsettledDifferences(in: actions)
  if differences.isEmpty { return [] }
  var teller = LogTeller()
  for action in actions { _ = teller.tell(action) }
  let head = "\(plural(differences.count, "item")) on which reviewers differ, until one decides who has seen both:"
  return [head]
    + differences.map { difference in
      let sides = difference.decisions.map { "\($0.status?.rawValue ?? "undecided") (\(teller.name($0.reviewer)))" }
      return "\(teller.item(difference.item)): \(sides.joined(separator: " or "))"
    }
}
