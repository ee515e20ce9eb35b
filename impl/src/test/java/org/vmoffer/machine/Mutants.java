package org.vmoffer.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All mutants, and what the specification's manifest expects of them. */
final class Mutants {
  private static final Path MANIFEST = Path.of("..", "spec", "manifest.json");
  private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");
  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"(\\w+)\"");
  private static final Pattern KIND = Pattern.compile("\"kind\"\\s*:\\s*\"kernel-mutant\"");
  private static final Pattern EXPECTED =
      Pattern.compile("\"expected\"\\s*:\\s*\"violates:(\\w+)\"");

  private Mutants() {}

  static List<Mutant> all() {
    return Stream.of(
            MutantsOfTiming.all(),
            MutantsOfFlushes.all(),
            MutantsOfTables.all(),
            MutantsOfLeaves.all(),
            MutantsOfFrames.all(),
            MutantsOfCopies.all(),
            MutantsOfDevices.all(),
            MutantsOfLocks.all(),
            MutantsOfOffers.all(),
            MutantsOfProcesses.all())
        .flatMap(List::stream)
        .toList();
  }

  /** The property that each of the specification's mutants violates. */
  static Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    Matcher object = OBJECT.matcher(manifest());
    while (object.find()) {
      String model = object.group();
      if (KIND.matcher(model).find()) {
        expected.put(first(NAME, model), first(EXPECTED, model));
      }
    }
    return expected;
  }

  private static String first(Pattern pattern, String model) {
    Matcher matcher = pattern.matcher(model);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in " + model);
    }
    return matcher.group(1);
  }

  private static String manifest() {
    try {
      return Files.readString(MANIFEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
