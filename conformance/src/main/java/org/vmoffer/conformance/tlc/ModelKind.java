package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a model is for. */
public enum ModelKind {
  /** Checked by every build; its graph is compared with the kernel. */
  CI,
  /** The same, but too large for every build. */
  COMMAND,
  /** Checked by every build; its graph leaves choices open or is of another kind. */
  CHECK_ONLY,
  /** Broken on purpose: a property must notice. */
  MUTANT,
  /** A model of the kernel level, checked by every build. */
  KERNEL,
  /** The same, but too large for every build. */
  KERNEL_COMMAND,
  /** The kernel level broken on purpose: a property must notice. */
  KERNEL_MUTANT,
  /** Says of the kernel level that something never happens, which must be found wrong. */
  KERNEL_WITNESS;

  /** Its name in the manifest. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind with a name.
   *
   * @throws IllegalArgumentException if there is none, saying which there are
   */
  static ModelKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of "
                        + Arrays.stream(values())
                            .map(ModelKind::word)
                            .collect(Collectors.joining(", "))));
  }

  /** What the steps of such a model are. */
  public Level level() {
    return switch (this) {
      case CI, COMMAND, CHECK_ONLY, MUTANT -> Level.CALLS;
      case KERNEL, KERNEL_COMMAND, KERNEL_MUTANT, KERNEL_WITNESS -> Level.KERNEL;
    };
  }

  /** Whether a property must not hold. */
  public boolean mustViolate() {
    return switch (this) {
      case MUTANT, KERNEL_MUTANT, KERNEL_WITNESS -> true;
      case CI, COMMAND, CHECK_ONLY, KERNEL, KERNEL_COMMAND -> false;
    };
  }

  /** Whether such a model is left out unless somebody asks for it. */
  public boolean isLarge() {
    return switch (this) {
      case COMMAND, KERNEL_COMMAND -> true;
      case CI, CHECK_ONLY, MUTANT, KERNEL, KERNEL_MUTANT, KERNEL_WITNESS -> false;
    };
  }
}
