package org.vmoffer.conformance.plot;

import java.util.List;

/**
 * How plots look: colours that people with any kind of colour vision can tell apart, on light and
 * dark paper, after Okabe and Ito (2008), darkened or lightened until they stand out from it.
 * Nobody has to rely on them: lines have dashes and marks of their own, bars hatches.
 */
final class PlotStyle {
  /** Different lines or parts that there can be; beyond, they begin anew. */
  static final int KINDS = 10;

  private static final List<String> LIGHT =
      List.of(
          "#0060a0", "#c04a00", "#00795c", "#a0457f", "#8a6d00", "#2b2b2b", "#3a8fc4", "#d98a00",
          "#5f5f9e", "#7a7a7a");
  private static final List<String> DARK =
      List.of(
          "#56b4e9", "#ff9a4d", "#2fc99e", "#e39ac6", "#f0e442", "#e8e8e8", "#8fd0ff", "#e69f00",
          "#b3b3f0", "#a0a0a0");
  private static final List<String> DASHES =
      List.of("", "8 4", "2 3", "10 3 2 3", "5 2", "1 2", "12 4", "6 2 2 2 2 2", "3 6", "14 3 4 3");

  private PlotStyle() {}

  /** The style sheet. */
  static String sheet() {
    StringBuilder css = new StringBuilder("\n");
    css.append("text{font:13px system-ui,'Segoe UI',Helvetica,Arial,sans-serif}\n");
    css.append(".head{font-size:17px;font-weight:600}\n.note{font-size:12px}\n");
    css.append(".end{text-anchor:end}\n.mid{text-anchor:middle}\n");
    css.append(".line{fill:none;stroke-width:2.2;stroke-linejoin:round}\n");
    css.append(".grid{stroke-width:1}\n.axis{stroke-width:1.2}\n.mark{stroke-width:1.5}\n");
    for (int kind = 0; kind < KINDS; kind++) {
      if (!DASHES.get(kind).isEmpty()) {
        css.append(".line.s%d{stroke-dasharray:%s}\n".formatted(kind, DASHES.get(kind)));
      }
    }
    colours(css, "#ffffff", "#1b1b1b", "#dcdcdc", LIGHT);
    css.append("@media screen and (prefers-color-scheme:dark){\n");
    colours(css, "#14171a", "#e6e6e6", "#3a3f44", DARK);
    return css.append("}\n").toString();
  }

  private static void colours(
      StringBuilder css, String paper, String ink, String grid, List<String> all) {
    css.append(".paper{fill:%s}\ntext{fill:%s}\n".formatted(paper, ink));
    css.append(".grid{stroke:%s}\n.axis{stroke:%s}\n".formatted(grid, ink));
    css.append(".hatch{stroke:%s}\n".formatted(paper));
    for (int kind = 0; kind < KINDS; kind++) {
      css.append(".line.s%d,.mark.s%d{stroke:%s}\n".formatted(kind, kind, all.get(kind)));
      css.append(".mark.s%d,.part.s%d{fill:%s}\n".formatted(kind, kind, all.get(kind)));
    }
  }

  /** The outline of the mark of a line, around a point. */
  static String mark(int kind, double x, double y) {
    return switch (kind % KINDS) {
      case 0 -> outline(x, y, 4, 8, 0);
      case 1 -> outline(x, y, 5.5, 4, Math.PI / 4);
      case 2 -> outline(x, y, 5.5, 3, -Math.PI / 2);
      case 3 -> outline(x, y, 5.5, 4, 0);
      case 4 -> outline(x, y, 5.5, 3, Math.PI / 2);
      case 5 -> outline(x, y, 5, 5, -Math.PI / 2);
      case 6 -> outline(x, y, 5, 6, 0);
      case 7 -> outline(x, y, 5.5, 3, 0);
      case 8 -> outline(x, y, 5.5, 3, Math.PI);
      default -> outline(x, y, 5, 5, Math.PI / 2);
    };
  }

  /** A regular polygon. */
  private static String outline(double x, double y, double radius, int corners, double turn) {
    StringBuilder path = new StringBuilder();
    for (int corner = 0; corner < corners; corner++) {
      double angle = turn + 2 * Math.PI * corner / corners;
      path.append(corner == 0 ? 'M' : 'L')
          .append(SvgWriter.number(x + radius * Math.cos(angle)))
          .append(' ')
          .append(SvgWriter.number(y + radius * Math.sin(angle)));
    }
    return path.append('Z').toString();
  }

  /** The strokes of a hatch within a tile of eight by eight; empty for none. */
  static String hatch(int kind) {
    return switch (kind % KINDS) {
      case 1 -> "M0 8L8 0";
      case 2 -> "M0 4H8";
      case 3 -> "M0 0L8 8";
      case 4 -> "M4 0V8";
      case 5 -> "M0 8L8 0M0 0L8 8";
      case 6 -> "M0 4H8M4 0V8";
      case 7 -> "M2 2H4M6 6H8";
      case 8 -> "M0 2H8M0 6H8";
      case 9 -> "M2 0V8M6 0V8";
      default -> "";
    };
  }
}
