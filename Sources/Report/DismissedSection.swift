import AccountModel

extension SummaryMaterial {
  /// What reviewers took out, each with the reason they gave: items, then conflicts, account by account, in reading order.
  func dismissed() -> [String] {
    reviewed.accounts.indices.flatMap { dismissedItems(of: $0) + dismissedConflicts(of: $0) }
  }

  /// Items that were split or joined live on in others and are none of these.
  private func dismissedItems(of account: Int) -> [String] {
    let places = reviewed.accounts[account].items.indices.map { ItemPlace(account: account, index: $0) }
    return places.filter { reviewed[$0]?.isDismissed == true }.compactMap { place in
      guard let reason = reviewed.record(of: place)?.dismissal, let item = reviewed[place]?.item else { return nil }
      let words = item.passages.map(reviewed.accounts[account].account.text.shownWords).filter { !$0.isEmpty }
      return "- \(item.kind.rawValue), \(names.shown(item.asserter, in: account)): "
        + "\(accountWords(words.joined(separator: " … "))) \(reference(to: place))\(given(reason))"
    }
  }

  private func dismissedConflicts(of account: Int) -> [String] {
    reviewed.accounts[account].conflicts.filter { $0.state == .dismissed }.map { entry in
      let places = reference(to: entry.conflict.sides.map(\.passage), in: account)
      return
        "- conflict: \(markdown(entry.conflict.question ?? entry.conflict.about)) \(places)\(given(entry.reason ?? ""))"
    }
  }

  private func given(_ reason: String) -> String {
    folded(reason).isEmpty ? " · no reason given" : " · because \(reviewerWords(reason))"
  }
}
