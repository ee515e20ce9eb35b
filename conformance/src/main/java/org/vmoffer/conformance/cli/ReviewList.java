package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.ledger.Entry;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;

/** Entries of the ledger, a line each. */
final class ReviewList {
  private static final String NONE = "-";

  private ReviewList() {}

  static String text(List<Entry> entries, TextLayout layout) {
    TextTable table = new TextTable("entry", "question", "calls", "topics", "witness", "what-if");
    for (Entry entry : entries) {
      table.add(
          TextTable.Style.PLAIN,
          entry.id(),
          entry.question(),
          String.join(" ", entry.calls()),
          String.join(" ", entry.topics()),
          entry.witness().map(Entry.Shown::model).orElse(NONE),
          entry.whatIf().map(Entry.Otherwise::name).orElse(NONE));
    }
    return table.format(layout)
        + "review: entries=%d witnesses=%d what-ifs=%d%n"
            .formatted(
                entries.size(),
                entries.stream().filter(entry -> entry.witness().isPresent()).count(),
                entries.stream().filter(entry -> entry.whatIf().isPresent()).count());
  }

  static ObjectNode json(List<Entry> entries) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("entries");
    for (Entry entry : entries) {
      ObjectNode one = all.addObject();
      one.put("id", entry.id());
      one.put("question", entry.question());
      put(one.putArray("calls"), entry.calls());
      put(one.putArray("topics"), entry.topics());
      put(one.putArray("rules"), entry.rules());
      one.put("precedents", entry.precedents().size());
      one.put("witness", entry.witness().map(Entry.Shown::model).orElse(null));
      one.put("whatIf", entry.whatIf().map(Entry.Otherwise::name).orElse(null));
    }
    return json;
  }

  private static void put(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
