/** The reference kernel behind the adapter protocol, as any other program. */
@NullMarked
package org.vmoffer.conformance.adapter;

import org.jspecify.annotations.NullMarked;
