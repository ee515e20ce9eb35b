package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vmoffer.conformance.history.Failure;
import org.vmoffer.conformance.history.Operation;
import org.vmoffer.conformance.history.Timeline;
import org.vmoffer.conformance.plot.Plot;
import org.vmoffer.conformance.protocol.AnswerText;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;

/** Calls that no order explains, as a picture. */
final class LinearizePlot {
  private static final int MOST_DUES = 3;

  private LinearizePlot() {}

  static Plot of(Failure failure) {
    List<Operation> calls = failure.shown().operations();
    Timeline timeline = Timeline.of(failure);
    List<Plot.Lane> lanes = new ArrayList<>();
    timeline
        .lanes()
        .forEach(
            (thread, bars) ->
                lanes.add(
                    new Plot.Lane(thread, bars.stream().map(bar -> span(bar, calls)).toList())));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      lines.add(i + 1 + "  " + text(calls.get(i)));
    }
    failure.dues().stream()
        .limit(MOST_DUES)
        .forEach(
            due ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "call %d may return %s by %s",
                        1 + calls.indexOf(failure.last()),
                        ReplyText.of(due.reply()),
                        due.reply().rule())));
    Plot.Words words =
        new Plot.Words(
            "No order of these calls explains what call %d returned"
                .formatted(1 + calls.indexOf(failure.last())),
            String.join(". ", lines) + ".",
            failure.calls().file(),
            "each invocation and each return is one step to the right",
            "thread");
    return new Plot.Lanes(words, lanes, timeline.moments(), lines);
  }

  private static Plot.Span span(Timeline.Bar bar, List<Operation> calls) {
    return new Plot.Span(
        Integer.toString(bar.number()),
        text(calls.get(bar.number() - 1)),
        bar.from(),
        bar.to(),
        bar.isPending(),
        bar.isLast());
  }

  private static String text(Operation call) {
    Operation.Return end = call.returned();
    int pid = call.invocation().pid();
    return "%s%s: %s"
        .formatted(
            pid == 0 ? "" : "pid %d, ".formatted(pid),
            CallText.of(call.invocation().call()),
            end == null ? "has not returned" : AnswerText.of(end.answer()));
  }
}
