/// What extraction found in one account. Positions are passages of that account's decoded text; every list is in
/// reading order, by first byte.
public struct Reading: Hashable, Sendable {
  /// Every sentence, headline and caption; they do not overlap, and together hold every item.
  public var sentences: [Passage] = []
  /// Who says what.
  public var statements: [Statement] = []
  /// What is told to have happened.
  public var events: [Event] = []
  /// What the account leaves open.
  public var questions: [OpenQuestion] = []
  /// Everyone and everything that is a source, each once.
  public var speakers: [Speaker] = []
  /// Questions on which the account's own sources differ.
  public var conflicts: [Conflict] = []

  /// A reading in which nothing was found.
  public init() {}
}

/// Words or a reported assertion that the account gives to a source other than its own narrator.
public struct Statement: Hashable, Sendable, Codable {
  /// How much of the content stands in quotation marks.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// All of it.
    case direct
    /// None of it.
    case indirect
    /// A reported clause with quoted words in it.
    case mixed

    /// The kind that the kind key sets next.
    public var next: Kind {
      switch self {
      case .direct: .indirect
      case .indirect: .mixed
      case .mixed: .direct
      }
    }
  }

  /// What is said, without quotation marks and without the cue; more than one passage where the attribution stands
  /// in the middle. In reading order, never empty.
  public var content: [Passage]
  /// How much of it is quoted.
  public var kind: Kind
  /// The fullest name or description that the account gives its source: the name of one of
  /// ``Reading/speakers``; `nil` where nobody is named at all.
  public var speaker: String?
  /// The words that name the source here ("he", "the chief").
  public var mention: Passage?
  /// The words that attribute ("said", "according to").
  public var cue: Passage?
  /// How the source knows.
  public var basis: Basis
  /// Why extraction took it for a statement, in words an editor understands.
  public var reason: String

  private enum CodingKeys: String, CodingKey {
    case content, speaker, mention, cue, basis, reason
    case kind = "form"
  }

  /// Describes a statement.
  public init(
    content: [Passage], kind: Kind, speaker: String?, mention: Passage? = nil, cue: Passage? = nil,
    basis: Basis = .notStated, reason: String
  ) {
    (self.content, self.kind, self.speaker) = (content, kind, speaker)
    (self.mention, self.cue, self.basis, self.reason) = (mention, cue, basis, reason)
  }
}

/// Who asserts something: the account itself, in its own voice, or one of its sources.
public enum Asserter: Hashable, Sendable {
  /// The account's own narrator, with no source named.
  case narrator
  /// A source, by the name it has in ``Reading/speakers``.
  case speaker(String)

  /// The source's name; `nil` for the narrator.
  public var name: String? {
    if case .speaker(let name) = self { name } else { nil }
  }
}

extension Asserter: Codable {
  /// Reads `null` as the narrator and a string as a source's name.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    self = value.decodeNil() ? .narrator : .speaker(try value.decode(String.self))
  }

  /// Writes `null` for the narrator and a source's name as a string.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    if let name { try value.encode(name) } else { try value.encodeNil() }
  }
}

/// Something that an account says happened.
public struct Event: Hashable, Sendable, Codable {
  /// A further telling of the same happening.
  public struct Retelling: Hashable, Sendable, Codable {
    /// The clause that tells it again.
    public var passage: Passage
    /// Who asserts it there.
    public var assertedBy: Asserter

    /// Describes a retelling.
    public init(passage: Passage, assertedBy: Asserter) {
      (self.passage, self.assertedBy) = (passage, assertedBy)
    }
  }

  /// The clause that tells it most fully.
  public var passage: Passage
  /// The other tellings, in reading order.
  public var also: [Retelling]
  /// True where no timeline of the incident could leave it out.
  public var isCore: Bool
  /// Place in the sequence, from 1. Equal where two happened together or the account does not say which came first:
  /// rival versions of one happening always share a place.
  public var order: Int
  /// The words that date it, wherever in the account they stand.
  public var time: String?
  /// The same as EDTF level 1 (Library of Congress, 2019), for instance `2026-01-06T18:00~`; `nil` where the account
  /// gives no day to count from.
  public var when: String?
  /// Who asserts it.
  public var assertedBy: Asserter
  /// True where the attribution runs on from the sentence before.
  public var isInherited: Bool
  /// How its asserter knows.
  public var basis: Basis
  /// Why extraction took it for an event, in words an editor understands.
  public var reason: String

  /// Describes an event.
  public init(
    passage: Passage, also: [Retelling] = [], isCore: Bool, order: Int, time: String? = nil, when: String? = nil,
    assertedBy: Asserter = .narrator, isInherited: Bool = false, basis: Basis = .notStated, reason: String
  ) {
    (self.passage, self.also, self.isCore, self.order) = (passage, also, isCore, order)
    (self.time, self.when, self.assertedBy) = (time, when, assertedBy)
    (self.isInherited, self.basis, self.reason) = (isInherited, basis, reason)
  }
}

/// Something about the incident that the account itself leaves open.
public struct OpenQuestion: Hashable, Sendable, Codable {
  /// In which way it is left open.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Said to be unknown, unclear, unconfirmed, withheld, under investigation, denied.
    case stated
    /// A claim that stands on a hedge alone ("apparently", "may have").
    case hedged
    /// Asked in the account's own or a speaker's words.
    case asked

    /// The kind that the kind key sets next.
    public var next: Kind {
      switch self {
      case .stated: .hedged
      case .hedged: .asked
      case .asked: .stated
      }
    }
  }

  /// The clause that leaves it open.
  public var passage: Passage
  /// In which way.
  public var kind: Kind
  /// What is open, as one short question; `nil` where it could only be put by inventing.
  public var question: String?
  /// Why extraction took it for an open question, in words an editor understands.
  public var reason: String

  private enum CodingKeys: String, CodingKey {
    case passage, question, reason
    case kind = "form"
  }

  /// Describes an open question.
  public init(passage: Passage, kind: Kind, question: String? = nil, reason: String) {
    (self.passage, self.kind, self.question, self.reason) = (passage, kind, question, reason)
  }
}

/// A source, with every name by which the accounts speak of it.
public struct Speaker: Hashable, Sendable, Codable {
  /// What sort of source it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// One human being, named or not.
    case person
    /// Several people who speak as one ("witnesses").
    case group
    /// An office, agency or company.
    case organisation
    /// A report, a filing, a release.
    case document
    /// Video, photographs, audio.
    case footage
  }

  /// The fullest name or description given anywhere.
  public var name: String
  /// The other names ("Frey", "the mayor"), in the order in which they are first used.
  public var names: [String]
  /// Office or relation, where one is given.
  public var role: String?
  /// What sort of source it is.
  public var kind: Kind
  /// The name for a narrow row: a surname, or the shortest name that still tells who it is.
  public var shortName: String

  /// Describes a source. Where no short name is given, the full one serves.
  public init(name: String, names: [String] = [], role: String? = nil, kind: Kind, shortName: String? = nil) {
    (self.name, self.names, self.role, self.kind) = (name, names, role, kind)
    self.shortName = shortName ?? name
  }
}

/// One neutral question on which sources differ, with every side in the order spoken.
public struct Conflict: Hashable, Sendable {
  /// One source's words on the question.
  public struct Side: Hashable, Sendable {
    /// Which account of the case, counted from 0.
    public var account: Int
    /// The words.
    public var passage: Passage
    /// Who speaks.
    public var speaker: Asserter
    /// How they stand to the question.
    public var stance: Stance

    /// Describes a side.
    public init(account: Int, passage: Passage, speaker: Asserter, stance: Stance) {
      (self.account, self.passage, self.speaker, self.stance) = (account, passage, speaker, stance)
    }
  }

  /// What it is about, in a few words.
  public var about: String
  /// The question, where it can be put without inventing.
  public var question: String?
  /// At least two sides, in the order spoken.
  public var sides: [Side]
  /// Why it was found.
  public var reason: String

  /// Describes a conflict.
  public init(about: String, question: String? = nil, sides: [Side], reason: String) {
    (self.about, self.question, self.sides, self.reason) = (about, question, sides, reason)
  }
}
