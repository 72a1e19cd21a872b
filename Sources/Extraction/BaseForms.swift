/// Leads from a verb's past form or participle back to its base: "fled" to "flee", "robbed" to "rob".
struct BaseForms: Sendable {
  static let shared = BaseForms { WordList.read("words/irregular.txt", $0) }

  private let bases: [String: String]

  /// Takes lines of base, past, participle.
  init(lines: ((WordList.Bytes) -> Void) -> Void) {
    var bases: [String: String] = [:]
    bases.reserveCapacity(512)
    lines { line in
      let forms = WordList.words(of: line).map(WordList.text)
      guard let base = forms.first else { return }
      for form in forms.dropFirst() where bases[form] == nil { bases[form] = base }
    }
    self.bases = bases
  }

  /// True where the word is a past form or participle that the list holds.
  func isIrregular(_ form: String) -> Bool { bases[form] != nil }

  /// The base of a past form or participle in small letters; `nil` where the spelling does not give it.
  func base(of form: String) -> String? {
    if let base = bases[form] { return base }
    guard form.hasSuffix("ed"), form.utf8.count > 3, !form.hasSuffix("eed"), form.utf8.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    if form.hasSuffix("ied") { return form.utf8.count == 4 ? String(form.dropLast()) : form.dropLast(3) + "y" }
    let stem = String(form.dropLast(2))
    let bytes = Array(stem.utf8)
    guard bytes.count > 1, bytes[bytes.count - 1] == bytes[bytes.count - 2] else {
      return Self.endsSilently(stem, bytes) ? stem + "e" : stem
    }
    let dropsL = stem.hasSuffix("ell") && Self.syllables(bytes) > 1 || stem.hasSuffix("troll")
    return dropsL || !Self.keepsDouble.contains(bytes[bytes.count - 1]) ? String(stem.dropLast()) : stem
  }

  /// Letters that a base itself may end with twice: "pass", "call", "stuff", "buzz".
  private static let keepsDouble = Set("slfz".utf8)
  private static let vowels = Set("aeiouy".utf8)

  /// True where an "e" was dropped before "-ed": after letters that never end a word, after one vowel and one
  /// consonant in a single syllable ("fire"), and in longer words but for the endings that are never stressed.
  private static func endsSilently(_ stem: String, _ bytes: [UInt8]) -> Bool {
    if whole.contains(stem) { return false }
    if silent.contains(stem) || silentClusters.contains(where: stem.hasSuffix) { return true }
    let (last, before) = (bytes[bytes.count - 1], bytes[bytes.count - 2])
    if vowels.contains(last) || !vowels.contains(before) || "wxh".utf8.contains(last) { return false }
    if bytes.count > 2, vowels.contains(bytes[bytes.count - 3]), !stem.hasSuffix("quir") {
      return silentPairs.contains(where: stem.hasSuffix)
    }
    if syllables(bytes) < 2 || silentEndings.contains(where: stem.hasSuffix) { return true }
    return !plainEndings.contains(where: stem.hasSuffix)
  }

  /// Groups of vowels; the "u" of "qu" is none.
  private static func syllables(_ bytes: [UInt8]) -> Int {
    bytes.indices.count { index in
      vowels.contains(bytes[index]) && !(index > 0 && bytes[index - 1] == UInt8(ascii: "q"))
        && (index == 0 || !vowels.contains(bytes[index - 1]) || index > 1 && bytes[index - 2] == UInt8(ascii: "q"))
    }
  }

  private static let whole: Set<String> = ["focus", "target", "bias"]
  private static let silent: Set<String> = ["interfer", "adher", "breath", "ach", "welcom", "creat", "guid", "quot"]
  private static let silentClusters = [
    "v", "z", "c", "s", "u", "rg", "dg", "chang", "rang", "lung", "leng", "tl", "gl", "bl", "pl", "dl", "fl", "kl",
    "zl",
  ]
  private static let silentPairs = ["uad", "uat", "iat"]
  private static let silentEndings = [
    "vit", "nit", "cit", "gnor", "plor", "ador", "stor", "mot", "evot", "enot", "plet", "let", "pet", "pon",
  ]
  private static let plainEndings = [
    "en", "er", "on", "el", "it", "om", "ip", "op", "or", "al", "et", "ot", "an", "ish",
  ]
}
