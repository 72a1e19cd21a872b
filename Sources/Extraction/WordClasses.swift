/// What the word lists say of a word. A word may stand in several: "report" is a document and a verb of saying.
///
/// Each bit is one section of a file in Resources/words; ``named(_:)`` ties the two together.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  private static func bit(_ place: UInt64) -> WordClasses { WordClasses(rawValue: 1 << place) }

  static let say = bit(0)
  static let tell = bit(1)
  static let think = bit(2)
  static let about = bit(3)
  static let show = bit(4)
  static let cueNoun = bit(5)
  static let wish = bit(6)
  static let denial = bit(7)
  static let accountNoun = bit(8)
  static let audience = bit(9)
  static let role = bit(10)
  static let person = bit(11)
  static let group = bit(12)
  static let organisation = bit(13)
  static let document = bit(14)
  static let footage = bit(15)
  static let female = bit(16)
  static let male = bit(17)
  static let title = bit(18)
  static let pronoun = bit(19)
  static let determiner = bit(20)
  static let possessive = bit(21)
  static let preposition = bit(22)
  static let conjunction = bit(23)
  static let subordinator = bit(24)
  static let auxiliary = bit(25)
  static let modal = bit(26)
  static let negation = bit(27)
  static let be = bit(28)
  static let have = bit(29)
  static let adverb = bit(30)
  static let starter = bit(31)
  static let relative = bit(32)
  static let wh = bit(33)
  static let numberWord = bit(34)
  static let notVerb = bit(35)
  static let quoteOnly = bit(36)
  static let finite = bit(37)
  static let weekday = bit(38)
  static let month = bit(39)
  static let dayPart = bit(40)
  static let clock = bit(41)
  static let timeWord = bit(42)
  static let abbreviationName = bit(43)
  static let abbreviationNumber = bit(44)
  static let abbreviation = bit(45)
  static let leadUp = bit(46)
  static let violence = bit(47)
  static let flight = bit(48)
  static let report = bit(49)
  static let response = bit(50)
  static let care = bit(51)
  static let death = bit(52)
  static let inquiry = bit(53)
  static let custody = bit(54)
  static let court = bit(55)
  static let eventNoun = bit(56)
  static let injury = bit(57)
  static let coreVerb = bit(58)
  static let openWord = bit(59)
  static let withheld = bit(60)
  static let hedge = bit(61)
  static let hedgeVerb = bit(62)
  static let sensitive = bit(63)

  /// Any verb that attributes.
  static let cue: WordClasses = [.say, .tell, .think, .about, .show, .wish]
  /// Any noun for a source.
  static let source: WordClasses = [.role, .person, .group, .organisation, .document, .footage]
  /// The phases of an incident, in the order in which they follow one another as a rule.
  static let phases: [WordClasses] = [
    .leadUp, .violence, .flight, .report, .response, .care, .death, .inquiry, .custody, .court,
  ]
  /// A verb of happenings.
  static let happening = phases.reduce(into: WordClasses()) { $0.formUnion($1) }

  /// True where the two share a class.
  @inline(__always) func has(_ other: WordClasses) -> Bool { rawValue & other.rawValue != 0 }

  /// The class of a section, by the name it has in the lists; empty for a name that is not known.
  /// All sections that ``OpenWords`` tells apart are one class here.
  static func named(_ name: String) -> WordClasses { byName[name] ?? (name.hasPrefix("open-") ? .openWord : []) }

  private static let byName: [String: WordClasses] = [
    "cue-say": .say, "cue-tell": .tell, "cue-think": .think, "cue-about": .about, "cue-show": .show,
    "cue-noun": .cueNoun, "cue-wish": .wish, "denial": .denial, "account-noun": .accountNoun,
    "audience": .audience, "role": .role, "person": .person, "group": .group, "organisation": .organisation,
    "document": .document, "footage": .footage, "female": .female, "male": .male, "title": .title,
    "pronoun": .pronoun, "determiner": .determiner, "possessive": .possessive, "preposition": .preposition,
    "conjunction": .conjunction, "subordinator": .subordinator, "auxiliary": .auxiliary, "modal": .modal,
    "negation": .negation, "be": .be, "have": .have, "adverb": .adverb, "starter": .starter, "relative": .relative,
    "wh": .wh, "number-word": .numberWord, "not-verb": .notVerb, "cue-quote-only": .quoteOnly, "finite": .finite,
    "weekday": .weekday, "month": .month, "day-part": .dayPart, "clock": .clock, "time-word": .timeWord,
    "abbreviation-name": .abbreviationName, "abbreviation-number": .abbreviationNumber,
    "abbreviation": .abbreviation, "lead-up": .leadUp, "violence": .violence, "flight": .flight, "report": .report,
    "response": .response, "care": .care, "death": .death, "inquiry": .inquiry, "custody": .custody,
    "court": .court, "event-noun": .eventNoun, "injury": .injury, "core-verb": .coreVerb,
    "withheld": .withheld, "hedge": .hedge, "hedge-verb": .hedgeVerb, "sensitive": .sensitive,
  ]
}
