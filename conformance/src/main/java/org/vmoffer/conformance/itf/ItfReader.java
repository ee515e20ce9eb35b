package org.vmoffer.conformance.itf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonFields;
import org.vmoffer.conformance.trace.ReplyJson;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

/**
 * Reads traces of the atomic level back into walks. What must be there beside the variables: {@code
 * #meta.machine}, which machine it is, and in each state but the first {@code call}, what led to
 * it.
 */
public final class ItfReader {
  private static final long MOST_BYTES = 1 << 26;
  private static final String KIND = "a trace in the Informal Trace Format";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Hello machine;
  private final ItfStateReader states;

  private ItfReader(Hello machine) {
    this.machine = machine;
    this.states = new ItfStateReader(machine);
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is no such trace, saying the state and the field
   */
  public static Walk read(Path file) {
    return read(json(file), file.toString());
  }

  /**
   * The walk of a trace.
   *
   * @param where what it is called in messages
   * @throws BadInputException if it is no trace of the atomic level
   */
  public static Walk read(JsonNode trace, String where) {
    ItfFields root = new ItfFields(trace, where + ": trace");
    List<ItfFields> states = root.field("states").elements();
    ItfFields meta = root.field("#meta");
    if (states.isEmpty() || !meta.isRecord()) {
      throw new BadInputException(where, "no states, or no #meta", KIND);
    }
    if (meta.field("machine").value() == null) {
      throw new BadInputException(
          where,
          "#meta.machine is missing",
          "a trace of calls, which says of which machine it is: the hello object of the protocol");
    }
    Hello machine = Hello.read(new JsonFields(meta.field("machine").value(), where + ": machine"));
    JsonNode source = meta.field("source").value();
    return new ItfReader(machine).walk(source == null ? "" : source.asText(), states);
  }

  private static JsonNode json(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInputException(file.toString(), "more than 64 MiB", KIND);
      }
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException noJson) {
      throw new BadInputException(
          "%s:%d".formatted(file, noJson.getLocation().getLineNr()),
          noJson.getOriginalMessage(),
          KIND);
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), KIND);
    }
  }

  private Walk walk(String model, List<ItfFields> all) {
    AbstractState initial = states.read(all.getFirst());
    List<Walk.Step> steps = new ArrayList<>();
    for (ItfFields state : all.subList(1, all.size())) {
      Invocation invocation = invocation(state.field("call"));
      steps.add(new Walk.Step(invocation, reply(state.field("reply")), states.read(state)));
    }
    return new Walk(model, machine.bounds(), initial, steps);
  }

  private Invocation invocation(ItfFields call) {
    if (!call.isRecord()) {
      throw call.complaint("the call that led to this state: pid, name, args");
    }
    JsonFields fields = new JsonFields(call.plain(), call.where());
    Call made = CallJson.read(fields.string("name"), fields.where("name"), fields.object("args"));
    int pid = fields.integer("pid", 0, machine.maxPid());
    if (made instanceof Call.Spawn != (pid == 0)) {
      throw call.field("pid").complaint("0 for spawn, and who calls for all others");
    }
    return new Invocation(pid, made);
  }

  /** TLC's record says who is replied to, too, and has a word where there is no errno. */
  private static Reply reply(ItfFields reply) {
    if (!(reply.plain() instanceof ObjectNode fields)) {
      throw reply.complaint("what the call returned: rule, ret, and what it writes");
    }
    fields.remove("pid");
    if (fields.path("errno").asText().equals("OK")) {
      fields.remove("errno");
    }
    return ReplyJson.read(new JsonFields(fields, reply.where()));
  }
}
