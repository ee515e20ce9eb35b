/** The main job: everything that is known of every model, compared with everything else. */
@NullMarked
package org.vmoffer.conformance.check;

import org.jspecify.annotations.NullMarked;
