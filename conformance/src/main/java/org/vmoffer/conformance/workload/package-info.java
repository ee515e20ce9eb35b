/** Buffers handed round among processes while others compute: files, methods, runs, figures. */
@NullMarked
package org.vmoffer.conformance.workload;

import org.jspecify.annotations.NullMarked;
