package org.vmoffer.conformance.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Scenario;

/** A state of the kernel level for people: what each variable is, by the specification's name. */
public final class StateText {
  private static final long TABLE = 1L << 62;
  private static final long MAPPING = 1L << 61;
  private static final long COW = 1L << 60;
  private static final int REQUEST_WORDS = 3;
  private static final Pc[] PLACES = Pc.values();
  private static final Rule[] RULES = Rule.values();

  private final CodeLayout layout;

  /** For states of a scenario. */
  public StateText(Scenario scenario) {
    this.layout = new CodeLayout(scenario);
  }

  /** Every variable of a state in its canonical form, in order. */
  public Map<String, String> fields(long[] code) {
    Map<String, String> fields = new LinkedHashMap<>();
    layout.parts(
        code,
        (part, number, from, to) ->
            fields.put(part.name(number), text(part, Arrays.copyOfRange(code, from, to))));
    return fields;
  }

  /** The variables in which two states differ, a line each: the name, then what each state has. */
  public List<String> differences(String one, long[] oneCode, String other, long[] otherCode) {
    Map<String, String> ones = fields(oneCode);
    Map<String, String> others = fields(otherCode);
    List<String> lines = new ArrayList<>();
    ones.forEach(
        (name, value) -> {
          String otherValue = String.valueOf(others.get(name));
          if (!value.equals(otherValue)) {
            lines.add("%s: %s %s, %s %s".formatted(name, one, value, other, otherValue));
          }
        });
    return lines;
  }

  private static String text(Part part, long[] words) {
    return switch (part) {
      case ALIVE, SPARE, UNUSED, RESERVE, LEFT, OWED, TABLES, FRAMES, COPY -> set(words[0]);
      case OFFERS, OFFER -> sequence(words, 2, StateText::offer);
      case RESULT -> sequence(words, 1, (all, i) -> result(all[i]));
      case TABLE -> sequence(words, 1, (all, i) -> entry(all[i]));
      case ROOT, MEM, REFS, LOCK, AT, PLACE -> Long.toString(words[0]);
      case HANDLER -> Boolean.toString(words[0] != 0);
      case PC -> PLACES[(int) words[0]].label();
      case DEVICE, TLB -> braced(words, StateText::translation);
      case PSC -> braced(words, StateText::structure);
      case BUFFER -> sequence(words, 2, StateText::store);
      case REQUEST -> sequence(words, REQUEST_WORDS, StateText::request);
      case OVER -> sequence(words, 2, StateText::over);
      case MOVED -> braced(words, word -> "table %d at level %d".formatted((int) word, word >> 32));
      case TOPS -> braced(words, StateText::top);
      case TORN -> braced(words, StateText::entry);
    };
  }

  /** What is at an index of an array. */
  @FunctionalInterface
  private interface Element {
    String text(long[] words, int index);
  }

  private static String sequence(long[] words, int wordsEach, Element element) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + wordsEach <= words.length; i += wordsEach) {
      parts.add(element.text(words, i));
    }
    return "<" + String.join("; ", parts) + ">";
  }

  private static String braced(long[] words, LongFunction<String> element) {
    return Arrays.stream(words).mapToObj(element).collect(Collectors.joining("; ", "{", "}"));
  }

  private static String set(long mask) {
    List<String> numbers = new ArrayList<>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if ((mask >>> bit & 1) != 0) {
        numbers.add(Integer.toString(bit));
      }
    }
    return "{" + String.join(", ", numbers) + "}";
  }

  private static String rights(long bits) {
    return bits == 0 ? "-" : Permissions.of((int) bits & Permissions.MASK).toString();
  }

  private static String entry(long word) {
    if (word == 0) {
      return "absent";
    }
    if ((word & TABLE) != 0) {
      return "table %d with %s of %s"
          .formatted(word & 0xffff, rights(word >>> 19 & 7), rights(word >>> 16 & 7));
    }
    if ((word & MAPPING) == 0) {
      return "kept for " + word;
    }
    String marks = String.join(" ", Marks.of((int) word & Marks.MASK).names());
    return "frame %d at %d %s of %s%s%s%s"
        .formatted(
            (word & (COW - 1)) >>> 40,
            word >>> 16 & 0xff_ffff,
            rights(word >>> 6 & Permissions.MASK),
            rights(word >>> 3 & Permissions.MASK),
            (word & COW) != 0 ? " cow" : "",
            marks.isEmpty() ? "" : " ",
            marks);
  }

  private static String result(long word) {
    return RULES[(int) (word >>> 32)] + " " + (int) word;
  }

  private static String offer(long[] words, int i) {
    return "%d to %d, page %d, %d pages, grant %s, drop %s"
        .formatted(
            words[i] >>> 48,
            words[i] >>> 32 & 0xffff,
            words[i + 1] >>> 32,
            (int) words[i + 1],
            rights(words[i] >>> 3 & Permissions.MASK),
            rights(words[i] & Permissions.MASK));
  }

  private static String translation(long word) {
    long size = word >>> 24 & 7;
    return "page %d%s at %d %s"
        .formatted(
            word >>> 27,
            size == 0 ? "" : " of a leaf at level " + (size + 1),
            word >>> 3 & 0x1f_ffff,
            rights(word & Permissions.MASK));
  }

  private static String structure(long word) {
    return "level %d, %d: table %d with %s"
        .formatted(word >>> 43, word >>> 19 & 0xff_ffff, word & 0xffff, rights(word >>> 16 & 7));
  }

  private static String top(long word) {
    return "page %d: table %d at level %d"
        .formatted(word >>> 24, word & 0xffff, word >>> 16 & 0xff);
  }

  private static String store(long[] words, int i) {
    return "page %d at %d: %d".formatted(words[i] >>> 24, words[i] & 0xff_ffff, words[i + 1]);
  }

  private static String request(long[] words, int i) {
    return "by %d, pages %s, tables %s".formatted(words[i], set(words[i + 1]), set(words[i + 2]));
  }

  private static String over(long[] words, int i) {
    return "page %d of %d: %s".formatted((int) words[i], words[i] >>> 32, entry(words[i + 1]));
  }
}
