package org.vmoffer.conformance.json;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vmoffer.conformance.BadInputException;

/**
 * The fields of an object of which everything that is wrong is to be told at once. What is wrong is
 * noted, and something harmless is returned instead.
 */
public final class GatheringFields {
  private static final Place NOWHERE = Place.named("");

  private final JsonFields fields;
  private final Complaints complaints;

  /** The same fields, what is wrong with them being noted there. */
  public GatheringFields(JsonFields fields, Complaints complaints) {
    this.fields = fields;
    this.complaints = complaints;
  }

  private <T> T orElse(String field, T harmless, Supplier<T> read) {
    try {
      return read.get();
    } catch (BadInputException wrong) {
      complaints.add(fields.line(field), wrong);
      return harmless;
    }
  }

  /** The fields themselves, for what does not throw. */
  public JsonFields fields() {
    return fields;
  }

  /** Notes that a field is not what it should be. */
  public void wrong(String field, String found, String expected) {
    complaints.add(fields.line(field), fields.wrong(field, found, expected));
  }

  /** The same, saying what is there. */
  public void wrong(String field, String expected) {
    complaints.add(fields.line(field), fields.wrong(field, expected));
  }

  /** A number; the least one if it is none. */
  public long number(String field, long least, long most) {
    return orElse(field, least, () -> fields.number(field, least, most));
  }

  /** A boolean; false if it is not there. */
  public boolean flag(String field) {
    return orElse(field, false, () -> fields.bool(field, false));
  }

  /**
   * A string; the empty one if it is none.
   *
   * @param fits what holds of it
   * @param expected that in words
   */
  public String string(String field, Predicate<String> fits, String expected) {
    if (fields.take(field) instanceof Json.Text text && fits.test(text.text())) {
      return text.text();
    }
    wrong(field, expected);
    return "";
  }

  /** One of some strings; the first if it is none of them. */
  public String choice(String field, String... choices) {
    List<String> all = List.of(choices);
    String chosen = string(field, all::contains, "one of " + String.join(", ", all));
    return chosen.isEmpty() ? choices[0] : chosen;
  }

  /** Strings; none if they are something else. */
  public List<String> strings(String field) {
    return orElse(field, List.of(), () -> fields.list(field).strings());
  }

  /** An object; one without fields, in which nothing is wrong, if it is none. */
  public GatheringFields object(String field) {
    return orElse(
        field,
        new GatheringFields(
            new JsonFields(new Json.Members(0, Map.of()), NOWHERE), new Complaints()),
        () -> new GatheringFields(fields.object(field), complaints));
  }

  /** Objects; none if they are something else. */
  public List<GatheringFields> objects(String field) {
    return orElse(
        field,
        List.of(),
        () -> fields.list(field).extensible(each -> new GatheringFields(each, complaints)));
  }

  /** Notes the fields that nobody has taken. */
  public void end() {
    for (String name : fields.left()) {
      complaints.add(fields.line(name), fields.unknown(name));
    }
  }
}
