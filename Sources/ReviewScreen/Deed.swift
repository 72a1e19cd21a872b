import AccountModel

/// What one key does to items: what is repeated, and what acts on all that are marked.
enum Deed: Hashable, Sendable {
  case status(Status?, restsOn: String?)
  case saying(Saying)
  case note(String)
  case basis(Basis, toldBy: String?)
  case grade(Grade?)
  case label(String)
  case evidence(Evidence)
  case speaker(String)
  case ownVoice
  /// The attribution runs on from the source before.
  case carriedOn
  case form(Statement.Kind)
  case openness(OpenQuestion.Kind)
  case core(Bool)
  case time(String)
  case question(String)
  case questionState(QuestionState, answer: String?)
  case settler(String)
  case dismissal(reason: String)

  /// What becomes of an item: the actions' bodies, or why there is none.
  enum Outcome {
    case actions(on: ItemPlace, status: Status? = nil, [Action.Body])
    case refusal(String)
  }
}

extension State {
  /// The items that the next key acts on: all that are marked, else the chosen one.
  var targets: [ItemPlace] { marked.isEmpty ? [chosen?.place].compactMap(\.self) : marked.sorted() }

  /// Does a deed to items, as one step. Items for which it means nothing are passed over.
  mutating func perform(_ deed: Deed, on places: [ItemPlace], goesOn: Bool = false) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let first = places.first else { return refuse("nothing is chosen") }
    var builder = StepBuilder(incident)
    var refusal: String?
    var done: [ItemPlace] = []
    for place in places {
      switch outcome(of: deed, on: place) {
      case .refusal(let reason): refusal = refusal ?? reason
      case .actions(let subject, let status, let bodies):
        for body in bodies { builder.act(on: subject, status: status, body) }
        done.append(place)
      }
    }
    guard !done.isEmpty else { return refuse(refusal ?? "nothing was to be done") }
    lastDeed = deed
    let isMany = places.count > 1
    marked = []
    let remark = isMany ? "\(done.count) items: \(change(by: deed, on: nil))" : change(by: deed, on: first)
    return record(builder, then: Pending(remark: remark, goesOn: goesOn && !isMany))
  }

  mutating func repeatDeed() -> [Effect] {
    guard let lastDeed else { return refuse("there is nothing to repeat yet") }
    return perform(lastDeed, on: targets, goesOn: lastDeed.isStatus)
  }

  /// What a message says of a deed.
  private func change(by deed: Deed, on place: ItemPlace?) -> String {
    guard let place else { return deed.words }
    if case .status(let status, _) = deed {
      let claim = incident.claim(of: place) ?? place
      let (before, after) = (preferences.name(of: incident.status(of: place)), preferences.name(of: status))
      return "\(name(of: claim)): \(before) → \(after)\(coverage(of: claim))"
    }
    if case .label(let label) = deed, hasLabel(label, place) { return "\(name(of: place)): label ‘\(label)’ taken off" }
    if case .dismissal = deed {
      return "Dismissed: \(name(of: place)) (\(keys.label(of: .undo)) brings it back)"
    }
    return "\(name(of: place)): \(deed.words)"
  }

  /// For instance ` (with 2 events in it)`: what is one claim with a statement; empty where nothing is.
  private func coverage(of claim: ItemPlace) -> String {
    let items = incident.accounts[claim.account].items
    let covered = items.indices.filter {
      $0 != claim.index && items[$0].claim == claim.index && !items[$0].isDismissed
    }
    guard let first = covered.first else { return "" }
    guard covered.count > 1 else { return " (with 1 \(items[first].item.kind.rawValue) in it)" }
    let kinds = Set(covered.map { items[$0].item.kind })
    return " (with \(covered.count) \(kinds.count == 1 ? items[first].item.kind.rawValue : "item")s in it)"
  }

  func hasLabel(_ label: String, _ place: ItemPlace) -> Bool {
    incident.record(of: place)?.labels.contains(label) ?? false
  }
}

extension Deed {
  fileprivate var isStatus: Bool { if case .status = self { true } else { false } }

  /// The deed in words, for messages; an item's name and a colon stand before them.
  var words: String {
    switch self {
    case .status(let status, _): status.map { "tagged \($0.rawValue)" } ?? "undecided"
    case .saying(let saying): "the saying is \(saying.label)"
    case .note(let text): text.isEmpty ? "note taken away" : "note kept"
    case .basis(let basis, let source): "basis: \(basis.label)\(source.map { " by \($0)" } ?? "")"
    case .grade(let grade): grade.map { "graded \($0): \($0.label)" } ?? "grade taken away"
    case .label(let label): "labelled ‘\(label)’"
    case .evidence(let evidence): "evidence: \(evidence.reference)"
    case .speaker(let name): name.isEmpty ? "speaker not given" : "said by \(name)"
    case .ownVoice: "in the account’s own voice"
    case .carriedOn: "carried on from the source before"
    default: correctionWords
    }
  }

  private var correctionWords: String {
    switch self {
    case .form(let form): form.rawValue
    case .openness(let openness): openness.rawValue
    case .core(let isCore): isCore ? "a core event" : "background"
    case .time(let time): time.isEmpty ? "no time" : "time: \(time)"
    case .question(let question): question.isEmpty ? "asked in the account’s words" : "asks: \(question)"
    case .questionState(let state, _): state.rawValue
    case .settler(let name): name.isEmpty ? "nobody named who could settle it" : "could be settled by \(name)"
    default: "dismissed"
    }
  }
}
