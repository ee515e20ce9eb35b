package org.vmoffer.conformance.itf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.json.Json;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;
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
  private static final String NO_ERROR = "OK";
  private static final String KIND = "a trace in the Informal Trace Format";
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
    return read(JsonFile.read(file, MOST_BYTES, KIND), Place.of(file));
  }

  /**
   * The walk of a trace.
   *
   * @param place where its text is from
   * @throws BadInputException if it is no trace of the atomic level
   */
  public static Walk read(Json trace, Place place) {
    ItfFields root = ItfFields.of(trace, place);
    List<ItfFields> states = root.field("states").elements();
    ItfFields meta = root.field("#meta");
    if (states.isEmpty() || !meta.isRecord()) {
      throw root.complaint("no states, or no #meta", KIND);
    }
    ItfFields machine = meta.field("machine");
    if (machine.value() == null) {
      throw machine.complaint(
          "missing",
          "a trace of calls, which says of which machine it is: the hello object of the protocol");
    }
    Json source = meta.field("source").value();
    return new ItfReader(Hello.read(machine.fields()))
        .walk(source instanceof Json.Text text ? text.text() : "", states);
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
    JsonFields fields = call.plain().fields();
    Call made = CallJson.read(fields.string("name"), fields.where("name"), fields.object("args"));
    int pid = fields.integer("pid", 0, machine.maxPid());
    if (made instanceof Call.Spawn != (pid == 0)) {
      throw call.field("pid").complaint("0 for spawn, and who calls for all others");
    }
    return new Invocation(pid, made);
  }

  /** TLC's record says who is replied to, too, and has a word where there is no errno. */
  private static Reply reply(ItfFields reply) {
    if (!reply.isRecord()) {
      throw reply.complaint("what the call returned: rule, ret, and what it writes");
    }
    boolean isSuccess =
        reply.field("errno").value() instanceof Json.Text errno && errno.text().equals(NO_ERROR);
    return ReplyJson.read(
        reply.plain().without(isSuccess ? List.of("pid", "errno") : List.of("pid")).fields());
  }
}
