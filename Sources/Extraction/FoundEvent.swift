import AccountModel

/// An event as it was found, with what merging and ordering go by.
struct FoundEvent {
  var event: Event
  /// The clause that tells it.
  var clause: Range<Int>
  /// The verb.
  var verb: Int
  /// The place of its phase in an incident; -1 for what is told of earlier days.
  var phase: Int
  /// Words that say what it is about: small letters, without those that every account has.
  var words: Set<UInt64>
  /// The first letters of the verb.
  var stem: String
}
