package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.ledger.Entry;
import picocli.CommandLine.Option;

/** Which entries of the ledger are listed: those that are all that is asked for. */
final class ReviewFilter {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Option(names = "--call", paramLabel = "CALL", description = "Entries about this call.")
  private @Nullable String call;

  @Option(names = "--topic", paramLabel = "T", description = "Entries about this subject.")
  private @Nullable String topic;

  @Option(
      names = "--rule",
      paramLabel = "LABEL",
      description = "Entries that show in this outcome, such as K6.")
  private @Nullable String rule;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Entries in which all these words occur, in upper or lower case.")
  private @Nullable String text;

  @Option(names = "--no-precedent", description = "Entries for which no precedent was found.")
  private boolean noPrecedent;

  /** Whether something was asked for. */
  boolean isGiven() {
    return noPrecedent || Stream.of(call, topic, rule, text).anyMatch(option -> option != null);
  }

  /**
   * The entries that are so.
   *
   * @throws BadInputException if no entry has such a call, subject or outcome at all
   */
  List<Entry> of(List<Entry> entries) {
    List<Entry> left = having("--call", call, Entry::calls, entries, entries);
    left = having("--topic", topic, Entry::topics, left, entries);
    left = having("--rule", rule, Entry::rules, left, entries);
    return left.stream()
        .filter(entry -> !noPrecedent || entry.precedents().isEmpty())
        .filter(entry -> text == null || hasWords(entry, text))
        .toList();
  }

  private static List<Entry> having(
      String option,
      @Nullable String wanted,
      Function<Entry, Collection<String>> of,
      List<Entry> left,
      List<Entry> all) {
    if (wanted == null) {
      return left;
    }
    List<String> known =
        new ArrayList<>(
            all.stream().flatMap(entry -> of.apply(entry).stream()).distinct().toList());
    if (!known.contains(wanted)) {
      known.sort(Comparator.naturalOrder());
      throw new BadInputException(
          option, "no entry has \"" + wanted + "\"", "one of " + String.join(" ", known));
    }
    return left.stream().filter(entry -> of.apply(entry).contains(wanted)).toList();
  }

  private static boolean hasWords(Entry entry, String words) {
    String all = entry.words().toLowerCase(Locale.ROOT);
    return BLANKS.splitAsStream(words.strip().toLowerCase(Locale.ROOT)).allMatch(all::contains);
  }
}
