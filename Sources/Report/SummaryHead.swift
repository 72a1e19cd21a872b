import AccountModel

extension SummaryMaterial {
  /// Everything above the first section: the mark, the state of the review, and what the signs mean.
  func head() -> [String] {
    let name = markdown(options.caseName)
    return [
      summaryMark, "# \(name.isEmpty ? "Untitled case" : name): reviewed summary", "",
      "**\(state())** As of \(markdown(options.asOf)) · reviewer \(markdown(options.reviewer))", "",
      claimCounts(), "", questionCounts(), "",
      "Signs: *italics* are an account's words, and quotation marks within them its speaker's own; «angle marks» hold the "
        + "reviewer's words; \\[A 6:233\\] is account A, line 6, column 233.",
    ]
  }

  /// A draft as long as anything waits for a decision or was never looked at.
  private func state() -> String {
    let waiting = [
      counted(reviewed.tally.undecidedClaims, "claim", "undecided"), counted(openQuestions, "question", "open"),
      counted(bareSentencesNotLookedAt, "sentence", "not looked at"),
    ].compactMap { $0 }
    let verified = reviewed.tally.claims[.verified]
    if reviewed.tally.total == 0 { return "Nothing to review." }
    let state = waiting.isEmpty ? "All reviewed." : "DRAFT: \(waiting.joined(separator: " · "))."
    return state + (verified == 0 ? " Nothing verified by this desk." : " \(verified) verified by this desk.")
  }

  private func counted(_ count: Int, _ noun: String, _ state: String) -> String? {
    count == 0 ? nil : "\(plural(count, noun)) \(state)"
  }

  private var openQuestions: Int { questions.count { questionState(of: $0) == .open } }

  private var bareSentencesNotLookedAt: Int {
    reviewed.accounts.reduce(0) { sum, account in
      sum + account.stops.count { if case .sentence = $0 { !account.lookedAt.contains($0) } else { false } }
    }
  }

  private func claimCounts() -> String {
    let order: [Status] = [
      .verified, .corroborated, .disputed, .unverified, .opinion, .inconclusive, .false,
    ]
    let counts = order.map { "\(reviewed.tally.claims[$0]) \($0.rawValue)" }
    let all = counts + ["\(reviewed.tally.undecidedClaims) undecided"]
    return "\(plural(reviewed.tally.claimCount, "claim")): \(all.joined(separator: " · ")); "
      + "\(reviewed.tally.ownVoice) in the outlet's own voice"
  }

  private func questionCounts() -> String {
    let counts = QuestionState.allCases.map { state in
      "\(questions.count { questionState(of: $0) == state }) \(state.rawValue)"
    }
    return "\(plural(questions.count, "question")): \(counts.joined(separator: " · ")); "
      + plural(conflicts.count, "conflict") + unsettled()
  }

  /// How many of the conflicts no reviewer has settled; nothing where none is left.
  private func unsettled() -> String {
    let count = conflicts.count { settlement(of: $0) == nil }
    return count == 0 ? "" : count == conflicts.count ? ", not settled" : ", \(count) of them not settled"
  }

  /// How far the work on the question at a place has come.
  func questionState(of place: ItemPlace) -> QuestionState { reviewed.record(of: place)?.questionState ?? .open }
}

/// `1 claim`, `2 claims`
func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
