package org.vmoffer.conformance.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sources of a profile: what numbers name must be there, and what is there must be named. */
final class SourceKeys {
  private final Map<String, Located> named = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();

  private int numbers;
  private int unverified;

  /** There is a number more. */
  void count(boolean isUnverified) {
    numbers++;
    unverified += isUnverified ? 1 : 0;
  }

  int numbers() {
    return numbers;
  }

  int unverified() {
    return unverified;
  }

  /** A number says where it is from. */
  void use(String key, Located at, String path) {
    named.putIfAbsent(key, at);
    paths.putIfAbsent(key, path);
  }

  /** Compares them with what the file says of sources; every number has been read. */
  void check(ProfileFields sources, Complaints complaints) {
    for (String key : sources.names()) {
      sources.text(key, "[^\\s].*", "a text or an address that says where numbers are from");
      if (!named.containsKey(key)) {
        complaints.add(
            sources.line(key),
            sources.path(key),
            "no number names it",
            "only sources that are used");
      }
    }
    named.forEach(
        (key, at) -> {
          if (!sources.has(key)) {
            complaints.add(
                at.line(),
                paths.getOrDefault(key, ""),
                "\"" + key + "\" is not among the sources",
                "a field of sources: " + String.join(", ", sources.names()));
          }
        });
  }
}
