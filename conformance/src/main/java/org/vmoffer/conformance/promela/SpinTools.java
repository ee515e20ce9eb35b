package org.vmoffer.conformance.promela;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The programs that are needed, found on the {@code PATH}.
 *
 * @param version what SPIN says of itself
 */
public record SpinTools(String version) {
  static final String SPIN = "spin";
  static final String CC = "cc";

  /**
   * Looks for them.
   *
   * @throws SpinException if one of them is missing or does not work
   */
  public static SpinTools find() throws SpinException, InterruptedException {
    says(CC, "--version", "a C compiler, say that of the package gcc of Debian");
    return new SpinTools(says(SPIN, "-V", "SPIN, of the package spin of Debian or spinroot.com"));
  }

  /** The first line of what a program says of itself. */
  private static String says(String program, String option, String what)
      throws SpinException, InterruptedException {
    try {
      Process process = new ProcessBuilder(program, option).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new SpinException("'%s %s' does not work: %s".formatted(program, option, said));
      }
      return said.lines().findFirst().orElse(program);
    } catch (IOException e) {
      throw new SpinException(
          "there is no '%s' on the PATH: needed is %s".formatted(program, what));
    }
  }
}
