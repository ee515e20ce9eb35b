package org.vmoffer.conformance.history;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Requests;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.view.StateCode;

/** Writes histories as the adapter protocol defines them. */
final class HistoryFile {
  private HistoryFile() {}

  /** Writes a history that starts in one state; compressed if the name ends in {@code .gz}. */
  static Path write(Path file, History history) {
    try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file));
        OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      out.write(Requests.hello(history.hello()));
      long[] start = history.starts().getFirst().position().state();
      if (start[0] != 0) {
        out.write(
            Requests.written(
                json -> {
                  json.writeStartObject();
                  json.writeFieldName("state");
                  StateJson.writeUnchecked(json, StateCode.decode(start, history.hello().frames()));
                  json.writeEndObject();
                }));
      }
      for (int event : history.events()) {
        Operation call = history.operations().get(event >= 0 ? event : ~event);
        out.write(event >= 0 ? invocation(call) : end(call));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static byte[] invocation(Operation call) {
    return Requests.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("id", call.id());
          json.writeStringField("thread", call.thread());
          json.writeNumberField("t", call.invoked());
          Requests.writeCall(json, call.invocation().pid(), call.invocation().call());
          json.writeEndObject();
        });
  }

  private static byte[] end(Operation call) {
    Operation.Return end = Objects.requireNonNull(call.returned());
    return Requests.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("id", call.id());
          json.writeNumberField("t", end.t());
          AnswerJson.writeFields(json, end.answer());
          json.writeEndObject();
        });
  }
}
