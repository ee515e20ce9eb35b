/** What offers and claims cost on a stated machine: the cases, their runs, and what is counted. */
@NullMarked
package org.vmoffer.conformance.cost;

import org.jspecify.annotations.NullMarked;
