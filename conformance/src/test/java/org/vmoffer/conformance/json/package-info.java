@NullMarked
package org.vmoffer.conformance.json;

import org.jspecify.annotations.NullMarked;
