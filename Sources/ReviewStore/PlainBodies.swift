import AccountModel
import CJSON

/// Reads the bodies of which a long log mostly consists, in the very form in which ``BodyCoding`` writes them: keys sorted,
/// none besides the known ones.
///
/// For whatever else stands in a body it returns `nil`, and ``BodyCoding`` says what it is. A general decoder takes some
/// fifteen times as long, and that for each of 100,000 items before anything is shown.
final class PlainBodies {
  private let reader = json_reader_make()
  private let recent = RecentTexts()

  deinit { json_reader_free(reader) }

  /// An item that an action records.
  func item(_ text: UnsafeRawBufferPointer) -> StoredItem? { value(text) { $0.storedItem() } }

  /// What a status rests on.
  func restsOn(_ text: UnsafeRawBufferPointer) -> String? {
    value(text) { body in
      guard let end = body.object(), body.name("restsOn"), let words = body.text() else { return nil }
      return body.isAt(end) ? words : nil
    }
  }

  private func value<Value>(_ text: UnsafeRawBufferPointer, _ read: (inout JSONCursor) -> Value?) -> Value? {
    var count = 0
    guard let reader, let values = json_read(reader, text.baseAddress, text.count, &count) else { return nil }
    var cursor = JSONCursor(UnsafeBufferPointer(start: values, count: count), recent)
    return read(&cursor)
  }
}

extension JSONCursor {
  fileprivate mutating func storedItem() -> StoredItem? {
    guard let end = object(), name("extractor"), let extractor = text(.extractor), name("item"),
      let item = item(), name("origin"), let origin: StoredItem.Origin = word()
    else { return nil }
    var partOf: ActionID?
    if name("partOf") {
      guard let id = text().flatMap({ ActionID($0) }) else { return nil }
      partOf = id
    }
    guard name("sha256"), let sha256 = text(.sha256), name("words"), let words = list({ $0.text() }), isAt(end)
    else { return nil }
    return StoredItem(
      item: item, words: words, sha256: sha256, origin: origin, extractor: extractor, partOf: partOf)
  }

  private mutating func item() -> Item? {
    guard let end = object() else { return nil }
    let item =
      if isNext("also") {
        event().map(Item.event)
      } else if isNext("basis") {
        statement().map(Item.statement)
      } else {
        question().map(Item.question)
      }
    return isAt(end) ? item : nil
  }

  private mutating func event() -> Event? {
    guard name("also"), let also = list({ $0.retelling() }), name("assertedBy"), let asserter = asserter(),
      name("basis"), let basis: Basis = word(), name("isCore"), let isCore = truth(), name("isInherited"),
      let isInherited = truth(), name("kind"), word() == Item.Kind.event, name("order"), let order = whole(),
      name("passage"), let passage = passage(), name("reason"), let reason = text(.reason),
      let time = optionalText("time"), let when = optionalText("when")
    else { return nil }
    return Event(
      passage: passage, also: also, isCore: isCore, order: order, time: time, when: when, assertedBy: asserter,
      isInherited: isInherited, basis: basis, reason: reason)
  }

  private mutating func retelling() -> Event.Retelling? {
    guard let end = object(), name("assertedBy"), let asserter = asserter(), name("passage"),
      let passage = passage(), isAt(end)
    else { return nil }
    return Event.Retelling(passage: passage, assertedBy: asserter)
  }

  private mutating func statement() -> Statement? {
    guard name("basis"), let basis: Basis = word(), name("content"), let content = list({ $0.passage() }),
      let cue = optionalPassage("cue"), name("form"), let form: Statement.Kind = word(), name("kind"),
      word() == Item.Kind.statement, let mention = optionalPassage("mention"), name("reason"),
      let reason = text(.reason), let speaker = optionalText("speaker")
    else { return nil }
    return Statement(
      content: content, kind: form, speaker: speaker, mention: mention, cue: cue, basis: basis, reason: reason)
  }

  private mutating func question() -> OpenQuestion? {
    guard name("form"), let form: OpenQuestion.Kind = word(), name("kind"), word() == Item.Kind.question,
      name("passage"), let passage = passage(), let question = optionalText("question"), name("reason"),
      let reason = text(.reason)
    else { return nil }
    return OpenQuestion(passage: passage, kind: form, question: question, reason: reason)
  }

  private mutating func asserter() -> Asserter? {
    if null() { return .narrator }
    return text(.asserter).map { .speaker($0) }
  }

  private mutating func passage() -> Passage? {
    guard let end = list(), let lower = whole(), let upper = whole(), isAt(end) else { return nil }
    return Passage(lower, upper)
  }

  /// What stands under a key that may be missing: `.some(nil)` where it is, `nil` where something else stands there.
  private mutating func optionalPassage(_ key: StaticString) -> Passage?? {
    guard name(key) else { return .some(nil) }
    return passage().map { .some($0) }
  }

  private mutating func optionalText(_ key: StaticString) -> String?? {
    guard name(key) else { return .some(nil) }
    return text().map { .some($0) }
  }
}
