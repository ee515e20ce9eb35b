package org.vmoffer.conformance.mutate;

import org.vmoffer.conformance.tlc.SpecNode;

/** Finds what can be broken in an expression. */
interface Mutator {
  /**
   * Looks at one expression, and not at what it consists of.
   *
   * @param site where it stands, and where what is found goes
   */
  void look(SpecNode node, Site site);
}
