/** The report as a page for browsers: what was found out, as data that the page shows. */
@NullMarked
package org.vmoffer.conformance.page;

import org.jspecify.annotations.NullMarked;
