/**
 * The ledger of reviewed questions as data: its entries, where in the sources their answers stand,
 * and the evidence that is kept beside it.
 */
@NullMarked
package org.vmoffer.conformance.ledger;

import org.jspecify.annotations.NullMarked;
