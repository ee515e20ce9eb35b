/** Traces in the Informal Trace Format: written, and read where they are of the atomic level. */
@NullMarked
package org.vmoffer.conformance.itf;

import org.jspecify.annotations.NullMarked;
