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

/**
 * A property of random programs, always of the same ones unless somebody asks for another number or
 * for others: {@code -Dvmoffer.tries=5000}, {@code -Dvmoffer.seed=7}. The generator must not go
 * blind: over the whole run every outcome that can occur does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@AddLifecycleHook(ProgramPropertyHook.class)
@Property(
    shrinking = ShrinkingMode.FULL,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE,
    afterFailure = AfterFailureMode.RANDOM_SEED)
@interface ProgramProperty {

  /** How many programs are usual. */
  int programs();

  /** Which programs are usual. */
  String seed() default "1";
}
