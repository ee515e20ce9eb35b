package org.vmoffer.conformance.history;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.vmoffer.conformance.protocol.Hello;

/**
 * Calls that overlap.
 *
 * @param file where they come from, for messages
 * @param hello the machine
 * @param starts where the program may have been before the first call, one or more
 * @param operations the calls in the order of their invocations
 */
public record History(String file, Hello hello, List<Start> starts, List<Operation> operations) {

  /** Keeps copies. */
  public History {
    starts = List.copyOf(starts);
    operations = List.copyOf(operations);
  }

  /** Other calls on the same machine from the same start, in the order of their invocations. */
  History of(List<Operation> others) {
    return new History(file, hello, starts, others);
  }

  /** How many threads there are. */
  public long threads() {
    return operations.stream().map(Operation::thread).distinct().count();
  }

  /** How many calls have not returned. */
  public long pending() {
    return operations.stream().filter(Operation::isPending).count();
  }

  /** Whether the program has told the contents of a page; if not, nothing depends on them. */
  boolean tellsContents() {
    return operations.stream()
        .map(Operation::returned)
        .filter(Objects::nonNull)
        .anyMatch(returned -> returned.answer().value() != null);
  }

  /**
   * What happens, in order: {@code i} is the invocation of the call with this index, {@code ~i} its
   * return. An invocation comes before the returns at the same time, since the two may have
   * overlapped.
   */
  int[] events() {
    int[] returns =
        IntStream.range(0, operations.size()).filter(i -> !operations.get(i).isPending()).toArray();
    IntArrays.mergeSort(returns, (one, other) -> Long.compare(end(one).t(), end(other).t()));
    int[] events = new int[operations.size() + returns.length];
    int invocation = 0;
    int at = 0;
    for (int index : returns) {
      while (invocation < operations.size()
          && operations.get(invocation).invoked() <= end(index).t()) {
        events[at++] = invocation++;
      }
      events[at++] = ~index;
    }
    while (at < events.length) {
      events[at++] = invocation++;
    }
    return events;
  }

  private Operation.Return end(int index) {
    return Objects.requireNonNull(operations.get(index).returned());
  }

  /** For each call the index of the one before it on the same thread, or -1. */
  int[] previous() {
    Map<String, Integer> last = new HashMap<>();
    int[] previous = new int[operations.size()];
    Arrays.setAll(
        previous,
        index -> {
          Integer before = last.put(operations.get(index).thread(), index);
          return before == null ? -1 : before;
        });
    return previous;
  }
}
