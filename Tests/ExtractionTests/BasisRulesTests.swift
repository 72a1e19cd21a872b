import AccountModel
import Testing

@testable import Extraction

@Test(arguments: [
  ("“I saw two men run,” Ruiz said.", Basis.saw), ("Ruiz said she heard a bang.", .heard),
  ("Ruiz said she was told the gate was shut.", .wasTold), ("Video shows a man at the gate.", .videoDescribed),
  ("A police report states the gate was shut.", .document), ("Ruiz said the gate was shut.", .notStated),
])
func theBasisIsWhatTheWordsGive(_ text: String, _ basis: Basis) {
  #expect(MarkedText(text).reading.statements.map(\.basis) == [basis])
}
