import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

/// Chance that is the same each time (Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators, 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

@Suite struct RendererTests {
  /// Keys and what is typed with them, each about as likely as the next; among them all that change what lists say.
  private static let presses =
    ["j", "j", "k", "<down>", "<up>", "<pgdn>", "<home>", "<end>", "<tab>", "<enter>", "<esc>", "<c-o>", "<c-p>"]
    + ["1", "2", "3", "4", "5", "<s-right>", "<c-right>", "e", "E", " ", "z", "^", "_", "~"]
    + ["u", "v", "o", "i", "f<enter>", "c<enter>", "d<enter>", "x<enter>", "U", "y", "a", "b", "*", "."]
    + [
      "n", "tseen<enter>", "l", "s<enter>", "<enter><enter>", "m", "M", "\\status:verified<enter>",
      "\\kind:event<enter>",
    ]
    + ["0", "/ramp<enter>", "/the<esc>", "?", "r", "p", "q", "+", "-", ">", "<esc><esc>", "h", "g", "G"]

  private static let quay = Sample.account(
    "A lamp broke on the quay. “It fell,” the clerk said. Who broke it?", path: "quay.txt"
  ) { reading, find in
    reading.sentences = [find("A lamp broke on the quay."), find("“It fell,” the clerk said."), find("Who broke it?")]
    reading.events = [Event(passage: find("A lamp broke"), isCore: true, order: 1, reason: "verb: broke")]
    reading.statements = [
      Statement(content: [find("It fell")], kind: .direct, speaker: "the clerk", reason: "cue: said")
    ]
    reading.speakers = [Speaker(name: "the clerk", role: "clerk", kind: .person)]
    reading.questions = [OpenQuestion(passage: find("Who broke it?"), kind: .asked, question: nil, reason: "asks")]
  }

  @Test(arguments: 1...12) func whatIsKeptFromOneScreenToTheNextDrawsTheSameAsAFreshOne(seed: UInt64) {
    var chance = SplitMix(state: seed)
    var desk = Desk([Sample.ferry, Self.quay], size: Size(rows: 24, columns: 120))
    let renderer = Renderer()
    for step in 0..<250 {
      switch Int.random(in: 0..<30, using: &chance) {
      case 0:
        let size = Size(rows: Int.random(in: 1...50, using: &chance), columns: Int.random(in: 1...140, using: &chance))
        desk.send(.resized(size))
      case 1: desk.log.isBroken.toggle()
      default: desk.press(Self.presses.randomElement(using: &chance) ?? "j")
      }
      let kept = renderer.render(desk.state)
      #expect(kept == render(desk.state), "after \(step + 1) steps")
      if kept != render(desk.state) { return }
    }
  }

  @Test func lookingIsNoNewEditionAndDecidingIs() {
    var desk = Desk()
    let first = desk.state.edition
    desk.press("jj")
    #expect(desk.state.edition === first)
    desk.press("u")
    #expect(desk.state.edition !== first)
  }

  @Test func oneRendererDrawsStatesThatHaveNothingToDoWithEachOther() {
    let renderer = Renderer()
    let other = Desk([Self.quay])
    for state in [Desk().state, other.state, Desk(size: Size(rows: 10, columns: 50)).state, other.state] {
      #expect(renderer.render(state) == render(state))
    }
  }
}
