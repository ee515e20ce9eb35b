/**
 * What a machine costs: the profile that states its sizes and latencies, and the tally of a core.
 */
@NullMarked
package org.vmoffer.cycles;

import org.jspecify.annotations.NullMarked;
