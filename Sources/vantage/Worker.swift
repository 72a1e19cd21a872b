import Glibc

/// A thread of its own for one piece of work.
///
/// Not a `Task`: the pool behind those takes milliseconds to set up, and its threads wake now and then while nothing
/// happens.
final class Worker {
  private let work: @Sendable () -> Void

  private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Begins the work. Where the system gives no thread, it is done here and now.
  static func start(_ work: @escaping @Sendable () -> Void) {
    if let thread = begin(work) { pthread_detach(thread) }
  }

  /// The same for work whose end somebody waits for.
  ///
  /// - Returns: the thread, to be joined; `nil` where the work is done.
  static func begin(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let worker = Unmanaged.passRetained(Worker(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Worker>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
      }, worker.toOpaque())
    if status == 0 { return thread }
    worker.takeRetainedValue().work()
    return nil
  }
}
