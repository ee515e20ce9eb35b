package org.vmoffer.conformance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.conformance.fuzz.Parts.Part;

/** Makes bad inputs out of good ones. */
final class Mutator {
  private Mutator() {}

  /** The input after all mutations; bytes are taken for characters, so that none is lost. */
  static byte[] mutated(byte[] seed, List<Mutation> mutations) {
    String text = new String(seed, StandardCharsets.ISO_8859_1);
    for (Mutation mutation : mutations) {
      text = mutated(text, mutation);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String mutated(String text, Mutation mutation) {
    return switch (mutation.kind()) {
      case DROP, DUPLICATE, EXCHANGE, REPLACE, INSERT, COPY -> ofParts(text, mutation);
      case CUT -> text.substring(0, place(mutation.at(), text.length()));
      case FLIP -> flipped(text, mutation);
      case DROP_LINE, DUPLICATE_LINE, SPLICE -> ofLines(text, mutation);
    };
  }

  private static int place(double share, int length) {
    return (int) (Math.min(Math.max(share, 0), 0.999_999) * length);
  }

  private static String ofParts(String text, Mutation mutation) {
    Parts parts = new Parts(text);
    Part at = parts.at(mutation.at());
    Part other = parts.at(mutation.other());
    String here = text.substring(at.from(), at.to());
    String there = text.substring(other.from(), other.to());
    String extreme = Extremes.ALL.get(place(mutation.other(), Extremes.ALL.size()));
    String instead =
        switch (mutation.kind()) {
          case DUPLICATE -> here + here;
          case REPLACE -> extreme;
          case INSERT -> extreme + here;
          case COPY, EXCHANGE -> there;
          case DROP, CUT, FLIP, DROP_LINE, DUPLICATE_LINE, SPLICE -> "";
        };
    if (mutation.kind() == Mutation.Kind.EXCHANGE && at.to() <= other.from()) {
      return text.substring(0, at.from())
          + there
          + text.substring(at.to(), other.from())
          + here
          + text.substring(other.to());
    }
    return text.substring(0, at.from()) + instead + text.substring(at.to());
  }

  private static String flipped(String text, Mutation mutation) {
    if (text.isEmpty()) {
      return text;
    }
    int at = place(mutation.at(), text.length());
    char flipped = (char) (text.charAt(at) ^ 1 << place(mutation.other(), Byte.SIZE));
    return text.substring(0, at) + flipped + text.substring(at + 1);
  }

  private static String ofLines(String text, Mutation mutation) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = place(mutation.at(), lines.size());
    String line = lines.remove(at);
    switch (mutation.kind()) {
      case DUPLICATE_LINE -> lines.addAll(at, List.of(line, line));
      case SPLICE -> {
        int other = place(mutation.other(), lines.size() + 1);
        String rest = other < lines.size() ? lines.get(other) : "";
        lines.add(at, line.substring(0, line.length() / 2) + rest.substring(rest.length() / 2));
      }
      case DROP, DUPLICATE, EXCHANGE, REPLACE, INSERT, COPY, CUT, FLIP, DROP_LINE -> {}
    }
    return String.join("\n", lines);
  }
}
