/// What a reviewer put right about one item. Only what is set was changed; the rest stays as it was.
public struct Correction: Hashable, Sendable, Codable {
  /// The words it rests on, in reading order; for an event or a question one passage.
  public var passages: [Passage]?
  /// Those words, one string a passage: what finds the item again in another revision.
  public var words: [String]?
  /// Who asserts it, where that is a source; see ``asserter``.
  public private(set) var speaker: String?
  /// True where the account itself asserts it, with no source.
  public private(set) var isOwnVoice: Bool?
  /// Whether the attribution runs on from the sentence before, for an event.
  public var isInherited: Bool?
  /// How much of a statement is quoted.
  public var form: Statement.Kind?
  /// In which way a question is left open.
  public var openness: OpenQuestion.Kind?
  /// Whether no timeline of the incident could leave an event out.
  public var isCore: Bool?
  /// The words that date an event; empty takes them away.
  public var time: String?
  /// Place in the sequence, between those of other events where it is no whole number; see ``CaseItem/place``.
  public var place: Double?
  /// The question in one short sentence; empty takes it away.
  public var question: String?

  /// A correction that changes nothing, until fields are set.
  public init() {}

  /// Who asserts it. Stored as two fields, since JSON would not tell "the narrator" from "not changed".
  public var asserter: Asserter? {
    get { speaker.map(Asserter.speaker) ?? (isOwnVoice == true ? .narrator : nil) }
    set { (speaker, isOwnVoice) = (newValue?.name, newValue == .narrator ? true : nil) }
  }

  /// True where nothing is changed.
  public var isEmpty: Bool { self == Correction() }
}

extension Item {
  /// The item with what a reviewer put right. Fields that mean nothing for its kind are passed over.
  public func corrected(by correction: Correction) -> Item {
    switch self {
    case .event(let event): .event(event.corrected(by: correction))
    case .statement(let statement): .statement(statement.corrected(by: correction))
    case .question(let question): .question(question.corrected(by: correction))
    }
  }
}

extension Event {
  fileprivate func corrected(by correction: Correction) -> Event {
    var event = self
    if let passage = correction.passages?.first { event.passage = passage }
    if let asserter = correction.asserter { event.assertedBy = asserter }
    if let isInherited = correction.isInherited { event.isInherited = isInherited }
    if let isCore = correction.isCore { event.isCore = isCore }
    // What the words come to as a date was read from the former words and does not hold for others.
    if let time = correction.time { (event.time, event.when) = (time.isEmpty ? nil : time, nil) }
    return event
  }
}

extension Statement {
  fileprivate func corrected(by correction: Correction) -> Statement {
    var statement = self
    if let passages = correction.passages, !passages.isEmpty { statement.content = passages }
    if let asserter = correction.asserter { statement.speaker = asserter.name }
    if let form = correction.form { statement.kind = form }
    return statement
  }
}

extension OpenQuestion {
  fileprivate func corrected(by correction: Correction) -> OpenQuestion {
    var question = self
    if let passage = correction.passages?.first { question.passage = passage }
    if let openness = correction.openness { question.kind = openness }
    if let words = correction.question { question.question = words.isEmpty ? nil : words }
    return question
  }
}
