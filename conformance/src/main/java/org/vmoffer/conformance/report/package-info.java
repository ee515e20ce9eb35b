/** What went wrong, told so that one can see why: as text, as JSON and as JUnit's XML. */
@NullMarked
package org.vmoffer.conformance.report;

import org.jspecify.annotations.NullMarked;
