import AccountModel
import ReviewStore

/// What other windows and verbs record in the review while it is on this screen.
final class OtherWindows {
  private let store: ReviewStore
  private let watch: ReviewWatch
  private var position: LogPosition
  /// True while something may be there that could not be read yet.
  private(set) var isBehind = false

  /// Begins to watch; `nil` where there is no review to watch, or the system cannot watch it: then what others do shows when
  ///   the review is opened again.
  init?(_ review: OpenedReview) {
    guard let store = review.store, let position = review.position, let watch = ReviewWatch(path: store.path) else {
      return nil
    }
    (self.store, self.watch, self.position) = (store, watch, position)
    // Whatever was written between the reading and the watching is not told by the watch.
    isBehind = true
  }

  /// Becomes readable when there may be something.
  var descriptor: Int32 { watch.descriptor }

  /// What others recorded since the last call, in the log's order. Does not wait for anything but a lock.
  func arrivals() -> [Action] {
    let isChanged = watch.takeChange()
    guard isChanged || isBehind else { return [] }
    do {
      let fresh = try store.actions(since: position)
      (position, isBehind) = (fresh.position, false)
      return fresh.actions
    } catch ReviewStoreError.locked {
      // Somebody writes for long: the next look reads it all.
      isBehind = true
    } catch {
      // A file that is damaged or gone is told by the next tag; asking again and again would not mend it.
      isBehind = false
    }
    return []
  }
}
