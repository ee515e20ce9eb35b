package org.vmoffer.conformance.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.profile.Located.Fields;
import org.vmoffer.conformance.profile.Located.Flag;
import org.vmoffer.conformance.profile.Located.Text;
import org.vmoffer.conformance.profile.Located.Whole;

/**
 * An object of a profile that is read strictly: every field has to be there and of its kind, and
 * none may be left over. What is wrong is noted, and reading goes on with something in its place.
 */
final class ProfileFields {
  private static final int MOST_DIGITS = 10;

  private final String path;
  private final int line;
  private final Map<String, Located> fields;
  private final Complaints complaints;
  private final SourceKeys keys;
  private final Set<String> taken = new HashSet<>();

  private ProfileFields(String path, Fields object, Complaints complaints, SourceKeys keys) {
    this.path = path;
    this.line = object.line();
    this.fields = object.fields();
    this.complaints = complaints;
    this.keys = keys;
  }

  /** A whole file. */
  static ProfileFields of(Fields root, Complaints complaints, SourceKeys keys) {
    return new ProfileFields("", root, complaints, keys);
  }

  /** The names of all fields, in the order of the file. */
  List<String> names() {
    return new ArrayList<>(fields.keySet());
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The path of a field, for messages. */
  String path(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** The line of a field, or of the object if it is not there. */
  int line(String field) {
    Located value = fields.get(field);
    return value == null ? line : value.line();
  }

  /** Whether a field is an object; it is not taken by that. */
  boolean isObject(String field) {
    return fields.get(field) instanceof Fields;
  }

  /** An object; one without fields if it is none. */
  ProfileFields object(String field) {
    Located value = take(field);
    if (value instanceof Fields object) {
      return new ProfileFields(path(field), object, complaints, keys);
    }
    wrong(field, value, "an object");
    // Nothing that is missing in it is worth a second complaint.
    return new ProfileFields(
        path(field), new Fields(line(field), Map.of()), new Complaints(""), keys);
  }

  /**
   * A text.
   *
   * @param pattern what it has to match
   * @param expected that in words
   */
  String text(String field, String pattern, String expected) {
    Located value = take(field);
    if (value instanceof Text text && text.text().matches(pattern)) {
      return text.text();
    }
    wrong(field, value, expected);
    return "";
  }

  /** A number with its source: {@code {"value": 5, "source": "key"}}, unverified or not. */
  int number(String field, int least, int most) {
    String expected = "a whole number from %d to %d".formatted(least, most);
    if (!isObject(field)) {
      wrong(field, take(field), "{\"value\": N, \"source\": \"key\"}");
      return least;
    }
    ProfileFields number = object(field);
    Located value = number.take("value");
    int found = least;
    if (value instanceof Whole whole && isWithin(whole.digits(), least, most)) {
      found = Integer.parseInt(whole.digits());
    } else {
      number.wrong("value", value, expected);
    }
    Located source = number.take("source");
    if (source instanceof Text key) {
      keys.use(key.text(), key, number.path("source"));
    } else {
      number.wrong("source", source, "the key of a source");
    }
    Located flag = number.take("unverified");
    if (flag != null && !(flag instanceof Flag)) {
      number.wrong("unverified", flag, "true or false");
    }
    keys.count(flag instanceof Flag said && said.value());
    number.end();
    return found;
  }

  private static boolean isWithin(String digits, int least, int most) {
    if (digits.length() > MOST_DIGITS) {
      return false;
    }
    long number = Long.parseLong(digits);
    return number >= least && number <= most;
  }

  /** Notes that a field is not what it should be. */
  void wrong(String field, @Nullable Located value, String expected) {
    complaints.add(
        line(field), path(field), value == null ? "missing" : "found " + value.shown(), expected);
  }

  /** The value of a field, whatever it is; null if it is not there. */
  @Nullable Located take(String field) {
    taken.add(field);
    return fields.get(field);
  }

  /** Notes the fields that nobody has taken. */
  void end() {
    for (String name : fields.keySet()) {
      if (!taken.contains(name)) {
        complaints.add(
            line(name),
            path(name),
            "no field of a profile",
            "one of " + String.join(", ", taken.stream().sorted().toList()));
      }
    }
  }
}
