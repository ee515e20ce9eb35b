package org.vmoffer.conformance.fuzz;

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

/**
 * A property of random inputs, always of the same ones unless somebody asks for another number or
 * for others: {@code -Dvmoffer.tries=5000}, {@code -Dvmoffer.seed=7}. Over the whole run some are
 * read and some refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@AddLifecycleHook(BadInputHook.class)
@Property(
    shrinking = ShrinkingMode.FULL,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE,
    afterFailure = AfterFailureMode.RANDOM_SEED)
@interface BadInputProperty {

  /** How many inputs are usual. */
  int inputs() default 150;

  /** Which inputs are usual. */
  String seed() default "1";
}
