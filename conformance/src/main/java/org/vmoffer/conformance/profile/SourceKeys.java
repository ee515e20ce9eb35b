package org.vmoffer.conformance.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vmoffer.conformance.json.Complaints;
import org.vmoffer.conformance.json.JsonFields;

/** The sources of a profile: what numbers name must be there, and what is there must be named. */
final class SourceKeys {
  private static final String SOURCE = "source";

  private final Map<String, JsonFields> named = new LinkedHashMap<>();

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

  /**
   * A number says where it is from.
   *
   * @param number the object that says so
   */
  void use(String key, JsonFields number) {
    named.putIfAbsent(key, number);
  }

  /** Compares them with what the file says of sources; every number has been read. */
  void check(ProfileFields sources, Complaints complaints) {
    JsonFields told = sources.all().fields();
    for (String key : told.names()) {
      sources.text(key, "[^\\s].*", "a text or an address that says where numbers are from");
      if (!named.containsKey(key)) {
        sources.wrong(key, "no number names it", "only sources that are used");
      }
    }
    named.forEach(
        (key, number) -> {
          if (!told.has(key)) {
            complaints.add(
                number.line(SOURCE),
                number.wrong(
                    SOURCE,
                    "\"" + key + "\" is not among the sources",
                    "a field of sources: " + String.join(", ", told.names())));
          }
        });
  }
}
