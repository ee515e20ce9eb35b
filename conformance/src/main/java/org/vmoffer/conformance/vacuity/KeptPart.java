package org.vmoffer.conformance.vacuity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a property, and why it matters.
 *
 * @param name the module, the definition, and a number
 * @param words what it says
 * @param witness a step of the specification on which the property would not hold if the part were
 *     the contrary of what is needed, or null if none was found
 * @param killer a step of a mutant that would not be noticed without it, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptPart(
    String name, String words, @Nullable Witness witness, @Nullable Killer killer) {

  /**
   * A step of the specification.
   *
   * @param part what is put in the place of the part
   * @param property the property that would not hold
   * @param undefined whether it could not even be evaluated
   * @param path the calls, with the rule that decides the last
   */
  public record Witness(
      boolean part, String model, String property, boolean undefined, List<String> path) {

    /** Keeps a snapshot. */
    public Witness {
      path = List.copyOf(path);
    }
  }

  /**
   * A step of a mutant.
   *
   * @param mutant its name
   * @param property the property that does not hold, and would
   * @param undefined whether it could not even be evaluated
   * @param path the calls, with the rule that decides the last
   */
  public record Killer(
      String mutant, String model, String property, boolean undefined, List<String> path) {

    /** Keeps a snapshot. */
    public Killer {
      path = List.copyOf(path);
    }
  }

  /** The same without its killer, if that has such a name. */
  public KeptPart without(String prefix) {
    return killer != null && killer.mutant().startsWith(prefix)
        ? new KeptPart(name, words, witness, null)
        : this;
  }

  /** Whether it matters both ways. */
  public boolean matters() {
    return witness != null && killer != null;
  }
}
