package org.vmoffer.conformance.property;

import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** How often a property is tried, and with which seed: as usual, or as the command line says. */
public final class Scale {
  private static final double NANOS_IN_A_SECOND = 1e9;

  private Scale() {}

  /** A property that was tried, and how long that took. */
  public record Tried(PropertyExecutionResult result, double seconds) {}

  /**
   * Tries a property: {@code -Dvmoffer.tries=5000 -Dvmoffer.seed=7}.
   *
   * @param tries the usual number
   * @param seed the usual seed
   */
  public static Tried execute(
      PropertyLifecycleContext context, PropertyExecutor property, int tries, String seed) {
    context.attributes().setTries(Integer.getInteger("vmoffer.tries", tries));
    context.attributes().setSeed(System.getProperty("vmoffer.seed", seed));
    long start = System.nanoTime();
    PropertyExecutionResult result = property.execute();
    return new Tried(result, (System.nanoTime() - start) / NANOS_IN_A_SECOND);
  }
}
