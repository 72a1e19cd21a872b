import AccountModel
import Testing

@testable import Report

@Test func aLongStatementIsFoundBehindManyShortOnes() throws {
  let text = String(repeating: "word ", count: 100)
  var reading = Reading()
  let spans = [(0, 490)] + (1..<90).map { ($0 * 5, $0 * 5 + 4) }
  reading.statements = spans.compactMap { Passage($0.0, $0.1) }.map {
    Statement(content: [$0], kind: .indirect, speaker: nil, reason: "x")
  }
  let account = Sample.opened(Sample.account(text), reading).accounts[0]
  let index = StatementIndex(account)
  #expect(index.holder(of: try #require(Passage(475, 480))) == 0)
  #expect(index.holder(of: try #require(Passage(445, 449))) == 89)
  #expect(index.holder(of: try #require(Passage(480, 495))) == nil)
  #expect(index.touched(by: try #require(Passage(438, 446))).map(\.index) == [0, 87, 88, 89])
  #expect(index.touched(by: try #require(Passage(490, 495))).isEmpty)
}
