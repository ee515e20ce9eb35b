package org.vmoffer.conformance.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;

/**
 * The answer to {@code hello}: what the program is.
 *
 * @param name what it calls itself
 * @param version its version
 * @param capabilities what it can do beside calls; names that are not known mean nothing
 * @param calls the names of the calls that it has; empty if it has all
 */
public record Welcome(
    String name,
    String version,
    SequencedSet<String> capabilities,
    Optional<SequencedSet<String>> calls) {

  /** It can say its whole state. */
  public static final String STATE = "state";

  /** It can be put into any state. */
  public static final String LOAD = "load";

  /** Its pages have contents. */
  public static final String DATA = "data";

  /** Whether it can do something. */
  public boolean can(String capability) {
    return capabilities.contains(capability);
  }

  /** Whether it has a call. */
  public boolean has(String call) {
    return calls.map(names -> names.contains(call)).orElse(true);
  }

  /** Writes the answer. */
  public void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeBooleanField("ok", true);
    out.writeStringField("name", name);
    out.writeStringField("version", version);
    write(out, "capabilities", capabilities);
    if (calls.isPresent()) {
      write(out, "calls", calls.get());
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, String field, Iterable<String> names)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (String name : names) {
      out.writeString(name);
    }
    out.writeEndArray();
  }

  /**
   * Reads the answer.
   *
   * @throws BadInputException if a field is missing or wrong
   */
  public static Welcome read(JsonFields fields) {
    if (!fields.bool("ok")) {
      throw new BadInputException(fields.where("ok"), "found false", "true");
    }
    return new Welcome(
        fields.string("name"),
        fields.string("version"),
        names(fields, "capabilities"),
        fields.has("calls") ? Optional.of(names(fields, "calls")) : Optional.empty());
  }

  private static SequencedSet<String> names(JsonFields fields, String field) {
    return new LinkedHashSet<>(fields.list(field).strings());
  }
}
