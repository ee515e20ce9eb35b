/**
 * Litmus tests: small concurrent programs with a question, written as text; what they ask, every
 * way in which they can end, and how one end comes about.
 */
@NullMarked
package org.vmoffer.conformance.litmus;

import org.jspecify.annotations.NullMarked;
