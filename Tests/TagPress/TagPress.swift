import AccountModel
import Digest
import Glibc
import ReviewStore

/// Tags one item of a review over and over and says of each tag what became of it: what tests kill, starve and disturb
/// to see whether what was acknowledged is there. No part of the installed program.
///
///     TagPress REVIEW COUNT [PAUSE]
///
/// Prints `did WRITER-NUMBER` once a tag is recorded, `failed MESSAGE` where it is not, each with one write(2). PAUSE is
/// in microseconds; between two tags it waits that long.
@main
enum TagPress {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2, let count = Int(arguments[2]) else { return say("usage: TagPress REVIEW COUNT [PAUSE]") }
    let pause = arguments.count > 3 ? UInt32(arguments[3]) ?? 0 : 0
    let store = ReviewStore(path: arguments[1])
    var item = try? recordedItem(store)
    for number in 1...max(1, count) {
      do {
        if item == nil { item = try recordedItem(store) }
        let actions = try store.append(step(number, on: item), at: now(), sources: [hash: text])
        item = item ?? actions.first { $0.body.kind == .item }?.id
        for action in actions { say("did \(action.id)") }
      } catch {
        say("failed \(error)")
      }
      if pause > 0 { usleep(pause) }
    }
    store.close()
  }

  private static let text = Array("They fired.".utf8)
  private static let hash = SHA256Digest(of: text).hex

  private static func recordedItem(_ store: ReviewStore) throws -> ActionID? {
    try store.actions(since: nil).actions.first { $0.body.kind == .item }?.id
  }

  /// Tags an item; without one, records account and item first.
  private static func step(_ number: Int, on known: ActionID?) -> StepDraft {
    let status = Status.allCases[number % Status.allCases.count]
    let tag = { item in ActionDraft(item: item, status: status, body: .status(restsOn: "tag \(number)")) }
    if let known { return StepDraft(reviewer: "press", actions: [tag(.known(known))]) }
    let encoding = TextEncoding(name: "UTF-8", ground: .valid)
    let record = AccountRecord(
      path: "a.txt", revision: Revision(byteCount: text.count, sha256: hash, encoding: encoding))
    guard let passage = Passage(0, 10) else { return StepDraft(reviewer: "press", actions: []) }
    let event = Event(passage: passage, isCore: true, order: 1, reason: "verb: fired")
    let item = StoredItem(
      item: .event(event), words: ["They fired"], sha256: hash, origin: .extraction, extractor: "1")
    return StepDraft(
      reviewer: "press",
      actions: [
        ActionDraft(body: .account(record)), ActionDraft(account: .recordedHere(0), body: .item(item)),
        tag(.recordedHere(1)),
      ])
  }

  private static func now() -> String {
    var moment = time(nil)
    var parts = tm()
    var buffer = [CChar](repeating: 0, count: 32)
    guard gmtime_r(&moment, &parts) != nil else { return "" }
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
