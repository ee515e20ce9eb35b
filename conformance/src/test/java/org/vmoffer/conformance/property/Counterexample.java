package org.vmoffer.conformance.property;

import java.util.List;
import org.vmoffer.kernel.MachineConfig;

/** A program whose last call is wrong; its message is the program as a test to be pasted. */
final class Counterexample extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final int calls;
  private final String test;

  Counterexample(MachineConfig config, List<Exchange> steps, Finding finding) {
    this(steps.size(), new ProgramCode(config).test(steps, finding));
  }

  private Counterexample(int calls, String test) {
    super("call %d is wrong; the program as a test:%n%n%s".formatted(calls, test));
    this.calls = calls;
    this.test = test;
  }

  /** How many calls the program makes, the wrong one included. */
  int calls() {
    return calls;
  }

  /** The program as a JUnit test. */
  String test() {
    return test;
  }
}
