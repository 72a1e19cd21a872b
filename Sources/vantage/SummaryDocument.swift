import AccountModel
import Report
import ReviewStore

/// The reviewed summary of a case, with what only this machine knows: the time and the state of the log.
enum SummaryDocument {
  /// Puts the summary together.
  static func text(
    of incident: Case, caseName: String, reviewer: String, store: ReviewStore?, includesNotes: Bool
  ) -> String {
    let head = (try? store?.head()).map {
      SummaryOptions.LogState(actionCount: $0.count, head: $0.count > 0 ? $0.hash : nil)
    }
    return summary(
      of: incident,
      options: SummaryOptions(
        caseName: caseName, asOf: Clock.local(), reviewer: reviewer, log: head,
        includesNotes: includesNotes))
  }
}
