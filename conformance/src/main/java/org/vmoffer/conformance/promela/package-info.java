/**
 * The atomic level a second time: SPIN checks a model in Promela, whose steps and promises are
 * compared with those that TLC finds.
 */
@NullMarked
package org.vmoffer.conformance.promela;

import org.jspecify.annotations.NullMarked;
