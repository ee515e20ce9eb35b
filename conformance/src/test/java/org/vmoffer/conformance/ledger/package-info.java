@NullMarked
package org.vmoffer.conformance.ledger;

import org.jspecify.annotations.NullMarked;
