/// The review file's tables. docs/review-file.md describes them; a change here is a new version of the format.
enum Schema {
  /// The format's version, in SQLite's `user_version`. A file with a higher one is refused.
  static let version = 1

  /// "VANT" in ASCII, in SQLite's `application_id`: tells a review from any other database.
  static let applicationID = 0x5641_4e54

  /// "VANC" in ASCII: tells a copy without the accounts' text, which nobody may take for a review.
  static let copyApplicationID = 0x5641_4e43

  /// What makes an empty database a review, in this order.
  static let statements = [actionTable] + tables + triggers

  /// The same for a copy without text: each action says whether its body is the one that its hash covers.
  static let copyStatements =
    [
      actionTable.replacing(
        "hash BLOB NOT NULL,\n", with: "hash BLOB NOT NULL,\n  withheld INTEGER NOT NULL,\n")
    ] + tables + triggers

  private static let actionTable = """
    CREATE TABLE action (
      row INTEGER PRIMARY KEY,
      writer TEXT NOT NULL,
      number INTEGER NOT NULL,
      step TEXT NOT NULL,
      lamport INTEGER NOT NULL,
      time TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      account TEXT,
      item TEXT,
      kind TEXT NOT NULL,
      status TEXT,
      version INTEGER NOT NULL,
      body TEXT NOT NULL,
      previous BLOB,
      hash BLOB NOT NULL,
      UNIQUE (writer, number)
    ) STRICT
    """

  private static let tables = [
    "CREATE TABLE source (sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT",
    """
    CREATE TABLE looked (
      sha256 TEXT NOT NULL,
      kind TEXT NOT NULL,
      lower INTEGER NOT NULL,
      upper INTEGER NOT NULL,
      PRIMARY KEY (sha256, lower, upper, kind)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE desk (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
  ]

  private static let triggers = [
    refuse("UPDATE", on: "action"), refuse("DELETE", on: "action"),
    refuse("UPDATE", on: "source"), refuse("DELETE", on: "source"),
    // INSERT OR REPLACE deletes the old row without asking the trigger for DELETE.
    refuse("INSERT", on: "action", when: "row = NEW.row OR (writer = NEW.writer AND number = NEW.number)"),
    refuse("INSERT", on: "source", when: "rowid = NEW.rowid OR sha256 = NEW.sha256"),
  ]

  private static func refuse(_ event: String, on table: String, when condition: String? = nil) -> String {
    let clash = condition.map { " WHEN EXISTS (SELECT 1 FROM \(table) WHERE \($0))" } ?? ""
    return "CREATE TRIGGER \(table)_\(event.lowercased()) BEFORE \(event) ON \(table)\(clash) "
      + "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
  }
}
