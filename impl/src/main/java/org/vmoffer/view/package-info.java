/** The one bridge from a kernel's words to the abstract state that the specification speaks of. */
@NullMarked
package org.vmoffer.view;

import org.jspecify.annotations.NullMarked;
