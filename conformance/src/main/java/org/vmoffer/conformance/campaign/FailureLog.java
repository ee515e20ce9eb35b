package org.vmoffer.conformance.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Requests;

/**
 * A failure as a log: the machine, then each call with its answer. The last call has the wrong
 * answer, or none if there was none.
 */
public final class FailureLog {
  private FailureLog() {}

  /** Writes the file, whole or not at all. */
  public static void write(Failure failure, Path file) throws IOException {
    WholeFile.make(
        file,
        partial -> {
          try (OutputStream out = Files.newOutputStream(partial)) {
            out.write(Requests.hello(failure.hello()));
            for (Exchange each : failure.before()) {
              out.write(line(each.pid(), each.asked(), each.answer()));
            }
            out.write(last(failure));
          }
        });
  }

  private static byte[] line(int pid, Call call, Answer answer) {
    return Requests.written(
        out -> {
          out.writeStartObject();
          Requests.writeCall(out, pid, call);
          AnswerJson.writeFields(out, answer);
          out.writeEndObject();
        });
  }

  private static byte[] last(Failure failure) {
    int pid = failure.invocation().pid();
    if (failure.finding() instanceof Finding.OtherAnswer other) {
      return line(pid, failure.asked(), other.answer());
    }
    return Requests.written(
        out -> {
          out.writeStartObject();
          Requests.writeCall(out, pid, failure.asked());
          out.writeEndObject();
        });
  }
}
