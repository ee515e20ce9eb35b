package org.vmoffer.conformance.property;

import java.util.Optional;
import org.vmoffer.view.KernelAudit;

/** Looks at every step of a program. */
interface Judge {
  /** The next step is the first of a program, made by a kernel that has just been switched on. */
  default void begin() {}

  /** What is wrong with a step, if anything. */
  Optional<Finding> judge(Exchange step, Target target);

  /** Holds a step against the promises. */
  Judge PROMISES =
      (step, _) ->
          Optional.of(StepProperties.breaches(step))
              .filter(breaches -> !breaches.isEmpty())
              .map(Finding.BrokenPromise::new);

  /** Lets the kernel's own tables be audited. */
  Judge AUDIT =
      (_, target) ->
          Optional.of(KernelAudit.audit(target.kernel()))
              .filter(violations -> !violations.isEmpty())
              .map(all -> all.stream().map(KernelAudit.Violation::toString).toList())
              .map(Finding.UnsoundTables::new);
}
