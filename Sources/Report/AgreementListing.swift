import AccountModel
import TextCells

/// How far two reviews agree, for people: figures, then the items on which they differ, each on one line.
///
/// - Parameters:
///   - agreement: the comparison.
///   - names: what the two reviews are called.
/// - Returns: lines without line ends.
public func agreementLines(of agreement: Agreement, names: (first: String, second: String)) -> [String] {
  let teller = LogTeller()
  let (first, second) = (teller.file(names.first), teller.file(names.second))
  var lines = [
    "\(plural(agreement.compared, "item")) decided in both, each for itself: \(agreement.agreed) alike, "
      + "\(agreement.differences.count) different"
  ]
  if let observed = agreement.observed {
    lines.append("agreement \(decimal(observed * 100, places: 1)) per cent, Cohen's kappa \(kappa(of: agreement))")
  }
  lines.append("decided only in \(first): \(agreement.onlyFirst); only in \(second): \(agreement.onlySecond)")
  if agreement.shared > 0 {
    lines.append("\(plural(agreement.shared, "decision")) stood in both as the same record: not compared")
  }
  return lines + agreement.differences.map { line(of: $0, by: teller) }
}

private func kappa(of agreement: Agreement) -> String {
  agreement.kappa.map { decimal($0, places: 3) } ?? "not defined: both gave one and the same status throughout"
}

private func line(of pair: Agreement.Pair, by teller: LogTeller) -> String {
  let place = pair.path.map { " in \(teller.file($0))" } ?? ""
  let sides = [pair.first, pair.second].map { "\($0.status?.rawValue ?? "undecided") (\(teller.name($0.reviewer)))" }
  return "\(teller.label(of: pair.item))\(place): \(sides.joined(separator: " or "))"
}

/// The same for other programs, as one JSON object on one line that ends with a line feed: `vantage.agreement/1`.
///
/// - Parameters:
///   - agreement: the comparison.
///   - names: what the two reviews are called.
/// - Returns: UTF-8.
public func agreementJSON(of agreement: Agreement, names: (first: String, second: String)) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.key("schema")
    json.string("vantage.agreement/1")
    json.key("files")
    json.array([names.first, names.second]) { $0.string($1) }
    let counts: [(StaticString, Int)] = [
      ("compared", agreement.compared), ("agreed", agreement.agreed), ("onlyFirst", agreement.onlyFirst),
      ("onlySecond", agreement.onlySecond), ("shared", agreement.shared),
    ]
    for (name, count) in counts {
      json.key(name)
      json.integer(count)
    }
    json.key("observed")
    json.decimal(agreement.observed, places: 4)
    json.key("kappa")
    json.decimal(agreement.kappa, places: 4)
    json.key("differences")
    json.array(agreement.differences) { write($1, to: &$0) }
  }
  json.endLine()
  return json.utf8
}

private func write(_ pair: Agreement.Pair, to json: inout JSONWriter) {
  json.object { json in
    json.key("path")
    json.string(pair.path)
    json.key("kind")
    json.string(pair.item.item.kind.rawValue)
    json.key("speaker")
    json.string(pair.item.item.asserter.name)
    json.key("words")
    json.array(pair.item.words) { $0.string($1) }
    json.key("decisions")
    json.array([pair.first, pair.second]) { json, action in
      json.object { json in
        let names: [(StaticString, String?)] = [
          ("reviewer", action.reviewer), ("status", action.status?.rawValue), ("time", action.time),
        ]
        for (name, value) in names {
          json.key(name)
          json.string(value)
        }
      }
    }
  }
}

/// A number with so many decimal places, rounded half away from zero, with a point in any locale.
func decimal(_ value: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { product, _ in product * 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let digits = String(scaled.magnitude)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
}
