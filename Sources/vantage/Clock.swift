import Glibc

/// The time of day, for showing only: no order rests on it.
enum Clock {
  /// Now, as `YYYY-MM-DDThh:mm:ssZ`.
  static func utc() -> String { format(time(nil), "%Y-%m-%dT%H:%M:%SZ", gmtime_r) }

  /// Now at this place, as `YYYY-MM-DD hh:mm` with the zone's offset.
  static func local() -> String { format(time(nil), "%Y-%m-%d %H:%M %z", localtime_r) }

  /// Milliseconds since some moment in the past; never goes back.
  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  private typealias Breakdown = (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?

  private static func format(_ moment: time_t, _ pattern: String, _ breakdown: Breakdown) -> String {
    var moment = moment
    var parts = tm()
    guard breakdown(&moment, &parts) != nil else { return "time unknown" }
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, pattern, &parts)
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
