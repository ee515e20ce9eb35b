/** Mutants of the specification: made by rule, run, and what became of each. */
@NullMarked
package org.vmoffer.conformance.mutate;

import org.jspecify.annotations.NullMarked;
