package org.vmoffer.conformance.trace;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gives equal things one number, in the order in which they are first met. Things come as text;
 * what the text means is worked out once.
 */
final class Numbering<T> {
  private static final int ABSENT = -1;

  private final Object2IntOpenHashMap<String> byText = new Object2IntOpenHashMap<>();
  private final Object2IntOpenHashMap<T> byMeaning = new Object2IntOpenHashMap<>();
  private final List<T> all = new ArrayList<>();

  Numbering() {
    byText.defaultReturnValue(ABSENT);
    byMeaning.defaultReturnValue(ABSENT);
  }

  /** The number of what a text means. */
  int number(String text, Supplier<T> meaning) {
    int number = byText.getInt(text);
    if (number == ABSENT) {
      T thing = meaning.get();
      number = byMeaning.getInt(thing);
      if (number == ABSENT) {
        number = all.size();
        all.add(thing);
        byMeaning.put(thing, number);
      }
      byText.put(text, number);
    }
    return number;
  }

  /** All things, by number. */
  List<T> all() {
    return all;
  }
}
