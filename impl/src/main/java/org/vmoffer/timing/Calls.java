package org.vmoffer.timing;

/** When each operation began and ended, on the clock of its core. */
final class Calls {
  private final CallListener listener;

  Calls(CallListener listener) {
    this.listener = listener;
  }

  void begins(ThreadProgress thread, long at) {
    if (thread.operationStart() < 0) {
      thread.operationBegins(at);
    }
  }

  void ends(ThreadProgress thread, long at) {
    listener.called(thread.number(), thread.operation(), thread.operationStart(), at);
  }
}
