import AccountModel

/// The bodies whose full names a text gives, by their initials ("NOPD", "the SBI") and by the ends of their names
/// ("the Sheriff's Office"); and the places whose police it names.
struct OrganisationIndex {
  private var byInitials: [String: Range<Int>] = [:]
  private var byEnd: [String: Range<Int>] = [:]
  private var police: [String: Range<Int>] = [:]
  private let page: Page

  /// Cost: linear in the tokens.
  init(page: Page) {
    self.page = page
    var index = 0
    while index < page.tokens.count {
      guard page.tokens[index].isCapital, let body = body(at: index) else {
        index += 1
        continue
      }
      add(body)
      index = body.upperBound
    }
    for index in page.tokens.indices where page.tokens[index].has(.group) && page.isWord(index, "police") {
      addPolice(index)
    }
  }

  /// The full name behind initials in capitals.
  func fullName(of token: Int) -> Range<Int>? {
    guard page.token(token)?.shape.contains(.allCapitals) == true else { return nil }
    return byInitials[NameIndex.key(token, page)]
  }

  /// The longer name that ends with these words: "the Sheriff's Office" for that of the county.
  func longForm(of head: Range<Int>) -> Range<Int>? {
    let words = page.isWord(head.lowerBound, "the") ? head.dropFirst() : head
    guard words.count > 1, words.contains(where: { page.tokens[$0].isCapital && page.has($0, .organisation) }) else {
      return nil
    }
    return byEnd[page.words(words).lowercased()]
  }

  /// The place whose police the account speaks of, where it names those of one place only.
  var onlyPolice: (place: String, range: Range<Int>)? {
    police.count == 1 ? police.first.map { ($0.key, $0.value) } : nil
  }

  /// "Port Ellen police", "the Port Ellen Police Department": the words of the place.
  func place(ofPolice head: Range<Int>) -> Range<Int>? {
    let start = page.isWord(head.lowerBound, "the") ? head.lowerBound + 1 : head.lowerBound
    let isDepartment = page.isWord(head.upperBound - 1, "department") && page.isWord(head.upperBound - 2, "police")
    let noun = isDepartment ? head.upperBound - 2 : head.upperBound - 1
    guard page.isWord(noun, "police"), start < noun, noun - start < 4 else { return nil }
    return (start..<noun).allSatisfy { page.tokens[$0].isCapital } ? start..<noun : nil
  }

  // MARK: Reading

  /// Capitalised words of which one is a body's ("Department", "Office"), with "of" and "and" inside.
  private func body(at start: Int) -> Range<Int>? {
    guard !page.has(start, .starter) || page.has(start, .organisation) else { return nil }
    var end = start
    while end < page.tokens.count, end - start < 10, continues(end, start) { end += 1 }
    while end > start, !page.tokens[end - 1].isCapital { end -= 1 }
    guard end - start > 1, (start..<end).contains(where: { page.has($0, .organisation) }),
      !page.has(end - 1, [.role, .title]) || page.has(end - 1, .organisation)
    else { return nil }
    return start..<end
  }

  private func continues(_ index: Int, _ start: Int) -> Bool {
    let token = page.tokens[index]
    if index > start, token.shape.contains(.paragraphStart) { return false }
    if token.kind == .possessive { return page.token(index + 1)?.isCapital == true }
    if token.isCapital { return !token.shape.contains(.allCapitals) || index == start }
    return index > start && page.isAny(index, of: ["of", "and", "for", "the", "on"]) && !page.isKind(index + 1, .stop)
  }

  private mutating func add(_ body: Range<Int>) {
    let letters = body.filter { page.tokens[$0].isCapital }.map { page.text.utf8[Int(page.tokens[$0].lower)] }
    let initials = String(decoding: letters.map(Byte.lowered), as: UTF8.self)
    if initials.utf8.count > 1, (byInitials[initials]?.count ?? 0) < body.count { byInitials[initials] = body }
    if page.isKind(body.upperBound, .open), page.token(body.upperBound + 1)?.shape.contains(.allCapitals) == true,
      page.isKind(body.upperBound + 2, .close)
    {
      byInitials[NameIndex.key(body.upperBound + 1, page)] = body
    }
    for start in body.dropLast() where page.tokens[start].isCapital {
      let end = page.words(start..<body.upperBound).lowercased()
      if (byEnd[end]?.count ?? 0) < body.count { byEnd[end] = body }
    }
  }

  /// "Port Ellen police" and "Port Ellen Police Department" anywhere in the text, without what stands before the place.
  private mutating func addPolice(_ noun: Int) {
    var start = noun
    while start > 0, noun - start < 3, isPlace(start - 1), !page.tokens[start].shape.contains(.lineStart) { start -= 1 }
    let end = page.isWord(noun + 1, "department") ? noun + 2 : noun + 1
    guard start < noun, end > noun + 1 || !page.tokens[noun].isCapital else { return }
    let place = page.words(start..<noun).lowercased()
    if police[place] == nil { police[place] = start..<end }
  }

  private func isPlace(_ index: Int) -> Bool {
    page.tokens[index].isCapital && !page.has(index, [.starter, .weekday, .month, .title, .role, .source, .determiner])
  }
}
