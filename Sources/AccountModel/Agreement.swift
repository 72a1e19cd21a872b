/// How far two reviews of the same accounts agree: per cent and Cohen's kappa over the items that both decided.
///
/// An item's status in a review is the latest in force there, whoever gave it. A decision that stands in both, because
/// one file began as a copy of the other, is one decision and says nothing about agreement: it is left out. Items are the
/// same where extraction found the same kind of item in the same words of the same revision, or where one file has the
/// other's record; what both made by hand is not compared. Open questions have no status and are not compared.
public struct Agreement: Sendable {
  /// An item that both decided.
  public struct Pair: Hashable, Sendable {
    /// The item, as one of the two recorded it first.
    public let item: StoredItem
    /// The path of its account; `nil` where the log does not say.
    public let path: String?
    /// The decision that stands in the first review.
    public let first: Action
    /// The decision that stands in the second.
    public let second: Action
  }

  /// Items that both decided and on which they agree.
  public private(set) var agreed = 0
  /// Items on which they differ, by account and then by place in it.
  public private(set) var differences: [Pair] = []
  /// Items that only the first review decides.
  public private(set) var onlyFirst = 0
  /// Items that only the second review decides.
  public private(set) var onlySecond = 0
  /// Decisions that are the same action in both.
  public private(set) var shared = 0

  private var counts: (first: [Status: Int], second: [Status: Int]) = ([:], [:])

  /// Compares two logs.
  ///
  /// - Parameters:
  ///   - first: all actions of one, in any order.
  ///   - second: all actions of the other.
  public init(_ first: [Action], _ second: [Action]) {
    let union = Array(Set(first).union(second)).inLogOrder
    let identities = Identities(union)
    let (mine, theirs) = (Self.latest(first, identities), Self.latest(second, identities))
    let records = Records(union, identities)
    for (item, decision) in mine {
      guard let other = theirs[item] else {
        onlyFirst += 1
        continue
      }
      take(decision, other, records[item])
    }
    onlySecond = theirs.keys.count { mine[$0] == nil }
    differences.sort { ($0.path ?? "", $0.start, $0.first.id) < ($1.path ?? "", $1.start, $1.first.id) }
  }

  private mutating func take(_ first: Action, _ second: Action, _ record: (item: StoredItem, path: String?)?) {
    guard first.id != second.id, let mine = first.status, let theirs = second.status else {
      shared += 1
      return
    }
    counts.first[mine, default: 0] += 1
    counts.second[theirs, default: 0] += 1
    if mine == theirs {
      agreed += 1
    } else if let record {
      differences.append(Pair(item: record.item, path: record.path, first: first, second: second))
    }
  }

  /// The latest status of every item that has one.
  private static func latest(_ log: [Action], _ identities: Identities) -> [ActionID: Action] {
    Decisions(log.inLogOrder, identities).ofItem.compactMapValues { decided in
      decided.last.flatMap { $0.status == nil ? nil : $0 }
    }
  }
}

extension Agreement {
  /// How many items both decided, each for itself.
  public var compared: Int { agreed + differences.count }

  /// The share of compared items with the same status, from 0 to 1; `nil` where none was compared.
  public var observed: Double? { compared > 0 ? Double(agreed) / Double(compared) : nil }

  /// Cohen's kappa: (p₀ − pₑ) / (1 − pₑ), where p₀ is the observed agreement and pₑ that expected by chance, the sum over
  /// all statuses of the product of both reviews' shares of it. From −1 to 1; `nil` where nothing was compared, and where
  /// both gave one and the same status throughout, so that it is 0 / 0.
  ///
  /// Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1),
  /// 1960, 37–46, formula 1.
  public var kappa: Double? {
    guard let observed else { return nil }
    let total = Double(compared)
    let chance = Status.allCases.reduce(0.0) { sum, status in
      sum + Double(counts.first[status] ?? 0) / total * Double(counts.second[status] ?? 0) / total
    }
    return chance < 1 ? (observed - chance) / (1 - chance) : nil
  }
}

extension Agreement.Pair {
  fileprivate var start: Int { item.item.extent?.lower ?? 0 }
}

/// What a log records of items, by the id that stands for them.
private struct Records {
  private var items: [ActionID: (item: StoredItem, account: ActionID?)] = [:]
  private var paths: [ActionID: String] = [:]

  init(_ actions: [Action], _ identities: Identities) {
    for action in actions {
      switch action.body {
      case .account(let record) where identities[action.id] == action.id: paths[action.id] = record.path
      case .item(let stored) where identities[action.id] == action.id:
        items[action.id] = (stored, action.account.map { identities[$0] })
      default: break
      }
    }
  }

  subscript(item: ActionID) -> (item: StoredItem, path: String?)? {
    items[item].map { ($0.item, $0.account.flatMap { paths[$0] }) }
  }
}
