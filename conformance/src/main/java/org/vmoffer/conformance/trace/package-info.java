/** Walks through a model's graph as files: written, read, checked against the specification. */
@NullMarked
package org.vmoffer.conformance.trace;

import org.jspecify.annotations.NullMarked;
