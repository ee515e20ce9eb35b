package org.vmoffer.conformance.tlc;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An expression of the specification, as TLC's parser reads it.
 *
 * @param kind what it is
 * @param name of an application the operator, by the parser's name for it, {@code \cup} or {@code
 *     $IfThenElse} say; otherwise the number, or the string without quotes
 * @param span where it stands
 * @param bound the names that it binds
 * @param children what it consists of: of an application the sets that its names are taken from,
 *     then its arguments; of a LET the bodies of its definitions, then its own
 * @param assigned the variables that it says what becomes of, by itself or by a definition
 */
public record SpecNode(
    Kind kind,
    String name,
    SourceSpan span,
    List<String> bound,
    List<SpecNode> children,
    SortedSet<String> assigned) {

  /** What an expression is. */
  public enum Kind {
    /** An operator with its arguments, perhaps none. */
    APPLICATION,
    /** A number. */
    NUMBER,
    /** A string. */
    TEXT,
    /** A LET, or an operator without a name. */
    SCOPE
  }

  /** Keeps snapshots. */
  public SpecNode {
    bound = List.copyOf(bound);
    children = List.copyOf(children);
    assigned = Collections.unmodifiableSortedSet(new TreeSet<>(assigned));
  }

  /** Whether it is an application of an operator. */
  public boolean is(String operator) {
    return kind == Kind.APPLICATION && name.equals(operator);
  }

  /** One of what it consists of. */
  public SpecNode child(int number) {
    return children.get(number);
  }
}
