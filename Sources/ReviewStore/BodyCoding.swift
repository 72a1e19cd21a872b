import AccountModel
import FoundationEssentials

/// Turns what an action does into the JSON text of the log's `body` column, and back.
///
/// Account, item and status stand in columns of their own. A body in which nothing is left to say is `{}`, and is
/// recognised without a JSON decoder: that keeps reading a long log fast.
struct BodyCoding {
  /// The version that actions of today's kinds bear. A kind whose body changes its meaning gets a higher one.
  static let version = 1

  private static let empty = "{}"
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
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try decoder.decode(type, from: Data(text.utf8))
  }
}

private struct StatusBody: Codable { var restsOn: String? }

private struct NoteBody: Codable { var note: String }

private struct SayingBody: Codable { var saying: Saying }

private struct QuestionBody: Codable {
  var state: QuestionState
  var answer: String?

  var body: Action.Body { .question(state, answer: answer) }
}

private struct DismissalBody: Codable { var reason: String }

private struct SplitBody: Codable { var parts: Int }

private struct UndoBody: Codable { var step: ActionID }
