package org.vmoffer.conformance.sut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final Path PROC = Path.of("/proc");

  private final String mark = UUID.randomUUID().toString();
  private final long self = ProcessHandle.current().pid();

  /** A mark that nobody else has. */
  String mark() {
    return mark;
  }

  /**
   * Ends everything that is left of a program.
   *
   * @param program the program itself, ended or not
   * @return how many processes were left beside the program
   */
  int end(ProcessHandle program) {
    Set<ProcessHandle> left = new HashSet<>(program.descendants().toList());
    left.addAll(marked());
    left.remove(program);
    left.removeIf(each -> each.pid() == self || !each.isAlive());
    left.forEach(ProcessHandle::destroyForcibly);
    return left.size();
  }

  private List<ProcessHandle> marked() {
    byte[] entry = (VARIABLE + "=" + mark).getBytes(StandardCharsets.UTF_8);
    List<ProcessHandle> found = new ArrayList<>();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      all.filter(each -> hasEntry(each.pid(), entry)).forEach(found::add);
    }
    return found;
  }

  private static boolean hasEntry(long pid, byte[] entry) {
    byte[] environment;
    try {
      environment = Files.readAllBytes(PROC.resolve(pid + "/environ"));
    } catch (IOException othersOrGone) {
      return false;
    }
    String text = new String(environment, StandardCharsets.ISO_8859_1);
    return text.contains(new String(entry, StandardCharsets.ISO_8859_1));
  }
}
