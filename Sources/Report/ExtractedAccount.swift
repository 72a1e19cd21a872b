import AccountModel

/// How many items of each kind one output has named so far.
struct ItemNumbers {
  private var counts: [Item.Kind: Int] = [:]

  /// The next name for an item of a kind: `s1`, `e1`, `q1` …
  mutating func next(_ kind: Item.Kind) -> String {
    counts[kind, default: 0] += 1
    let letter =
      switch kind {
      case .event: "e"
      case .statement: "s"
      case .question: "q"
      }
    return "\(letter)\(counts[kind, default: 0])"
  }
}

extension CaseAccount {
  /// The items on show, by index, in reading order.
  var shownItems: [Int] {
    items.indices
      .filter { !items[$0].isDismissed }
      .map { (index: $0, start: items[$0].item.extent?.lower ?? 0) }
      .sorted { ($0.start, $0.index) < ($1.start, $1.index) }
      .map(\.index)
  }
}

/// One account on its way into `vantage.extract/1`.
struct ExtractedAccount {
  private let account: CaseAccount
  private let index: CodePointIndex
  private let shown: [Int]
  /// For each item what it is called here; `nil` for one that is not shown.
  private var ids: [String?]

  init(_ account: CaseAccount, index: CodePointIndex, numbers: inout ItemNumbers) {
    (self.account, self.index) = (account, index)
    shown = account.shownItems
    ids = Array(repeating: nil, count: account.items.count)
    for item in shown { ids[item] = numbers.next(account.items[item].item.kind) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      writeHead(to: &json)
      json.key("sentences")
      json.array(account.sentences) { $0.range($1, index) }
      json.key("statements")
      json.array(shown) { json, item in
        if case .statement(let statement) = account.items[item].item { write(statement, item, to: &json) }
      }
      json.key("events")
      json.array(shown) { json, item in
        if case .event(let event) = account.items[item].item { write(event, item, to: &json) }
      }
      json.key("questions")
      json.array(shown) { json, item in
        if case .question(let question) = account.items[item].item { write(question, item, to: &json) }
      }
      json.key("speakers")
      json.array(account.speakers) { write($1, to: &$0) }
    }
  }

  private func writeHead(to json: inout JSONWriter) {
    let (source, frame) = (account.account, account.account.frame)
    json.key("path")
    json.string(source.path)
    json.key("sha256")
    json.string(source.revision.sha256)
    json.key("encoding")
    json.string(source.revision.encoding.name)
    json.key("title")
    json.string(frame.title.map(source.text.words))
    json.key("dateline")
    json.string(frame.dateline.map(source.text.words))
    json.key("date")
    json.string(frame.date)
  }

  private func write(_ statement: Statement, _ item: Int, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(ids[item])
      json.key("kind")
      json.string(statement.kind.rawValue)
      json.key("content")
      json.array(statement.content) { $0.range($1, index) }
      json.key("speaker")
      json.string(statement.speaker)
      json.key("role")
      json.string(statement.speaker.flatMap { account.speaker(named: $0)?.role })
      json.key("mention")
      json.range(statement.mention, index)
      json.key("cue")
      json.range(statement.cue, index)
      write(basis: statement.basis, reason: statement.reason, to: &json)
    }
  }

  private func write(_ event: Event, _ item: Int, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(ids[item])
      json.bounds(of: event.passage, index)
      json.key("also")
      json.array(event.also) { write($1, to: &$0) }
      json.key("core")
      json.bool(event.isCore)
      json.key("order")
      json.integer(event.order)
      json.key("time")
      json.string(event.time)
      json.key("when")
      json.string(event.when)
      json.key("assertedBy")
      json.string(event.assertedBy.extractName)
      json.key("inherited")
      json.bool(event.isInherited)
      json.key("statement")
      json.string(account.items[item].claim.flatMap { $0 == item ? nil : ids[$0] })
      write(basis: event.basis, reason: event.reason, to: &json)
    }
  }

  private func write(_ retelling: Event.Retelling, to json: inout JSONWriter) {
    json.object { json in
      json.bounds(of: retelling.passage, index)
      json.key("assertedBy")
      json.string(retelling.assertedBy.extractName)
    }
  }

  private func write(_ question: OpenQuestion, _ item: Int, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(ids[item])
      json.bounds(of: question.passage, index)
      json.key("kind")
      json.string(question.kind.rawValue)
      json.key("question")
      json.string(question.question)
      json.key("reason")
      json.string(question.reason)
    }
  }

  private func write(_ speaker: Speaker, to json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string(speaker.name)
      json.key("names")
      json.array(speaker.names) { $0.string($1) }
      json.key("role")
      json.string(speaker.role)
      json.key("kind")
      json.string(speaker.kind.rawValue)
    }
  }

  private func write(basis: Basis, reason: String, to json: inout JSONWriter) {
    json.key("basis")
    json.string(basis.rawValue)
    json.key("reason")
    json.string(reason)
  }
}
