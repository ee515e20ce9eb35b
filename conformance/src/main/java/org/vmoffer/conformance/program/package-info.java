/** Random programs: calls that depend on the state in which they are made, and so shrink well. */
@NullMarked
package org.vmoffer.conformance.program;

import org.jspecify.annotations.NullMarked;
