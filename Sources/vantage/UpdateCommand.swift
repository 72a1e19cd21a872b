import AccountLoader
import AccountModel
import ArgumentParser
import Glibc
import ReviewScreen
import ReviewStore
import Settings

/// `vantage update`: takes the tags of a text over into a later version of it.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Take the tags of an account over into a later version of its text.",
    discussion: """
      Every tag comes over as the same, moved (to be looked at again) or lost (kept with its words). What becomes of \
      each is recorded once, as one step that can be undone on the screen. OLD is a file that was tagged, there or not; \
      where NEW stands in its place, the same path is given twice.
      """)

  @Flag(name: .customLong("dry-run"), help: "Say what would become of each tag, and record nothing.")
  var isTrial = false

  @OptionGroup var options: ReviewOptions

  @Argument(help: ArgumentHelp("The account as it was tagged.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later version.", valueName: "new"))
  var new: String

  func run() throws {
    do {
      try update()
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
  }

  private func update() throws {
    let configuration = try Configuration.read()
    guard
      let opening = Opening(
        inputs: [old], review: options.review, reviewer: options.reviewer ?? configuration.settings.reviewer)
    else { throw CleanExit.helpRequest(self) }
    let opened = try OpenedReview(opening)
    guard let store = opened.store, let id = account(in: opened.review, opening) else {
      Console.complain("Nothing in '\(old)' was tagged in this review: there is nothing to take over.")
      throw ExitCode(1)
    }
    let account = try AccountLoader().load(path: new, shownAs: shownPath(opening))
    guard opened.review.accounts[id]?.hashes.contains(account.revision.sha256) != true else {
      Console.complain("'\(new)' is a version that the review knows already: nothing to take over.")
      throw ExitCode(1)
    }
    let placements = try Revisions(opened.review, store).placements(of: id, in: account)
    for line in UpdateReport.lines(placements, opened.review) { Console.print(line) }
    guard !isTrial else { return }
    if let obstacle = opened.readOnly {
      Console.complain(obstacle)
      throw ExitCode(1)
    }
    let sources = [account.revision.sha256: account.source]
    _ = try store.append(step(placements, id, account, opened.review, opening), at: Clock.utc(), sources: sources)
  }

  /// The account on record under the old path; of several the one tagged last.
  private func account(in review: Review, _ opening: Opening) -> ActionID? {
    review.accounts.filter { opening.concerns($0.value.path) }.map(\.key).max()
  }

  private func shownPath(_ opening: Opening) -> String {
    FilePaths.relative(FilePaths.absolute(new, from: Opening.currentFolder()), to: opening.folder)
  }

  private func step(
    _ placements: [Placement], _ id: ActionID, _ account: Account, _ review: Review, _ opening: Opening
  ) -> StepDraft {
    let follows = review.accounts[id]?.sha256 ?? ""
    let record = RevisionRecord(path: account.path, revision: account.revision, follows: follows)
    let anchors = placements.map { placement in
      ActionDraft(account: .known(id), item: .known(placement.subject), body: .anchor(placement.anchor))
    }
    return StepDraft(
      reviewer: opening.reviewer, actions: [ActionDraft(account: .known(id), body: .revision(record))] + anchors)
  }
}

/// What `vantage update` says became of each tag.
enum UpdateReport {
  /// One line an item, those to be looked at last, then the counts.
  static func lines(_ placements: [Placement], _ review: Review) -> [String] {
    let items = placements.compactMap { placement in review.items[placement.subject].map { (placement.anchor, $0) } }
    let order: [Anchor.Outcome] = [.same, .moved, .ambiguous, .lost]
    let sorted = order.flatMap { outcome in items.filter { $0.0.outcome == outcome } }
    let counts = order.map { outcome in "\(items.count { $0.0.outcome == outcome }) \(outcome.rawValue)" }
    return sorted.map(line) + [counts.joined(separator: " · ")]
  }

  private static func line(_ anchor: Anchor, _ record: ItemRecord) -> String {
    let name = record.item.asserter.name.map { "\($0): " } ?? ""
    let folded = record.stored.words.joined(separator: " … ").split(whereSeparator: \.isWhitespace)
    let words = folded.joined(separator: " ")
    let short = words.count > 80 ? words.prefix(80) + "…" : words[...]
    let reasons = anchor.reasons.isEmpty ? "" : " (\(anchor.reasons.joined(separator: ", ")))"
    return "\(anchor.outcome.rawValue): \(record.status?.rawValue ?? "undecided") · \(name)\(short)\(reasons)"
  }
}
