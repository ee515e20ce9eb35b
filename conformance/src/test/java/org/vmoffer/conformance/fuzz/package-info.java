/**
 * Bad input: every reader gets what nobody would write, and either reads it or says what is wrong.
 */
@NullMarked
package org.vmoffer.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
