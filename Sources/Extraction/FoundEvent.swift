import AccountModel

/// An event as it was found, with what merging and ordering go by.
struct FoundEvent {
  var event: Event
  /// The clause that tells it.
  var clause: Range<Int>
  /// The verb.
  var verb: Int
  /// Where it belongs in the course of an incident.
  var stage: Stage
  /// Words that say what it is about: small letters, without those that every account has.
  var words: Set<UInt64>
  /// The first letters of the verb.
  var stem: String
  /// The index of its sentence.
  var sentence = 0
  /// The word of order that its clause opens with.
  var joiner: Joiner = .none
  /// Its time names a day.
  var namesDay = false
  /// The words of harm's side that suffers it; empty where the clause names none, or tells no harm.
  var harmed: Set<UInt64> = []

  /// How a clause is joined to the one it belongs to.
  enum Joiner { case none, after, before, when }
}

/// A place in the course of an incident, as its phases follow one another as a rule.
struct Stage: Comparable {
  /// Ten for each phase of `WordClasses.phases`; negative for what is told of earlier days.
  var rank: Int
  /// The verb is one of motion and the like, which tells no phase of its own.
  var isNeutral = false

  static let background = Stage(rank: -10)
  /// Seeing and hearing the harm, before anybody reports it.
  static let witness = Stage(rank: 15)
  static let court = Stage.phase(.court)

  static func phase(_ class: WordClasses) -> Stage {
    Stage(rank: 10 * (WordClasses.phases.firstIndex(of: `class`) ?? 0))
  }

  static func < (left: Stage, right: Stage) -> Bool { left.rank < right.rank }
}
