/** Plots as SVG: lines over logarithmic axes, and stacked bars. */
@NullMarked
package org.vmoffer.conformance.plot;

import org.jspecify.annotations.NullMarked;
