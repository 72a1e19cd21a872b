import AccountModel

/// Whether one source may have what it says from another, so that both together are no more than one.
struct Dependence {
  /// What to warn of; `nil` where nothing speaks against their being independent.
  let warning: String?

  /// Compares two sources of an account.
  init(of other: Speaker, on own: Speaker, in account: CaseAccount) {
    warning =
      Self.group(other, own) ?? Self.footage(other, own, account) ?? Self.agency(other, own)
      ?? Self.retelling(other, account)
  }

  /// A group may contain the person; two groups, of which neither is a body, may be the same people.
  private static func group(_ other: Speaker, _ own: Speaker) -> String? {
    switch (other.kind, own.kind) {
    case (.group, .person): "may contain \(own.shortName)"
    case (.person, .group): "may be one of \(own.shortName)"
    case (.group, .group): offices(other).isEmpty && offices(own).isEmpty ? "may be the same people" : nil
    default: nil
    }
  }

  /// Whoever does not say that they were there may know it from the footage.
  private static func footage(_ other: Speaker, _ own: Speaker, _ account: CaseAccount) -> String? {
    guard (other.kind == .footage) != (own.kind == .footage) else { return nil }
    let person = other.kind == .footage ? own : other
    let wasThere = bases(of: person, account).contains { $0 == .saw || $0 == .heard }
    return wasThere ? nil : "\(person.shortName) may know it from the footage"
  }

  /// Two arms of one agency, or a person of it.
  private static func agency(_ other: Speaker, _ own: Speaker) -> String? {
    guard other.kind != .footage, own.kind != .footage else { return nil }
    guard let shared = offices(other).intersection(offices(own)).min() else { return nil }
    return "may be of one agency (\(shared))"
  }

  /// Somebody who was told everything they say retells.
  private static func retelling(_ other: Speaker, _ account: CaseAccount) -> String? {
    let bases = bases(of: other, account)
    return !bases.isEmpty && bases.allSatisfy { $0 == .wasTold } ? "was told, and may retell" : nil
  }

  private static func bases(of speaker: Speaker, _ account: CaseAccount) -> [Basis] {
    account.items.indices.lazy.filter { account.asserter(of: $0).name == speaker.name }.map {
      account.items[$0].item.basis
    }
  }

  /// The words of a source's names and role that say what body it is of.
  private static func offices(_ speaker: Speaker) -> Set<String> {
    let words = ([speaker.name] + speaker.names + [speaker.role ?? ""]).joined(separator: " ").lowercased()
    return Set(words.split { !$0.isLetter }.map(String.init)).intersection(bodies)
  }

  /// Words that name a body whose arms speak with one voice.
  private static let bodies: Set<String> = [
    "police", "sheriff", "fire", "hospital", "ministry", "army", "coastguard", "court", "school", "council", "company",
    "union", "airline", "railway", "homeland", "ice", "fbi", "church", "university", "harbour", "harbor", "prison",
    "embassy", "government", "ambulance", "guard",
  ]
}
