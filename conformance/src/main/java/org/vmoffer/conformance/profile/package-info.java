/** Profiles of machines as files: every number with where it is from, checked when it is read. */
@NullMarked
package org.vmoffer.conformance.profile;

import org.jspecify.annotations.NullMarked;
