import AccountModel

/// What one clause asserts, laid out so that another clause on the same matter can be held against it.
struct ConflictFact: Sendable {
  /// A number of a thing.
  struct Count: Sendable {
    /// The stem of the thing; all words for people are one thing.
    var thing: UInt64
    /// The word for it.
    var word: String
    var range: ClosedRange<Int>
    /// The stem of the noun itself; 0 where only the number stands ("at 11").
    var stem: UInt64
  }

  /// A colour of a thing.
  struct Colour: Sendable {
    var thing: UInt64
    var word: String
    var colour: String
  }

  /// Minutes after midnight; half a day is left open where the words do not tell.
  struct Clock: Sendable {
    var minutes: Int
    var knowsHalf: Bool
    var isRough: Bool
  }

  /// Happenings that sources date differently: when the harm set in, when help was called.
  enum Topic: Sendable {
    case onset, call
  }

  /// A place that a number tells from others of its kind.
  struct Spot: Sendable {
    var noun: Int
    var word: String
    var number: Int
  }

  var account = 0
  var passage: Passage
  /// Its tokens.
  var clause: Range<Int>
  var speaker: Asserter
  var sentence: Int
  /// Verbs and nouns, led back to one form, without those that name what the whole account tells of.
  var stems: KeySet = []
  /// Those of them that are verbs.
  var verbs: KeySet = []
  /// Those of them that are names.
  var names: KeySet = []
  /// What a negation in it denies; empty where it has none.
  var denied: KeySet = []
  /// The negation leaves out nobody and nothing ("nobody", "never", "no shots").
  var isTotal = false
  var counts: [Count] = []
  var colours: [Colour] = []
  var clocks: [Clock] = []
  /// What the clause's time of day dates.
  var topic: Topic?
  var spots: [Spot] = []
  /// What somebody holds.
  var held: HeldThing?
  /// It says how few or how many there were in all ("only one", "she counted").
  var isTally = false
  /// The age of somebody in it, in years; 0 where it gives none.
  var age = 0
  /// The name, as a key, of whoever is of that age; 0 where no name is given.
  var aged: UInt64 = 0
  /// It speaks of somebody or something further ("another man").
  var isOfAnother = false

  /// The verb that somebody is said to have been the first to do, and the stems of who; `nil` where none is.
  var first: First?
  /// What it can conflict by.
  var traits: Traits = []
  /// The last name of its speaker as a number; 0 for the narrator. Facts of one key are no rivals.
  var voice: UInt64 = 0

  /// "The driver fired first."
  struct First: Sendable {
    var verb: UInt64
    var word: String
    var subject: KeySet
  }

  /// What two facts must share to differ on it; a denial stands against any that denies nothing.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    static let denies = Traits(rawValue: 1)
    static let counts = Traits(rawValue: 2)
    static let colours = Traits(rawValue: 4)
    static let clocks = Traits(rawValue: 8)
    static let holds = Traits(rawValue: 16)
    static let ages = Traits(rawValue: 32)
    static let spots = Traits(rawValue: 64)
    static let first = Traits(rawValue: 128)
  }

  /// Notes what the fact can conflict by, once all else is known.
  mutating func settle() {
    if !denied.isEmpty { traits.insert(.denies) }
    if counts.count == 1 { traits.insert(.counts) }
    if colours.count == 1 { traits.insert(.colours) }
    if clocks.count == 1 { traits.insert(.clocks) }
    if held != nil { traits.insert(.holds) }
    if age > 0 { traits.insert(.ages) }
    if spots.count == 1 { traits.insert(.spots) }
    if first != nil { traits.insert(.first) }
    guard let name = speaker.name else { return }
    voice = name.lastWord.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// The fact as a side.
  func side(_ stance: Stance = .saysSo) -> Conflict.Side {
    Conflict.Side(account: account, passage: passage, speaker: speaker, stance: stance)
  }

  /// True where the two come from different sources; what the narrator tells twice is one course of things.
  func isRival(of other: ConflictFact) -> Bool {
    account != other.account || voice != other.voice
  }

  /// False where each names somebody, and nobody is named by both.
  func mayShareSubject(with other: ConflictFact) -> Bool {
    names.isEmpty || other.names.isEmpty || !names.isDisjoint(with: other.names)
  }
}

/// What somebody is said to hold, by how it can be told from something else.
enum HeldThing: Sendable {
  case gun, blade, weapon, harmless

  /// True where one thing cannot well be both.
  func excludes(_ other: HeldThing) -> Bool {
    switch (self, other) {
    case (.harmless, .harmless), (.gun, .gun), (.blade, .blade): false
    case (.harmless, _), (_, .harmless): true
    case (.gun, .blade), (.blade, .gun): true
    default: false
    }
  }

  private static let words: [String: HeldThing] = {
    let lists: [(HeldThing, String)] = [
      (.gun, "gun handgun pistol rifle revolver firearm shotgun"),
      (.blade, "knife machete blade hatchet axe ax sword dagger screwdriver razor"),
      (.weapon, "weapon"),
      (
        .harmless,
        "phone cellphone cell wallet trowel toy wrench stick broom umbrella bag book bible torch flashlight pen key keys camera remote vape spoon"
      ),
    ]
    return lists.reduce(into: [:]) { words, list in
      for word in list.1.split(separator: " ") { words[String(word)] = list.0 }
    }
  }()

  /// The thing that a word in small letters names.
  init?(_ word: String) {
    guard let thing = Self.words[word] else { return nil }
    self = thing
  }
}
