package org.vmoffer.conformance.history;

import java.util.List;
import java.util.Locale;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.report.RuleText;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** Calls that no order explains, as text. */
public final class FailureText {
  private static final int MOST_DUES = 3;
  private static final int MOST_STARTS = 3;

  private final Failure failure;
  private final TextLayout layout;
  private final StringBuilder text = new StringBuilder();

  private FailureText(Failure failure, TextLayout layout) {
    this.failure = failure;
    this.layout = layout;
  }

  /** The text, a line end behind each line. */
  public static String of(Failure failure, TextLayout layout) {
    return new FailureText(failure, layout).text();
  }

  private String text() {
    History calls = failure.calls();
    int last = number();
    Operation.Return end = failure.last().returned();
    line(
        "%s:%d: NOT linearizable: no order of the calls explains what call %d returned"
            .formatted(calls.file(), end == null ? 0 : end.line(), last));
    text.append('\n');
    start();
    text.append(TimelineText.of(Timeline.of(failure), layout.width())).append('\n');
    table();
    dues();
    if (!failure.isMinimal()) {
      int all = failure.calls().operations().size();
      int shown = failure.shown().operations().size();
      line("");
      line("A limit was reached: fewer calls may show it too.");
      line("Shown are %,d of %,d that are left.".formatted(shown, all));
    }
    return text.toString();
  }

  /** The number of the failing call on the timeline. */
  private int number() {
    List<Operation> calls = failure.shown().operations();
    int index = 0;
    while (calls.get(index).id() != failure.last().id()) {
      index++;
    }
    return index + 1;
  }

  private void start() {
    if (failure.skipped() == 0) {
      return;
    }
    List<AbstractState> starts =
        failure.calls().starts().stream()
            .map(start -> state(start.position().state()))
            .distinct()
            .toList();
    line("%,d calls came before; then the state was".formatted(failure.skipped()));
    starts.stream().limit(MOST_STARTS).forEach(this::state);
    if (starts.size() > MOST_STARTS) {
      line("or one of %,d others".formatted(starts.size() - MOST_STARTS));
    }
    text.append('\n');
  }

  private void table() {
    TextTable table = new TextTable("", "id", "thread", "pid", "call", "returned", "line", "ns");
    List<Operation> calls = failure.shown().operations();
    long zero = calls.getFirst().invoked();
    for (int i = 0; i < calls.size(); i++) {
      Operation call = calls.get(i);
      Operation.Return end = call.returned();
      int pid = call.invocation().pid();
      table.add(
          call.id() == failure.last().id() ? Style.WRONG : Style.PLAIN,
          i + 1,
          call.id(),
          call.thread(),
          pid == 0 ? "-" : pid,
          CallText.of(call.invocation().call()),
          end == null ? "not yet" : AnswerText.of(end.answer()),
          call.line() + (end == null ? "" : ", " + end.line()),
          String.format(
              Locale.ROOT,
              "%,d to %s",
              call.invoked() - zero,
              end == null ? "" : String.format(Locale.ROOT, "%,d", end.t() - zero)));
    }
    text.append(table.format(layout)).append('\n');
  }

  private void dues() {
    if (failure.dues().isEmpty()) {
      line(
          failure.isMinimal()
              ? "In every order of the others its caller does not live."
              : "What it may return was not found out.");
      return;
    }
    line("Call %d may return, in some order of the others,".formatted(number()));
    failure.dues().stream().limit(MOST_DUES).forEach(this::due);
    if (failure.dues().size() > MOST_DUES) {
      line("or one of %,d other answers.".formatted(failure.dues().size() - MOST_DUES));
    }
  }

  private void due(Failure.Due due) {
    Reply reply = due.reply();
    Rule rule = reply.rule();
    text.append('\n');
    line("  %s by %s: %s".formatted(ReplyText.of(reply), rule, RuleText.of(rule).sentence()));
    if (reply instanceof Reply.Listed) {
      line("  (ids are written as ranks; those told must ascend and stay what they are)");
    }
    line("  when the state is");
    state(state(due.before().state()));
  }

  private AbstractState state(long[] code) {
    return StateCode.decode(code, failure.calls().hello().frames());
  }

  private void state(AbstractState state) {
    state.toString().lines().forEach(each -> line("    " + each));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
