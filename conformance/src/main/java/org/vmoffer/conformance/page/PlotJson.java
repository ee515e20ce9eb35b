package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.vmoffer.conformance.plot.Plot;

/** The figures of plots, for the page to draw. */
final class PlotJson {
  private PlotJson() {}

  /**
   * All of them.
   *
   * @param plots by the name of the file that a plot would be
   * @throws IllegalArgumentException if there is a plot of a kind that the page does not draw
   */
  static ArrayNode of(Map<String, Plot> plots) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    plots.forEach((file, plot) -> add(list.addObject(), file.replace(".svg", ""), plot));
    return list;
  }

  private static void add(ObjectNode json, String name, Plot plot) {
    json.put("name", name);
    switch (plot) {
      case Plot.Lines lines -> {
        words(json.put("kind", "lines"), lines.words());
        lines.ticks().forEach(json.putArray("ticks")::add);
        ArrayNode list = json.putArray("lines");
        for (Plot.Line line : lines.lines()) {
          ObjectNode each = list.addObject().put("label", line.label());
          ArrayNode points = each.putArray("points");
          line.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
        }
      }
      case Plot.Bars bars -> {
        words(json.put("kind", "bars"), bars.words());
        bars.parts().forEach(json.putArray("parts")::add);
        ArrayNode list = json.putArray("bars");
        for (Plot.Bar bar : bars.bars()) {
          ObjectNode each = list.addObject().put("label", bar.label()).put("top", bar.top());
          bar.values().forEach(each.putArray("values")::add);
        }
      }
      case Plot.Lanes _ -> throw new IllegalArgumentException(name + " is a plot over time");
    }
  }

  private static void words(ObjectNode json, Plot.Words words) {
    json.put("title", words.title())
        .put("description", words.description())
        .put("note", words.note())
        .put("x", words.x())
        .put("y", words.y());
  }
}
