package org.vmoffer.conformance.property;

import java.util.List;
import java.util.stream.IntStream;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

/** What must hold of a kernel's state, as a Java statement about the first thing that does not. */
final class StateAssertion {
  private static final String STATE = "AbstractState.of(kernel)";

  private StateAssertion() {}

  /**
   * The statement, without a semicolon.
   *
   * @throws IllegalArgumentException if the states are equal
   */
  static String of(AbstractState expected, AbstractState found) {
    if (!pids(expected).equals(pids(found))) {
      String map = ".processes().stream().map(AbstractState.ProcessState::pid).toList()";
      return equal(pids(expected), STATE + map);
    }
    for (int i = 0; i < expected.processes().size(); i++) {
      List<Page> pages = expected.processes().get(i).pages();
      List<Page> other = found.processes().get(i).pages();
      if (!pages.equals(other)) {
        return inList(pages, other, "%s.processes().get(%d).pages()".formatted(STATE, i));
      }
    }
    if (!expected.offers().equals(found.offers())) {
      return inList(expected.offers(), found.offers(), STATE + ".offers()");
    }
    if (!expected.free().equals(found.free())) {
      return inFree(expected.free(), found.free());
    }
    if (!expected.contents().equals(found.contents())) {
      return inList(expected.contents(), found.contents(), STATE + ".contents()");
    }
    throw new IllegalArgumentException("the states are equal");
  }

  private static List<Integer> pids(AbstractState state) {
    return state.processes().stream().map(ProcessState::pid).toList();
  }

  private static String equal(Object expected, String actual) {
    return "assertEquals(%s, %s)".formatted(JavaText.of(expected), actual);
  }

  /** The number of elements if it differs, else the first element that does. */
  private static String inList(List<?> expected, List<?> found, String list) {
    if (expected.size() != found.size()) {
      return equal(expected.size(), list + ".size()");
    }
    int first =
        IntStream.range(0, expected.size())
            .filter(i -> !expected.get(i).equals(found.get(i)))
            .findFirst()
            .orElseThrow();
    return equal(expected.get(first), "%s.get(%d)".formatted(list, first));
  }

  /** The first frame that is free in one state alone. */
  private static String inFree(List<Integer> expected, List<Integer> found) {
    boolean lost = !found.containsAll(expected);
    int frame =
        (lost ? expected : found)
            .stream()
                .filter(each -> !(lost ? found : expected).contains(each))
                .findFirst()
                .orElseThrow();
    return equal(lost, "%s.free().contains(%d)".formatted(STATE, frame));
  }
}
