import AccountModel
import Anchoring
import Report

/// What changed between two revisions, as one JSON object on one line that ends with a line feed.
///
/// The form is `vantage.changes/1`. Offsets are Unicode code points of the decoded text, half-open: those of what was
/// removed or is gone count in the old text, all others in the new one. Characters that a terminal might act on stand as
/// `\u` escapes. Lists are in the order of ``Changes``.
///
/// - Returns: UTF-8.
func changesJSON(_ changes: Changes, from old: Account, to new: Account) -> [UInt8] {
  let (from, to) = (RevisionJSON(old), RevisionJSON(new))
  var json = JSONWriter()
  json.object { json in
    json.key("schema")
    json.string("vantage.changes/1")
    json.key("old")
    from.write(to: &json)
    json.key("new")
    to.write(to: &json)
    json.key("corrections")
    json.array(changes.corrections) { to.write($1, to: &$0) }
    json.key("facts")
    json.array(changes.facts) { write($1, from, to, to: &$0) }
    json.key("newStatements")
    json.array(changes.newStatements) { to.write($1, to: &$0) }
    json.key("goneStatements")
    json.array(changes.goneStatements) { from.write($1, to: &$0) }
  }
  return json.utf8 + [UInt8(ascii: "\n")]
}

private func write(_ fact: Changes.Fact, _ from: RevisionJSON, _ to: RevisionJSON, to json: inout JSONWriter) {
  json.object { json in
    json.key("kind")
    json.string(fact.kind.rawValue)
    json.key("removed")
    from.write(fact.removed, to: &json)
    json.key("added")
    to.write(fact.added, to: &json)
    if fact.kind == .attribution {
      json.key("oldSpeaker")
      json.string(fact.oldSpeaker)
      json.key("newSpeaker")
      json.string(fact.newSpeaker)
    }
  }
}

/// One of the two revisions.
private struct RevisionJSON {
  private let account: Account
  private let index: CodePointIndex

  init(_ account: Account) { (self.account, index) = (account, CodePointIndex(account.text)) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("path")
      json.string(account.path)
      json.key("sha256")
      json.string(account.revision.sha256)
    }
  }

  /// `{"start":…,"end":…,"words":…}` or `null`.
  func write(_ passage: Passage?, to json: inout JSONWriter) {
    guard let passage else { return json.null() }
    json.object { json in
      json.bounds(of: passage, index)
      json.key("words")
      json.string(account.text.words(of: passage))
    }
  }

  func write(_ statement: Statement, to json: inout JSONWriter) {
    json.object { json in
      json.key("speaker")
      json.string(statement.speaker)
      json.key("content")
      json.array(statement.content) { write($1, to: &$0) }
    }
  }
}
