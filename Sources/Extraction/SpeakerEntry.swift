import AccountModel

/// A source as the register knows it while a text is read; a class, since each draft is held against dozens of them.
final class SpeakerEntry {
  enum Gender {
    case unknown, female, male

    /// True where the two do not speak against each other.
    func fits(_ other: Gender) -> Bool { self == .unknown || other == .unknown || self == other }
  }

  var name: String
  var names: [String] = []
  var role: String?
  var kind: Speaker.Kind
  var gender = Gender.unknown
  /// A person with a name of their own.
  var isNamed = false
  /// The word that heads the description, or the surname; small letters.
  var head: String
  /// The surname as written; of footage and documents the noun without what describes it.
  var surname: String?
  /// A description without its determiner, in small letters; empty for a name.
  var core = ""
  /// Given name and surname without titles.
  var plainName: String?

  /// One of the services that answer for incidents, by name and role as they are when it is first asked: once all
  /// mentions have been read.
  private(set) lazy var isOfficial = BasisRules.isOfficial(name, role)

  init(name: String, kind: Speaker.Kind, isNamed: Bool = false, head: String) {
    (self.name, self.kind, self.isNamed, self.head) = (name, kind, isNamed, head)
  }

  /// Notes a further way in which the text speaks of the source.
  func note(_ words: String) {
    if words != name, !names.contains(words), names.count < 24 { names.append(words) }
  }

  var speaker: Speaker {
    Speaker(name: name, names: names.filter { $0 != name }, role: role, kind: kind, shortName: surname ?? shortest)
  }

  /// The description up to its first comma or "who", which is enough for a narrow row.
  private var shortest: String {
    let bytes = Array(name.utf8)
    let end = bytes.firstIndex(of: Byte.comma) ?? bytes.count
    return end > 2 ? String(decoding: bytes[..<end], as: UTF8.self) : name
  }
}
