/** TLC, run as a library: models checked in a process of their own, values turned into ours. */
@NullMarked
package org.vmoffer.conformance.tlc;

import org.jspecify.annotations.NullMarked;
