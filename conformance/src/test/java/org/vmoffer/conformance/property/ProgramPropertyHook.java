package org.vmoffer.conformance.property;

import java.util.Set;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.vmoffer.api.Rule;

/** Scales a property of random programs, says what it did, and demands that it saw everything. */
final class ProgramPropertyHook implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    RandomPrograms programs = (RandomPrograms) context.testInstance();
    ProgramProperty usual = context.findAnnotation(ProgramProperty.class).orElseThrow();
    Scale.Tried tried = Scale.execute(context, property, usual.programs(), usual.seed());
    PropertyExecutionResult result = tried.result();
    Outcomes outcomes = programs.outcomes();
    System.out.printf(
        "%s: %,d programs of seed %s, %,d calls, %.1f s, %,.0f calls a second%n%s%n",
        context.extendedLabel(),
        result.countTries(),
        result.seed().orElse("none"),
        outcomes.calls(),
        tried.seconds(),
        outcomes.calls() / tried.seconds(),
        outcomes);
    Set<Rule> missing = outcomes.missing(programs.expectedOutcomes());
    return result.status() != Status.SUCCESSFUL
            || result.countTries() < usual.programs()
            || missing.isEmpty()
        ? result
        : result.mapToFailed("no call of any program ended by one of " + missing);
  }
}
