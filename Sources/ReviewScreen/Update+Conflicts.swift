import AccountModel

// Conflicts: stepping through the sides, putting stances right, settling, dismissing.

extension State {
  /// The conflict that is chosen.
  var chosenConflict: ConflictPlace? {
    if case .conflict(let account, let index) = chosen { ConflictPlace(account: account, index: index) } else { nil }
  }

  func conflict(at place: ConflictPlace) -> CaseConflict? {
    guard incident.accounts.indices.contains(place.account) else { return nil }
    let conflicts = incident.accounts[place.account].conflicts
    return conflicts.indices.contains(place.index) ? conflicts[place.index] : nil
  }

  /// The side on which the cursor of an open conflict stands.
  var chosenSide: Conflict.Side? {
    guard let place = chosenConflict, let sides = conflict(at: place)?.conflict.sides, sides.indices.contains(side)
    else {
      return nil
    }
    return sides[side]
  }

  /// Steps to another side, and to its words.
  mutating func stepThroughSides(_ command: Command) -> [Effect] {
    guard let place = chosenConflict, let sides = conflict(at: place)?.conflict.sides, !sides.isEmpty else {
      return refuse("\(keys.label(of: .leave)) goes back to the panes")
    }
    let target: Int? =
      switch command {
      case .next, .pageDown, .halfPageDown: side + 1 < sides.count ? side + 1 : nil
      case .previous, .pageUp, .halfPageUp: side > 0 ? side - 1 : nil
      case .first: 0
      default: sides.count - 1
      }
    guard let target else { return refuse(side == 0 ? "this is the first side" : "this is the last side") }
    side = target
    show(account: place.account)
    text.cursor = sides[target].passage.lower
    return []
  }

  /// Goes to the words of the chosen side.
  mutating func goToSide() -> [Effect] {
    guard let side = chosenSide, let account = chosenConflict?.account else { return [] }
    (isZoomed, focus) = (false, .text)
    show(account: account)
    text.cursor = side.passage.lower
    message = Remark(text: "\(keys.label(of: .pane(.detail))) goes back to the conflict", notice: .plain)
    return []
  }

  /// Gives the chosen side the next stance.
  mutating func cycleStance() -> [Effect] {
    changeSides { sides, index in
      let all = Stance.allCases
      let next = all[((all.firstIndex(of: sides[index].stance) ?? 0) + 1) % all.count]
      sides[index].stance = next
      return "stance: \(next.label)"
    }
  }

  /// Takes the chosen side out of its conflict.
  mutating func removeSide() -> [Effect] {
    changeSides { sides, index in
      guard sides.count > 2 else { return nil }
      sides.remove(at: index)
      return "no side of this conflict"
    }
  }

  private mutating func changeSides(_ change: (inout [StoredConflict.Side], Int) -> String?) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let place = chosenConflict, let chosenSide else { return refuse("open a conflict and choose a side first") }
    var builder = StepBuilder(incident)
    var sides = builder.storedSides(of: place)
    guard sides.indices.contains(side), let words = change(&sides, side) else {
      return refuse("a conflict has two sides at least: \(keys.label(of: .dismiss)) on its row dismisses it")
    }
    builder.act(on: place, .sides(sides))
    side = min(side, sides.count - 1)
    let name = chosenSide.speaker.name ?? "the account itself"
    return record(builder, then: Pending(remark: "\(name): \(words)", goesOn: false))
  }

  /// Asks what settles a conflict; one that was settled stands open again.
  mutating func settle(_ place: ConflictPlace) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard conflict(at: place)?.state == .open else { return conclude(place, .open, reason: "") }
    ask(Prompt(label: "Settled by what?", purpose: .resolution(place)))
    return []
  }

  mutating func askWhyNoConflict(_ place: ConflictPlace) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    ask(
      Prompt(
        label: "Why is it no conflict?", purpose: .noConflict(place),
        candidates: ["both can be true", "they speak of different things", "read wrongly"].map { .init(text: $0) }))
    return []
  }

  mutating func conclude(_ place: ConflictPlace, _ state: ConflictState, reason: String) -> [Effect] {
    guard state == .open || !reason.isEmpty else { return refuse("a reason is needed; the conflict is as it was") }
    let about = conflict(at: place).map { $0.conflict.question ?? $0.conflict.about } ?? ""
    var builder = StepBuilder(incident)
    builder.act(on: place, .conflictState(state, reason: reason))
    return record(builder, then: Pending(remark: "Conflict ‘\(about)’: \(state.rawValue)", goesOn: false))
  }
}
