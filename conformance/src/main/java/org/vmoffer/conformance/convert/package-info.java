/** One kind of trace made into another: ITF, logs, litmus tests, what TLC finds. */
@NullMarked
package org.vmoffer.conformance.convert;

import org.jspecify.annotations.NullMarked;
