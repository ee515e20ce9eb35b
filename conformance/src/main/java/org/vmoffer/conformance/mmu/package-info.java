/** Traces of accesses, run through the MMU of a profile on one core. */
@NullMarked
package org.vmoffer.conformance.mmu;

import org.jspecify.annotations.NullMarked;
