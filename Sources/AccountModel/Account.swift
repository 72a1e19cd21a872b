/// One text that tells of an incident, as it was opened.
public struct Account: Sendable {
  /// The path by which it is shown and found again: relative to the review file's folder where that is possible,
  /// `-` for standard input.
  public let path: String
  /// The bytes as they stood in the file; what the review keeps.
  public let source: [UInt8]
  /// Size, hash and encoding of those bytes.
  public let revision: Revision
  /// The text that is read, shown and quoted.
  public let text: DecodedText
  /// Where headline, byline, dateline and date stand, as far as they were recognised.
  public let frame: Frame
  /// What is spoken when, for a timed transcript; in reading order, empty for other texts.
  public let timings: [Timing]
  /// What the editor knows about where the text comes from.
  public var card: AccountCard
  /// True where the bytes come from the review's own copy, since the file is gone, cannot be read, or has changed.
  public var isKept = false

  /// Puts an account together from what the loader found.
  public init(
    path: String, source: [UInt8], revision: Revision, text: DecodedText, frame: Frame = Frame(),
    timings: [Timing] = [], card: AccountCard = AccountCard()
  ) {
    self.path = path
    self.source = source
    self.revision = revision
    self.text = text
    self.frame = frame
    self.timings = timings
    self.card = card
  }

  /// The last part of the path, without its folder.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// One state of an account's file.
public struct Revision: Hashable, Sendable, Codable {
  /// The file's size in bytes.
  public let byteCount: Int
  /// SHA-256 of the file's bytes: 64 lower-case hexadecimal digits.
  public let sha256: String
  /// How the bytes were read as text.
  public let encoding: TextEncoding

  /// Describes a state of a file.
  public init(byteCount: Int, sha256: String, encoding: TextEncoding) {
    self.byteCount = byteCount
    self.sha256 = sha256
    self.encoding = encoding
  }
}

/// The character encoding by which an account was read, and how sure that is.
public struct TextEncoding: Hashable, Sendable, Codable {
  /// What the encoding was concluded from.
  public enum Ground: String, Hashable, Sendable, Codable {
    /// A byte-order mark.
    case byteOrderMark = "byte-order-mark"
    /// Every byte fits strict UTF-8.
    case valid
    /// NUL bytes on every second place (UTF-16 without a mark).
    case nulPattern = "nul-pattern"
    /// A guess from byte statistics: doubtful, and shown as such.
    case guess
    /// The reviewer said so.
    case reviewer
  }

  /// The IANA name, for instance `UTF-8` or `windows-1252`.
  public let name: String
  /// What the name was concluded from.
  public let ground: Ground
  /// How many byte sequences had no meaning in the encoding and stand as U+FFFD in the decoded text.
  public let replacements: Int

  /// Names an encoding.
  public init(name: String, ground: Ground, replacements: Int = 0) {
    self.name = name
    self.ground = ground
    self.replacements = replacements
  }

  /// True where the editor should look: a guess, or bytes that could not be read.
  public var isDoubtful: Bool { ground == .guess || replacements > 0 }
}

/// Where the parts around an account's body stand, as far as they were recognised.
public struct Frame: Hashable, Sendable {
  /// The headline.
  public var title: Passage?
  /// Who wrote it ("By …").
  public var byline: Passage?
  /// Place (and day) at the head of the first paragraph ("PORT ELLEN, Jan. 7 —").
  public var dateline: Passage?
  /// The words that give the day of publication.
  public var dateWords: Passage?
  /// That day, as `YYYY-MM-DD`; `nil` where the text does not give year, month and day.
  public var date: String?

  /// A frame in which nothing was recognised, until parts are set.
  public init(
    title: Passage? = nil, byline: Passage? = nil, dateline: Passage? = nil, dateWords: Passage? = nil,
    date: String? = nil
  ) {
    (self.title, self.byline, self.dateline) = (title, byline, dateline)
    (self.dateWords, self.date) = (dateWords, date)
  }
}

/// A stretch of a transcript and when it is spoken.
public struct Timing: Hashable, Sendable {
  /// The words.
  public let passage: Passage
  /// Milliseconds from the start of the recording to the first word.
  public let start: Int
  /// Milliseconds from the start of the recording to the end of the last word.
  public let end: Int

  /// Ties words to their time.
  public init(passage: Passage, start: Int, end: Int) {
    (self.passage, self.start, self.end) = (passage, start, end)
  }
}

/// What is known of an account's origin. What nobody gave is `nil` and reads "not given": never taken from the
/// file's date or the clock.
public struct AccountCard: Hashable, Sendable, Codable {
  /// Who published or wrote it.
  public var outlet: String?
  /// Which version of the story it is.
  public var version: String?
  /// When it was published, as the reviewer or the text gives it.
  public var published: String?
  /// When the text was fetched.
  public var fetched: String?
  /// Where it was found.
  public var url: String?
  /// How it reached the reviewer.
  public var route: String?

  /// A card on which nothing is filled in.
  public init() {}
}
