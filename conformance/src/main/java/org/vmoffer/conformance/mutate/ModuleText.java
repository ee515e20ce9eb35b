package org.vmoffer.conformance.mutate;

import java.util.List;
import org.vmoffer.conformance.tlc.SourceSpan;

/**
 * The text of a module, to be changed in one place. What stays keeps its column, and what is copied
 * stands in the column that it had: columns tell which lines belong to a list of conjuncts.
 */
final class ModuleText {
  private final List<String> lines;

  ModuleText(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The whole module with something replaced. */
  String with(Patch patch) {
    int last = lines.size();
    return render(
            new SourceSpan(patch.at().module(), 1, 1, last, lines.get(last - 1).length()),
            List.of(patch))
        + "\n";
  }

  /** A stretch of it, in which something is replaced. */
  String render(SourceSpan span, List<Patch> patches) {
    StringBuilder out = new StringBuilder();
    append(out, new Part.Slice(span, patches));
    return out.toString();
  }

  private void append(StringBuilder out, Part part) {
    switch (part) {
      case Part.Literal literal -> out.append(literal.text());
      case Part.Slice slice -> {
        SourceSpan span = slice.span();
        int line = span.line();
        int column = span.column();
        for (Patch patch : slice.patches()) {
          copy(out, line, column, patch.at().line(), patch.at().column() - 1);
          moveTo(out, patch.at().column());
          patch.parts().forEach(each -> append(out, each));
          line = patch.at().endLine();
          column = patch.at().endColumn() + 1;
        }
        copy(out, line, column, span.endLine(), span.endColumn());
      }
    }
  }

  /** Copies a stretch, whose first column stays where it is. */
  private void copy(StringBuilder out, int line, int column, int endLine, int endColumn) {
    for (int at = line; at <= endLine; at++) {
      String text = lines.get(at - 1);
      int from = at == line ? column - 1 : 0;
      int to = at == endLine ? endColumn : text.length();
      if (at > line) {
        out.append('\n');
      }
      if (from < to && (at > line || !text.substring(from, to).isBlank())) {
        moveTo(out, from + 1);
        out.append(text, from, to);
      }
    }
  }

  /** Goes on in a column: on this line, or on the next one if it is past it. */
  private static void moveTo(StringBuilder out, int column) {
    int current = out.length() - out.lastIndexOf("\n");
    if (current > column) {
      out.append('\n');
      current = 1;
    }
    out.repeat(' ', column - current);
  }
}
