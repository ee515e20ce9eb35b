package org.vmoffer.conformance.secondmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the second model reads in a profile's file. It trusts the file.
 *
 * @param dtlb sets and ways by page size, the smallest first; empty: with the small ones
 * @param structures sets and ways by the level of the entries, from 2
 * @param caches sets and ways, the first level first
 * @param latencies l1d, l2, llc, memory, stlb, update
 */
record SecondProfile(
    String name,
    int levels,
    int lineBytes,
    int[][] dtlb,
    int[][] itlb,
    int[][] stlb,
    int[][] structures,
    int[][] caches,
    int[] latencies) {

  static SecondProfile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(new ObjectMapper().readTree(in));
    }
  }

  private static SecondProfile of(JsonNode root) {
    JsonNode structures = root.path("structures");
    JsonNode caches = root.path("caches");
    JsonNode latencies = root.path("latencies");
    return new SecondProfile(
        root.path("name").asText(),
        number(root.path("levels")),
        number(caches.path("lineBytes")),
        tlb(root.path("dtlb")),
        tlb(root.path("itlb")),
        tlb(root.path("stlb")),
        new int[][] {
          shape(structures.path("pde")),
          shape(structures.path("pdpte")),
          shape(structures.path("pml4e")),
          shape(structures.path("pml5e"))
        },
        new int[][] {
          shape(caches.path("l1d")), shape(caches.path("l2")), shape(caches.path("llc"))
        },
        new int[] {
          number(latencies.path("l1d")),
          number(latencies.path("l2")),
          number(latencies.path("llc")),
          number(latencies.path("memory")),
          number(latencies.path("stlb")),
          number(latencies.path("update"))
        });
  }

  private static int[][] tlb(JsonNode node) {
    return new int[][] {
      shape(node.path("4K")), shape(node.path("2M")), shape(node.path("1G")),
    };
  }

  /** An empty array stands for "with 4K", no sets for "none" and for what is not there. */
  private static int[] shape(JsonNode node) {
    if (node.asText().equals("with 4K")) {
      return new int[0];
    }
    return node.isObject()
        ? new int[] {number(node.path("sets")), number(node.path("ways"))}
        : new int[] {0, 0};
  }

  private static int number(JsonNode node) {
    JsonNode value = node.isObject() ? node.path("value") : node;
    if (!value.isInt()) {
      throw new IllegalArgumentException("not a number: " + node);
    }
    return value.asInt();
  }
}
