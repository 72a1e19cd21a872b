import AccountModel
import ReviewScreen
import TextCells

@testable import ReviewScreen

/// A log in memory, which records what the screen asks for as the real one does.
final class MemoryLog: ReviewLog {
  private(set) var actions: [Action] = []
  var isBroken = false

  struct Broken: Error {}

  func append(_ step: StepDraft, at time: String, sources: [String: [UInt8]]) throws -> [Action] {
    if isBroken { throw Broken() }
    let first = actions.count + 1
    let id = { (place: Int) in ActionID(writer: "00000000000000aa", number: first + place) }
    let resolve = { (subject: ActionDraft.Subject?) -> ActionID? in
      switch subject {
      case .known(let known): known
      case .recordedHere(let place): id(place)
      case nil: nil
      }
    }
    let added = step.actions.enumerated().map { place, draft in
      Action(
        id: id(place), step: id(0), lamport: first + place, time: time, reviewer: step.reviewer,
        account: resolve(draft.account), item: resolve(draft.item), status: draft.status, body: draft.body)
    }
    actions += added
    return added
  }

  func actions(since position: LogPosition?) -> (actions: [Action], position: LogPosition) {
    (actions, LogPosition(row: Int64(actions.count)))
  }
}

/// A screen with a log behind it, driven by keys as a reviewer drives it.
struct Desk {
  var state: State
  let log = MemoryLog()
  private(set) var effects: [Effect] = []

  init(
    _ accounts: [(Account, Reading)] = [Sample.ferry], size: Size = Size(rows: 24, columns: 120),
    readOnly: String? = nil, keys: KeyTable = .standard, preferences: Preferences = Preferences()
  ) {
    state = State(
      caseName: "ferry", reviewer: "ed.", readOnly: readOnly, keys: keys, size: size, preferences: preferences)
    for (account, reading) in accounts { send(.read(account, reading, extractor: "test")) }
  }

  mutating func send(_ message: Message) {
    for effect in update(&state, message) {
      effects.append(effect)
      guard case .record(let step, _) = effect else { continue }
      if let added = try? log.append(step, at: "2026-02-03T10:00:00Z", sources: [:]) {
        send(.recorded(added))
      } else {
        send(.notRecorded("the disk is full"))
      }
    }
  }

  /// Presses keys: single characters, or names in angle brackets (`"jj<enter>u"`).
  mutating func press(_ keys: String) {
    var rest = keys[...]
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        send(.key(.character(character)))
        continue
      }
      if let key = Self.named[String(rest[..<end])] { send(.key(key)) }
      rest = rest[rest.index(after: end)...]
    }
  }

  private static let named: [String: Key] = [
    "enter": .enter, "esc": .escape, "bs": .backspace, "tab": .tab, "backtab": .backTab, "left": .left, "right": .right,
    "up": .up, "down": .down, "s-right": .shiftRight, "s-left": .shiftLeft, "s-down": .shiftDown, "c-o": .control("o"),
    "c-p": .control("p"), "pgdn": .pageDown, "pgup": .pageUp, "home": .home, "end": .end, "c-c": .control("c"),
    "c-left": .controlLeft, "c-right": .controlRight, "c-d": .control("d"), "c-u": .control("u"), "c-l": .control("l"),
    "c-z": .control("z"), "s-up": .shiftUp,
  ]

  var lines: [String] { render(state).lines }
  var footer: String { lines.last ?? "" }
  /// What the detail strip says, unbroken.
  var detail: String { DetailView.view(state, Size(rows: 20, columns: 400)).lines.dropFirst().joined(separator: "\n") }
  var message: String { state.message?.text ?? "" }

  /// The words of what is chosen.
  var chosenWords: String {
    guard let text = state.shownText else { return "" }
    return state.chosenPassages.map(text.words(of:)).joined(separator: " … ")
  }

  var chosenStatus: Status? { state.chosen?.place.flatMap { state.incident.status(of: $0) } }
}

/// An invented account with a reading made by hand.
enum Sample {
  static let text = """
    The ferry left the quay at noon. A crewman fell from the ramp, the harbour office said.
    “He slipped on the wet steel,” Captain Ida Brandt said. A passenger, Tom Reyes, said the ramp had moved.
    It was not clear who had lowered the ramp. The sea was calm.
    """

  static let ferry = account(text, path: "ferry.txt") { reading, find in
    reading.sentences = [
      find("The ferry left the quay at noon."), find("A crewman fell from the ramp, the harbour office said."),
      find("“He slipped on the wet steel,” Captain Ida Brandt said."),
      find("A passenger, Tom Reyes, said the ramp had moved."),
      find("It was not clear who had lowered the ramp."), find("The sea was calm."),
    ]
    reading.events = [
      Event(
        passage: find("The ferry left the quay at noon"), isCore: true, order: 1, time: "noon", reason: "verb: left"),
      Event(
        passage: find("A crewman fell from the ramp"), isCore: true, order: 2,
        assertedBy: .speaker("harbour office"), reason: "verb: fell"),
      Event(
        passage: find("the ramp had moved"), isCore: false, order: 2, assertedBy: .speaker("Tom Reyes"),
        reason: "verb: moved"),
    ]
    reading.statements = [
      Statement(
        content: [find("A crewman fell from the ramp")], kind: .indirect, speaker: "harbour office", reason: "cue: said"
      ),
      Statement(
        content: [find("He slipped on the wet steel")], kind: .direct, speaker: "Captain Ida Brandt",
        reason: "cue: said"),
      Statement(content: [find("the ramp had moved")], kind: .indirect, speaker: "Tom Reyes", reason: "cue: said"),
    ]
    reading.questions = [
      OpenQuestion(
        passage: find("It was not clear who had lowered the ramp"), kind: .stated,
        question: "Who had lowered the ramp?",
        reason: "states that something is not known")
    ]
    reading.speakers = [
      Speaker(name: "harbour office", kind: .organisation),
      Speaker(name: "Captain Ida Brandt", names: ["Brandt"], role: "captain", kind: .person, shortName: "Brandt"),
      Speaker(name: "Tom Reyes", role: "passenger", kind: .person, shortName: "Reyes"),
    ]
    reading.conflicts = [
      Conflict(
        about: "why he fell",
        sides: [
          Conflict.Side(
            account: 0, passage: find("He slipped on the wet steel"), speaker: .speaker("Captain Ida Brandt"),
            stance: .saysSo),
          Conflict.Side(
            account: 0, passage: find("the ramp had moved"), speaker: .speaker("Tom Reyes"), stance: .denies),
        ], reason: "two causes of one fall")
    ]
  }

  /// Makes an account; `build` fills in the reading, finding passages by their first occurrence.
  static func account(
    _ text: String, path: String, _ build: (inout Reading, (String) -> Passage) -> Void = { _, _ in }
  ) -> (Account, Reading) {
    let bytes = Array(text.utf8)
    var reading = Reading()
    build(&reading) { words in
      let wanted = Array(words.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
      return Passage(start, start + wanted.count)!
    }
    let revision = Revision(
      byteCount: bytes.count, sha256: path, encoding: TextEncoding(name: "UTF-8", ground: .valid))
    return (Account(path: path, source: bytes, revision: revision, text: DecodedText(utf8: bytes)), reading)
  }
}
