import AccountModel
import Testing

@testable import Extraction

@Test(arguments: [
  ("“I saw two men run,” Ruiz said.", Basis.saw), ("Ruiz said she watched the barn burn.", .saw),
  ("“We noticed smoke over the quay,” Ruiz said.", .saw), ("Ruiz said he could see flames from the bus.", .saw),
  ("“I looked up and saw the van roll,” Ruiz said.", .saw), ("Ruiz said she had seen the gate open.", .saw),
  ("Ruiz said she heard a bang.", .heard), ("“I heard three shots,” Ruiz said.", .heard),
  ("“We could hear someone scream,” Ruiz said.", .heard), ("Ruiz said he overheard a quarrel.", .heard),
  ("“I woke up and heard glass break,” Ruiz said.", .heard),
  ("Ruiz said she was told the gate was shut.", .wasTold), ("“My cousin told me he ran,” Ruiz said.", .wasTold),
  ("Ruiz said he heard from a neighbor that the pier was closed.", .wasTold),
  ("Ruiz said she had been informed that the boat sank.", .wasTold),
  ("Ruiz said he learned from a cousin that the barn burned.", .wasTold),
])
func theBasisIsWhatASourceSawOrHeard(_ text: String, _ basis: Basis) {
  #expect(MarkedText(text).reading.statements.first?.basis == basis)
}

@Test(arguments: [
  ("Video shows a man at the gate.", Basis.videoDescribed),
  ("Photographs show two men on the quay.", .videoDescribed),
  ("A police report states the gate was shut.", .document),
  ("Court documents state that Ruiz left the quay.", .document),
])
func theBasisIsARecord(_ text: String, _ basis: Basis) {
  #expect(MarkedText(text).reading.statements.first?.basis == basis)
}

@Test(arguments: [
  ("“He must have slipped,” Ruiz said.", Basis.inferred), ("“I think the man fell,” Ruiz said.", .inferred),
  ("Ruiz said the man probably fell.", .inferred), ("“It sounded like thunder,” Ruiz said.", .inferred),
  ("“We guess he was lost,” Ruiz said.", .inferred),
])
func theBasisIsAGuess(_ text: String, _ basis: Basis) {
  #expect(MarkedText(text).reading.statements.first?.basis == basis)
}

@Test(arguments: [
  ("Police said officers found a gun in the barn.", Basis.officialDuty),
  ("Sheriff Ida Poe said deputies arrested two men.", .officialDuty),
  ("Firefighters said crews rescued a dog from the roof.", .officialDuty),
  ("The coroner said the man died of his wounds.", .officialDuty),
  ("Sheriff Ida Poe said the county is a safe place.", .notStated),
  ("Mayor Tom Ruiz said officers found a gun in the barn.", .notStated),
  ("Retired sheriff Ida Poe said deputies arrested two men.", .notStated),
  ("Ruiz said the gate was shut.", .notStated),
])
func officialsKnowByTheirDuty(_ text: String, _ basis: Basis) {
  #expect(MarkedText(text).reading.statements.first?.basis == basis)
}

@Test(arguments: [
  ("Ruiz said he heard about six shots.", Basis.heard), ("“Poe said he saw the van roll,” Ruiz said.", .wasTold),
  ("Ruiz said she hasn't heard from him since.", .notStated),
])
func whatAnotherSawIsToldOn(_ text: String, _ basis: Basis) {
  #expect(MarkedText(text).reading.statements.first?.basis == basis)
}
