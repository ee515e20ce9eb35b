package org.vmoffer.conformance.secondmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A trace in text, as {@code vmoffer mmu run} takes it, on the second model. */
public final class SecondTrace {
  private static final String KINDS = "RWX";

  private final SecondModel model;
  private final Tables tables;
  private final long root;

  private SecondTrace(SecondProfile profile) {
    model = new SecondModel(profile, Deviation.NONE);
    tables = new Tables(model, profile.levels());
    root = tables.newTable();
    model.loadRoot(root, 0, false);
  }

  /**
   * Every counter and every cause's cycles of a trace, by name.
   *
   * @param profile the name of a profile that comes with the project, or a file
   */
  public static Map<String, Long> figures(String profile, String trace) throws IOException {
    Path file = Path.of(profile);
    SecondTrace run =
        new SecondTrace(Files.exists(file) ? SecondProfile.read(file) : Machines.read(profile));
    trace.lines().forEach(run::line);
    return run.model.figures();
  }

  private void line(String line) {
    List<String> words = List.of(line.split(" ", -1));
    if (words.getFirst().equals("map")) {
      map(number(words.get(1)), number(words.get(2)), words.size() > 3 ? words.get(3) : "4K");
    } else {
      model.access(number(words.get(1)), KINDS.indexOf(words.getFirst()));
    }
  }

  private void map(long va, long pa, String size) {
    int level =
        switch (size) {
          case "4K" -> 1;
          case "2M" -> 2;
          case "1G" -> 3;
          default -> throw new IllegalArgumentException("no size: " + size);
        };
    tables.map(root, va, pa, level, Tables.ALL);
  }

  private static long number(String word) {
    return Long.parseUnsignedLong(word, 16);
  }
}
