package org.vmoffer.conformance.itf;

import static org.vmoffer.conformance.itf.ItfValues.NODES;
import static org.vmoffer.conformance.itf.ItfValues.function;
import static org.vmoffer.conformance.itf.ItfValues.integer;
import static org.vmoffer.conformance.itf.ItfValues.set;
import static org.vmoffer.conformance.itf.ItfValues.withIntegers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonTree;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;

/**
 * A walk in the Informal Trace Format, which viewers of TLA+ traces open: the specification's
 * variables state by state, with {@code call}, which led there. {@code space} leaves out pages that
 * are not mapped.
 *
 * @see <a href="https://apalache-mc.org/docs/adr/015adr-trace.html">Apalache's ADR-015</a>
 */
public final class Itf {
  private static final List<String> VARIABLES =
      List.of("call", "alive", "space", "free", "content", "offers", "reply");

  private static final int MOST_FRAMES = 1 << 16;

  private Itf() {}

  /** The walk as one line of text. */
  public static String of(Walk walk) {
    return tree(walk) + "\n";
  }

  /**
   * The walk as a tree.
   *
   * @throws BadInputException if its machine has so many frames that to name each makes no sense
   */
  public static ObjectNode tree(Walk walk) {
    if (walk.bounds().frames() > MOST_FRAMES) {
      throw new BadInputException(
          walk.model(),
          "%,d frames, each of which a trace names".formatted(walk.bounds().frames()),
          "a machine with no more than %,d".formatted(MOST_FRAMES));
    }
    ObjectNode trace = ItfHeader.of(walk.model(), VARIABLES);
    ItfHeader.putMachine(trace, Hello.of(walk.bounds()));
    ObjectNode initial = addState(trace, walk, walk.initial());
    initial.putObject("call");
    initial.putObject("reply");
    for (Walk.Step step : walk.steps()) {
      ObjectNode state = addState(trace, walk, step.after());
      state.set("call", call(step.invocation()));
      state.set("reply", withIntegers(JsonTree.of(step.reply())));
    }
    return trace;
  }

  private static ObjectNode addState(ObjectNode trace, Walk walk, AbstractState state) {
    ObjectNode node = ItfHeader.addState(trace);
    node.set("alive", set(state.processes().stream().map(p -> integer(p.pid())).toList()));
    node.set(
        "space",
        function(
            state.processes().stream()
                .map(process -> Map.entry((long) process.pid(), pages(process.pages())))
                .toList()));
    node.set("free", set(state.free().stream().map(frame -> integer(frame)).toList()));
    node.set("content", content(walk.bounds().frames(), state.contents()));
    ArrayNode offers = node.putArray("offers");
    state.offers().forEach(offer -> offers.add(offer(offer)));
    return node;
  }

  private static ObjectNode pages(List<AbstractState.Page> pages) {
    return function(pages.stream().map(page -> Map.entry(page.page(), page(page))).toList());
  }

  private static ObjectNode page(AbstractState.Page page) {
    ObjectNode node = NODES.objectNode();
    node.set("frame", integer(page.frame()));
    node.set("cur", set(page.current()));
    node.set("max", set(page.maximum()));
    node.set("marks", set(page.marks()));
    return node;
  }

  private static ObjectNode content(int frames, List<AbstractState.Content> contents) {
    Map<Long, ObjectNode> values = new TreeMap<>();
    LongStream.range(0, frames).forEach(frame -> values.put(frame, integer(0)));
    contents.forEach(each -> values.put((long) each.frame(), integer(each.value())));
    return function(values.entrySet());
  }

  private static ObjectNode offer(AbstractState.Offer offer) {
    ObjectNode node = NODES.objectNode();
    node.set("src", integer(offer.source()));
    node.set("dst", integer(offer.destination()));
    node.set("page", integer(offer.page()));
    node.set("pages", integer(offer.pages()));
    node.set("grant", set(offer.grant()));
    node.set("drop", set(offer.drop()));
    return node;
  }

  /** The call that led to a state, as the adapter protocol writes it, with who makes it. */
  public static ObjectNode call(Invocation invocation) {
    ObjectNode node = NODES.objectNode();
    node.set("pid", integer(invocation.pid()));
    node.put("name", CallJson.name(invocation.call()));
    node.set("args", withIntegers(JsonTree.ofArguments(invocation.call())));
    return node;
  }
}
