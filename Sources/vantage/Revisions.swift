import AccountLoader
import AccountModel
import Anchoring
import Extraction
import ReviewScreen
import ReviewStore

/// Finds what a review holds of an account again in a further revision of its text.
struct Revisions {
  /// Why there is nothing to compare with.
  struct NoCopy: Error, CustomStringConvertible {
    let path: String
    var description: String { "The review keeps no copy of '\(path)' to compare with: its tags cannot be taken over." }
  }

  private let review: Review
  private let store: ReviewStore

  init(_ review: Review, _ store: ReviewStore) { (self.review, self.store) = (review, store) }

  /// What becomes of every item and conflict of an account.
  ///
  /// - Parameters:
  ///   - id: the account.
  ///   - account: the further revision.
  /// - Returns: one placement for each, in the order in which they were recorded.
  /// - Throws: ``NoCopy``, or what the store throws.
  func placements(of id: ActionID, in account: Account) throws -> [Placement] {
    guard let state = review.accounts[id] else { return [] }
    let old = try keptAccount(state)
    let extractor = Extractor()
    let anchoring = Anchoring(
      old: old.text, oldReading: extractor.read(old), new: account.text, newReading: extractor.read(account))
    let items = review.items(of: id).compactMap { item in
      review.items[item].map { Placement(subject: item, anchor: anchor(for: $0, state, anchoring, account)) }
    }
    let conflicts = review.conflicts(of: id).compactMap { conflict in
      review.conflicts[conflict].map { Placement(subject: conflict, anchor: anchor(for: $0, anchoring, account)) }
    }
    return items + conflicts
  }

  private func keptAccount(_ state: AccountState) throws -> Account {
    guard let bytes = try store.source(state.sha256) else { throw NoCopy(path: state.path) }
    let encoding = state.encoding.ground == .reviewer ? state.encoding.name : nil
    return try AccountLoader().load(bytes: bytes, path: state.path, encoding: encoding)
  }

  /// An item that stood nowhere in the revision before stays lost: its words are not in that text.
  private func anchor(
    for record: ItemRecord, _ state: AccountState, _ anchoring: Anchoring, _ account: Account
  ) -> Anchor {
    let isAway = record.anchor.map { $0.outcome.isAway || $0.outcome == .ambiguous } ?? false
    guard record.sha256 == state.sha256, !isAway else {
      return Anchor(sha256: account.revision.sha256, outcome: .lost, passages: [], words: [])
    }
    let outcome = anchoring.outcome(of: record.item)
    // What was to be looked at in the revision before and never was does not become the same by another change.
    let doubt = record.anchor?.outcome == .moved ? record.anchor?.reasons ?? [] : []
    return Self.anchor(outcome, doubt: doubt, in: account)
  }

  /// A conflict stands where all of its sides were found.
  private func anchor(for record: ConflictRecord, _ anchoring: Anchoring, _ account: Account) -> Anchor {
    let places = record.sides.map { side -> Passage? in
      switch anchoring.outcome(of: [side.passage]) {
      case .same(let passages), .moved(let passages, _): passages.first
      case .lost, .ambiguous: nil
      }
    }
    let found = places.compactMap(\.self)
    let isWhole = !found.isEmpty && found.count == record.sides.count
    return Anchor(
      sha256: account.revision.sha256, outcome: isWhole ? .same : .lost, passages: isWhole ? found : [],
      words: isWhole ? found.map(account.text.words(of:)) : [])
  }

  private static func anchor(_ outcome: AnchorOutcome, doubt: [String], in account: Account) -> Anchor {
    let make = { (kind: Anchor.Outcome, passages: [Passage], reasons: [String]) in
      Anchor(
        sha256: account.revision.sha256, outcome: kind, passages: passages,
        words: passages.map(account.text.words(of:)), reasons: reasons)
    }
    switch outcome {
    case .same(let passages) where doubt.isEmpty: return make(.same, passages, [])
    case .same(let passages): return make(.moved, passages, doubt)
    case .moved(let passages, let reasons):
      // "Reads otherwise" says nothing beside what it is that reads otherwise.
      let telling = reasons.filter { $0 != .words }
      return make(.moved, passages, doubt + (telling.isEmpty ? reasons : telling).map(phrase))
    case .lost: return make(.lost, [], [])
    case .ambiguous(let places):
      let extents = places.compactMap { place in
        place.first.flatMap { first in place.last.flatMap { Passage(first.lower, $0.upper) } }
      }
      return make(.ambiguous, extents, ["\(extents.count) places fit equally well"])
    }
  }

  /// A reason in an editor's words.
  private static func phrase(_ reason: MoveReason) -> String {
    switch reason {
    case .words: "the sentence reads otherwise"
    case .number: "a number changed"
    case .name: "a name changed"
    case .negation: "a negation changed"
    case .hedge: "a hedge changed"
    case .quotationMarks: "quotation marks changed"
    case .speaker: "the speaker changed"
    case .cue: "other words attribute it"
    case .time: "the time changed"
    case .kind: "quoted and reported speech changed places"
    case .surroundings: "what stands around it changed"
    case .divided: "other words or a paragraph divide it"
    case .short: "too few words to be sure"
    }
  }
}
