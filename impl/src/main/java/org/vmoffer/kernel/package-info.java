/** The kernel: its tables, and the calls, one method for each atomic step of the specification. */
@NullMarked
package org.vmoffer.kernel;

import org.jspecify.annotations.NullMarked;
