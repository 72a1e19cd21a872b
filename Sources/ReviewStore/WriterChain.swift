/// One writer's chain of actions, as far as it is on the disk.
struct WriterChain {
  /// Its name: 16 hexadecimal digits.
  let writer: String
  /// How many actions it has.
  var count = 0
  /// The hash of the last; `nil` before the first.
  var last: [UInt8]?

  /// Begins a chain under a name that nobody has.
  init() { writer = Self.randomName() }

  /// 16 hexadecimal digits from the system's generator: 2⁶⁴ names, so that no two writers ever meet in one.
  static func randomName() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
