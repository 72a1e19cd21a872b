import AccountModel

/// What was found in accounts, as one JSON object on one line that ends with a line feed.
///
/// The form is `vantage.extract/1`: offsets are Unicode code points of the decoded text, half-open; ids (`s1`, `e1`,
/// `q1`) hold within this output only. Characters that a terminal might act on stand as `\u` escapes. Items that a
/// reviewer dismissed are left out, those that she made are in. Cost: linear in text and items.
///
/// - Parameters:
///   - accounts: in the order in which they are to stand.
///   - conflicts: those between the accounts; their sides count accounts by place in `accounts`. Those within one
///     account come from its reading.
/// - Returns: UTF-8.
public func extractJSON(of accounts: [CaseAccount], conflicts: [Conflict] = []) -> [UInt8] {
  let indexes = accounts.map { CodePointIndex($0.account.text) }
  var ids = ItemNumbers()
  var json = JSONWriter()
  json.object { json in
    json.key("schema")
    json.string("vantage.extract/1")
    json.key("accounts")
    json.array(zip(accounts, indexes)) { json, pair in
      ExtractedAccount(pair.0, index: pair.1, numbers: &ids).write(to: &json)
    }
    json.key("conflicts")
    json.array(allConflicts(of: accounts, and: conflicts)) { json, conflict in
      write(conflict, of: accounts, indexes, to: &json)
    }
  }
  json.endLine()
  return json.utf8
}

/// Conflicts within accounts, then those between them. The sides of a reading's conflicts lie in that very account,
/// whatever number they carry: extraction sees one account at a time.
func allConflicts(of accounts: [CaseAccount], and between: [Conflict]) -> [Conflict] {
  let within = accounts.enumerated().flatMap { index, account in
    account.conflicts.lazy.filter { $0.state != .dismissed }.map(\.conflict).map { conflict in
      var conflict = conflict
      for side in conflict.sides.indices { conflict.sides[side].account = index }
      return conflict
    }
  }
  return (within + between).compactMap { conflict in
    var conflict = conflict
    conflict.sides.removeAll { side in
      !accounts.indices.contains(side.account) || !accounts[side.account].account.text.contains(side.passage)
    }
    return conflict.sides.count > 1 ? conflict : nil
  }
}

private func write(
  _ conflict: Conflict, of accounts: [CaseAccount], _ indexes: [CodePointIndex], to json: inout JSONWriter
) {
  json.object { json in
    json.key("about")
    json.string(conflict.about)
    json.key("question")
    json.string(conflict.question)
    json.key("reason")
    json.string(conflict.reason)
    json.key("sides")
    json.array(conflict.sides) { json, side in
      json.object { json in
        json.key("path")
        json.string(accounts[side.account].account.path)
        json.bounds(of: side.passage, indexes[side.account])
        json.key("speaker")
        json.string(side.speaker.extractName)
        json.key("stance")
        json.string(side.stance.rawValue)
      }
    }
  }
}

extension Asserter {
  /// The source's name, or `narrator`.
  var extractName: String { name ?? "narrator" }
}

extension JSONWriter {
  /// `"start":…,"end":…`
  package mutating func bounds(of passage: Passage, _ index: CodePointIndex) {
    key("start")
    integer(index.codePoints(before: passage.lower))
    key("end")
    integer(index.codePoints(before: passage.upper))
  }

  /// `{"start":…,"end":…}` or `null`.
  mutating func range(_ passage: Passage?, _ index: CodePointIndex) {
    guard let passage else { return null() }
    object { $0.bounds(of: passage, index) }
  }
}
