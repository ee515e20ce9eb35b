package org.vmoffer.conformance.validate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Requests;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.trace.Walks;
import org.vmoffer.view.AbstractState;

/** Writes walks as logs. */
final class LogWriter {
  private LogWriter() {}

  /** Lines of a log: the machine, and the steps of a walk. */
  static List<byte[]> lines(Walk walk, boolean withStates) {
    List<byte[]> lines = new ArrayList<>();
    lines.add(Requests.hello(Hello.of(walk.bounds())));
    for (Walk.Step step : walk.steps()) {
      lines.add(line(step, withStates));
    }
    return lines;
  }

  /** A step as a line; a list tells ranks for ids. */
  static byte[] line(Walk.Step step, boolean withStates) {
    Invocation invocation = step.invocation();
    Call call = invocation.call();
    return Requests.written(
        out -> {
          out.writeStartObject();
          Requests.writeCall(out, invocation.pid(), call);
          AnswerJson.writeFields(out, Answer.of(step.reply()));
          if (withStates) {
            write(out, step.after());
          }
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, AbstractState state) throws IOException {
    out.writeFieldName("state");
    StateJson.writeUnchecked(
        out, new AbstractState(state.processes(), state.offers(), state.free(), List.of()));
  }

  /** One walk of a corpus. */
  static Walk walk(Walks walks, int number) {
    int from = walks.firstStep(number);
    int to = walks.firstStep(number + 1);
    return Walk.of(walks, IntStream.range(from, to).toArray());
  }

  static Path write(Path file, List<byte[]> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (byte[] line : lines) {
        out.write(line);
      }
    }
    return file;
  }
}
