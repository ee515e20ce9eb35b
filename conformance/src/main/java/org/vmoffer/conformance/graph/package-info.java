/** The labelled state graph of a model: what TLC explored, kept, compared and counted. */
@NullMarked
package org.vmoffer.conformance.graph;

import org.jspecify.annotations.NullMarked;
