package org.vmoffer.conformance.tlc;

/**
 * How a process of TLC runs.
 *
 * @param level what the steps of the model are
 * @param heapMiB its most heap
 * @param brief whether it ends before what the optimising compiler does would pay
 * @param ends whether the states in which the machine rests are to be collected
 * @param graphFile where the graph is to go, or {@link TlcWorkerMain#NO_FILE}
 * @param traceFile where a behaviour that violates a property is to go, or the same
 */
record WorkerOptions(
    Level level, int heapMiB, boolean brief, boolean ends, String graphFile, String traceFile) {

  /** Calls, counted; the heap depends on the machine. */
  static final WorkerOptions USUAL =
      new WorkerOptions(
          Level.CALLS,
          WorkerCommand.defaultHeapMiB(),
          false,
          false,
          TlcWorkerMain.NO_FILE,
          TlcWorkerMain.NO_FILE);

  WorkerOptions at(Level other) {
    return new WorkerOptions(other, heapMiB, brief, ends, graphFile, traceFile);
  }

  WorkerOptions withHeapMiB(int mebibytes) {
    return new WorkerOptions(level, mebibytes, brief, ends, graphFile, traceFile);
  }

  WorkerOptions expectedToBeBrief() {
    return new WorkerOptions(level, heapMiB, true, ends, graphFile, traceFile);
  }

  WorkerOptions collectingEnds() {
    return new WorkerOptions(level, heapMiB, brief, true, graphFile, traceFile);
  }

  WorkerOptions withGraph(String file) {
    return new WorkerOptions(level, heapMiB, brief, ends, file, traceFile);
  }

  WorkerOptions withTrace(String file) {
    return new WorkerOptions(level, heapMiB, brief, ends, graphFile, file);
  }
}
