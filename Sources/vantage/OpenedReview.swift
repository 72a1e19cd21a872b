import AccountModel
import ReviewScreen
import ReviewStore

/// A review at the start of a session: its log folded, and where the reviewer stopped.
struct OpenedReview {
  /// The log; `nil` where the review has no place.
  let store: ReviewStore?
  /// What the log amounts to.
  let review: Review
  /// How far the log was read for that; `nil` where the review has no place.
  let position: LogPosition?
  /// What was looked at.
  let looked: Set<LookedMark>
  /// Where the last session stopped.
  let place: LookedMark?
  /// A note that was half typed when the last session ended.
  let draft: Draft?
  /// How large the panes were made.
  let sizes: PaneSizes
  /// Why nothing can be recorded, with what to do; `nil` where it can.
  let readOnly: String?

  /// Reads the review of an opening. Makes and changes nothing.
  ///
  /// - Throws: ``ReviewStoreError`` where there is a file that cannot be read as a review.
  init(_ opening: Opening) throws {
    var review = Review()
    guard let path = opening.reviewPath else {
      (store, self.review, position, looked, place, draft) = (nil, review, nil, [], nil, nil)
      sizes = PaneSizes()
      readOnly = "Tags cannot be kept: standard input has no folder. Start again with --review FILE."
      return
    }
    let store = ReviewStore(path: path)
    let log = try store.actions(since: nil)
    review.apply(log.actions)
    (self.store, self.review, position) = (store, review, log.position)
    looked = try store.looked()
    place = try store.value(forKey: Self.placeKey).flatMap(LookedMark.init(stored:))
    draft = try store.value(forKey: Self.draftKey).flatMap(Draft.init(stored:))
    sizes = PaneSizes(stored: try store.value(forKey: Self.layoutKey) ?? "")
    // On a line of the screen the file's name says enough; the whole path would push the advice off its end.
    readOnly = store.access.obstacle.map { "\($0)".replacing(path, with: path.split(separator: "/").last ?? "") }
  }

  /// Remembers what was looked at, where the reviewer stands, what she was typing and how large the panes are. Only
  /// where there is a review file: looking makes none.
  ///
  /// - Returns: whether it is kept.
  @discardableResult
  func remember(looked marks: [LookedMark], of state: State) -> Bool {
    // Marks and place are a convenience: a review that could not keep them has lost nothing that was decided.
    let values = [
      Self.placeKey: state.place?.stored, Self.draftKey: state.currentDraft?.stored, Self.layoutKey: state.sizes.stored,
    ]
    return (try? store?.saveDesk(looked: marks, values: values)) ?? false
  }

  private static let placeKey = "place"
  private static let draftKey = "draft"
  private static let layoutKey = "layout"
}

extension Draft {
  /// Reads the item's mark, a line feed, and the text.
  fileprivate init?(stored: String) {
    guard let end = stored.firstIndex(of: "\n"), let mark = LookedMark(stored: String(stored[..<end])) else {
      return nil
    }
    self.init(mark: mark, text: String(stored[stored.index(after: end)...]))
  }

  fileprivate var stored: String { mark.stored + "\n" + text }
}

extension LookedMark {
  /// Reads `sha256 kind lower upper`.
  fileprivate init?(stored: String) {
    let parts = stored.split(separator: " ").map(String.init)
    guard parts.count == 4, let lower = Int(parts[2]), let upper = Int(parts[3]), let passage = Passage(lower, upper)
    else { return nil }
    self.init(sha256: parts[0], kind: Item.Kind(rawValue: parts[1]), passage: passage)
  }

  /// `sha256 kind lower upper`, the kind of a bare sentence being `sentence`.
  fileprivate var stored: String { "\(sha256) \(kind?.rawValue ?? "sentence") \(passage.lower) \(passage.upper)" }
}
