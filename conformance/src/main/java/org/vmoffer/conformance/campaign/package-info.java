/**
 * Programs driven along walks: what they answer, where they are, what of the walks they reached.
 */
@NullMarked
package org.vmoffer.conformance.campaign;

import org.jspecify.annotations.NullMarked;
