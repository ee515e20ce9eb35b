package org.vmoffer.conformance.litmus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonFile;

/**
 * Which litmus tests notice a machine that is broken on purpose, as it is kept beside them.
 *
 * @param tests by the name of the mutant, the test with the fewest states first
 */
public record NoticedMutants(SortedMap<String, List<String>> tests) {
  /** The file's name, in the directory of the litmus tests. */
  public static final String FILE = "mutants.json";

  private static final long MOST_BYTES = 1 << 20;

  /** Keeps a snapshot. */
  public NoticedMutants {
    tests = Collections.unmodifiableSortedMap(new TreeMap<>(tests));
  }

  /**
   * Reads what is kept beside litmus tests; of none, nothing.
   *
   * @throws BadInputException if it does not say what it should
   */
  public static NoticedMutants read(Path litmusDirectory) {
    Path file = litmusDirectory.resolve(FILE);
    SortedMap<String, List<String>> tests = new TreeMap<>();
    if (Files.exists(file)) {
      JsonFields fields = JsonFile.fields(file, MOST_BYTES, "mutants with litmus tests");
      for (String mutant : fields.names()) {
        tests.put(mutant, fields.list(mutant).strings());
      }
      fields.end();
    }
    return new NoticedMutants(tests);
  }
}
