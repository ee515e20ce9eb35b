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
  MUTANT
}
