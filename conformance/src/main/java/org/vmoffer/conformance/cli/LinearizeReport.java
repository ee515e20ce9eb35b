package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.history.FailureText;
import org.vmoffer.conformance.history.History;
import org.vmoffer.conformance.history.Result;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.report.JUnitXml;

/**
 * What came of a history.
 *
 * @param file its name
 * @param operations how many calls it has
 * @param pending how many of them have not returned
 * @param threads how many threads have made them
 * @param result what is known of it
 * @param readNanos how long reading it took
 * @param nanos how long the rest took
 */
record LinearizeReport(
    String file,
    int operations,
    long pending,
    long threads,
    Result result,
    long readNanos,
    long nanos) {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  static LinearizeReport of(History history, Result result, long readNanos, long nanos) {
    return new LinearizeReport(
        history.file(),
        history.operations().size(),
        history.pending(),
        history.threads(),
        result,
        readNanos,
        nanos);
  }

  double readSeconds() {
    return readNanos / NANOS_IN_A_SECOND;
  }

  double seconds() {
    return nanos / NANOS_IN_A_SECOND;
  }

  /** The verdict in a word or two. */
  String verdict() {
    return switch (result) {
      case Result.Linearizable _ -> "linearizable";
      case Result.NotLinearizable _ -> "NOT linearizable";
      case Result.Unknown _ -> "unknown";
    };
  }

  /** The same for JUnit's readers. What nobody knows is no pass. */
  JUnitXml.Case junit() {
    return new JUnitXml.Case(
        file,
        readSeconds() + seconds(),
        switch (result) {
          case Result.Linearizable _ -> Optional.empty();
          case Result.NotLinearizable(long _, var failure) ->
              Optional.of(
                  new JUnitXml.Failure(verdict(), FailureText.of(failure, TextLayout.PLAIN)));
          case Result.Unknown(long _, String why) ->
              Optional.of(new JUnitXml.Failure("not decided", why));
        });
  }

  /** The verdict over all: one that fails decides, then one of which nobody knows. */
  static int exitCode(List<LinearizeReport> reports) {
    if (reports.stream().anyMatch(each -> each.result() instanceof Result.NotLinearizable)) {
      return ExitCode.FOUND;
    }
    return reports.stream().allMatch(each -> each.result() instanceof Result.Linearizable)
        ? ExitCode.GOOD
        : ExitCode.ENVIRONMENT;
  }

  /** The same in a word. */
  static String verdict(List<LinearizeReport> reports) {
    return switch (exitCode(reports)) {
      case ExitCode.GOOD -> "pass";
      case ExitCode.FOUND -> "fail";
      default -> "unknown";
    };
  }
}
