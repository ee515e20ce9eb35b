package org.vmoffer.conformance.cli;

import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.protocol.Hello;
import picocli.CommandLine.Option;

/** The machine that a program is to be. */
final class MachineOptions {
  private static final int MOST_PAGES = 1 << 20;
  private static final int MOST_PIDS = Long.SIZE - 1;

  @Option(
      names = "--arch",
      paramLabel = "A",
      description = "x86-64, arm64 or riscv (default: ${DEFAULT-VALUE}).")
  private String arch = "x86-64";

  @Option(
      names = "--user-pages",
      paramLabel = "N",
      description = "Pages of user space in each process (default: ${DEFAULT-VALUE}).")
  private int userPages = 64;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Page frames of the machine (default: ${DEFAULT-VALUE}).")
  private int frames = 80;

  @Option(
      names = "--max-pid",
      paramLabel = "N",
      description = "The highest pid (default: ${DEFAULT-VALUE}).")
  private int maxPid = 6;

  @Option(
      names = "--offer-limit",
      paramLabel = "N",
      description = "Pending offers that a process may have made (default: ${DEFAULT-VALUE}).")
  private int offerLimit = 4;

  /**
   * The machine.
   *
   * @throws BadInputException if there is no such machine
   */
  Hello hello() {
    ProgramOptions.check("--user-pages", userPages, MOST_PAGES);
    ProgramOptions.check("--frames", frames, MOST_PAGES);
    ProgramOptions.check("--max-pid", maxPid, MOST_PIDS);
    ProgramOptions.check("--offer-limit", offerLimit, MOST_PAGES);
    Hello hello = new Hello(arch, userPages, frames, maxPid, offerLimit, true);
    try {
      hello.machine();
    } catch (IllegalArgumentException none) {
      throw new BadInputException(
          "--arch", String.valueOf(none.getMessage()), "x86-64, arm64 or riscv");
    }
    return hello;
  }
}
