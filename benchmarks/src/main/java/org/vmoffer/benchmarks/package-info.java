/** Speeds of the implementation and of the kit; nothing here decides whether a build passes. */
@NullMarked
package org.vmoffer.benchmarks;

import org.jspecify.annotations.NullMarked;
