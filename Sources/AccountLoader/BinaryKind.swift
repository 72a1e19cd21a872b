/// Kinds of file that are not plain text, as their first bytes tell.
public enum BinaryKind: String, Sendable {
  /// A PDF document.
  case pdf = "a PDF"
  /// RTF.
  case richText = "a rich-text (RTF) document"
  /// A document in the compound format of office programs before 2007.
  case oldOffice = "an old office document"
  /// ZIP, which is also what newer office documents are.
  case archive = "a ZIP archive or an office document"
  /// gzip, bzip2, xz, Zstandard or 7z.
  case compressed = "a compressed file"
  /// A picture.
  case image = "an image"
  /// Sound or video.
  case recording = "an audio or video recording"
  /// An executable.
  case program = "a program"
  /// An SQLite database.
  case database = "a database"

  /// How many of a file's first bytes ``init(prefix:)`` looks at.
  static let prefixLength = 16

  /// Names the kind from a file's first bytes; `nil` where they are none of the known beginnings.
  init?(prefix: [UInt8]) {
    guard let signature = Self.signatures.first(where: { $0.fits(prefix) }) else { return nil }
    self = signature.kind
  }

  /// What it looks like and what to do, as the end of a message.
  var advice: String {
    switch self {
    case .pdf, .richText, .oldOffice: "it looks like \(rawValue). Export it as plain text first."
    case .archive: "it looks like \(rawValue). Unpack it, or export it as plain text first."
    case .compressed: "it looks like \(rawValue). Unpack it first."
    case .image, .recording: "it looks like \(rawValue). Transcribe what it tells, and open the transcript."
    case .program, .database: "it looks like \(rawValue), not text. Give a text file."
    }
  }

  private struct Signature {
    let kind: BinaryKind
    let offset: Int
    let bytes: [UInt8]

    init(_ kind: BinaryKind, _ bytes: [UInt8], at offset: Int = 0) {
      (self.kind, self.bytes, self.offset) = (kind, bytes, offset)
    }

    func fits(_ prefix: [UInt8]) -> Bool { prefix.dropFirst(offset).starts(with: bytes) }
  }

  /// Only beginnings so long, or with bytes so unlike words, that no text to review begins with them. From the
  /// formats' own specifications.
  private static let signatures: [Signature] = [
    Signature(.pdf, Array("%PDF-".utf8)),
    Signature(.richText, Array("{\\rtf".utf8)),
    Signature(.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Signature(.archive, [0x50, 0x4B, 0x03, 0x04]),
    Signature(.archive, [0x50, 0x4B, 0x05, 0x06]),
    Signature(.compressed, [0x1F, 0x8B, 0x08]),
    Signature(.compressed, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4),
    Signature(.compressed, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature(.compressed, [0x28, 0xB5, 0x2F, 0xFD]),
    Signature(.compressed, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature(.image, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Signature(.image, [0xFF, 0xD8, 0xFF]),
    Signature(.image, Array("GIF87a".utf8)),
    Signature(.image, Array("GIF89a".utf8)),
    Signature(.image, [0x49, 0x49, 0x2A, 0x00]),
    Signature(.image, [0x4D, 0x4D, 0x00, 0x2A]),
    Signature(.image, Array("WEBPVP8".utf8), at: 8),
    Signature(.recording, Array("WAVEfmt ".utf8), at: 8),
    Signature(.recording, Array("AVI LIST".utf8), at: 8),
    Signature(.recording, Array("OggS\0".utf8)),
    Signature(.recording, Array("fLaC\0".utf8)),
    Signature(.recording, [0x49, 0x44, 0x33, 0x02, 0x00]),
    Signature(.recording, [0x49, 0x44, 0x33, 0x03, 0x00]),
    Signature(.recording, [0x49, 0x44, 0x33, 0x04, 0x00]),
    Signature(.recording, [0x1A, 0x45, 0xDF, 0xA3]),
    Signature(.recording, Array("ftypisom".utf8), at: 4),
    Signature(.recording, Array("ftypmp4".utf8), at: 4),
    Signature(.recording, Array("ftypM4".utf8), at: 4),
    Signature(.recording, Array("ftypqt  ".utf8), at: 4),
    Signature(.program, [0x7F, 0x45, 0x4C, 0x46]),
    Signature(.database, Array("SQLite format 3\0".utf8)),
  ]
}
