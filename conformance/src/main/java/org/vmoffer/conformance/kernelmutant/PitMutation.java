package org.vmoffer.conformance.kernelmutant;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * One change of the code, and what a run of PIT says of it.
 *
 * @param type the binary name of the class
 * @param method the method's name
 * @param descriptor its parameters and result, as in class files
 * @param index the first instruction that is changed
 * @param mutator the class of PIT that made the change
 * @param line in the source
 * @param change what it is, in PIT's words
 * @param status what came of it, in PIT's words
 * @param test the test that noticed it, or nothing
 */
record PitMutation(
    String type,
    String method,
    String descriptor,
    int index,
    String mutator,
    int line,
    String change,
    String status,
    String test) {
  /** The order in which changes of one kind in one method are numbered. */
  static final Comparator<PitMutation> ORDER =
      Comparator.comparing(PitMutation::type)
          .thenComparing(PitMutation::method)
          .thenComparing(PitMutation::family)
          .thenComparing(PitMutation::descriptor)
          .thenComparingInt(PitMutation::index)
          .thenComparing(PitMutation::change);

  private static final String PROJECT = "org.vmoffer.";

  /** What became of it that a test can do: fail, not end, or bring the whole process down. */
  private static final Set<String> NOTICED =
      Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");

  /** Package and class as the source file has them, the project's own part left out. */
  String source() {
    int nested = type.indexOf('$');
    String outer = nested < 0 ? type : type.substring(0, nested);
    return outer.startsWith(PROJECT) ? outer.substring(PROJECT.length()) : outer;
  }

  /** What sort of change it is. */
  String family() {
    String simple = mutator.substring(mutator.lastIndexOf('.') + 1);
    return simple.replaceFirst("Mutator(?=_|$)", "").replaceFirst("^_", "");
  }

  /** The class, the method and the sort of change; changes are numbered within. */
  String place() {
    String inProject = type.startsWith(PROJECT) ? type.substring(PROJECT.length()) : type;
    return "%s.%s/%s".formatted(inProject.replace('$', '.'), method, family());
  }

  /** Whether a test noticed it. */
  boolean isNoticed() {
    return NOTICED.contains(status);
  }

  /** Whether a test came to it. */
  boolean isReached() {
    return isNoticed() || status.equals("SURVIVED");
  }

  /** The test that noticed it in short, or what happened in its place. */
  String notice() {
    return test.isEmpty()
        ? status.toLowerCase(Locale.ROOT).replace('_', ' ')
        : TestName.shortened(test);
  }
}
