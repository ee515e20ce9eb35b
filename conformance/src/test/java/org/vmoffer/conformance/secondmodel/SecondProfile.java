package org.vmoffer.conformance.secondmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the second model reads in a profile's file. It trusts the file.
 *
 * @param dtlb by page size, the smallest first
 * @param structures by the level of the entries, from 2
 * @param caches the first level first
 * @param latencies l1d, l2, llc, memory, stlb, update
 */
record SecondProfile(
    String name,
    int levels,
    int lineBytes,
    List<Array> dtlb,
    List<Array> itlb,
    List<Array> stlb,
    List<Array> structures,
    List<Array> caches,
    List<Integer> latencies) {

  /**
   * Sets and ways; no sets: not there; or whatever the array for 4 KiB has, together with those.
   */
  record Array(int sets, int ways, boolean withSmall) {}

  static SecondProfile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode root = new ObjectMapper().readTree(in);
      return new SecondProfile(
          root.path("name").asText(),
          number(root.path("levels")),
          number(root.path("caches").path("lineBytes")),
          arrays(root.path("dtlb"), "4K", "2M", "1G"),
          arrays(root.path("itlb"), "4K", "2M", "1G"),
          arrays(root.path("stlb"), "4K", "2M", "1G"),
          arrays(root.path("structures"), "pde", "pdpte", "pml4e", "pml5e"),
          arrays(root.path("caches"), "l1d", "l2", "llc"),
          Stream.of("l1d", "l2", "llc", "memory", "stlb", "update")
              .map(key -> number(root.path("latencies").path(key)))
              .toList());
    }
  }

  private static List<Array> arrays(JsonNode node, String... keys) {
    return Stream.of(keys).map(node::path).map(SecondProfile::array).toList();
  }

  private static Array array(JsonNode node) {
    return node.isObject()
        ? new Array(number(node.path("sets")), number(node.path("ways")), false)
        : new Array(0, 0, node.asText().equals("with 4K"));
  }

  private static int number(JsonNode node) {
    JsonNode value = node.isObject() ? node.path("value") : node;
    if (!value.isInt()) {
      throw new IllegalArgumentException("not a number: " + node);
    }
    return value.asInt();
  }
}
