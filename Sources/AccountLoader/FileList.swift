/// The files that a command line names, in order and each once; listed, not yet read.
public struct FileList: Sendable, Equatable {
  /// One file that may be an account.
  public struct File: Sendable, Hashable {
    /// Where it is, spelled as the argument was, with what the walk added; `-` for standard input.
    public let path: String
    /// True where a folder walk met it: then it need not be text.
    public let isFromFolder: Bool

    /// Names a file.
    public init(path: String, isFromFolder: Bool) { (self.path, self.isFromFolder) = (path, isFromFolder) }
  }

  /// What to load: arguments in their order, a folder's files sorted by the bytes of their names.
  public internal(set) var files: [File] = []
  /// The arguments that are folders, in their order.
  public internal(set) var folders: [String] = []
  /// What failed: missing, unreadable or unsuitable arguments, folders that cannot be read.
  public internal(set) var problems: [LoadError] = []
  /// What a folder walk passed by because it is no file to read.
  public internal(set) var notices: [LoadError] = []
}

extension AccountLoader {
  /// Lists the files that the arguments name. A folder is walked: hidden names, `README*` and `review.vantage*` are
  /// passed by without a word. Whether a file is text shows only when it is loaded.
  ///
  /// A file reached by two paths is listed once, and a folder is entered once, so links cannot lead in circles.
  /// Cost: one stat(2) a file.
  public func files(for arguments: [String]) -> FileList {
    var walk = FolderWalk()
    for argument in arguments { walk.take(argument) }
    return walk.list
  }
}
