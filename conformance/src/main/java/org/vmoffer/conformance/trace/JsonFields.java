package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;

/**
 * A JSON object that is read strictly: every field has to be there and of its kind, and none may be
 * left over. What is wrong is said with the place and the field.
 */
public final class JsonFields {
  private final JsonNode object;
  private final String where;
  private final Set<String> taken = new HashSet<>();

  /**
   * Fields to be taken one by one.
   *
   * @param object what has been parsed
   * @param where the place: file, line, and field that holds the object
   * @throws BadInputException if it is no object
   */
  public JsonFields(@Nullable JsonNode object, String where) {
    this.where = where;
    if (object == null || !object.isObject()) {
      throw new BadInputException(where, "found " + shown(object), "an object");
    }
    this.object = object;
  }

  /** Whether a field is there. */
  public boolean has(String field) {
    return object.has(field);
  }

  /** Whether a field is there and says that there is nothing; it counts as taken then. */
  public boolean isNull(String field) {
    JsonNode value = object.get(field);
    boolean isNull = value != null && value.isNull();
    if (isNull) {
      taken.add(field);
    }
    return isNull;
  }

  /** Where a field is, for messages. */
  public String where(String field) {
    return where + ": " + field;
  }

  /** An integer of 64 bits. */
  public long integer(String field) {
    JsonNode value = take(field);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(field, value, "an integer of 64 bits");
    }
    return value.longValue();
  }

  /** The same, or another value if the field is not there. */
  public long integer(String field, long absent) {
    return has(field) ? integer(field) : absent;
  }

  /** An integer within limits. */
  public int integer(String field, int least, int most) {
    JsonNode value = object.get(field);
    long number = integer(field);
    if (number < least || number > most) {
      throw wrong(field, value, "%d to %d".formatted(least, most));
    }
    return (int) number;
  }

  /** A string. */
  public String string(String field) {
    JsonNode value = take(field);
    if (value == null || !value.isTextual()) {
      throw wrong(field, value, "a string");
    }
    return value.textValue();
  }

  /** A boolean. */
  public boolean bool(String field) {
    JsonNode value = take(field);
    if (value == null || !value.isBoolean()) {
      throw wrong(field, value, "true or false");
    }
    return value.booleanValue();
  }

  /** The same, or another value if the field is not there. */
  public boolean bool(String field, boolean absent) {
    return has(field) ? bool(field) : absent;
  }

  /** An array, empty or not. */
  public JsonNode array(String field) {
    JsonNode value = take(field);
    if (value == null || !value.isArray()) {
      throw wrong(field, value, "an array");
    }
    return value;
  }

  /** An object. */
  public JsonFields object(String field) {
    return new JsonFields(take(field), where(field));
  }

  /** The names of all fields, in the order of the file. */
  public Iterable<String> names() {
    return object::fieldNames;
  }

  /**
   * The names of all fields as numbers, ascending.
   *
   * @throws BadInputException if one is no number within the limits, as it is usually written
   */
  public SortedSet<Integer> numbers(int least, int most) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String name : names()) {
      if (!name.matches("0|[1-9][0-9]{0,8}")
          || Integer.parseInt(name) < least
          || Integer.parseInt(name) > most) {
        throw new BadInputException(
            where, "found \"" + name + "\"", "the number of one, %d to %d".formatted(least, most));
      }
      numbers.add(Integer.parseInt(name));
    }
    return numbers;
  }

  /**
   * A string that means something.
   *
   * @param meaning gives it, or throws {@link IllegalArgumentException}, saying what is expected
   */
  public <T> T parsed(String field, Function<String, T> meaning) {
    String text = string(field);
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException notOne) {
      throw new BadInputException(
          where(field), "found \"" + text + "\"", "what means something: " + notOne.getMessage());
    }
  }

  /** A string that names a constant. */
  public <E extends Enum<E>> E constant(String field, Class<E> type) {
    String text = string(field);
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw new BadInputException(
        where(field),
        "found \"" + text + "\"",
        "one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** Refuses fields that nobody has taken. */
  public void end() {
    for (String name : names()) {
      if (!taken.contains(name)) {
        throw new BadInputException(where(name), "is not known here", "one of " + taken);
      }
    }
  }

  private @Nullable JsonNode take(String field) {
    taken.add(field);
    return object.get(field);
  }

  private BadInputException wrong(String field, @Nullable JsonNode value, String expected) {
    return new BadInputException(where(field), "found " + shown(value), expected);
  }

  private static String shown(@Nullable JsonNode value) {
    if (value == null) {
      return "nothing";
    }
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
