/// The range from `lower` to `upper`, empty where damaged text has put the two the wrong way round: what `..<` would
/// trap on.
func span(_ lower: Int, _ upper: Int) -> Range<Int> { lower..<max(lower, upper) }
