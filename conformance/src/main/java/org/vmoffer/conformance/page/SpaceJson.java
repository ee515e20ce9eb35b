package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.trace.CallJson;

/**
 * A state graph for the page: what is different once, as JSON, and beside it numbers that name it,
 * compressed. Numbers are of seven bits a byte, the lowest first.
 *
 * <pre>
 *   for each pid        by state: its address space, counted from 1; 0 if it does not live
 *   offers              by state: what is pending
 *   contents            by state: what frames hold
 *   edges               by state and by call whose caller lives, in the order of the calls:
 *                       twice the reply, and 1 if the state changes
 *   targets             of each edge that changes the state, how far behind its source the state
 *                       is that it leads to: twice the distance, or twice minus 1 if it is before
 * </pre>
 *
 * <p>Which call an edge is of need not be said: every call of a living caller is one.
 */
final class SpaceJson {
  private final StateGraph graph;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private SpaceJson(StateGraph graph) {
    this.graph = graph;
  }

  /**
   * A graph.
   *
   * @throws IllegalArgumentException if some living process does not make every call once
   */
  static ObjectNode of(StateGraph graph) {
    return new SpaceJson(graph).json();
  }

  private ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("model", graph.header().model())
        .put("maxPid", graph.header().bounds().maxPid())
        .put("pages", graph.header().bounds().userPages())
        .put("frames", graph.header().bounds().frames())
        .put("states", graph.stateCount())
        .put("edges", graph.edgeCount());
    ArrayNode calls = json.putArray("calls");
    for (int call = 0; call < graph.callCount(); call++) {
      Invocation invocation = graph.invocation(call);
      calls
          .addArray()
          .add(invocation.pid())
          .add(CallJson.name(invocation.call()))
          .add(CallText.of(invocation.call()));
    }
    ArrayNode replies = json.putArray("replies");
    for (int reply = 0; reply < graph.replyCount(); reply++) {
      Reply each = graph.replyAt(reply);
      Errno errno = each.rule().errno();
      replies
          .addArray()
          .add(each.rule().label())
          .add(errno == null ? "" : errno.name())
          .add(ReplyText.of(each));
    }
    new StateColumns(graph).write(json, this::number);
    edges();
    return json.put("data", packed());
  }

  private void edges() {
    for (int state = 0; state < graph.stateCount(); state++) {
      int edge = graph.firstEdge(state);
      long alive = graph.stateWords()[graph.stateOffset(state)];
      for (int call = 0; call < graph.callCount(); call++) {
        if (!lives(graph.invocation(call), alive)) {
          continue;
        }
        if (edge == graph.firstEdge(state + 1) || graph.call(edge) != call) {
          throw new IllegalArgumentException(
              "%s: state %d has not exactly one edge of call %d"
                  .formatted(graph.header().model(), state, call));
        }
        number(2 * graph.reply(edge) + (graph.target(edge) == state ? 0 : 1));
        edge++;
      }
    }
    for (int state = 0; state < graph.stateCount(); state++) {
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        int distance = graph.target(edge) - state;
        if (distance != 0) {
          number(distance > 0 ? 2 * distance : -2 * distance - 1);
        }
      }
    }
  }

  private static boolean lives(Invocation invocation, long alive) {
    return invocation.call() instanceof Call.Spawn || (alive >> invocation.pid() & 1) != 0;
  }

  private void number(int value) {
    int rest = value;
    while (rest >= 1 << 7) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  private String packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      bytes.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a buffer in memory refuses to be written to", impossible);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }
}
