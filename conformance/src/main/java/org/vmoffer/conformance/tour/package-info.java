/** Walks that together cover every edge of a graph, and proof that they do. */
@NullMarked
package org.vmoffer.conformance.tour;

import org.jspecify.annotations.NullMarked;
