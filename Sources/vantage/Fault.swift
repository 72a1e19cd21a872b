/// Ending by a fault inside the program, on purpose.
enum Fault {
  /// Traps, as Swift does on an index that is out of range: proves that the terminal is given back even then.
  static func provoke() {
    let empty: [Int] = []
    let index = Int.random(in: 1...9)
    Console.print("\(empty[index])")
  }
}
