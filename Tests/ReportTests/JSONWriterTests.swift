import Foundation
import Testing

@testable import Report

private func written(_ fill: (inout JSONWriter) -> Void) -> [UInt8] {
  var json = JSONWriter()
  fill(&json)
  return json.utf8
}

@Test func valuesNestWithCommasBetweenThem() {
  let json = written { json in
    json.object { json in
      json.key("a")
      json.array([1, 2]) { $0.integer($1) }
      json.key("b")
      json.object { _ in }
      json.key("c")
      json.null()
      json.key("d")
      json.bool(true)
      json.key("e")
      json.string("[")
      json.key("f")
      json.array([["x"], []]) { json, inner in json.array(inner) { $0.string($1) } }
    }
  }
  #expect(String(decoding: json, as: UTF8.self) == #"{"a":[1,2],"b":{},"c":null,"d":true,"e":"[","f":[["x"],[]]}"#)
}

@Test func whatATerminalMightActOnIsEscaped() {
  let json = written { $0.string("q\"\\\n\t\u{1B}\u{7F}\u{9B}\u{202E}\u{2028}\u{FEFF}\u{E0041}é漢") }
  #expect(
    String(decoding: json, as: UTF8.self)
      == #""q\"\\\n\t\u001b\u007f\u009b\u202e\u2028\ufeff\udb40\udc41é漢""#)
}

@Test func everyStringIsReadBackAsItWas() throws {
  let scalars =
    (0..<0x3000).compactMap(Unicode.Scalar.init) + [0x1F600, 0x10FFFF, 0xE000].compactMap(Unicode.Scalar.init)
  var all = ""
  for scalar in scalars { all.unicodeScalars.append(scalar) }
  let json = written { $0.array([all]) { $0.string($1) } }
  let read = try JSONSerialization.jsonObject(with: Data(json)) as? [String]
  #expect(read.map { Array($0.concatenated.unicodeScalars) } == scalars)
}

extension [String] {
  fileprivate var concatenated: String { joined() }
}
