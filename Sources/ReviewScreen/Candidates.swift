import AccountModel

// What is proposed when something is asked: the likeliest first, what may be a mistake last and with a warning.

extension State {
  /// On what a status could rest, or by whom.
  func grounds(for status: Status, of claim: ItemPlace) -> [Prompt.Candidate] {
    let former = formerGround(for: status, claim)
    let grounds: [Prompt.Candidate] =
      switch status {
      case .disputed: opponents(of: claim)
      case .corroborated: supporters(of: claim)
      default: evidence(on: claim)
      }
    return former.map { [$0] + grounds.filter { [former] in $0.text != former?.text } } ?? grounds
  }

  /// What the same status rested on before; for a dispute, who disputed it before.
  private func formerGround(for status: Status, _ claim: ItemPlace) -> Prompt.Candidate? {
    let record = incident.record(of: claim)
    let ground = record?.status == status ? record?.restsOn : status == .disputed ? record?.disputedBy : nil
    return ground.map { Prompt.Candidate(text: $0, remark: "as before", isProposed: true) }
  }

  private func evidence(on claim: ItemPlace) -> [Prompt.Candidate] {
    (incident.record(of: claim)?.evidence ?? []).map { Prompt.Candidate(text: $0.reference, remark: "attached") }
  }

  /// The other sides of conflicts of which the claim is one, those against it first; then everybody else.
  private func opponents(of claim: ItemPlace) -> [Prompt.Candidate] {
    let holder = incident.accounts[claim.account]
    let own = holder.asserter(of: claim.index)
    let sides = incident.conflicts(at: claim).flatMap(\.sides).filter { holder.standing(for: $0.speaker) != own }
    let ranked =
      sides.filter { $0.stance == .denies } + sides.filter { $0.stance == .rejects }
      + sides.filter { $0.stance == .saysSo }
    let named = ranked.map { side in
      Prompt.Candidate(
        text: reference(to: side, in: claim.account),
        remark: "\(side.stance.label): \(words(of: side, in: claim.account))", isProposed: true)
    }
    return unique(named) + speakerCandidates(of: claim.account, without: own.name)
  }

  private func reference(to side: Conflict.Side, in account: Int) -> String {
    let holder = incident.accounts[account]
    let name = side.speaker.name.map { holder.speaker(named: $0)?.name ?? $0 } ?? "the account itself"
    let position = holder.account.text.position(of: side.passage.lower)
    return "\(name), \(Case.letter(ofAccount: account)) \(position)"
  }

  private func words(of side: Conflict.Side, in account: Int) -> String {
    incident.words(of: side.passage, account: account, limit: 60)
  }

  /// Everybody else who could bear a claim out: first who tells the same, last whoever may not be independent.
  private func supporters(of claim: ItemPlace) -> [Prompt.Candidate] {
    let own = incident.speaker(of: claim)
    let tellers = tellers(of: claim)
    let candidates = speakers(of: claim.account).filter { $0.name != own?.name }.map { other in
      let doubt = own.flatMap { Dependence(of: other, on: $0, in: incident.accounts[claim.account]).warning }
      let tells = tellers.contains(other.name)
      let remark = [tells ? "tells the same" : nil, doubt ?? other.role].compactMap(\.self).joined(separator: "; ")
      return Prompt.Candidate(
        text: other.name, remark: remark, isProposed: tells && doubt == nil, isDoubtful: doubt != nil)
    }
    return candidates.filter(\.isProposed) + candidates.filter { !$0.isProposed && !$0.isDoubtful }
      + candidates.filter(\.isDoubtful)
  }

  /// Who tells an event again, or an event within a statement's words.
  private func tellers(of claim: ItemPlace) -> Set<String> {
    let holder = incident.accounts[claim.account]
    let tellings = holder.items.lazy.filter { $0.claim == claim.index }.flatMap { entry -> [Event.Retelling] in
      if case .event(let event) = entry.item { event.also } else { [] }
    }
    return Set(tellings.compactMap { $0.assertedBy.name.map(holder.standing(for:)) })
  }

  /// The sources of an account and, after them, those of the others.
  func speakerCandidates(of account: Int, without name: String? = nil) -> [Prompt.Candidate] {
    speakers(of: account).filter { $0.name != name }.map { Prompt.Candidate(text: $0.name, remark: $0.role ?? "") }
  }

  private func speakers(of account: Int) -> [Speaker] {
    let own = incident.accounts[account]
    // More than a few hundred nobody looks through; whoever is not among them can be typed.
    let others = incident.accounts.indices.lazy.filter { $0 != account }.flatMap { incident.accounts[$0].speakers }
      .prefix(500)
    var seen: Set<String> = []
    let standing = own.speakers.filter { own.standing(for: $0.name) == $0.name }
    return (standing + others).filter { seen.insert($0.name).inserted }
  }

  /// The labels of the settings and those in use, each once.
  var labelCandidates: [Prompt.Candidate] {
    let used = incident.review.items.values.flatMap(\.labels).sorted()
    return unique((preferences.labels + used).map { Prompt.Candidate(text: $0) })
  }

  private func unique(_ candidates: [Prompt.Candidate]) -> [Prompt.Candidate] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0.text).inserted }
  }
}
