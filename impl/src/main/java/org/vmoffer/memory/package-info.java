/**
 * The words that a kernel's whole mutable state consists of: copied, compared and undone as one.
 */
@NullMarked
package org.vmoffer.memory;

import org.jspecify.annotations.NullMarked;
