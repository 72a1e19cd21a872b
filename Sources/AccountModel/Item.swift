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
    guard let first = passages.first, let last = passages.last else { return nil }
    return Passage(first.lower, last.upper)
  }

  /// Who asserts it: the narrator for whatever has no source.
  public var asserter: Asserter {
    switch self {
    case .event(let event): event.assertedBy
    case .statement(let statement): statement.speaker.map(Asserter.speaker) ?? .narrator
    case .question: .narrator
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
    let kind = try decoder.container(keyedBy: Keys.self).decode(Kind.self, forKey: .kind)
    switch kind {
    case .event: self = .event(try Event(from: decoder))
    case .statement: self = .statement(try Quoted(from: decoder).statement)
    case .question: self = .question(try Left(from: decoder).question)
    }
  }

  /// Writes an object with `kind` and the fields of that kind beside it; the kind of a statement or question goes by
  /// `form`, so that the two do not clash.
  public func encode(to encoder: any Encoder) throws {
    var keyed = encoder.container(keyedBy: Keys.self)
    try keyed.encode(kind, forKey: .kind)
    switch self {
    case .event(let event): try event.encode(to: encoder)
    case .statement(let statement): try Quoted(statement: statement).encode(to: encoder)
    case .question(let question): try Left(question: question).encode(to: encoder)
    }
  }

  /// A statement with its kind under `form`.
  private struct Quoted: Codable {
    var statement: Statement
    enum Keys: String, CodingKey { case form, content, speaker, mention, cue, basis, reason }

    init(statement: Statement) { self.statement = statement }

    init(from decoder: any Decoder) throws {
      let keyed = try decoder.container(keyedBy: Keys.self)
      statement = Statement(
        content: try keyed.decode([Passage].self, forKey: .content),
        kind: try keyed.decode(Statement.Kind.self, forKey: .form),
        speaker: try keyed.decodeIfPresent(String.self, forKey: .speaker),
        mention: try keyed.decodeIfPresent(Passage.self, forKey: .mention),
        cue: try keyed.decodeIfPresent(Passage.self, forKey: .cue),
        basis: try keyed.decode(Basis.self, forKey: .basis),
        reason: try keyed.decode(String.self, forKey: .reason))
    }

    func encode(to encoder: any Encoder) throws {
      var keyed = encoder.container(keyedBy: Keys.self)
      try keyed.encode(statement.kind, forKey: .form)
      try keyed.encode(statement.content, forKey: .content)
      try keyed.encodeIfPresent(statement.speaker, forKey: .speaker)
      try keyed.encodeIfPresent(statement.mention, forKey: .mention)
      try keyed.encodeIfPresent(statement.cue, forKey: .cue)
      try keyed.encode(statement.basis, forKey: .basis)
      try keyed.encode(statement.reason, forKey: .reason)
    }
  }

  /// An open question with its kind under `form`.
  private struct Left: Codable {
    var question: OpenQuestion
    enum Keys: String, CodingKey { case form, passage, question, reason }

    init(question: OpenQuestion) { self.question = question }

    init(from decoder: any Decoder) throws {
      let keyed = try decoder.container(keyedBy: Keys.self)
      question = OpenQuestion(
        passage: try keyed.decode(Passage.self, forKey: .passage),
        kind: try keyed.decode(OpenQuestion.Kind.self, forKey: .form),
        question: try keyed.decodeIfPresent(String.self, forKey: .question),
        reason: try keyed.decode(String.self, forKey: .reason))
    }

    func encode(to encoder: any Encoder) throws {
      var keyed = encoder.container(keyedBy: Keys.self)
      try keyed.encode(question.kind, forKey: .form)
      try keyed.encode(question.passage, forKey: .passage)
      try keyed.encodeIfPresent(question.question, forKey: .question)
      try keyed.encode(question.reason, forKey: .reason)
    }
  }
}
