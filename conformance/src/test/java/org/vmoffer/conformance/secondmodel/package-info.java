/**
 * The MMU written a second time from the same text and in another way, and what holds the two
 * against each other.
 */
@NullMarked
package org.vmoffer.conformance.secondmodel;

import org.jspecify.annotations.NullMarked;
