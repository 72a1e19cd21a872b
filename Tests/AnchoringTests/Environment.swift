import Glibc

/// A value of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
