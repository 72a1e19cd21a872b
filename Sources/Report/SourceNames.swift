import AccountModel

/// By which name each source goes in a summary: the short one, unless two sources of the case share it.
struct SourceNames {
  private let accounts: [CaseAccount]
  /// Short names that stand for more than one source.
  private let ambiguous: Set<String>

  init(_ accounts: [CaseAccount]) {
    self.accounts = accounts
    var fullName: [String: String] = [:]
    var ambiguous: Set<String> = []
    for speaker in accounts.lazy.flatMap(\.speakers) {
      if fullName[speaker.shortName, default: speaker.name] != speaker.name { ambiguous.insert(speaker.shortName) }
      fullName[speaker.shortName] = speaker.name
    }
    self.ambiguous = ambiguous
  }

  /// The name, as Markdown, of whoever asserts something in an account.
  func shown(_ asserter: Asserter, in account: Int) -> String {
    guard let name = asserter.name else { return "Own voice" }
    guard let speaker = accounts[account].speaker(named: name), !ambiguous.contains(speaker.shortName) else {
      return named(accounts[account].standing(for: name))
    }
    return named(speaker.shortName)
  }

  private func named(_ name: String) -> String {
    let shown = markdown(name)
    return shown.isEmpty ? "Unnamed source" : shown
  }
}
