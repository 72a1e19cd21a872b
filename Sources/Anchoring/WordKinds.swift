/// What sort of word a word is: what an editor has to look at again when it changed.
enum WordKind {
  case number, negation, hedge, cue, quotationMark, name, mark, small, plain

  /// How much the word says about where it stands, from 0 to 1.
  var weight: Double {
    switch self {
    case .mark, .quotationMark, .small: 0.25
    default: 1
    }
  }

  /// Sorts a word by its form.
  init(_ form: String) {
    let low = form.lowercased()
    if form == "\"" || form == "'" {
      self = .quotationMark
    } else if let kind = Self.listed[low] {
      self = kind
    } else if low.hasSuffix("n't") {
      self = .negation
    } else if form.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) {
      self = .number
    } else if form.utf8.count == 1 && !form.utf8.contains(where: { $0 | 32 >= 97 && $0 | 32 <= 122 }) || form == "…" {
      self = .mark
    } else {
      self = form.first?.isUppercase == true ? .name : .plain
    }
  }

  static let pronouns: Set<String> = [
    "he", "she", "they", "his", "her", "their", "him", "them", "hers", "theirs", "who",
  ]

  private static let listed: [String: WordKind] = {
    let lists: [(WordKind, String)] = [
      (
        .small,
        "a an the of in on at to for by with from and or but as that this it its was were is are be been had has"
      ),
      (.small, "have he she they his her their him them who which will would there then"),
      (.negation, "no not never none nobody nothing neither nor cannot without denied denies deny"),
      (.hedge, "allegedly apparently reportedly possibly perhaps maybe may might could likely unlikely probably"),
      (
        .hedge,
        "seemed appeared appears seems suspected alleged believed about around approximately nearly almost unclear"
      ),
      (.cue, "said says say told tells added claimed claims stated states according insisted reported reports asked"),
      (.cue, "confirmed explained announced alleges argued testified recalled wrote replied described describes"),
      (.number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
      (.number, "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"),
      (.number, "million dozen dozens hundreds thousands half first second third"),
    ]
    var listed: [String: WordKind] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") { listed[String(word)] = kind }
    }
    return listed
  }()
}
