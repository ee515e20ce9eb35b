package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.TinyGraph;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/** The packed form of a graph, read back by its description. */
final class SpaceJsonTest {
  private static final StateGraph GRAPH = TinyGraph.get();
  private static final ObjectNode JSON = SpaceJson.of(GRAPH);
  private static final int MAX_PID = GRAPH.header().bounds().maxPid();

  private static final class Numbers {
    private final DataInputStream in;

    Numbers() throws IOException {
      byte[] packed = Base64.getDecoder().decode(JSON.path("data").asText());
      in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)));
    }

    int next() throws IOException {
      int value = 0;
      int shift = 0;
      int octet = in.readUnsignedByte();
      while (octet > 127) {
        value |= (octet & 127) << shift;
        shift += 7;
        octet = in.readUnsignedByte();
      }
      return value | octet << shift;
    }

    int[] column() throws IOException {
      int[] column = new int[GRAPH.stateCount()];
      for (int state = 0; state < column.length; state++) {
        column[state] = next();
      }
      return column;
    }

    boolean isAtEnd() throws IOException {
      return in.read() < 0;
    }
  }

  private static AbstractState state(int number) {
    int from = GRAPH.stateOffset(number);
    return StateCode.decode(
        Arrays.copyOfRange(GRAPH.stateWords(), from, from + GRAPH.stateLength(number)),
        GRAPH.header().bounds().frames());
  }

  @Test
  void everyStateIsThereWithItsPagesItsOffersAndWhatFramesHold() throws IOException {
    Numbers numbers = new Numbers();
    for (int pid = 1; pid <= MAX_PID; pid++) {
      int[] column = numbers.column();
      for (int number = 0; number < GRAPH.stateCount(); number++) {
        int expected = pid;
        String pages =
            state(number).processes().stream()
                .filter(process -> process.pid() == expected)
                .map(process -> pages(process))
                .findFirst()
                .orElse("dead");
        String packed =
            column[number] == 0 ? "dead" : JSON.path("spaces").path(column[number] - 1).toString();
        assertEquals(pages, packed);
      }
    }
    int[] offers = numbers.column();
    int[] contents = numbers.column();
    for (int number = 0; number < GRAPH.stateCount(); number++) {
      JsonNode pending = JSON.path("offers").path(offers[number]);
      assertEquals(offers(state(number)), pending.toString());
      JsonNode held = JSON.path("contents").path(contents[number]);
      assertEquals(state(number).contents().size(), held.size());
    }
  }

  private static String pages(AbstractState.ProcessState process) {
    return process.pages().stream()
        .map(
            page ->
                "[%d,%d,\"%s\",\"%s\",\"%s\"]"
                    .formatted(
                        page.page(),
                        page.frame(),
                        page.current(),
                        page.maximum(),
                        String.join(" ", page.marks().names())))
        .toList()
        .toString()
        .replace("], [", "],[");
  }

  private static String offers(AbstractState state) {
    return state.offers().stream()
        .map(
            offer ->
                "[%d,%d,%d,%d,\"%s\",\"%s\"]"
                    .formatted(
                        offer.source(),
                        offer.destination(),
                        offer.page(),
                        offer.pages(),
                        offer.grant(),
                        offer.drop()))
        .toList()
        .toString()
        .replace("], [", "],[");
  }

  @Test
  void everyEdgeIsThereWithItsReplyAndWhereItLeads() throws IOException {
    Numbers numbers = new Numbers();
    for (int column = 0; column < MAX_PID + 2; column++) {
      numbers.column();
    }
    int[] codes = new int[GRAPH.edgeCount()];
    for (int edge = 0; edge < codes.length; edge++) {
      codes[edge] = numbers.next();
      assertEquals(GRAPH.reply(edge), codes[edge] / 2);
    }
    int moving = 0;
    for (int edge = 0; edge < codes.length; edge++) {
      int target = GRAPH.source(edge);
      if (codes[edge] % 2 == 1) {
        int code = numbers.next();
        target += code % 2 == 0 ? code / 2 : -(code + 1) / 2;
        moving++;
      }
      assertEquals(GRAPH.target(edge), target);
    }
    assertTrue(moving > 0 && moving < codes.length);
    assertTrue(numbers.isAtEnd());
  }
}
