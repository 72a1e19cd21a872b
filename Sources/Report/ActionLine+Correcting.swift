import AccountModel

// What puts right, attaches, and carries over, in words an editor understands.

extension LogTeller {
  /// Tells an action of a kind that ``line(of:)`` leaves to this.
  func lineOfCorrection(_ action: Action) -> ActionLine {
    let item = item(of: action)
    switch action.body {
    case .join(let parts): return ActionLine("joined \(item) with others, \(parts) in all", [("parts", "\(parts)")])
    case .correction(let correction): return ActionLine("put right \(item): \(words(of: correction))")
    case .basis(let basis, let source):
      let told = source.map { " by \(said($0))" } ?? ""
      return ActionLine("set the basis of \(item): \(basis.label)\(told)", [("basis", basis.rawValue)])
    case .grade(let grade):
      return ActionLine(
        grade.map { "graded \(item) \($0)" } ?? "took the grade off \(item)", Self.detail("grade", grade?.description))
    case .evidence(let evidence, let isRemoved):
      let verb = isRemoved ? "took evidence off" : "linked evidence to"
      return ActionLine("\(verb) \(item)\(because(evidence.reference))", [("evidence", evidence.reference)])
    case .label(let label, let isRemoved):
      return ActionLine("\(isRemoved ? "took a label off" : "labelled") \(item)\(because(label))", [("label", label)])
    case .settler(let name):
      return ActionLine("said who could settle the question \(item)\(because(name))", [("settler", name)])
    default: return lineOfAccount(action)
    }
  }

  /// Conflicts, and what concerns an account as a whole.
  private func lineOfAccount(_ action: Action) -> ActionLine {
    switch action.body {
    case .card: return ActionLine("filled in the account card")
    case .speakers(.merge(let name, let into)):
      return ActionLine("merged two names of one source\(because(name)), \(said(into))")
    case .speakers(.separate(let name)): return ActionLine("parted a merged source again\(because(name))")
    case .conflict(let stored): return ActionLine("recorded the conflict\(because(stored.question ?? stored.about))")
    case .sides(let sides): return ActionLine("put the sides of a conflict right: \(plural(sides.count, "side"))")
    case .conflictState(let state, let reason):
      return ActionLine("marked a conflict \(state.rawValue)\(because(reason))", [("state", state.rawValue)])
    case .revision(let record):
      return ActionLine(
        "took up a later version, \(file(record.path))", [("path", record.path), ("sha256", record.revision.sha256)])
    case .anchor(let anchor):
      let reasons = anchor.reasons.isEmpty ? "" : " (\(anchor.reasons.map(said).joined(separator: ", ")))"
      return ActionLine(
        "in the later version \(item(of: action)): \(anchor.outcome.rawValue)\(reasons)",
        [("outcome", anchor.outcome.rawValue), ("sha256", anchor.sha256)])
    default: return ActionLine("did something that this version cannot tell")
    }
  }

  private func words(of correction: Correction) -> String {
    let parts: [String?] = [
      correction.words.map { "words \(said($0.joined(separator: " … ")))" },
      correction.asserter.map { asserter in asserter.name.map { "said by \(said($0))" } ?? "in the own voice" },
      correction.isInherited == true ? "carried on from the source before" : nil, correction.form?.rawValue,
      correction.openness?.rawValue, correction.isCore.map { $0 ? "core" : "background" },
      correction.time.map { $0.isEmpty ? "no time" : "time \(said($0))" }, correction.place.map { "place \($0)" },
      correction.question.map { "asks \(said($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
