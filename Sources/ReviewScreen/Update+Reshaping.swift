import AccountModel

// Putting right what an item rests on: its words, its kind, its place in the sequence, and that two are one.

extension State {
  // MARK: Words

  /// Moves an end of the chosen item's words.
  mutating func reshape(_ command: Command) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let place = chosen?.place, let item = incident[place]?.item else {
      return refuse("only an item has words to stretch: choose one first")
    }
    let holder = incident.accounts[place.account]
    let reach = PassageReach(passages: item.passages, text: holder.account.text, sentences: holder.sentences)
    guard let passages = reach.moved(by: command) else { return refuse(PassageReach.refusal(of: command)) }
    var correction = Correction()
    correction.passages = passages
    correction.words = passages.map(holder.account.text.words(of:))
    var builder = StepBuilder(incident)
    builder.act(on: place, .correction(correction))
    let words = incident.words(of: item.part(passages), account: place.account, limit: 4000)
    return record(builder, then: Pending(remark: "Now: \(ends(of: words))", goesOn: false))
  }

  /// The beginning and the end of words, so that either end can be watched while it moves.
  private func ends(of words: String) -> String {
    words.count <= 90 ? words : "\(words.prefix(40)) … \(words.suffix(40))"
  }

  // MARK: Joining

  /// Makes one item of all that are marked, else of the chosen one and the next of its kind.
  mutating func join() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    let places = marked.count > 1 ? marked.sorted() : neighbours
    guard let first = places.first, places.count > 1, let items = joinable(places) else {
      return refuse(
        "nothing to join: mark items of one kind and one account, or choose one that another of its kind follows")
    }
    let statuses = Set(places.map { incident.record(of: $0)?.status })
    let status = statuses.count == 1 ? statuses.first.flatMap(\.self) : nil
    var builder = StepBuilder(incident)
    for place in places { builder.act(on: place, .join(of: places.count)) }
    let passages = Self.united(items.flatMap(\.passages), in: incident.accounts[first.account].account.text)
    builder.make(
      items[0].part(items[0].kind == .statement ? passages : Self.span(passages)), account: first.account,
      partOf: first, status: status, restsOn: incident.record(of: first)?.restsOn)
    marked = []
    let doubt = statuses.count > 1 ? ", undecided since their statuses differ" : ""
    return record(builder, then: Pending(remark: "Joined \(places.count) items\(doubt)", goesOn: false))
  }

  /// The chosen item and the next of its kind in reading order.
  private var neighbours: [ItemPlace] {
    guard let place = chosen?.place, let item = incident[place]?.item, let lower = item.extent?.lower else { return [] }
    let holder = incident.accounts[place.account]
    let later = holder.items.indices.filter { index in
      let other = holder.items[index]
      return !other.isDismissed && other.item.kind == item.kind && (other.item.extent?.lower ?? 0) > lower
    }
    let next = later.min { (holder.items[$0].item.extent?.lower ?? 0) < (holder.items[$1].item.extent?.lower ?? 0) }
    return next.map { [place, ItemPlace(account: place.account, index: $0)] } ?? []
  }

  /// The items at places, in reading order; `nil` where they are not of one account and one kind.
  private func joinable(_ places: [ItemPlace]) -> [Item]? {
    let items = places.compactMap { incident[$0]?.item }.sorted { ($0.extent?.lower ?? 0) < ($1.extent?.lower ?? 0) }
    return Set(places.map(\.account)).count == 1 && Set(items.map(\.kind)).count == 1 ? items : nil
  }

  /// Passages in reading order, those that overlap or have only blanks between them made one.
  private static func united(_ passages: [Passage], in text: DecodedText) -> [Passage] {
    passages.sorted().reduce(into: []) { united, next in
      guard let last = united.last,
        last.upper >= next.lower || text.utf8[last.upper..<next.lower].allSatisfy(Words.isBlank),
        let both = Passage(last.lower, max(last.upper, next.upper))
      else { return united.append(next) }
      united[united.count - 1] = both
    }
  }

  private static func span(_ passages: [Passage]) -> [Passage] {
    guard let first = passages.first, let last = passages.last, let all = Passage(first.lower, last.upper) else {
      return passages
    }
    return [all]
  }

  // MARK: Time

  /// Asks for an event's time; for a question, for the question in short.
  mutating func askTime() -> [Effect] {
    guard let place = targets.first, let item = incident[place]?.item else { return refuse("nothing is chosen") }
    switch item {
    case .event(let event): return askFor(.time, "Time, as the account tells it:", filled: event.time)
    case .question(let question): return askFor(.question, "The question in short:", filled: question.question)
    case .statement: return refuse("only an event has a time")
    }
  }

  // MARK: Kind

  mutating func askKind() -> [Effect] {
    guard let place = targets.first, let item = incident[place]?.item else { return refuse("nothing is chosen") }
    let forms: [String] =
      switch item {
      case .statement: Statement.Kind.allCases.map(\.rawValue)
      case .event: [Self.core, Self.background]
      case .question: OpenQuestion.Kind.allCases.map(\.rawValue)
      }
    let others = Item.Kind.allCases.filter { $0 != item.kind }.map { "no, \($0.rawValue)" }
    let now = forms.filter { $0 == form(of: item) }
    let candidates = forms.filter { !now.contains($0) } + others + now
    return askFor(
      .kind, "Kind:", from: candidates.map { .init(text: $0, remark: now.contains($0) ? "as it is" : "") }, only: true)
  }

  private func form(of item: Item) -> String {
    switch item {
    case .statement(let statement): statement.kind.rawValue
    case .event(let event): event.isCore ? Self.core : Self.background
    case .question(let question): question.kind.rawValue
    }
  }

  private static let core = "core"
  private static let background = "background"

  mutating func changeKind(_ answer: String, of places: [ItemPlace]) -> [Effect] {
    if let form = Statement.Kind(rawValue: answer) { return perform(.form(form), on: places) }
    if let openness = OpenQuestion.Kind(rawValue: answer) { return perform(.openness(openness), on: places) }
    if answer == Self.core || answer == Self.background { return perform(.core(answer == Self.core), on: places) }
    guard let kind = Item.Kind.allCases.first(where: { "no, \($0.rawValue)" == answer }), let place = places.first
    else {
      return refuse("‘\(answer)’ is no kind; nothing was changed")
    }
    return refusalOverMarks.map { refuse($0) } ?? convert(place, to: kind)
  }

  /// Puts an item of another kind in an item's place, with its status where both are claims.
  private mutating func convert(_ place: ItemPlace, to kind: Item.Kind) -> [Effect] {
    guard let item = incident[place]?.item,
      let made = newItem(kind, item.passages, account: place.account, speaker: item.asserter.name)
    else { return [] }
    let record = incident.record(of: place)
    let isClaim = kind != .question
    var builder = StepBuilder(incident)
    builder.act(on: place, .split(into: 1))
    builder.make(
      made, account: place.account, partOf: place, status: isClaim ? record?.status : nil,
      restsOn: isClaim ? record?.restsOn : nil)
    marked = []
    return self.record(builder, then: Pending(remark: "Now \(kind.rawValue): \(name(of: place))", goesOn: false))
  }

  // MARK: Place in the sequence

  /// Moves the chosen event one place on or back. From a place that it shares it comes to stand alone beside it; alone,
  /// it joins the next.
  mutating func movePlace(later: Bool) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let place = chosen?.place, case .event? = incident[place]?.item else {
      return refuse("only an event has a place in the sequence")
    }
    let holder = incident.accounts[place.account]
    let events = holder.items.indices.filter { !holder.items[$0].isDismissed && holder.items[$0].item.kind == .event }
    let own = holder.items[place.index].place
    let others = events.filter { $0 != place.index }.map { holder.items[$0].place }
    guard let target = Sequence.neighbour(of: own, among: others, later: later) else {
      return refuse(later ? "this is the last place" : "this is the first place")
    }
    var correction = Correction()
    correction.place = target
    var builder = StepBuilder(incident)
    builder.act(on: place, .correction(correction))
    let isShared = others.contains(target)
    let remark = "\(name(of: place)): \(later ? "later" : "earlier")\(isShared ? ", at one place with others" : "")"
    return record(builder, then: Pending(remark: remark, goesOn: false, choose: .item(place)))
  }
}

/// Places in a sequence of events.
enum Sequence {
  /// The next place later or earlier; `nil` at the end.
  static func neighbour(of own: Double, among others: [Double], later: Bool) -> Double? {
    let beyond = later ? others.filter { $0 > own }.min() : others.filter { $0 < own }.max()
    guard others.contains(own) else { return beyond }
    return beyond.map { (own + $0) / 2 } ?? (later ? own + 1 : own - 1)
  }
}
