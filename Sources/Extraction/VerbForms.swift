/// What the form of a word says of it as a verb; kept beside ``WordClasses``, of which every bit is taken.
struct VerbForms: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// It can be the past tense of a finite verb.
  static let past = VerbForms(rawValue: 1)
  /// It can be a past participle.
  static let participle = VerbForms(rawValue: 2)
  /// Present and past look alike: "hit".
  static let uniform = VerbForms(rawValue: 4)
  /// A verb of being, having, thinking, speaking and the like: it tells no deed unless other lists say so.
  static let state = VerbForms(rawValue: 8)
  /// A participle by which a clause tells what came of it: "killing one".
  static let result = VerbForms(rawValue: 16)
  /// A verb by which somebody is told to do something.
  static let request = VerbForms(rawValue: 32)
  /// A verb of attribution that can tell a deed as well: "continued", "cited".
  static let doubled = VerbForms(rawValue: 128)
  /// A regular past form by its ending, on no list of verbs.
  static let regular = VerbForms(rawValue: 64)

  /// True where the two share a form.
  @inline(__always) func has(_ other: VerbForms) -> Bool { rawValue & other.rawValue != 0 }

  /// The form of a section of `verbs.txt`; none for a name that is not known.
  static func named(_ name: String) -> VerbForms {
    switch name {
    case "past": .past
    case "past-participle": [.past, .participle]
    case "participle": .participle
    case "uniform": [.past, .participle, .uniform]
    case "state": .state
    case "result": .result
    case "request": .request
    case "cue-deed": .doubled
    default: []
    }
  }
}
