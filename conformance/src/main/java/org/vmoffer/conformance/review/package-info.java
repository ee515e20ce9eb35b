/**
 * Questions about the specification, as somebody asks who reviews its decisions: does a situation
 * occur, and on which shortest way; what changes in all behaviour if a decision is taken otherwise.
 */
@NullMarked
package org.vmoffer.conformance.review;

import org.jspecify.annotations.NullMarked;
