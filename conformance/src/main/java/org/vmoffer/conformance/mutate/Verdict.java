package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What notices a mutant. */
public enum Verdict {
  /** A property does not hold. */
  @JsonProperty("property")
  PROPERTY,
  /** Every property holds where it was run, and a call ends otherwise. */
  @JsonProperty("graph")
  GRAPH,
  /** TLC cannot evaluate it. */
  @JsonProperty("error")
  ERROR,
  /** Nothing. */
  @JsonProperty("nothing")
  NOTHING
}
