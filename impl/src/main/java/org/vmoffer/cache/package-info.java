/** The caches of a core, and the last level that all cores share. */
@NullMarked
package org.vmoffer.cache;

import org.jspecify.annotations.NullMarked;
