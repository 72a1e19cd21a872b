import Seeded
import Testing

@testable import Extraction

@Test func aSetAnswersAsTheLibrarysSetDoes() {
  var random = SeededGenerator(seed: 7)
  for _ in 0..<400 {
    let left = Set((0..<Int.random(in: 0...40, using: &random)).map { _ in UInt64.random(in: 0...60, using: &random) })
    let right = Set((0..<Int.random(in: 0...12, using: &random)).map { _ in UInt64.random(in: 0...60, using: &random) })
    let (one, two) = (KeySet(left), KeySet(right))
    #expect(one.members == left.sorted())
    #expect(one.intersection(two).members == left.intersection(right).sorted())
    #expect(one.subtracting(two).members == left.subtracting(right).sorted())
    #expect(one.countShared(with: two) == left.intersection(right).count)
    #expect(one.isDisjoint(with: two) == left.isDisjoint(with: right))
    #expect(two.isSubset(of: one) == right.isSubset(of: left))
    var both = one
    both.formUnion(two)
    #expect(both == KeySet(left.union(right)))
    #expect(left.allSatisfy(one.contains) && !one.contains(61))
  }
}

@Test func manyMembersAreHeldAgainstFew() {
  let many = KeySet((0..<500).map { UInt64($0) * 7919 })
  #expect(many.intersection([0, 5, 7919, 499 * 7919]).members == [0, 7919, 499 * 7919])
  #expect(KeySet([499 * 7919]).isSubset(of: many))
  #expect(many.isDisjoint(with: [1, 2, 3]))
}
