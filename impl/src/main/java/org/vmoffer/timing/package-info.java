/**
 * The clock: discrete-event simulation of the kernel level's own steps on cores with TLBs, caches
 * and interrupts that take time.
 */
@NullMarked
package org.vmoffer.timing;

import org.jspecify.annotations.NullMarked;
