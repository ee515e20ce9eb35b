/**
 * Page tables as the hardware walks them: entry formats, the tables themselves, and their frames.
 */
@NullMarked
package org.vmoffer.pagetable;

import org.jspecify.annotations.NullMarked;
