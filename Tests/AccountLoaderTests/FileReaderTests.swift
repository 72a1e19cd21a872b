import Foundation
import Testing

@testable import AccountLoader

@Suite struct FileReaderTests {
  @Test func pipesAreReadToTheirEnd() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("She said so.".utf8))
    try pipe.fileHandleForWriting.close()
    let bytes = try FileReader(limit: 100).readToEnd(pipe.fileHandleForReading.fileDescriptor, expected: 0, shown: "-")
    #expect(bytes == Array("She said so.".utf8))
  }

  @Test func streamsWithoutEndAreRefusedAtTheLimit() throws {
    let zero = try #require(FileHandle(forReadingAtPath: "/dev/zero"))
    #expect(throws: LoadError.tooLarge(path: "-", limit: 1_000_000)) {
      try FileReader(limit: 1_000_000).readToEnd(zero.fileDescriptor, expected: 0, shown: "-")
    }
  }

  @Test func filesThatGrowOrShrinkAreReadAsTheyAre() throws {
    try withFolder { folder in
      try write("twelve bytes", to: folder + "/a")
      for expected in [0, 1, 11, 12, 13, 50] {
        let file = try #require(FileHandle(forReadingAtPath: folder + "/a"))
        let bytes = try FileReader(limit: 100).readToEnd(file.fileDescriptor, expected: expected, shown: "a")
        #expect(bytes == Array("twelve bytes".utf8), "expected \(expected)")
      }
    }
  }
}
