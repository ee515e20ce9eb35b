/** What hand-overs cost: plots whose lines can be left out, and the figures as tables. */
import { grouped, h, table } from "./dom.ts";
import { drawBars } from "./bars.ts";
import { drawLines } from "./chart.ts";
import type { Index, PlotInfo } from "./index-types.ts";

export function drawTiming(index: Index): HTMLElement {
  return h(
    "div",
    { class: "timing" },
    h("h1", {}, "What offers and claims cost"),
    h("p", {}, "In cycles of a stated machine, which is no product: on it the model is exact, and two runs are equal to the cycle. Silicon has the shape of such curves at best."),
    index.plots.length === 0 ? h("p", {}, "Nothing was measured for this report.") : index.plots.map(drawPlot),
  );
}

function drawPlot(plot: PlotInfo): HTMLElement {
  return h(
    "div",
    { class: "plot" },
    h("h2", {}, plot.title),
    h("p", { class: "quiet" }, plot.note),
    plot.kind === "lines" ? drawLines(plot) : drawBars(plot),
    h("details", {}, h("summary", {}, "The figures"), figures(plot)),
  );
}

function figures(plot: PlotInfo): HTMLElement {
  if (plot.kind === "bars") {
    const rows = plot.bars.map((bar) => [bar.label, bar.top, ...bar.values.map(grouped)]);
    return table(plot.title, [plot.x, "all", ...plot.parts], rows, plot.parts.map((_, i) => i + 2));
  }
  const xs = [...new Set(plot.lines.flatMap((line) => line.points.map(([x]) => x)))].sort((a, b) => a - b);
  const rows = xs.map((x) => [
    grouped(x),
    ...plot.lines.map((line) => {
      const found = line.points.find(([at]) => at === x);
      return found ? grouped(found[1]) : "–";
    }),
  ]);
  return table(`${plot.title} (${plot.y})`, [plot.x, ...plot.lines.map((line) => line.label)], rows, [0, ...plot.lines.map((_, i) => i + 1)]);
}
