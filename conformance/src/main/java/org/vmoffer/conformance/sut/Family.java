package org.vmoffer.conformance.sut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The processes that a program has started, those included that have cut themselves loose from it.
 * All have inherited a mark in their environment, which can be seen where there is {@code /proc};
 * elsewhere only those are found that still descend from the program.
 */
final class Family {
  /** The variable that holds the mark. */
  static final String VARIABLE = "VMOFFER_SUT";

  private final String mark = UUID.randomUUID().toString();
  private final long self = ProcessHandle.current().pid();

  /** A mark that nobody else has. */
  String mark() {
    return mark;
  }

  /**
   * Ends everything that is left of a program. What was started while one looked is looked for
   * again, until a look finds nothing more.
   *
   * @param program the program itself, ended or not
   * @return how many processes were left beside the program
   */
  int end(ProcessHandle program) {
    Set<ProcessHandle> ended = new HashSet<>();
    boolean more = true;
    while (more) {
      Set<ProcessHandle> left = new HashSet<>(program.descendants().toList());
      left.addAll(marked());
      left.remove(program);
      left.removeIf(each -> each.pid() == self || !each.isAlive());
      left.forEach(ProcessHandle::destroyForcibly);
      more = ended.addAll(left);
    }
    return ended.size();
  }

  private List<ProcessHandle> marked() {
    String entry = VARIABLE + "=" + mark;
    List<ProcessHandle> found = new ArrayList<>();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      all.filter(each -> Environment.of(each.pid()).contains(entry)).forEach(found::add);
    }
    return found;
  }
}
