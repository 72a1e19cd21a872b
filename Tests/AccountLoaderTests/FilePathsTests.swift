import AccountLoader
import Testing

@Suite struct FilePathsTests {
  @Test(arguments: [
    ("a//b/./c", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("a/../../b", "../b"), ("/..", "/"), ("", "."),
    ("./", "."),
    ("/a/", "/a"),
  ])
  func pathsAreNormalised(path: String, expected: String) { #expect(FilePaths.normalised(path) == expected) }

  @Test(arguments: [
    (["a/b/x", "a/c/y"], "a"), (["x"], "."), (["a/x"], "a"), (["/x", "/a/y"], "/"), (["/a/b/x", "/a/b/c/y"], "/a/b"),
    (["a/x", "b/y"], "."), (["ab/x", "abc/y"], "."), (["../a/x", "../b/y"], ".."),
  ])
  func theDeepestCommonFolderIsFound(files: [String], expected: String) {
    #expect(FilePaths.deepestCommonFolder(of: files) == expected)
  }

  @Test func noFilesAndMixedPathsHaveNoCommonFolder() {
    #expect(FilePaths.deepestCommonFolder(of: []) == nil)
    #expect(FilePaths.deepestCommonFolder(of: ["/a/x", "a/x"]) == nil)
  }

  @Test(arguments: [
    ("/a/b/x", "/a", "b/x"), ("/a/b/x", "/a/c", "../b/x"), ("/a", "/a", "."), ("x", ".", "x"), ("/a/x", "a", "/a/x"),
    ("x", "..", "x"), ("/ab/x", "/a", "../ab/x"),
  ])
  func pathsAreSeenFromAFolder(path: String, folder: String, expected: String) {
    #expect(FilePaths.relative(path, to: folder) == expected)
  }

  @Test func pathsAreJoinedAndTakenToTheRoot() {
    #expect(FilePaths.join(".", "a") == "a")
    #expect(FilePaths.join("/", "a") == "/a")
    #expect(FilePaths.join("f/", "a") == "f/a")
    #expect(FilePaths.absolute("../x", from: "/a/b") == "/a/x")
    #expect(FilePaths.absolute("/x/./y", from: "/a") == "/x/y")
  }
}
