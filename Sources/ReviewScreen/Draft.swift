public import AccountModel

/// A note that is being typed, kept so that no end of the program loses it.
public struct Draft: Hashable, Sendable {
  /// The words of the item it belongs to.
  public var mark: LookedMark
  /// What was typed.
  public var text: String

  /// A draft.
  public init(mark: LookedMark, text: String) { (self.mark, self.text) = (mark, text) }
}

extension State {
  /// What is being typed, or was half typed when the last session ended; `nil` where nothing is.
  public var currentDraft: Draft? {
    guard case .asking(let prompt) = mode, prompt.isProse, let place = prompt.targets.first, let mark = mark(of: place)
    else { return draft }
    return Draft(mark: mark, text: prompt.field.text)
  }

  /// The draft for an item, if that is whose it is.
  func draft(for place: ItemPlace) -> String? {
    draft.flatMap { $0.mark == mark(of: place) ? $0.text : nil }
  }

  private func mark(of place: ItemPlace) -> LookedMark? {
    guard incident.accounts.indices.contains(place.account) else { return nil }
    return incident.accounts[place.account].lookedMark(of: .item(place.index))
  }
}
