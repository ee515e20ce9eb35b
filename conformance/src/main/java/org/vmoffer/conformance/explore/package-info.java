/** Every interleaving of a machine's steps: explored, counted, reduced, compared with TLC's. */
@NullMarked
package org.vmoffer.conformance.explore;

import org.jspecify.annotations.NullMarked;
