/** What a caller of the kernel sees: calls, replies, permissions and error numbers. */
@NullMarked
package org.vmoffer.api;

import org.jspecify.annotations.NullMarked;
