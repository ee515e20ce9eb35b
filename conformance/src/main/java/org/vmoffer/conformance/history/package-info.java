/**
 * Histories of calls that overlap: whether some order of them explains every answer, and the few
 * calls that show it if none does.
 */
@NullMarked
package org.vmoffer.conformance.history;

import org.jspecify.annotations.NullMarked;
