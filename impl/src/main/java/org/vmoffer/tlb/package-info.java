/** How a core translates: its TLBs, its paging-structure caches and its walk through the tables. */
@NullMarked
package org.vmoffer.tlb;

import org.jspecify.annotations.NullMarked;
