import AccountModel

// The bodies as JSON objects. The names of their fields are part of the file's format.

struct StatusBody: Codable { var restsOn: String? }

struct NoteBody: Codable { var note: String }

struct SayingBody: Codable { var saying: Saying }

struct QuestionBody: Codable {
  var state: QuestionState
  var answer: String?

  var body: Action.Body { .question(state, answer: answer) }
}

struct DismissalBody: Codable { var reason: String }

struct SplitBody: Codable { var parts: Int }

struct UndoBody: Codable { var step: ActionID }

struct BasisBody: Codable {
  var basis: Basis
  var toldBy: String?

  var body: Action.Body { .basis(basis, toldBy: toldBy) }
}

struct EvidenceBody: Codable {
  var evidence: Evidence
  var isRemoved: Bool

  var body: Action.Body { .evidence(evidence, isRemoved: isRemoved) }
}

struct LabelBody: Codable {
  var label: String
  var isRemoved: Bool

  var body: Action.Body { .label(label, isRemoved: isRemoved) }
}

struct SettlerBody: Codable { var settler: String }

struct SidesBody: Codable { var sides: [StoredConflict.Side] }

struct ConflictStateBody: Codable {
  var state: ConflictState
  var reason: String

  var body: Action.Body { .conflictState(state, reason: reason) }
}

/// `{"merge": name, "into": name}` or `{"separate": name}`.
struct SpeakersBody: Codable {
  var merge: String?
  var into: String?
  var separate: String?

  init(_ correction: SpeakerCorrection) {
    switch correction {
    case .merge(let name, let into): (merge, self.into) = (name, into)
    case .separate(let name): separate = name
    }
  }

  func body() throws -> Action.Body {
    if let merge, let into { return .speakers(.merge(name: merge, into: into)) }
    guard let separate else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "neither merged nor separated"))
    }
    return .speakers(.separate(name: separate))
  }
}
