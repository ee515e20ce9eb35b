package org.vmoffer.conformance.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Demands of a property that it is falsified, by a short program, and that the test which is
 * printed holds of a sound kernel when it is pasted.
 */
final class FalsifiedHook implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    try {
      Falsified demand = context.findAnnotation(Falsified.class).orElseThrow();
      assertEquals(Status.FAILED, result.status(), "the fault was not found");
      Throwable failure = result.throwable().orElseThrow();
      check(demand, assertInstanceOf(Counterexample.class, failure));
      PastedTest.run("Pasted_" + context.label(), ((Counterexample) failure).test());
      return result.mapToSuccessful();
    } catch (AssertionError | IOException | ReflectiveOperationException error) {
      return result.mapToFailed(error);
    }
  }

  private static void check(Falsified demand, Counterexample found) {
    String test = found.test();
    assertTrue(found.calls() <= demand.calls(), () -> found.calls() + " calls: " + test);
    assertTrue(test.contains(demand.saying()), test);
  }
}
