package org.vmoffer.conformance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.report.WalkJson;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.ReplyJson;
import org.vmoffer.conformance.trace.StateJsonReader;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

/**
 * Walks as members of a file: {@code model}, {@code machine}, which is the hello object of the
 * adapter protocol, and {@code steps} as {@code find --json} writes them. They begin where nothing
 * lives yet.
 */
final class WalkFields {
  private static final JsonMapper JSON = new JsonMapper();

  private WalkFields() {}

  static void write(ObjectNode json, Walk walk) {
    json.put("model", walk.model());
    json.set("machine", machine(walk));
    json.set("steps", WalkJson.of(walk));
  }

  private static JsonNode machine(Walk walk) {
    try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
      Hello.of(walk.bounds()).write(buffer);
      return JSON.readTree(buffer.asParser());
    } catch (IOException impossible) {
      throw new UncheckedIOException("a buffer in memory refuses to be written to", impossible);
    }
  }

  /**
   * Reads a walk.
   *
   * @throws BadInputException if a field is missing or wrong
   */
  static Walk read(JsonFields fields) {
    String model = fields.string("model");
    JsonFields machine = fields.object("machine");
    Hello hello = Hello.read(machine);
    List<Walk.Step> steps = fields.list("steps").extensible(each -> step(each, hello));
    return new Walk(model, hello.bounds(), initial(hello), steps);
  }

  private static AbstractState initial(Hello hello) {
    List<Integer> free = IntStream.range(0, hello.frames()).boxed().toList();
    return new AbstractState(List.of(), List.of(), free, List.of());
  }

  /** Reads a step. */
  static Walk.Step step(JsonFields fields, Hello hello) {
    Invocation invocation = invocation(fields, hello);
    Walk.Step step =
        new Walk.Step(
            invocation,
            ReplyJson.read(fields.object("reply")),
            new StateJsonReader(hello.frames()).read(fields.object("state")));
    fields.end();
    return step;
  }

  /** Reads a call. */
  static Invocation invocation(JsonFields fields, Hello hello) {
    int pid = fields.integer("pid", 0, hello.maxPid());
    Invocation invocation =
        new Invocation(
            pid, CallJson.read(fields.string("name"), fields.where("name"), fields.object("args")));
    String text = CallText.of(invocation.call());
    if (!fields.string("text").equals(text)) {
      throw new BadInputException(fields.where("text"), "another call", '"' + text + '"');
    }
    return invocation;
  }
}
