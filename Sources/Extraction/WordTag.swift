/// What part a word plays in its sentence, as the tagger sees it: the part of speech, and of a verb its form.
///
/// The numbers stand in the model file: a new tag takes a free number, and none is given twice.
package enum WordTag: UInt8, Sendable, CaseIterable {
  /// Punctuation and symbols; never asked of the model.
  case mark = 0
  /// "gate"; "gates".
  case noun = 1
  case nounPlural = 2
  /// "Ruiz", "Port", "Tuesday".
  case properNoun = 3
  /// "she", "someone", "this" where no noun follows.
  case pronoun = 4
  /// "who", "which" and "that" where they open a relative clause.
  case relative = 5
  /// "who", "what", "when", "how" elsewhere.
  case question = 6
  case determiner = 7
  /// "her", "their" before a noun.
  case possessive = 8
  /// The "'s" of "the guard's".
  case possessiveEnding = 9
  case adjective = 10
  /// "quickly", "not".
  case adverb = 11
  /// "up" in "blew up".
  case particle = 12
  case preposition = 13
  /// "that", "if", "because" before a clause.
  case subordinator = 14
  /// "to" before a verb.
  case infinitiveMark = 15
  case conjunction = 16
  case number = 17
  /// "will", "couldn't".
  case modal = 18
  /// Forms of "be", "have" and "do" beside a verb, and every "be": "was", "had", "didn't"; "is", "has", "don't"; "been".
  case auxiliaryPast = 19
  case auxiliaryPresent = 20
  case auxiliaryOther = 21
  /// "fled"; "flees", "flee"; "flee" after "to", a modal or as a command.
  case verbPast = 22
  case verbPresent = 23
  case verbBase = 24
  /// "taken", "wounded" as a verb; "running" as a verb.
  case participlePast = 25
  case participlePresent = 26
  case interjection = 27
  /// Foreign words, addresses, scraps; also every word where there is no model.
  case other = 28
  /// Subject and auxiliary in one: "they're", "I've", "who'd".
  case pronounWithAuxiliary = 29

  /// A set of tags, one bit for each.
  package struct Set: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    package init(_ tag: WordTag) { rawValue = 1 << UInt32(tag.rawValue) }
    package init(_ tags: [WordTag]) { rawValue = tags.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

    /// Words that can be the verb of a main clause by themselves.
    package static let finiteVerb = Set([.verbPast, .verbPresent])
    /// Words that show that a clause has a subject and a verb that agree in time.
    package static let finite = Set([
      .verbPast, .verbPresent, .modal, .auxiliaryPast, .auxiliaryPresent, .pronounWithAuxiliary,
    ])
    /// Auxiliaries of any form, and modals.
    package static let auxiliary = Set([
      .modal, .auxiliaryPast, .auxiliaryPresent, .auxiliaryOther, .pronounWithAuxiliary,
    ])
    /// Verbs of any form that are no auxiliaries.
    package static let verb = Set([.verbPast, .verbPresent, .verbBase, .participlePast, .participlePresent])
    /// Words that head a noun phrase.
    package static let nominal = Set([.noun, .nounPlural, .properNoun, .pronoun])
  }
}
