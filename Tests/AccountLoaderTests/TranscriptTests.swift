import AccountModel
import Testing

@testable import AccountLoader

@Suite struct TranscriptTests {
  private func load(_ text: String, _ path: String = "a") throws -> (visible: String, timings: [String]) {
    let account = try AccountLoader().load(bytes: Array(text.utf8), path: path)
    let timings = account.timings.map { "\($0.start)-\($0.end) \(account.text.words(of: $0.passage))" }
    for (one, next) in zip(account.text.skipped, account.text.skipped.dropFirst()) { #expect(one.upper < next.lower) }
    #expect(account.text.utf8 == Array(text.utf8))
    return (visible(account.text), timings)
  }

  @Test func numbersAndTimesOfSubRipAreSkipped() throws {
    let (visible, timings) = try load(
      "1\r\n00:00:01,500 --> 00:00:04,000\r\nI saw the car.\r\nIt did not stop.\r\n\r\n"
        + "2\r\n01:00:05,000 --> 01:00:06,250 X1:40\r\n"
        + "<i>Nobody</i> {\\an8}was hurt.\r\n")
    #expect(visible == "I saw the car.\r\nIt did not stop.\r\n\r\nNobody was hurt.\r\n")
    #expect(
      timings == [
        "1500-4000 I saw the car.\r\nIt did not stop.", "3605000-3606250 Nobody</i> {\\an8}was hurt.",
      ])
  }

  @Test func headersNotesStylesAndSettingsOfWebVTTAreSkipped() throws {
    let (visible, timings) = try load(
      """
      WEBVTT - Street camera
      Kind: captions

      NOTE who wrote this
      does not matter

      STYLE
      ::cue { color: red }

      first
      00:01.000 --> 00:02.000 align:start position:0%
      <c.loud>Get <00:01.500>back!</c>

      00:03.000 --> 00:04.000
      NOTE is a word here.
      """)
    #expect(visible.split(separator: "\n") == ["Get back!", "NOTE is a word here."])
    #expect(timings == ["1000-2000 Get <00:01.500>back!", "3000-4000 NOTE is a word here."])
  }

  @Test func theSpeakerOfAVoiceTagStays() throws {
    let (visible, timings) = try load(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Mary Smith>I saw it.</v>\n<v>And I.\n")
    #expect(visible == "\nMary Smith>I saw it.\nAnd I.\n")
    #expect(timings == ["1000-2000 Mary Smith>I saw it.</v>\n<v>And I."])
  }

  @Test func whatIsNotAKnownTagIsSpoken() throws {
    let (visible, _) = try load("1\n00:00:01,000 --> 00:00:02,000\n5 < 6 <laughs> a <b c {x} <\n")
    #expect(visible == "5 < 6 <laughs> a <b c {x} <\n")
  }

  @Test func cuesWithoutBlankLinesBetweenAreTold() throws {
    let (visible, timings) = try load(
      "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:03,000 --> 00:00:02,000\nTwo.\nstray\n\nmore\n")
    #expect(visible == "One.\nTwo.\nstray\n\nmore\n")
    #expect(timings == ["1000-2000 One.", "3000-3000 Two.\nstray"])
  }

  @Test func emptyCuesHaveNoTime() throws {
    #expect(try load("1\n00:00:01,000 --> 00:00:02,000\n\n<i></i>\n", "a.SRT").timings.isEmpty)
    #expect(try load("WEBVTT", "a.vtt").visible == "")
  }

  @Test func storiesAreNoTranscripts() throws {
    for text in ["1\n2\n3\n", "WEBVTTX\n", "12 people were hurt.\n00:00:01,000 --> 00:00:02,000\n"] {
      let account = try AccountLoader().load(bytes: Array(text.utf8), path: "a.txt")
      #expect(account.text.skipped.isEmpty && account.timings.isEmpty)
    }
  }

  @Test(arguments: [
    "00:00:01 --> 00:00:02", "00:00:01,000 -> 00:00:02,000", "00:00:01,0000 --> 00:00:02,000", "1,000 --> 2,000",
    "9999999:00:00,000 --> 00:00:02,000", "00:00:01,000 --> ", "", "-->", "a",
  ])
  func damagedTimesAreNone(line: String) { #expect(CueTimes(Array(line.utf8)[...]) == nil) }

  @Test func timesAreMilliseconds() throws {
    let times = try #require(CueTimes(Array(" 99:59:59,9\t-->\t999999:00:00.999".utf8)[...]))
    #expect(times.start == 359_999_900)
    #expect(times.end == 3_599_996_400_999)
  }
}
