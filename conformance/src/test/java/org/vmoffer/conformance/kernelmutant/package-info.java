/** Tests of what is kept of the kernel's mutants. */
@NullMarked
package org.vmoffer.conformance.kernelmutant;

import org.jspecify.annotations.NullMarked;
