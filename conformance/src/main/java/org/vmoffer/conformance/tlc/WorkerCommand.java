package org.vmoffer.conformance.tlc;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a process of TLC with the Java and the classes of this process. */
final class WorkerCommand {
  static final int LEAST_HEAP_MIB = 512;
  private static final int MOST_HEAP_MIB = 8192;

  private WorkerCommand() {}

  /** A heap for one of two that run at once, and something left for the rest. */
  static int defaultHeapMiB() {
    long machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return Math.clamp((machine / 10 * 3) >> 20, LEAST_HEAP_MIB, MOST_HEAP_MIB);
  }

  /**
   * The command.
   *
   * @param main what runs in it
   * @param brief whether it ends before what the optimising compiler does would pay
   */
  static List<String> of(
      Class<?> main, int heapMiB, boolean brief, Path scratch, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // TLC recurses deeply. A heap that is all but full ends it instead of slowing it down.
    command.add("-Xss16m");
    command.add("-Xmx" + heapMiB + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+UseParallelGC");
    command.add("-XX:GCTimeLimit=80");
    command.add("-XX:GCHeapFreeLimit=5");
    if (brief) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("-Djava.io.tmpdir=" + scratch);
    Module module = main.getModule();
    String classPath = System.getProperty("java.class.path");
    if (!classPath.isEmpty()) {
      command.add("--class-path");
      command.add(classPath);
    }
    if (module.isNamed()) {
      command.add("--module-path");
      command.add(System.getProperty("jdk.module.path", "." + File.pathSeparator));
      command.add("--module");
      command.add(module.getName() + "/" + main.getName());
    } else {
      command.add(main.getName());
    }
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }
}
