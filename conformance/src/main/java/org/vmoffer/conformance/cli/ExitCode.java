package org.vmoffer.conformance.cli;

/** What the exit code of every command means. */
final class ExitCode {

  /** Done, and nothing found. */
  static final int GOOD = 0;

  /** A divergence or a violation was found. */
  static final int FOUND = 1;

  /** The command line or a file given to it cannot be used. */
  static final int BAD_INPUT = 2;

  /**
   * Something that the command needs failed: the disk, the memory, a process, the command itself.
   */
  static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
