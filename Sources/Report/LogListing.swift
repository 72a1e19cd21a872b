import AccountModel
import TextCells

/// The log for people: who did what to what, and when. One line an action, in the order given: time, reviewer, deed.
///
/// Account words stand in quotation marks after their speaker, the reviewer's in angle marks; both are cut, and what
/// would not show stands as a visible mark. Cost: linear in the actions, and in an item's actions for each of them.
///
/// - Parameter actions: in the log's order.
/// - Returns: lines without line ends.
public func logLines(of actions: [Action]) -> [String] {
  var teller = LogTeller()
  return actions.map { action in
    let words = teller.tell(action).words
    return "\(visibleText(action.time))  \(teller.name(action.reviewer))  \(words)"
  }
}

/// The log for other programs, as one JSON object on one line that ends with a line feed: `vantage.log/1`.
///
/// Values stand as the log has them, uncut; what a terminal might act on as `\u` escapes.
///
/// - Parameters:
///   - actions: in the log's order.
///   - count: how many actions the log has, with those of kinds that this program does not know.
///   - head: the hash that names the log's state.
///   - unknown: how many of the actions were left out, since only a newer program knows their kind.
/// - Returns: UTF-8.
public func logJSON(of actions: [Action], count: Int, head: String, unknown: Int) -> [UInt8] {
  var teller = LogTeller()
  var json = JSONWriter()
  json.object { json in
    json.key("schema")
    json.string("vantage.log/1")
    json.key("count")
    json.integer(count)
    json.key("head")
    json.string(head)
    json.key("unknown")
    json.integer(unknown)
    json.key("actions")
    json.array(actions) { json, action in write(action, teller.tell(action), to: &json) }
  }
  return json.utf8 + [UInt8(ascii: "\n")]
}

private func write(_ action: Action, _ line: ActionLine, to json: inout JSONWriter) {
  json.object { json in
    let names: [(StaticString, String?)] = [
      ("id", "\(action.id)"), ("step", "\(action.step)"), ("time", action.time), ("reviewer", action.reviewer),
      ("kind", action.body.kind.rawValue), ("account", action.account?.description),
      ("item", action.item?.description), ("status", action.status?.rawValue), ("words", line.words),
    ]
    for (name, value) in names {
      json.key(name)
      json.string(value)
    }
    json.key("lamport")
    json.integer(action.lamport)
    json.key("details")
    json.object { json in
      for detail in line.details {
        json.key(detail.name)
        json.string(detail.value)
      }
    }
  }
}
