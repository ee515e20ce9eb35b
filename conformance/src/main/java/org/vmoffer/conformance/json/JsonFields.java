package org.vmoffer.conformance.json;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Json.Members object;
  private final Place place;
  private final String path;
  private final Set<String> taken = new LinkedHashSet<>();

  /**
   * Fields to be taken one by one.
   *
   * @param place where the text is from that holds the object
   * @throws BadInputException if it is no object
   */
  public JsonFields(Json value, Place place) {
    this(value, value.line(), place, "");
  }

  /**
   * The same of an object within another.
   *
   * @param value null if there is none
   * @param line where it should be if there is none
   * @param path the fields that lead to it
   */
  public JsonFields(@Nullable Json value, int line, Place place, String path) {
    if (!(value instanceof Json.Members members)) {
      throw new BadInputException(
          place.at(value == null ? line : value.line(), path), found(value), "an object");
    }
    this.object = members;
    this.place = place;
    this.path = path;
  }

  /** Whether a field is there. */
  public boolean has(String field) {
    return object.fields().containsKey(field);
  }

  /** Whether a field is there and says that there is nothing; it counts as taken then. */
  public boolean isNull(String field) {
    boolean isNull = object.fields().get(field) instanceof Json.Nothing;
    if (isNull) {
      taken.add(field);
    }
    return isNull;
  }

  /** Whether a field is there and is an object. */
  public boolean isObject(String field) {
    return object.fields().get(field) instanceof Json.Members;
  }

  /** The names of all fields, in the order of the text. */
  public List<String> names() {
    return List.copyOf(object.fields().keySet());
  }

  /** The line of a field, or of the object if the field is not there. */
  public int line(String field) {
    Json value = object.fields().get(field);
    return value == null ? object.line() : value.line();
  }

  /** The fields that lead to a field. */
  public String path(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** Where a field is, for messages. */
  public String where(String field) {
    return place.at(line(field), path(field));
  }

  /** What to throw for a field that is not what it should be. */
  public BadInputException wrong(String field, String found, String expected) {
    return new BadInputException(where(field), found, expected);
  }

  /** The same, saying what is there. */
  public BadInputException wrong(String field, String expected) {
    return wrong(field, found(object.fields().get(field)), expected);
  }

  /** The value of a field, whatever it is; null if it is not there. It is taken by that. */
  public @Nullable Json take(String field) {
    taken.add(field);
    return object.fields().get(field);
  }

  /** An integer of 64 bits. */
  public long integer(String field) {
    if (take(field) instanceof Json.Whole number && number.fits()) {
      return number.value();
    }
    throw wrong(field, "an integer of 64 bits");
  }

  /** The same, or another value if the field is not there. */
  public long integer(String field, long absent) {
    return has(field) ? integer(field) : absent;
  }

  /** An integer within limits. */
  public int integer(String field, int least, int most) {
    return (int) number(field, least, most);
  }

  /** The same for larger ones. */
  public long number(String field, long least, long most) {
    if (take(field) instanceof Json.Whole number
        && number.fits()
        && number.value() >= least
        && number.value() <= most) {
      return number.value();
    }
    throw wrong(field, JsonList.range(least, most));
  }

  /** A string. */
  public String string(String field) {
    if (take(field) instanceof Json.Text text) {
      return text.text();
    }
    throw wrong(field, "a string");
  }

  /** A boolean. */
  public boolean bool(String field) {
    if (take(field) instanceof Json.Flag flag) {
      return flag.value();
    }
    throw wrong(field, "true or false");
  }

  /** The same, or another value if the field is not there. */
  public boolean bool(String field, boolean absent) {
    return has(field) ? bool(field) : absent;
  }

  /** An object. */
  public JsonFields object(String field) {
    return new JsonFields(take(field), object.line(), place, path(field));
  }

  /** An array, empty or not. */
  public JsonList list(String field) {
    if (take(field) instanceof Json.Elements elements) {
      return new JsonList(elements.all(), place, path(field));
    }
    throw wrong(field, "an array");
  }

  /** Objects, each read as a whole: none may have fields that nobody has taken. */
  public <T> List<T> objects(String field, Function<JsonFields, T> read) {
    return list(field).objects(read);
  }

  /**
   * The names of all fields as numbers, ascending.
   *
   * @throws BadInputException if one is no number within the limits, as it is usually written
   */
  public SortedSet<Integer> numbers(int least, int most) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String name : object.fields().keySet()) {
      if (!name.matches("0|[1-9][0-9]{0,8}")
          || Integer.parseInt(name) < least
          || Integer.parseInt(name) > most) {
        throw new BadInputException(
            place.at(line(name), path),
            "found " + new Json.Text(0, name).shown(),
            "the number of one, %d to %d".formatted(least, most));
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
      throw wrong(field, "what means something: " + notOne.getMessage());
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
    throw wrong(field, "one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** Refuses fields that nobody has taken. */
  public void end() {
    for (String name : left()) {
      throw unknown(name);
    }
  }

  /** The names of the fields that nobody has taken. */
  List<String> left() {
    return object.fields().keySet().stream().filter(name -> !taken.contains(name)).toList();
  }

  /** What to throw for a field that nobody has taken. */
  BadInputException unknown(String field) {
    return wrong(
        field,
        "is not known here",
        taken.isEmpty() ? "none here" : "one of " + String.join(", ", taken));
  }

  private static String found(@Nullable Json value) {
    return value == null ? "missing" : "found " + value.shown();
  }
}
