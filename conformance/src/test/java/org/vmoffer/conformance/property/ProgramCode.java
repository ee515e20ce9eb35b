package org.vmoffer.conformance.property;

import java.util.List;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.report.Difference;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.AbstractState;

/**
 * Writes a program that went wrong as a JUnit test, which fails on the kernel that went wrong, and
 * passes on one that does what was expected.
 */
final class ProgramCode {
  private final MachineConfig config;
  private final StringBuilder out = new StringBuilder();

  ProgramCode(MachineConfig config) {
    this.config = config;
  }

  /** The test: all calls, and what is expected of the last one. */
  String test(List<Exchange> steps, Finding finding) {
    Exchange last = steps.getLast();
    line("@Test");
    line("void call" + steps.size() + "IsAsSpecified() {");
    statement("Kernel kernel = new Kernel(" + JavaText.of(config) + ")", "");
    steps.subList(0, steps.size() - 1).forEach(this::call);
    switch (finding) {
      case Finding.OtherReply found -> {
        comment("The kernel answers: " + last.reply());
        expect(JavaText.of(found.expected()), CallText.of(last.invocation()));
      }
      case Finding.OtherState found -> {
        call(last);
        difference(found.expected().state(), last.after().state());
      }
      case Finding.BrokenPromise found -> {
        found.breaches().forEach(this::comment);
        String call = last.pid() + ", " + JavaText.of(last.call());
        expect("List.of()", "StepProperties.breaches(kernel, " + call + ")");
      }
      case Finding.UnsoundTables found -> {
        call(last);
        found.violations().forEach(this::comment);
        expect("List.of()", "KernelAudit.audit(kernel)");
      }
    }
    line("}");
    return out.toString();
  }

  /** A call, with what it answered as a comment: the rule, and for a new process its pid. */
  private void call(Exchange step) {
    Reply reply = step.reply();
    String pid = reply.ret() > 0 ? ": pid " + reply.ret() : "";
    statement(CallText.of(step.invocation()), " // " + reply.rule() + pid);
  }

  private void difference(AbstractState expected, AbstractState found) {
    Difference first = Difference.between(expected, found).orElseThrow();
    comment("The first difference is in " + first.field());
    comment("expected: " + first.expected());
    comment("found:    " + first.actual());
    statement(StateAssertion.of(expected, found), "");
  }

  private void expect(String expected, String actual) {
    statement("assertEquals(" + expected + ", " + actual + ")", "");
  }

  private void statement(String statement, String comment) {
    line("  " + statement + ";" + comment);
  }

  private void comment(String text) {
    line("  // " + text);
  }

  private void line(String text) {
    out.append("  ").append(text).append(System.lineSeparator());
  }
}
