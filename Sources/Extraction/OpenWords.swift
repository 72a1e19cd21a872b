import AccountModel

/// What the list of open words says of a word: a section of `open.txt` each.
struct OpenClasses: OptionSet, Sendable {
  let rawValue: UInt64

  private static func bit(_ place: UInt64) -> OpenClasses { OpenClasses(rawValue: 1 << place) }

  /// Says by itself that something is not known ("unclear").
  static let plain = bit(0)
  static let inquiry = bit(1)
  static let inquiryBase = bit(2)
  static let inquiryDone = bit(3)
  static let inquiryNoun = bit(4)
  /// Tells that an inquiry has not ended ("ongoing").
  static let going = bit(5)
  static let search = bit(6)
  static let tries = bit(7)
  static let find = bit(8)
  /// Not found, not caught ("at large").
  static let out = bit(9)
  static let refuse = bit(10)
  static let contact = bit(11)
  static let request = bit(12)
  static let charge = bit(13)
  static let expect = bit(14)
  static let scarce = bit(15)
  static let nobody = bit(16)
  static let ask = bit(17)
  static let remain = bit(18)
  /// A word after which "who", "what" or "where" asks.
  static let knows = bit(19)
  /// What a person is or is not: "was not arrested" leaves nothing open, "nobody was arrested" does.
  static let stay = bit(20)
  static let guess = bit(21)
  static let linked = bit(22)
  static let hold = bit(23)
  static let seem = bit(24)
  static let deny = bit(25)
  /// What can be asked for by its name: name, cause, motive.
  static let name = bit(26)
  static let whoever = bit(27)
  static let what = bit(28)
  /// "It is alleged that", "a suspected arson".
  static let held = bit(29)
  static let suggest = bit(30)
  static let unseen = bit(31)
  static let sign = bit(32)

  fileprivate static let byName: [String: OpenClasses] = [
    "open-plain": .plain, "open-inquiry": .inquiry, "open-inquiry-base": .inquiryBase,
    "open-inquiry-done": .inquiryDone, "open-inquiry-noun": .inquiryNoun, "open-going": .going,
    "open-search": .search, "open-try": .tries, "open-find": .find, "open-out": .out, "open-refuse": .refuse,
    "open-contact": .contact, "open-request": .request, "open-charge": .charge, "open-expect": .expect,
    "open-scarce": .scarce, "open-nobody": .nobody, "open-ask": .ask, "open-remain": .remain, "open-knows": .knows,
    "open-stay": .stay, "open-guess": .guess, "open-linked": .linked, "open-hold": .hold, "open-seem": .seem,
    "open-deny": .deny, "open-name": .name, "open-whoever": .whoever, "open-what": .what, "open-held": .held,
    "open-suggest": .suggest, "open-unseen": .unseen, "open-sign": .sign,
  ]
}

/// The list of open words, by the hash of the word. Only words that the lexicon calls open are looked up here.
struct OpenWords: Sendable {
  static let shared = OpenWords()

  private let classes: [UInt64: OpenClasses]

  private init() {
    var classes: [UInt64: OpenClasses] = [:]
    classes.reserveCapacity(1024)
    var section: OpenClasses = []
    WordList.read("words/open.txt") { line in
      if let name = WordList.section(line) {
        section = OpenClasses.byName[WordList.text(name)] ?? []
      } else if !section.isEmpty {
        for word in WordList.words(of: line) { classes[Byte.hash(word), default: []].formUnion(section) }
      }
    }
    self.classes = classes
  }

  /// True where the token stands in one of the sections.
  func has(_ index: Int, _ wanted: OpenClasses, on page: Page) -> Bool {
    page.openClasses.indices.contains(index) && !page.openClasses[index].isDisjoint(with: wanted)
  }

  /// The sections in which a word stands.
  func classes(of word: some Sequence<UInt8>) -> OpenClasses { classes[Byte.hash(word)] ?? [] }
}
