package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.review.QuerySearch;
import org.vmoffer.conformance.review.Witness;

/** The walks in which decisions of the ledger show: each entry's query, asked of its model. */
final class LedgerTraces {
  private LedgerTraces() {}

  /**
   * Finds them, and says in each entry which trace is its own, or that no walk is as it says.
   *
   * @param entries the ledger
   * @param graphs by model; entries of other models are left as they are
   * @throws BadInputException if an entry's query cannot be read
   */
  static List<PageTrace> addTo(ArrayNode entries, Map<String, StateGraph> graphs) {
    List<Optional<PageTrace>> found =
        IntStream.range(0, entries.size())
            .parallel()
            .mapToObj(entry -> addTo((ObjectNode) entries.get(entry), graphs))
            .toList();
    return found.stream().flatMap(Optional::stream).toList();
  }

  private static Optional<PageTrace> addTo(ObjectNode entry, Map<String, StateGraph> graphs) {
    StateGraph graph = graphs.get(entry.path("witness").path("model").asText());
    if (graph == null) {
      return Optional.empty();
    }
    String id = entry.path("id").asText();
    Query query;
    try {
      query = Query.read(entry.path("witness").path("find").asText());
    } catch (BadInputException wrong) {
      throw BadInputException.all(
          List.of(new BadInputException("ledger entry " + id, "witness.find", "a query"), wrong));
    }
    Optional<Witness> witness = new QuerySearch(query, graph).run(Integer.MAX_VALUE);
    if (witness.isEmpty()) {
      entry.put("notFound", true);
      return Optional.empty();
    }
    String name = "ledger-" + id;
    entry.put("trace", name);
    String title = "%s: %s".formatted(id, entry.path("question").asText());
    return Optional.of(new PageTrace(name, title, "ledger", WalkTrace.of(witness.get().walk())));
  }
}
