import Testing

@testable import Settings

@Suite struct NearNamesTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abd", 1), ("abc", "acb", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func distancesAreThoseOfOptimalStringAlignment(a: String, b: String, distance: Int) {
    #expect(NearNames.distance(Array(a.utf8), Array(b.utf8)) == distance)
  }

  @Test(arguments: [
    ("nxet", "next"), ("NEXT", "next"), ("half-page", nil), ("dismis", "dismiss"), ("zzz", nil), ("", nil),
  ])
  func onlyANearNameIsOffered(name: String, nearest: String?) {
    #expect(NearNames.nearest(to: name, among: ["next", "dismiss", "half-page-down"]) == nearest)
  }
}
