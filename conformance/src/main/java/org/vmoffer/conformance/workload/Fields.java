package org.vmoffer.conformance.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;

/**
 * The fields of one object of a file. What is wrong is put on a list, and something harmless is
 * returned instead, so that everything that is wrong is found at once.
 */
final class Fields {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMG]?)");
  private static final long KIB = 1024;
  private static final long PAGE = 4096;

  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Located> fields = new LinkedHashMap<>();
  private final List<BadInputException> errors;

  private Fields(String file, String path, int line, List<BadInputException> errors) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.errors = errors;
  }

  /** Of an object, at {@code path} in the file; the empty path is the file itself. */
  static Fields of(String file, String path, Located object, List<BadInputException> errors) {
    Fields all = new Fields(file, path, object.line(), errors);
    if (object.value() instanceof Map<?, ?> map) {
      map.forEach((name, value) -> all.fields.put((String) name, (Located) value));
    } else {
      errors.add(new BadInputException(all.at(object.line(), path), "no object", "an object"));
    }
    return all;
  }

  private String at(int where, String name) {
    return file + ":" + where + (name.isEmpty() ? "" : ": field \"" + name + "\"");
  }

  private String inside(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Something is wrong with a field, or with a whole object if it has none of that name. */
  void wrong(String name, String found, String expected) {
    Located there = fields.get(name);
    errors.add(
        new BadInputException(
            at(there == null ? line : there.line(), inside(name)), found, expected));
  }

  /** Fields that are left over are wrong. */
  void only(String... known) {
    for (String name : fields.keySet()) {
      if (!List.of(known).contains(name)) {
        wrong(name, "unknown", "one of " + String.join(", ", known));
      }
    }
  }

  private @Nullable Object value(String name, String expected) {
    Located there = fields.get(name);
    if (there == null) {
      wrong(name, "missing", expected);
      return null;
    }
    return there.value();
  }

  private static String shown(Object value) {
    return value instanceof String || value instanceof Long || value instanceof Boolean
        ? "is " + (value instanceof String ? "\"" + value + "\"" : value)
        : "is something else";
  }

  String text(String name) {
    String expected = "a string that is not empty";
    Object value = value(name, expected);
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    if (value != null) {
      wrong(name, shown(value), expected);
    }
    return "";
  }

  String choice(String name, String... choices) {
    String expected = "one of " + String.join(", ", choices);
    Object value = value(name, expected);
    if (value instanceof String text && List.of(choices).contains(text)) {
      return text;
    }
    if (value != null) {
      wrong(name, shown(value), expected);
    }
    return choices[0];
  }

  long number(String name, long least, long most) {
    String expected = "a number from " + least + " to " + most;
    Object value = value(name, expected);
    if (value instanceof Long number && number >= least && number <= most) {
      return number;
    }
    if (value != null) {
      wrong(name, shown(value), expected);
    }
    return least;
  }

  /** False if it is not there. */
  boolean flag(String name) {
    Located there = fields.get(name);
    if (there == null || there.value() instanceof Boolean) {
      return there != null && (Boolean) there.value();
    }
    wrong(name, shown(there.value()), "true or false");
    return false;
  }

  /** A size in bytes, as pages of 4 KiB. */
  int pages(String name, long most) {
    String expected = "a multiple of 4K up to " + most * PAGE / KIB / KIB + "M, such as \"64K\"";
    Object value = value(name, expected);
    int pages = value == null ? -1 : pagesOf(String.valueOf(value), most);
    if (value != null && (pages < 0 || !(value instanceof String || value instanceof Long))) {
      wrong(name, shown(value), expected);
    }
    return Math.max(pages, 1);
  }

  /** Pages of 4 KiB in a size such as {@code 64K}, or -1 if it is none from 1 page to this. */
  static int pagesOf(String text, long most) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return -1;
    }
    long unit =
        switch (size.group(2)) {
          case "K" -> KIB;
          case "M" -> KIB * KIB;
          case "G" -> KIB * KIB * KIB;
          default -> 1;
        };
    long number = Long.parseLong(size.group(1));
    if (number == 0 || number > most * PAGE / unit || number * unit % PAGE != 0) {
      return -1;
    }
    return (int) (number * unit / PAGE);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Located element : elements(name, "an array of strings")) {
      if (element.value() instanceof String text) {
        texts.add(text);
      } else {
        errors.add(
            new BadInputException(
                at(element.line(), inside(name)), "holds something else", "strings"));
      }
    }
    return texts;
  }

  /** Objects; none if the field is not there and need not be. */
  List<Fields> objects(String name, boolean needed) {
    List<Fields> objects = new ArrayList<>();
    if (needed || fields.containsKey(name)) {
      for (Located element : elements(name, "an array of objects")) {
        objects.add(of(file, inside(name) + "[" + objects.size() + "]", element, errors));
      }
    }
    return objects;
  }

  private List<Located> elements(String name, String expected) {
    Object value = value(name, expected);
    List<Located> elements = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> elements.add((Located) element));
    } else if (value != null) {
      wrong(name, shown(value), expected);
    }
    return elements;
  }
}
