/// The name that was most likely meant, for names that do not exist.
enum NearNames {
  /// The nearest of some names: one that differs by a third of its letters at most, the first of several.
  static func nearest(to name: String, among names: [String]) -> String? {
    let typed = Array(name.lowercased().utf8.prefix(64))
    let ranked = names.map { (name: $0, distance: distance(typed, Array($0.lowercased().utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.utf8.count / 3) ? best.name : nil
  }

  /// How many letters to insert, leave out, replace or exchange with their neighbour: optimal string alignment, the
  /// restricted form of Damerau's distance (Communications of the ACM 7(3), 1964). Cost: the product of the lengths.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
