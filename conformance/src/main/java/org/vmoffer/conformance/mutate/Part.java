package org.vmoffer.conformance.mutate;

import java.util.List;
import org.vmoffer.conformance.tlc.SourceSpan;
import org.vmoffer.conformance.tlc.SpecNode;

/** A piece of what is put in the place of an expression. */
sealed interface Part {
  /** The value that an EXCEPT replaces. */
  String FORMER = "@";

  /** Text of one line. */
  record Literal(String text) implements Part {}

  /** A stretch of the module, in which something may be replaced in turn, in the order of lines. */
  record Slice(SourceSpan span, List<Patch> patches) implements Part {
    public Slice {
      patches = List.copyOf(patches);
    }
  }

  static Part text(String text) {
    return new Literal(text);
  }

  /** What an expression is. The parser does not say where the sign for a former value stands. */
  static Part slice(SpecNode node) {
    return node.is(FORMER) ? new Literal(FORMER) : new Slice(node.span(), List.of());
  }
}
