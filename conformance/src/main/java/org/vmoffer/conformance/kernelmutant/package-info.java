/**
 * Mutants of the reference kernel: what PIT found of them, kept with the tests that notice each.
 */
@NullMarked
package org.vmoffer.conformance.kernelmutant;

import org.jspecify.annotations.NullMarked;
