package org.vmoffer.conformance.fuzz;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Scales a property of bad inputs, says what it did, and demands that it saw both outcomes. */
final class BadInputHook implements AroundPropertyHook {
  private static final double NANOS_IN_A_SECOND = 1e9;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    ReadersTest test = (ReadersTest) context.testInstance();
    BadInputProperty usual = context.findAnnotation(BadInputProperty.class).orElseThrow();
    context.attributes().setTries(Integer.getInteger("vmoffer.tries", usual.inputs()));
    context.attributes().setSeed(System.getProperty("vmoffer.seed", usual.seed()));
    long start = System.nanoTime();
    PropertyExecutionResult result = property.execute();
    System.out.printf(
        "%s: %,d inputs of seed %s, %,d read, %,d refused, %.1f s%n",
        context.extendedLabel(),
        result.countTries(),
        result.seed().orElse("none"),
        test.accepted(),
        test.refused(),
        (System.nanoTime() - start) / NANOS_IN_A_SECOND);
    boolean saysSomething = test.accepted() > 0 && test.refused() > 0;
    return result.status() != Status.SUCCESSFUL || saysSomething
        ? result
        : result.mapToFailed("no input was read, or none refused");
  }
}
