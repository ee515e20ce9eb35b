package org.vmoffer.conformance.mutate;

import java.util.List;
import org.vmoffer.conformance.tlc.SourceSpan;
import org.vmoffer.conformance.tlc.SpecNode;

/**
 * A stretch of a module, and what is put in its place.
 *
 * @param at the stretch
 * @param parts what comes there, one after the other
 */
record Patch(SourceSpan at, List<Part> parts) {
  Patch {
    parts = List.copyOf(parts);
  }

  static Patch of(SpecNode node, Part... parts) {
    return new Patch(node.span(), List.of(parts));
  }

  /** Several replacements within an expression, in the order of lines. */
  static Patch within(SpecNode node, Patch... patches) {
    return of(node, new Part.Slice(node.span(), List.of(patches)));
  }
}
