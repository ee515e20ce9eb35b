package org.vmoffer.conformance.property;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A property of random programs that does not hold, because the kernel is broken on purpose. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@AddLifecycleHook(FalsifiedHook.class)
@Property(
    seed = "1",
    tries = 2000,
    shrinking = ShrinkingMode.FULL,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE,
    afterFailure = AfterFailureMode.RANDOM_SEED)
@interface Falsified {

  /** What the test that is printed must say. */
  String saying();

  /** The most calls that the shrunk program may make. */
  int calls();
}
