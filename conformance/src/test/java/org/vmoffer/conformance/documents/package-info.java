/** Whether the documents say what is: their names, links, labels and lists against the rest. */
@NullMarked
package org.vmoffer.conformance.documents;

import org.jspecify.annotations.NullMarked;
