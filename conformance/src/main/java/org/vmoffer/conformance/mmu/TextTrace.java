package org.vmoffer.conformance.mmu;

import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.tlb.LeafSize;

/** Reads traces that are text: an item a line. */
final class TextTrace {
  private static final String ITEMS = "map VA PA, map VA PA 2M, map VA PA 1G, R VA, W VA or X VA";
  private static final int MOST_DIGITS = 16;
  private static final int MAP_WORDS = 3;
  private static final long NEWS = 1 << 16;

  private final TraceLines lines;
  private final TraceMachine machine;

  private TextTrace(TraceLines lines, TraceMachine machine) {
    this.lines = lines;
    this.machine = machine;
  }

  /**
   * Runs a trace, mappings and accesses.
   *
   * @param progress told now and then how many lines have been read
   * @throws BadInputException if a line cannot be read, or asks for what cannot be
   */
  static void run(TraceSource source, TraceMachine machine, LongConsumer progress) {
    try (TraceLines lines = new TraceLines(source)) {
      TextTrace trace = new TextTrace(lines, machine);
      while (lines.next()) {
        trace.item();
        if (lines.number() % NEWS == 0) {
          progress.accept(lines.number());
        }
      }
    }
  }

  /**
   * Makes the mappings of a file that has nothing else.
   *
   * @throws BadInputException if a line cannot be read, or asks for what cannot be
   */
  static void map(TraceSource source, TraceMachine machine) {
    try (TraceLines lines = new TraceLines(source)) {
      TextTrace trace = new TextTrace(lines, machine);
      while (lines.next()) {
        if (!lines.word(0).equals("map")) {
          throw trace.unexpected(0, "map VA PA, map VA PA 2M or map VA PA 1G");
        }
        trace.map();
      }
    }
  }

  private void item() {
    String first = lines.word(0);
    int kind = Kinds.of(first);
    if (kind >= 0) {
      long va = hexadecimal(1, "a virtual address");
      end(2);
      machine.access(lines, va, kind);
    } else if (first.equals("map")) {
      map();
    } else {
      throw unexpected(0, ITEMS);
    }
  }

  private void map() {
    long va = hexadecimal(1, "a virtual address");
    long pa = hexadecimal(2, "a physical address");
    LeafSize size = LeafSize.SMALL;
    if (lines.words() > MAP_WORDS) {
      size =
          switch (lines.word(MAP_WORDS)) {
            case "2M" -> LeafSize.MEDIUM;
            case "1G" -> LeafSize.LARGE;
            default -> throw unexpected(MAP_WORDS, "2M, 1G or the end of the line");
          };
      end(MAP_WORDS + 1);
    }
    machine.map(lines, va, pa, size);
  }

  private long hexadecimal(int word, String what) {
    String expected = what + ", hexadecimal, of at most 16 digits";
    if (word >= lines.words()) {
      throw unexpected(word, expected);
    }
    int at = lines.start(word);
    int end = lines.end(word);
    if (end - at > 2 && lines.at(at) == '0' && (lines.at(at + 1) | ' ') == 'x') {
      at += 2;
    }
    if (end - at > MOST_DIGITS) {
      throw unexpected(word, expected);
    }
    long number = 0;
    for (; at < end; at++) {
      if (!HexFormat.isHexDigit(lines.at(at))) {
        throw unexpected(word, expected);
      }
      number = number << 4 | HexFormat.fromHexDigit(lines.at(at));
    }
    return number;
  }

  private void end(int word) {
    if (word < lines.words()) {
      throw unexpected(word, "the end of the line");
    }
  }

  private BadInputException unexpected(int word, String expected) {
    String found =
        word < lines.words()
            ? "'" + lines.word(word).replaceAll("[^ -~]", "?") + "'"
            : "nothing behind '" + lines.word(word - 1) + "'";
    return new BadInputException(lines.where(), found, expected);
  }
}
