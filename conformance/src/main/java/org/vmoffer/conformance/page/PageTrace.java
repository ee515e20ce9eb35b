package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A trace that is in a report.
 *
 * @param id its name in addresses and files: letters, digits and hyphens
 * @param title what it shows, in a few words
 * @param group what it is listed with
 * @param itf the trace in the Informal Trace Format
 */
public record PageTrace(String id, String title, String group, JsonNode itf) {

  /** Checks the name, and that there is something to play. */
  public PageTrace {
    if (!id.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException(id + " is no name for a file");
    }
    if (itf.path("states").size() < 2) {
      throw new IllegalArgumentException(id + " has no steps");
    }
  }

  /** What a list says of it. */
  void putInto(ObjectNode json) {
    json.put("id", id)
        .put("title", title)
        .put("group", group)
        .put("steps", itf.path("states").size() - 1);
  }
}
