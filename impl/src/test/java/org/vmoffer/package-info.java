/** What holds of the implementation as a whole. */
@NullMarked
package org.vmoffer;

import org.jspecify.annotations.NullMarked;
