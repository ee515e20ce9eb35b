/**
 * What calls may do: the outcome that is due, the others that are allowed, and whether an answer of
 * somebody else's kernel is one of them.
 */
@NullMarked
package org.vmoffer.conformance.oracle;

import org.jspecify.annotations.NullMarked;
