/** Somebody else's kernel behind the adapter protocol: its process, what goes wrong with one. */
@NullMarked
package org.vmoffer.conformance.sut;

import org.jspecify.annotations.NullMarked;
