import AccountModel
import TextCells

/// A question in the footer, answered in one line: typed, or chosen from a list above it.
struct Prompt: Sendable {
  /// What the answer is for.
  enum Purpose: Hashable, Sendable {
    /// What a status rests on, or by whom.
    case restsOn(Status)
    case note, answer, settler
    /// The basis; then, where it was told, who told it.
    case basis, toldBy
    case grade, label, evidence
    case speaker, time, question, kind, dismissal
    /// Which kind of item the selected words become.
    case newKind([Passage], account: Int)
    /// Who says the words that become a statement; the status it is given at once, if one is.
    case newSpeaker([Passage], account: Int, status: Status?)
    /// Of which source a name is another name.
    case mergedInto(name: String, account: Int)
    /// What settles a conflict, or why it is none.
    case resolution(ConflictPlace), noConflict(ConflictPlace)
    /// Which field of an account's card, and what stands there.
    case cardField(account: Int), card(CardField, account: Int)
    /// Which dismissed item comes back: its step is taken back.
    case restoration([ActionID])
    /// Of which account of the review a text is a later version.
    case predecessor(account: Int, among: [ActionID])
    /// Which of the tags that were moved or lost is placed; then, where.
    case movedItem([ActionID]), newPlace(ActionID, account: Int)
    /// Whether another reviewer's step is taken back.
    case othersStep(ActionID)
    /// Words to search for, a filter or a command: ``Entry`` says which.
    case entry
  }

  /// An answer that can be chosen.
  struct Candidate: Hashable, Sendable {
    /// What Enter takes.
    var text: String
    /// What is shown beside it.
    var remark = ""
    /// True where Enter takes it while nothing is typed or chosen: only what something in the case speaks for.
    var isProposed = false
    /// True where choosing it may be a mistake, which the remark explains. Such answers stand last.
    var isDoubtful = false
  }

  /// What is asked, shown before the field.
  var label: String
  /// What the answer is for.
  var purpose: Purpose
  /// The items it is for.
  var targets: [ItemPlace] = []
  /// Whether the walk goes on afterwards.
  var goesOn = false
  /// Answers that can be chosen, the likeliest first.
  var candidates: [Candidate] = []
  /// Whether anything may be typed, or only one of the candidates is an answer.
  var takesAnyText = true
  /// What helps to answer, shown after the question where there is room for all of it.
  var hint: String?
  /// The line being written.
  var field = LineField()
  /// Which of ``matching`` is chosen; `nil` while none was.
  var chosen: Int?
  /// Whether the typed words are to stand though they leave one candidate.
  var keepsTyped = false

  /// What the list says of its keys, where they are not the usual ones.
  var listHint: String?
  /// Whether the candidates are made for what is typed, rather than to be searched with it.
  var hasMadeCandidates = false

  /// What Enter takes while the field is empty.
  var proposal: String { candidates.first { $0.isProposed }?.text ?? "" }

  /// The candidates that hold what is typed, as typed or in other case.
  var matching: [Candidate] {
    let typed = self.typed
    return typed.isEmpty || hasMadeCandidates ? candidates : candidates.filter { $0.text.lowercased().contains(typed) }
  }

  /// The question in at most so many columns: with its hint, without it, or cut.
  func label(toColumns columns: Int) -> String {
    guard let hint else { return cut(label, toColumns: columns) }
    let whole = "\(label.hasSuffix(":") ? String(label.dropLast()) : label) (\(hint)):"
    return displayWidth(whole) <= columns ? whole : cut(label, toColumns: columns)
  }

  private var typed: String { field.text.trimmingBlanks().lowercased() }

  /// Which of ``matching`` Enter takes: the one that was chosen, else the one that the typed words name, whatever their
  /// case, or leave alone on show. `nil` where Enter takes the proposal or the words themselves.
  var pick: Int? {
    let (typed, matching) = (typed, matching)
    if let chosen, matching.indices.contains(chosen) { return chosen }
    guard !typed.isEmpty, !hasMadeCandidates else { return nil }
    if let named = matching.firstIndex(where: { $0.text.lowercased() == typed }) { return named }
    if !takesAnyText { return matching.isEmpty ? nil : 0 }
    return matching.count == 1 && !keepsTyped && !namesAnew ? 0 : nil
  }

  /// True where what is typed is often new and only resembles what is there, which choosing would take away.
  private var namesAnew: Bool { purpose == .label || purpose == .evidence }

  /// The candidate that Enter takes, where it is one.
  var picked: Candidate? { pick.map { matching[$0] } }

  /// What Enter takes.
  var answer: String { picked?.text ?? (field.text.isEmpty ? proposal : field.text) }

  /// Where the typed words leave one candidate: takes it, or keeps the words.
  private mutating func chooseAlone(_ takes: Bool) { (chosen, keepsTyped) = (takes ? 0 : nil, !takes) }

  /// True where typed words leave one candidate on show, which Enter takes.
  var isAlone: Bool { chosen == nil && takesAnyText && pick != nil && matching.count == 1 }

  /// Goes through the candidates, from the field to the first and round.
  mutating func choose(forward: Bool) {
    let count = matching.count
    guard count > 0 else { return }
    if count == 1, !typed.isEmpty, !hasMadeCandidates { return chooseAlone(forward) }
    guard let chosen else { return self.chosen = forward ? 0 : count - 1 }
    self.chosen = (chosen + (forward ? 1 : count - 1)) % count
  }

  /// Writes the chosen or first candidate into the field, to be changed there.
  mutating func complete() {
    let matching = matching
    guard let candidate = matching.indices.contains(chosen ?? 0) ? matching[chosen ?? 0] : nil else { return }
    (field, chosen) = (LineField(candidate.text), nil)
  }
}

/// Where a conflict stands in a case.
struct ConflictPlace: Hashable, Sendable {
  var account: Int
  /// Its index among ``CaseAccount/conflicts``.
  var index: Int
}

/// A field of an account's card.
enum CardField: String, Hashable, Sendable, CaseIterable {
  case outlet, version, published, fetched
  case url = "URL"
  case route = "how it reached us"

  /// Where the field stands on a card.
  var path: any WritableKeyPath<AccountCard, String?> & Sendable {
    switch self {
    case .outlet: \.outlet
    case .version: \.version
    case .published: \.published
    case .fetched: \.fetched
    case .url: \.url
    case .route: \.route
    }
  }
}
