/// Who an account in the first person is by, where it says so: "My name is Ana Ruiz", "I, Ana Ruiz, state", "By Ana
/// Ruiz", "Statement of Ana Ruiz".
struct NarratorReader {
  /// What the source of an account's own voice is called where its name is not given.
  static let unnamed = "the account's own narrator"
  /// How far a byline or heading can stand from the beginning.
  private static let head = 80

  let page: Page
  let reader: NameReader

  /// The narrator's name. Cost: linear in the tokens.
  func name() -> NameIndex.Name? {
    for index in page.tokens.indices where page.tokens[index].isCapital && !page.isQuoted(index) {
      guard let start = nameStart(index), let name = reader.name(at: start), !name.first.isEmpty else { continue }
      return name
    }
    return nil
  }

  private func nameStart(_ index: Int) -> Int? {
    if page.isWord(index, "my"), page.isWord(index + 1, "name"), page.isWord(index + 2, "is") { return index + 3 }
    if page.isWord(index, "i"), page.isKind(index + 1, .comma) { return index + 2 }
    guard index < Self.head else { return nil }
    if page.isWord(index, "by"), page.tokens[index].shape.contains(.lineStart) { return index + 1 }
    let isHeading = page.isAny(index, of: ["statement", "testimony", "account", "affidavit", "declaration"])
    return isHeading && page.isAny(index + 1, of: ["of", "by", "from"]) ? index + 2 : nil
  }
}
