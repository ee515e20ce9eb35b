/** JSON of users: read strictly and within limits, so that what is wrong is told with its place. */
@NullMarked
package org.vmoffer.conformance.json;

import org.jspecify.annotations.NullMarked;
