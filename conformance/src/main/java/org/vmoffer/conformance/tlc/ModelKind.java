package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model is for. */
public enum ModelKind {
  /** Checked by every build; its graph is compared with the kernel. */
  @JsonProperty("ci")
  CI,
  /** The same, but too large for every build. */
  @JsonProperty("command")
  COMMAND,
  /** Checked by every build; its graph leaves choices open or is of another kind. */
  @JsonProperty("check-only")
  CHECK_ONLY,
  /** Broken on purpose: a property must notice. */
  @JsonProperty("mutant")
  MUTANT,
  /** A model of the kernel level, checked by every build. */
  @JsonProperty("kernel")
  KERNEL,
  /** The same, but too large for every build. */
  @JsonProperty("kernel-command")
  KERNEL_COMMAND,
  /** The kernel level broken on purpose: a property must notice. */
  @JsonProperty("kernel-mutant")
  KERNEL_MUTANT,
  /** Says of the kernel level that something never happens, which must be found wrong. */
  @JsonProperty("kernel-witness")
  KERNEL_WITNESS;

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
