/** Tests of litmus tests, and the litmus tests themselves. */
@NullMarked
package org.vmoffer.conformance.litmus;

import org.jspecify.annotations.NullMarked;
