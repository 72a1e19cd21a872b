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
    let worker = Unmanaged.passRetained(Worker(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Worker>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
      }, worker.toOpaque())
    if status == 0 { pthread_detach(thread) } else { worker.takeRetainedValue().work() }
  }
}
