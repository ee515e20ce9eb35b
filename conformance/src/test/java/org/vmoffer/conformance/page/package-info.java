/** Tests of the report as a page. */
@NullMarked
package org.vmoffer.conformance.page;

import org.jspecify.annotations.NullMarked;
