package org.vmoffer.conformance.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vmoffer.conformance.BadInputException;

/** A JSON array that is read strictly: every element has to be of the kind that is asked for. */
public final class JsonList {
  private final List<Json> all;
  private final Place place;
  private final String path;

  JsonList(List<Json> all, Place place, String path) {
    this.all = all;
    this.place = place;
    this.path = path;
  }

  /** How many elements there are. */
  public int size() {
    return all.size();
  }

  /** Objects, each read as a whole: none may have fields that nobody has taken. */
  public <T> List<T> objects(Function<JsonFields, T> read) {
    return extensible(
        fields -> {
          T object = read.apply(fields);
          fields.end();
          return object;
        });
  }

  /** Objects whose other fields are passed over. */
  public <T> List<T> extensible(Function<JsonFields, T> read) {
    List<T> objects = new ArrayList<>(all.size());
    for (int index = 0; index < all.size(); index++) {
      Json value = all.get(index);
      objects.add(read.apply(new JsonFields(value, value.line(), place, path(index))));
    }
    return objects;
  }

  /** Strings. */
  public List<String> strings() {
    return parsed(Function.identity());
  }

  /**
   * Strings that mean something.
   *
   * @param meaning as in {@link JsonFields#parsed}
   */
  public <T> List<T> parsed(Function<String, T> meaning) {
    List<T> parsed = new ArrayList<>(all.size());
    for (int index = 0; index < all.size(); index++) {
      if (!(all.get(index) instanceof Json.Text text)) {
        throw wrong(index, "a string");
      }
      try {
        parsed.add(meaning.apply(text.text()));
      } catch (IllegalArgumentException notOne) {
        throw wrong(index, "what means something: " + notOne.getMessage());
      }
    }
    return parsed;
  }

  /** Whole numbers within limits. */
  public List<Long> integers(long least, long most) {
    List<Long> integers = new ArrayList<>(all.size());
    for (int index = 0; index < all.size(); index++) {
      if (!(all.get(index) instanceof Json.Whole number)
          || !number.fits()
          || number.value() < least
          || number.value() > most) {
        throw wrong(index, range(least, most));
      }
      integers.add(number.value());
    }
    return integers;
  }

  /** What is expected of a number within limits. */
  static String range(long least, long most) {
    return least == most ? Long.toString(least) : "a number from %d to %d".formatted(least, most);
  }

  private String path(int index) {
    return "%s[%d]".formatted(path, index);
  }

  private BadInputException wrong(int index, String expected) {
    Json value = all.get(index);
    return new BadInputException(
        place.at(value.line(), path(index)), "found " + value.shown(), expected);
  }
}
