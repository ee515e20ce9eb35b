package org.vmoffer.conformance.sut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The environment of another process, where {@code /proc} shows it. */
final class Environment {
  private static final Path PROC = Path.of("/proc");
  private static final int LOOKS = 20;
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(1);

  private Environment() {}

  /**
   * The variables of a process. While a process exchanges its program for another one, its
   * environment reads as empty for a moment, or ends in the middle of a variable. As it has a
   * program all the same, unlike a thread of the kernel and a process that has ended, it is looked
   * at again for up to 20 ms.
   *
   * @return the variables, each as {@code NAME=value} and ended by a NUL; empty for a process that
   *     is gone, that is another user's, or that has none
   */
  static String of(long pid) {
    Path process = PROC.resolve(Long.toString(pid));
    String text = read(process);
    for (int look = 1; !text.endsWith("\0") && look < LOOKS && hasProgram(process); look++) {
      LockSupport.parkNanos(BETWEEN);
      text = read(process);
    }
    return text;
  }

  private static String read(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException othersOrGone) {
      return "";
    }
  }

  private static boolean hasProgram(Path process) {
    try {
      return !Files.readSymbolicLink(process.resolve("exe")).toString().isEmpty();
    } catch (IOException noneOrGone) {
      return false;
    }
  }
}
