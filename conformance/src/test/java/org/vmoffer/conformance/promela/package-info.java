/** Tests of the atomic level in Promela, and of its comparison. */
@NullMarked
package org.vmoffer.conformance.promela;

import org.jspecify.annotations.NullMarked;
