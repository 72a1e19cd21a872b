import AccountModel
import FoundationEssentials

/// Turns what an action does into the JSON text of the log's `body` column, and back.
///
/// Account, item and status stand in columns of their own. A body in which nothing is left to say is `{}`, and is
/// recognised without a JSON decoder: that, and ``PlainBodies``, keep reading a long log fast.
struct BodyCoding {
  /// The version that actions of today's kinds bear. A kind whose body changes its meaning gets a higher one.
  static let version = 1

  /// A body that says nothing.
  static let empty = "{}"
  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// The JSON text of a body: one object, keys sorted, no spaces.
  func text(of body: Action.Body) throws -> String {
    switch body {
    case .account(let record): try json(record)
    case .item(let item): try json(item)
    case .status(let restsOn): restsOn == nil ? Self.empty : try json(StatusBody(restsOn: restsOn))
    case .note(let note): note.isEmpty ? Self.empty : try json(NoteBody(note: note))
    case .saying(let saying): try json(SayingBody(saying: saying))
    case .question(let state, let answer): try json(QuestionBody(state: state, answer: answer))
    case .dismissal(let reason): reason.isEmpty ? Self.empty : try json(DismissalBody(reason: reason))
    case .split(let parts): try json(SplitBody(parts: parts))
    case .undo(let step): try json(UndoBody(step: step))
    default: try laterText(of: body)
    }
  }

  /// The same for the kinds that came after the first release.
  private func laterText(of body: Action.Body) throws -> String {
    switch body {
    case .join(let parts): try json(SplitBody(parts: parts))
    case .correction(let correction): try json(correction)
    case .basis(let basis, let source): try json(BasisBody(basis: basis, toldBy: source))
    case .grade(let grade): try grade.map(json) ?? Self.empty
    case .evidence(let evidence, let isRemoved): try json(EvidenceBody(evidence: evidence, isRemoved: isRemoved))
    case .label(let label, let isRemoved): try json(LabelBody(label: label, isRemoved: isRemoved))
    case .settler(let name): name.isEmpty ? Self.empty : try json(SettlerBody(settler: name))
    case .conflict(let conflict): try json(conflict)
    case .sides(let sides): try json(SidesBody(sides: sides))
    case .conflictState(let state, let reason): try json(ConflictStateBody(state: state, reason: reason))
    default: try accountText(of: body)
    }
  }

  /// The same for what concerns an account or its revisions.
  private func accountText(of body: Action.Body) throws -> String {
    switch body {
    case .card(let card): try json(card)
    case .speakers(let correction): try json(SpeakersBody(correction))
    case .revision(let record): try json(record)
    case .anchor(let anchor): try json(anchor)
    default: Self.empty
    }
  }

  /// Reads a body.
  ///
  /// - Throws: `DecodingError` where the text is no body of that kind.
  func body(_ kind: Action.Body.Kind, _ text: String) throws -> Action.Body {
    switch kind {
    case .status: .status(restsOn: text == Self.empty ? nil : try value(StatusBody.self, text).restsOn)
    case .note: .note(text == Self.empty ? "" : try value(NoteBody.self, text).note)
    case .dismissal: .dismissal(reason: text == Self.empty ? "" : try value(DismissalBody.self, text).reason)
    case .account: .account(try value(AccountRecord.self, text))
    case .item: .item(try value(StoredItem.self, text))
    case .saying: .saying(try value(SayingBody.self, text).saying)
    case .question: try value(QuestionBody.self, text).body
    case .split: .split(into: try value(SplitBody.self, text).parts)
    case .undo: .undo(try value(UndoBody.self, text).step)
    case .join: .join(of: try value(SplitBody.self, text).parts)
    case .correction: .correction(try value(Correction.self, text))
    case .basis: try value(BasisBody.self, text).body
    case .grade: .grade(text == Self.empty ? nil : try value(Grade.self, text))
    case .evidence: try value(EvidenceBody.self, text).body
    case .label: try value(LabelBody.self, text).body
    case .settler: .settler(text == Self.empty ? "" : try value(SettlerBody.self, text).settler)
    case .card: .card(try value(AccountCard.self, text))
    case .speakers: try value(SpeakersBody.self, text).body()
    case .conflict: .conflict(try value(StoredConflict.self, text))
    case .sides: .sides(try value(SidesBody.self, text).sides)
    case .conflictState: try value(ConflictStateBody.self, text).body
    case .revision: .revision(try value(RevisionRecord.self, text))
    case .anchor: .anchor(try value(Anchor.self, text))
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try decoder.decode(type, from: Data(text.utf8))
  }
}
