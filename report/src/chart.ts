/** Lines over two logarithmic axes, each told apart by colour, dashes and marks. */
import { grouped, h, s } from "./dom.ts";
import type { LinesInfo } from "./index-types.ts";

const WIDTH = 720;
const HEIGHT = 340;
const LEFT = 76;
const RIGHT = 20;
const TOP = 14;
const BOTTOM = 44;
const DASHES = ["", "6 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2", "1 2", "8 2", "3 6", "14 2"];
const MARKS = ["●", "■", "▲", "◆", "▼", "○", "□", "△", "◇", "▽"];

export function drawLines(plot: LinesInfo): HTMLElement {
  const hidden = new Set<number>();
  const box = h("div", { class: "scroll" });
  const told = h("p", { class: "hover", role: "status" }, "Point at a mark, or move to one by Tab, to read it.");
  const tell = (text: string) => {
    told.textContent = text;
  };
  const show = () => box.replaceChildren(drawSvg(plot, hidden, tell));
  show();
  const toggles = plot.lines.map((line, i) => {
    const button = h(
      "button",
      {
        type: "button",
        class: `series line-${i}`,
        "aria-pressed": "true",
        click: () => {
          if (!hidden.delete(i)) {
            hidden.add(i);
          }
          button.setAttribute("aria-pressed", String(!hidden.has(i)));
          show();
        },
      },
      h("span", { "aria-hidden": "true" }, `${MARKS[i] ?? "●"} `),
      line.label,
    );
    return button;
  });
  return h("div", { class: "lines" }, h("div", { class: "toggles", role: "group", "aria-label": "Lines shown" }, toggles), box, told);
}

function drawSvg(plot: LinesInfo, hidden: Set<number>, tell: (text: string) => void): SVGSVGElement {
  const points = plot.lines.flatMap((line) => line.points);
  const x = scale(Math.min(...points.map(([at]) => at)), Math.max(...points.map(([at]) => at)), LEFT, WIDTH - RIGHT);
  const low = 10 ** Math.floor(Math.log10(Math.max(1, Math.min(...points.map(([, y]) => y)))));
  const high = 10 ** Math.ceil(Math.log10(Math.max(10, ...points.map(([, y]) => y))));
  const y = scale(low, high, HEIGHT - BOTTOM, TOP);
  const svg = s("svg", { class: "chart", width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": plot.description });
  for (let value = low; value <= high; value *= 10) {
    svg.append(
      s("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value) }),
      s("text", { class: "axis", x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, grouped(value)),
    );
  }
  let free = -Infinity;
  for (const tick of plot.ticks) {
    const at = x(tick);
    if (at - free > 44) {
      svg.append(s("text", { class: "axis", x: at, y: HEIGHT - BOTTOM + 18, "text-anchor": "middle" }, grouped(tick)));
      free = at;
    }
  }
  svg.append(
    s("text", { class: "axis", x: WIDTH - RIGHT, y: HEIGHT - 6, "text-anchor": "end" }, plot.x),
    s("text", { class: "axis", x: 4, y: HEIGHT - 6 }, plot.y),
  );
  plot.lines.forEach((line, i) => {
    if (!hidden.has(i)) {
      const path = line.points.map(([at, value], n) => `${n === 0 ? "M" : "L"}${x(at)} ${y(Math.max(1, value))}`).join("");
      svg.append(s("path", { class: `line line-${i}`, d: path, "stroke-dasharray": DASHES[i] ?? "" }));
      line.points.forEach(([at, value]) => {
        const text = `${line.label}: ${grouped(value)} ${plot.y} at ${grouped(at)} ${plot.x}`;
        const mark = s(
          "text",
          { class: `mark line-${i}`, x: x(at), y: y(Math.max(1, value)) + 5, "text-anchor": "middle", tabindex: 0, role: "img", "aria-label": text, mouseenter: () => tell(text), focus: () => tell(text) },
          s("title", {}, text),
          MARKS[i] ?? "●",
        );
        svg.append(mark);
      });
    }
  });
  return svg;
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high) - Math.log(low) || 1;
  return (value) => from + ((Math.log(value) - Math.log(low)) / span) * (to - from);
}
