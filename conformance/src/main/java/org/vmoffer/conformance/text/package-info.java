/** Plain text for people: tables, and parts of documents that are made from results. */
@NullMarked
package org.vmoffer.conformance.text;

import org.jspecify.annotations.NullMarked;
