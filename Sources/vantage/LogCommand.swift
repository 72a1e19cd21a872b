import ArgumentParser
import Report
import ReviewStore
import TextCells

/// `vantage log`: who did what to what, and when; and whether the log is as it was written.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print what was done in a review, or prove that its log is as it was written.",
    discussion: """
      One line an action: time, reviewer, deed. The order comes from the log's own numbers, never from the clock.
      --verify says nothing was altered, removed or put in, or names the first record that shows it (status 1). That \
      nothing is missing at the end shows only against a head that an export printed: --verify --head "COUNT HASH".
      """)

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text to read, json for other programs.")
  var format = Format.text

  @Flag(help: "Check every record's hash instead of printing the log.")
  var verify = false

  @Option(help: ArgumentHelp("With --verify: a head that an export printed.", valueName: "[count ]hash"))
  var head: KnownHead?

  @Option(help: ArgumentHelp("Write a copy that carries no words of any account, for sharing.", valueName: "file"))
  var withoutText: String?

  @Option(name: .long, help: ArgumentHelp("Take the review from this file.", valueName: "file"))
  var review: String?

  @Argument(help: ArgumentHelp("A review, a folder that holds one, or an account beside one.", valueName: "file"))
  var input: String?

  func validate() throws {
    if head != nil, !verify { throw ValidationError("--head is something to verify against: add --verify.") }
    if withoutText != nil, verify { throw ValidationError("Write the copy first, then verify it.") }
  }

  func run() throws {
    let path = ReviewPath.path(for: input, review: review)
    do {
      let store = try Self.store(at: path)
      if let withoutText { return try copy(store, to: withoutText) }
      if verify { return try prove(store) }
      try list(store)
    } catch let error as ReviewStoreError {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
  }

  /// A review to read from, which must be there.
  private static func store(at path: String) throws -> ReviewStore {
    let store = ReviewStore(path: path, takesCopies: true)
    guard store.exists else { throw ReviewStoreError.absent(path: path) }
    return store
  }

  private func list(_ store: ReviewStore) throws {
    let actions = try store.actions(since: nil).actions
    let state = try store.head()
    let unknown = store.unknownActionCount
    if unknown > 0 {
      Console.complain("\(unknown) of \(state.count) actions are of kinds that only a newer Vantage knows: left out.")
    }
    switch format {
    case .text: try Output.write(logLines(of: actions).map { $0 + "\n" }.joined())
    case .json:
      try Output.write(
        String(decoding: logJSON(of: actions, count: state.count, head: state.hash, unknown: unknown), as: UTF8.self))
    }
  }

  private func prove(_ store: ReviewStore) throws {
    switch try head?.verify(store) ?? store.verify() {
    case .broken(let fault): throw ReviewStoreError.broken(path: store.path, fault)
    case .intact(let state):
      let withheld = store.withheldActionCount
      let limit =
        withheld == 0 ? "" : ", \(withheld) of them without their words and so held by the chain of hashes alone"
      try Output.write("Intact: \(state.count) actions\(limit); head \(state)\n")
    }
  }

  private func copy(_ store: ReviewStore, to path: String) throws {
    let written = try store.writeCopyWithoutText(to: path)
    try Output.write("Wrote '\(visibleText(path))': \(written.count) actions without their words; head \(written)\n")
  }
}

/// A head on the command line: `COUNT HASH` as exports print it, or the hash alone.
struct KnownHead: ExpressibleByArgument {
  private let count: Int?
  private let hash: String

  init?(argument: String) {
    let parts = argument.split { " ,:".contains($0) }.map(String.init)
    guard let hash = parts.last?.lowercased(), hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else { return nil }
    let count = parts.count == 2 ? Int(parts[0]) : nil
    guard parts.count == 1 || (count ?? -1) >= 0 else { return nil }
    (self.count, self.hash) = (count, hash)
  }

  /// Verifies a log against it.
  func verify(_ store: ReviewStore) throws -> LogVerdict {
    guard let count else { return try store.verify(holding: hash) }
    return try store.verify(against: LogHead(count: count, hash: hash))
  }
}
