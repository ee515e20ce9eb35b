package org.vmoffer.cycles;

import org.jspecify.annotations.Nullable;

/**
 * A TLB by the size of the page that an entry translates. Where there is an array for a size with
 * no sets, translations of that size are not cached at this level.
 *
 * @param small for pages of 4 KiB
 * @param medium for pages of 2 MiB; null if those share the array of the small ones
 * @param large for pages of 1 GiB; null if those share the array of the small ones
 */
public record TlbShape(Shape small, @Nullable Shape medium, @Nullable Shape large) {}
