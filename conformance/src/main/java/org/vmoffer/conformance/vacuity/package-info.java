/** Whether every part of every property matters: vacuity detection. */
@NullMarked
package org.vmoffer.conformance.vacuity;

import org.jspecify.annotations.NullMarked;
