package org.vmoffer.conformance.profile;

import org.vmoffer.conformance.json.GatheringFields;
import org.vmoffer.conformance.json.Json;
import org.vmoffer.conformance.json.Json.Text;

/** An object of a profile, in which every number has its source beside it. */
final class ProfileFields {
  private static final String NUMBER = "{\"value\": N, \"source\": \"key\"}";

  private final GatheringFields fields;
  private final SourceKeys keys;

  ProfileFields(GatheringFields fields, SourceKeys keys) {
    this.fields = fields;
    this.keys = keys;
  }

  /** The fields themselves. */
  GatheringFields all() {
    return fields;
  }

  /** Whether a field is an object; it is not taken by that. */
  boolean isObject(String field) {
    return fields.fields().isObject(field);
  }

  /** Whether a field is this text. It is taken by that. */
  boolean isText(String field, String text) {
    return fields.fields().take(field) instanceof Text told && told.text().equals(text);
  }

  /** An object; one without fields if it is none. */
  ProfileFields object(String field) {
    return new ProfileFields(fields.object(field), keys);
  }

  /**
   * A text.
   *
   * @param pattern what it has to match
   * @param expected that in words
   */
  String text(String field, String pattern, String expected) {
    return fields.string(field, text -> text.matches(pattern), expected);
  }

  /** A number with its source: {@code {"value": 5, "source": "key"}}, unverified or not. */
  int number(String field, int least, int most) {
    if (!isObject(field)) {
      fields.fields().take(field);
      fields.wrong(field, NUMBER);
      return least;
    }
    GatheringFields number = fields.object(field);
    long found = number.number("value", least, most);
    Json source = number.fields().take("source");
    if (source instanceof Text key) {
      keys.use(key.text(), number.fields());
    } else {
      number.wrong("source", "the key of a source");
    }
    keys.count(number.flag("unverified"));
    number.end();
    return (int) found;
  }

  /** Notes that a field is not what it should be. */
  void wrong(String field, String found, String expected) {
    fields.wrong(field, found, expected);
  }

  /** The same, saying what is there. */
  void wrong(String field, String expected) {
    fields.wrong(field, expected);
  }

  /** Notes the fields that nobody has taken. */
  void end() {
    fields.end();
  }
}
