/** Properties of random walks and random programs, with the specification as the oracle. */
@NullMarked
package org.vmoffer.conformance.property;

import org.jspecify.annotations.NullMarked;
