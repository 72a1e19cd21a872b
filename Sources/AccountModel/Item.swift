/// What the panes list: an event, a statement or an open question of one account.
public enum Item: Hashable, Sendable {
  /// Something told to have happened.
  case event(Event)
  /// Something said.
  case statement(Statement)
  /// Something left open.
  case question(OpenQuestion)

  /// The three kinds, in the order of their panes.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Pane 1.
    case event
    /// Pane 2.
    case statement
    /// Pane 3.
    case question
  }

  /// Which pane lists it.
  public var kind: Kind {
    switch self {
    case .event: .event
    case .statement: .statement
    case .question: .question
    }
  }

  /// The words it rests on, in reading order; never empty.
  public var passages: [Passage] {
    switch self {
    case .event(let event): [event.passage]
    case .statement(let statement): statement.content
    case .question(let question): [question.passage]
    }
  }

  /// Everything from the first word to the last, gaps included; `nil` only for a statement without content, which
  /// ``isSound(in:)`` refuses.
  public var extent: Passage? {
    switch self {
    case .event(let event): return event.passage
    case .question(let question): return question.passage
    case .statement(let statement):
      guard let first = statement.content.first, let last = statement.content.last else { return nil }
      return Passage(first.lower, last.upper)
    }
  }

  /// Who asserts it: the narrator for whatever has no source.
  public var asserter: Asserter {
    switch self {
    case .event(let event): event.assertedBy
    case .statement(let statement): statement.speaker.map(Asserter.speaker) ?? .narrator
    case .question: .narrator
    }
  }

  /// True where the narrator asserts it: whatever has no source.
  var isNarrated: Bool {
    switch self {
    case .event(let event): event.assertedBy == .narrator
    case .statement(let statement): statement.speaker == nil
    case .question: true
    }
  }

  /// How its source knows; questions have no source.
  public var basis: Basis {
    switch self {
    case .event(let event): event.basis
    case .statement(let statement): statement.basis
    case .question: .notStated
    }
  }

  /// Why it stands here.
  public var reason: String {
    switch self {
    case .event(let event): event.reason
    case .statement(let statement): statement.reason
    case .question(let question): question.reason
    }
  }

  /// True where every passage lies in the text, between characters, and there is at least one: what must hold before
  /// an item from a file is believed.
  public func isSound(in text: DecodedText) -> Bool {
    !passages.isEmpty && passages.allSatisfy(text.contains) && zip(passages, passages.dropFirst()).allSatisfy(<)
  }
}

extension Item: Codable {
  private enum Keys: String, CodingKey { case kind }

  /// Reads an object with `kind` and the fields of that kind beside it.
  public init(from decoder: any Decoder) throws {
    switch try decoder.container(keyedBy: Keys.self).decode(Kind.self, forKey: .kind) {
    case .event: self = .event(try Event(from: decoder))
    case .statement: self = .statement(try Statement(from: decoder))
    case .question: self = .question(try OpenQuestion(from: decoder))
    }
  }

  /// Writes an object with `kind` and the fields of that kind beside it; how a statement is said or a question left
  /// open goes by `form`, so that the two do not clash.
  public func encode(to encoder: any Encoder) throws {
    var keyed = encoder.container(keyedBy: Keys.self)
    try keyed.encode(kind, forKey: .kind)
    switch self {
    case .event(let event): try event.encode(to: encoder)
    case .statement(let statement): try statement.encode(to: encoder)
    case .question(let question): try question.encode(to: encoder)
    }
  }
}
