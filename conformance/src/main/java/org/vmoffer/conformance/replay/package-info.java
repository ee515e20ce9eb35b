/** Walks replayed on an implementation, and compared after every step. */
@NullMarked
package org.vmoffer.conformance.replay;

import org.jspecify.annotations.NullMarked;
