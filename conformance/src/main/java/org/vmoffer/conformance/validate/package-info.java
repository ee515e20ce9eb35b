/** Logs of calls and answers: whether the specification can do what they say. */
@NullMarked
package org.vmoffer.conformance.validate;

import org.jspecify.annotations.NullMarked;
