import Testing

@testable import Extraction

@Test(arguments: [
  ("fled", "flee"), ("shot", "shoot"), ("began", "begin"), ("begun", "begin"), ("robbed", "rob"), ("passed", "pass"),
  ("tried", "try"), ("died", "die"), ("fired", "fire"), ("visited", "visit"), ("located", "locate"),
  ("entered", "enter"), ("ignored", "ignore"), ("treated", "treat"), ("controlled", "control"), ("charged", "charge"),
  ("struggled", "struggle"), ("rescued", "rescue"), ("required", "require"), ("escaped", "escape"),
])
func aPastFormLeadsToItsBase(_ form: String, _ base: String) { #expect(BaseForms.shared.base(of: form) == base) }

@Test(arguments: ["red", "need", "gate", "ran”"])
func whatIsNoPastFormHasNoBase(_ word: String) { #expect(BaseForms.shared.base(of: word) == nil) }
