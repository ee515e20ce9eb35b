package org.vmoffer.conformance.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.conformance.trace.Walk;

/**
 * Writes a walk as a log: what a program says that it was asked and has answered. A walk calls
 * offers by their ranks, a program by ids that it never gives twice.
 */
public final class WalkLog {
  private static final JsonFactory JSON = new JsonFactory();

  private WalkLog() {}

  /**
   * The log of a walk.
   *
   * @param states whether each call comes with the state after it
   */
  public static String of(Walk walk, boolean states) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      Hello.of(walk.bounds()).write(out);
      if (!walk.initial().processes().isEmpty()) {
        out.writeStartObject();
        out.writeFieldName("state");
        StateJson.writeUnchecked(out, walk.initial());
        out.writeEndObject();
      }
      RankIds ids = new RankIds(walk.initial());
      for (Walk.Step step : walk.steps()) {
        write(out, ids.named(step), states);
        ids.after(step);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory refuses to be written to", impossible);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator out, Walk.Step step, boolean states) throws IOException {
    out.writeStartObject();
    out.writeNumberField("pid", step.invocation().pid());
    out.writeStringField("name", CallJson.name(step.invocation().call()));
    out.writeFieldName("args");
    CallJson.writeArguments(out, step.invocation().call());
    AnswerJson.writeFields(out, Answer.of(step.reply()));
    if (states) {
      out.writeFieldName("state");
      StateJson.writeUnchecked(out, step.after());
    }
    out.writeEndObject();
  }
}
