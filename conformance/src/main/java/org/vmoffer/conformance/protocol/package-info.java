/** The adapter protocol: what is asked of a kernel in any language, and what it answers. */
@NullMarked
package org.vmoffer.conformance.protocol;

import org.jspecify.annotations.NullMarked;
