/** What all parts of the kit share. */
@NullMarked
package org.vmoffer.conformance;

import org.jspecify.annotations.NullMarked;
