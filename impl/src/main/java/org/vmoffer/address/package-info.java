/**
 * Addresses, pages, frames and ranges as types of their own, so that one cannot pass for another.
 */
@NullMarked
package org.vmoffer.address;

import org.jspecify.annotations.NullMarked;
