package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** The states of a graph by what they consist of; each part that occurs is written once. */
final class StateColumns {
  private final List<AbstractState> states = new ArrayList<>();
  private final int maxPid;

  StateColumns(StateGraph graph) {
    maxPid = graph.header().bounds().maxPid();
    int frames = graph.header().bounds().frames();
    for (int state = 0; state < graph.stateCount(); state++) {
      int from = graph.stateOffset(state);
      long[] words = Arrays.copyOfRange(graph.stateWords(), from, from + graph.stateLength(state));
      states.add(StateCode.decode(words, frames));
    }
  }

  /** Writes the parts, and tells the numbers, a column behind the other. */
  void write(ObjectNode json, IntConsumer numbers) {
    Map<List<AbstractState.Page>, Integer> spaces = new LinkedHashMap<>();
    for (int pid = 1; pid <= maxPid; pid++) {
      for (AbstractState state : states) {
        numbers.accept(space(state, pid, spaces));
      }
    }
    Map<List<AbstractState.Offer>, Integer> offers = new LinkedHashMap<>();
    states.forEach(state -> numbers.accept(numberOf(state.offers(), offers)));
    Map<List<AbstractState.Content>, Integer> contents = new LinkedHashMap<>();
    states.forEach(state -> numbers.accept(numberOf(state.contents(), contents)));
    ArrayNode spaceList = json.putArray("spaces");
    spaces.keySet().forEach(pages -> addPages(spaceList.addArray(), pages));
    ArrayNode offerLists = json.putArray("offers");
    offers.keySet().forEach(pending -> addOffers(offerLists.addArray(), pending));
    ArrayNode contentLists = json.putArray("contents");
    contents.keySet().forEach(held -> addContents(contentLists.addArray(), held));
  }

  private static int space(
      AbstractState state, int pid, Map<List<AbstractState.Page>, Integer> spaces) {
    for (AbstractState.ProcessState process : state.processes()) {
      if (process.pid() == pid) {
        return 1 + numberOf(process.pages(), spaces);
      }
    }
    return 0;
  }

  private static <T> int numberOf(T part, Map<T, Integer> parts) {
    return parts.computeIfAbsent(part, missing -> parts.size());
  }

  private static void addPages(ArrayNode list, List<AbstractState.Page> pages) {
    for (AbstractState.Page page : pages) {
      list.addArray()
          .add(page.page())
          .add(page.frame())
          .add(page.current().toString())
          .add(page.maximum().toString())
          .add(String.join(" ", page.marks().names()));
    }
  }

  private static void addOffers(ArrayNode list, List<AbstractState.Offer> offers) {
    for (AbstractState.Offer offer : offers) {
      list.addArray()
          .add(offer.source())
          .add(offer.destination())
          .add(offer.page())
          .add(offer.pages())
          .add(offer.grant().toString())
          .add(offer.drop().toString());
    }
  }

  private static void addContents(ArrayNode list, List<AbstractState.Content> contents) {
    contents.forEach(each -> list.addArray().add(each.frame()).add(each.value()));
  }
}
