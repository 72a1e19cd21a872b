import CCharset

/// Conversion of 8-bit and East Asian encodings by the C library's iconv.
enum CharsetConverter {
  /// Why nothing was converted.
  enum Failure: Error {
    /// No such encoding.
    case unknown
    /// Not even the commonest encodings can be had: the library's tables are not installed.
    case unavailable
  }

  /// Converts bytes to UTF-8. A byte without meaning in the encoding becomes one U+FFFD, and is counted.
  ///
  /// - Throws: ``Failure`` where iconv has no converter of that name.
  static func convert(_ bytes: [UInt8], from name: String) throws(Failure) -> (utf8: [UInt8], replacements: Int) {
    guard isName(name), let converter = charset_open(name) else {
      throw isInstalled ? .unknown : .unavailable
    }
    defer { charset_close(converter) }
    var conversion = Conversion(converter: converter)
    conversion.run(bytes)
    // Some encodings reach beyond Unicode (UCS-4, for one); what they bring must still be UTF-8.
    guard UTF8Repair.firstDamage(in: conversion.utf8) != nil else {
      return (conversion.utf8, conversion.replacements)
    }
    let repair = UTF8Repair(of: conversion.utf8)
    return (repair.utf8, conversion.replacements + repair.replacements)
  }

  /// Letters, digits and the joints of registered names: iconv gives meaning to other characters (`//IGNORE`).
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.:+()".unicodeScalars.contains($0))
      }
  }

  private static var isInstalled: Bool {
    guard let converter = charset_open(WesternCodePage.name) else { return false }
    charset_close(converter)
    return true
  }
}

/// The code page in which text of unknown origin most often stands.
enum WesternCodePage {
  /// Its IANA name.
  static let name = "windows-1252"
}

private struct Conversion {
  let converter: iconv_t
  var utf8: [UInt8] = []
  var replacements = 0

  /// The room given to each step, in bytes: enough for any single character with its shifts.
  private static let room = 65_536

  mutating func run(_ bytes: [UInt8]) {
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    var position = 0
    while position < bytes.count {
      let step = step(bytes.span.extracting(position..<bytes.count))
      position += step.read
      switch step.stop {
      case CHARSET_BAD:
        replace()
        position += 1
      case CHARSET_INCOMPLETE:
        replace()
        position = bytes.count
      default: break
      }
    }
    _ = step(Span())
  }

  /// One call of iconv; an empty input makes it write what it held back.
  private mutating func step(_ input: Span<UInt8>) -> charset_step {
    var result = charset_step()
    utf8.append(addingCapacity: Self.room) { output in
      output.withUnsafeMutableBufferPointer { room, count in
        result = input.withUnsafeBufferPointer {
          charset_convert(converter, $0.baseAddress, $0.count, room.baseAddress, room.count)
        }
        count += result.written
      }
    }
    return result
  }

  private mutating func replace() {
    utf8 += UTF8Repair.replacement
    replacements += 1
  }
}
