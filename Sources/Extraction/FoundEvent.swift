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
  var words: KeySet
  /// The first letters of the verb, as a key (``EventWords/stem(of:)``).
  var stem: UInt64
  /// The first letters of the verb itself.
  var verbKey: UInt64 = 0
  /// The index of its sentence.
  var sentence = 0
  /// The word of order that its clause opens with.
  var joiner: Joiner = .none
  /// What its time words say of when it was.
  var moment: Moment?
  /// How its clause speaks of the one who suffers the harm.
  var victim = Victim.none
  /// Its verb says only that something happened: "the crash occurred".
  var isOccurrence = false
  /// The words of harm's side that suffers it; empty where the clause names none, or tells no harm.
  var harmed: KeySet = []

  /// The age of somebody in it, in years; 0 where its clause gives none.
  var age = 0

  /// Its tellings in reading order, this one first.
  var visits: [Visit] = []

  /// One telling of an event, as far as its place in the course of things hangs on it.
  struct Visit {
    var verb: Int
    var sentence: Int
    var stage: Stage
    var asserter: Asserter
    /// Told in the past perfect: it lies before what is being told.
    var isEarlier = false
    /// Told in a clause that only says when something else was.
    var isBare = false
    /// Those who respond have a part in it.
    var meetsResponders = false
    /// Its sentence tells what was going on, or at what hour.
    var setsScene = false

    /// How much the telling says of the event's place: the summary and clauses of time say less.
    var weight: Int { isBare || isEarlier ? 0 : sentence < 2 ? 1 : 2 }
  }

  /// Its time names a day.
  var namesDay: Bool { moment?.day != nil || moment?.weekday != nil }

  /// Takes words that date it, where it has none or these name the hour and its own do not.
  mutating func date(by time: String?, _ other: Moment?) {
    guard let time else { return }
    if event.time == nil || moment == nil && other != nil {
      (event.time, moment) = (time, other)
    } else if let other, other.minute != nil, moment?.minute == nil, let own = moment {
      (event.time, moment) = (time, other.onDay(of: own))
    }
  }

  /// Somebody new ("a man"), somebody known (a name, "the man", "she"), or one more ("another man").
  enum Victim { case none, new, known, further }

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
