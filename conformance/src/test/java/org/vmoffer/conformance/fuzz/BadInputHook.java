package org.vmoffer.conformance.fuzz;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.vmoffer.conformance.property.Scale;

/** Scales a property of bad inputs, says what it did, and demands that it saw both outcomes. */
final class BadInputHook implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    ReadersTest test = (ReadersTest) context.testInstance();
    BadInputProperty usual = context.findAnnotation(BadInputProperty.class).orElseThrow();
    Scale.Tried tried = Scale.execute(context, property, usual.inputs(), usual.seed());
    PropertyExecutionResult result = tried.result();
    System.out.printf(
        "%s: %,d inputs of seed %s, %,d read, %,d refused, %.1f s%n",
        context.extendedLabel(),
        result.countTries(),
        result.seed().orElse("none"),
        test.accepted(),
        test.refused(),
        tried.seconds());
    boolean saysSomething = test.accepted() > 0 && test.refused() > 0;
    return result.status() != Status.SUCCESSFUL || saysSomething
        ? result
        : result.mapToFailed("no input was read, or none refused");
  }
}
