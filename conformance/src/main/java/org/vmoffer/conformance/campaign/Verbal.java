package org.vmoffer.conformance.campaign;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.report.RuleText;

/** What a failure says, in words. */
final class Verbal {
  private Verbal() {}

  /** What was expected. */
  static String expected(Failure failure) {
    return switch (failure.finding()) {
      case Finding.OtherProbe f ->
          "%s, then %s by pid %d: %s"
              .formatted(reply(f.due().reply()), CallText.of(f.probe()), f.pid(), probe(f));
      default -> reply(failure.finding().due().reply());
    };
  }

  private static String probe(Finding.OtherProbe finding) {
    return reply(finding.probeDue().reply());
  }

  private static String reply(Reply reply) {
    return "%s by %s".formatted(ReplyText.of(reply), reply.rule());
  }

  /** What came instead. */
  static String actual(Failure failure) {
    return switch (failure.finding()) {
      case Finding.OtherAnswer f -> AnswerText.of(f.answer());
      case Finding.OtherState f ->
          "the same, but in the state %s is %s, expected %s"
              .formatted(
                  f.difference().field(), f.difference().actual(), f.difference().expected());
      case Finding.OtherProbe f -> "the same, but the access or list gives " + answer(f);
      case Finding.NoAnswer f -> "it " + f.failure().text();
    };
  }

  private static String answer(Finding.OtherProbe finding) {
    return AnswerText.of(finding.answer());
  }

  /** Which guard decides, and what the program made of it. */
  static String guard(Failure failure) {
    String guard = RuleText.of(failure.rule()).guard();
    return switch (failure.finding()) {
      case Finding.NoAnswer _ ->
          "the call is total: it returns, whatever the state and the arguments";
      case Finding.OtherAnswer f -> guard(failure, guard, f.answer());
      case Finding.OtherState _, Finding.OtherProbe _ ->
          "the answer is right, so every guard was seen as it is; what came of it is wrong";
    };
  }

  private static String guard(Failure failure, String guard, Answer answer) {
    if (failure.rule().isSuccess()) {
      return answer.isSuccess()
          ? "every guard holds; what the call tells is wrong"
          : "every guard holds, and " + answer.errno() + " is no refusal that is allowed here";
    }
    String falseGuard = "false here: " + guard;
    return answer.isSuccess()
        ? falseGuard + "; the program did not see that"
        : falseGuard + "; the program went by something else";
  }
}
