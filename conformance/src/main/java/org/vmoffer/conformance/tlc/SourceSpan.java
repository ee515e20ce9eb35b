package org.vmoffer.conformance.tlc;

/**
 * A stretch of a module's text, both ends included, counted from 1.
 *
 * @param module the module's name
 */
public record SourceSpan(String module, int line, int column, int endLine, int endColumn) {

  /** Whether another stretch of the same module lies in this one. */
  public boolean contains(SourceSpan other) {
    return module.equals(other.module)
        && compare(line, column, other.line, other.column) <= 0
        && compare(other.endLine, other.endColumn, endLine, endColumn) <= 0;
  }

  private static int compare(int line, int column, int otherLine, int otherColumn) {
    return line == otherLine ? Integer.compare(column, otherColumn) : line - otherLine;
  }
}
