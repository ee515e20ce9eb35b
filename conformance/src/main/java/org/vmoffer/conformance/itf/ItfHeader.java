package org.vmoffer.conformance.itf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.vmoffer.conformance.protocol.Hello;

/** The beginning of a trace, which all traces have in common. */
public final class ItfHeader {
  /** Which format it is, and where that is described. */
  private static final String DESCRIPTION = "https://apalache-mc.org/docs/adr/015adr-trace.html";

  private ItfHeader() {}

  /**
   * A trace that has no states yet.
   *
   * @param source the model that it is of
   * @param variables the names of its variables
   */
  public static ObjectNode of(String source, List<String> variables) {
    ObjectNode trace = ItfValues.NODES.objectNode();
    trace
        .putObject("#meta")
        .put("format", "ITF")
        .put("format-description", DESCRIPTION)
        .put("source", source);
    ArrayNode names = trace.putArray("vars");
    variables.forEach(names::add);
    trace.putArray("states");
    return trace;
  }

  /**
   * Says which machine a trace of calls is of: the hello object of the adapter protocol, so that
   * the calls can be made again.
   */
  public static void putMachine(ObjectNode trace, Hello machine) {
    try (TokenBuffer buffer = new TokenBuffer(null, false)) {
      machine.write(buffer);
      trace.withObject("/#meta").set("machine", ItfValues.JSON.readTree(buffer.asParser()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a buffer in memory refuses to be written to", impossible);
    }
  }

  /** Adds a state that has nothing but its index. */
  public static ObjectNode addState(ObjectNode trace) {
    ArrayNode states = trace.withArray("/states");
    ObjectNode state = ItfValues.NODES.objectNode();
    state.putObject("#meta").put("index", states.size());
    states.add(state);
    return state;
  }
}
