/// What the reviewer has decided about **what is said**, never about the saying.
///
/// A claim without a status is *undecided*, which is no status and never looks like `unverified`: "undecided" means
/// that nobody has decided yet, "unverified" that somebody looked and found only its source's word.
public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
  /// Looked at; rests on its source's word alone; runs only with attribution.
  case unverified
  /// Two or more independent sources, each with a basis of its own, on the same particular.
  case corroborated
  /// The reviewer examined the original, and names it.
  case verified
  /// Somebody on the record says otherwise.
  case disputed
  /// Shown not to be so, and by what.
  case `false`
  /// A judgement or a label, nothing that can be checked: quote it, never state it.
  case opinion
  /// Looked into; what there is does not settle it.
  case inconclusive

  /// The mark in front of a row, and the key that sets the status.
  public var letter: Character {
    switch self {
    case .unverified: "u"
    case .corroborated: "c"
    case .verified: "v"
    case .disputed: "d"
    case .false: "f"
    case .opinion: "o"
    case .inconclusive: "i"
    }
  }

  /// What the reviewer is asked in one line when she sets the status; `nil` where nothing is asked.
  public var question: String? {
    switch self {
    case .corroborated: "Corroborated by which other source?"
    case .verified: "Verified against which original?"
    case .disputed: "Disputed by whom, or by which passage?"
    case .false: "Shown to be false by what?"
    case .unverified, .opinion, .inconclusive: nil
    }
  }
}

/// A mark on the saying itself, apart from whether what is said is so.
public enum Saying: String, Hashable, Sendable, Codable, CaseIterable {
  /// The words stand in the account; nobody compared them with a recording.
  case asPrinted = "as-printed"
  /// Compared with a recording or a transcript, and right.
  case checked
  /// Compared, and not what was said.
  case misquoted
  /// Taken back by its source.
  case takenBack = "taken-back"

  /// The mark in words, as panes and exports show it.
  public var label: String {
    switch self {
    case .asPrinted: "as printed"
    case .checked: "checked against a recording or transcript"
    case .misquoted: "misquoted"
    case .takenBack: "taken back by its source"
    }
  }

  /// The mark in one or two words, for rows.
  public var mark: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }

  /// The mark that the saying key sets next; the last is followed by the first.
  public var next: Saying {
    let all = Saying.allCases
    guard let index = all.firstIndex(of: self) else { return .asPrinted }
    return all[(index + 1) % all.count]
  }
}

/// How a source knows what it says.
public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
  /// Saw it happen.
  case saw
  /// Heard it happen.
  case heard
  /// Was told by somebody else.
  case wasTold = "was-told"
  /// Footage that the account describes, and that the reviewer has not seen.
  case videoDescribed = "video-described"
  /// Footage that the reviewer has seen.
  case videoSeenByUs = "video-seen-by-us"
  /// A document or record.
  case document
  /// It is the source's office to know.
  case officialDuty = "official-duty"
  /// Concluded from something else.
  case inferred
  /// The account does not say.
  case notStated = "not-stated"

  /// The basis in words ("was told", "not stated").
  public var label: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

/// How one side of a conflict stands to its question.
public enum Stance: String, Hashable, Sendable, Codable, CaseIterable {
  /// Asserts it.
  case saysSo = "says-so"
  /// Asserts the contrary.
  case denies
  /// Turns it down without giving particulars.
  case rejects
  /// Says that it cannot be told.
  case cannotTell = "cannot-tell"
  /// Speaks of the matter and leaves the point out.
  case doesNotAddress = "does-not-address"

  /// The stance in words ("says so", "cannot tell").
  public var label: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

/// How far the work on an open question has come.
public enum QuestionState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody has taken it up.
  case open
  /// Somebody was asked.
  case asked
  /// There is an answer, with what it rests on.
  case answered
  /// Not pursued.
  case dropped

  /// The mark in front of a question's row.
  public var mark: Character {
    switch self {
    case .open: "○"
    case .asked: "◔"
    case .answered: "●"
    case .dropped: "–"
    }
  }

  /// The state that the question key sets next; the last is followed by the first.
  public var next: QuestionState {
    let all = QuestionState.allCases
    guard let index = all.firstIndex(of: self) else { return .open }
    return all[(index + 1) % all.count]
  }
}
