import AccountModel

/// The sections into which a summary sorts claims. Every claim stands in exactly one.
enum SummarySection: CaseIterable {
  case ownVoice, verified, corroborated, disputed, attribution, opinion, unusable, undecided

  /// The heading. None says that something is established.
  var heading: String {
    switch self {
    case .ownVoice: "Fix before it runs: own voice, no source given"
    case .verified: "Verified (the original examined by this desk)"
    case .corroborated: "Corroborated (two sources; not checked by us)"
    case .disputed: "In dispute: give every side"
    case .attribution: "Only with attribution (unverified, inconclusive)"
    case .opinion: "Opinion and labels: quote, never state"
    case .unusable: "Do not use (false, misquoted, taken back)"
    case .undecided: "Not decided yet"
    }
  }
}

extension SummaryMaterial {
  /// Where the claim at a place is listed. What must not be used comes first, then the decision; only a claim that no
  /// decision carries is sorted by whether it has a source.
  func section(of claim: ItemPlace) -> SummarySection {
    let record = reviewed.record(of: claim)
    if record?.saying == .misquoted || record?.saying == .takenBack { return .unusable }
    switch record?.status {
    case .verified: return .verified
    case .corroborated: return .corroborated
    case .disputed: return .disputed
    case .false: return .unusable
    case .opinion: return .opinion
    case .unverified, .inconclusive: return reviewed.isOwnVoice(claim) ? .ownVoice : .attribution
    case nil: return reviewed.isOwnVoice(claim) ? .ownVoice : .undecided
    }
  }

  /// Every section's claims, in reading order. Cost: one pass over the claims.
  func claimsBySection() -> [SummarySection: [ItemPlace]] { Dictionary(grouping: claims, by: section) }
}
