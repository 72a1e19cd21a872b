import CCharset

/// Which encoding bytes may be in that are not Unicode. Always doubtful.
enum CharsetGuess {
  /// An encoding's name by libuchardet, where the bytes bear it out; otherwise Windows-1252.
  ///
  /// The library takes a handful of accents for whatever code page it likes best. Letters beyond ASCII are what speaks
  /// for its guess; curly quotes and dashes (0x80 to 0x9F) do not, since all Windows code pages have them alike.
  static func name(for bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return WesternCodePage.name }
    let start = max(0, first - contextLength)
    let sample = bytes.span.extracting(start..<min(bytes.count, start + sampleLength))
    guard speaksForGuess(sample), let guess = ask(sample) else { return WesternCodePage.name }
    return isWestern(guess) ? WesternCodePage.name : registered(guess)
  }

  private static let contextLength = 4_096
  private static let sampleLength = 1_048_576

  /// One byte in ten, or one in fifty where there are at least 16.
  private static func speaksForGuess(_ sample: Span<UInt8>) -> Bool {
    var letters = 0
    for index in sample.indices where sample[index] >= 0xA0 { letters += 1 }
    return letters >= sample.count / 10 || (letters >= 16 && letters >= sample.count / 50)
  }

  private static func ask(_ sample: Span<UInt8>) -> String? {
    var name = [CChar](repeating: 0, count: 64)
    let fits = sample.withUnsafeBufferPointer { charset_guess($0.baseAddress, $0.count, &name, name.count) }
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return fits && !text.isEmpty ? text : nil
  }

  /// Latin-1 and its kin mean Windows-1252 in practice, and a Unicode form was ruled out before anybody guessed.
  private static func isWestern(_ guess: String) -> Bool {
    ["ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252"].contains(guess) || guess.hasPrefix("UTF-")
  }

  private static func registered(_ guess: String) -> String {
    guess.hasPrefix("WINDOWS-") ? "windows-" + guess.dropFirst("WINDOWS-".count) : guess
  }
}
