/** Stacked bars of shares. */
import { grouped, h, s } from "./dom.ts";
import type { BarsInfo } from "./index-types.ts";

const HEIGHT = 300;
const TOP = 26;
const BOTTOM = 34;
const LEFT = 20;
const BAR = 52;
const STEP = 72;
const PERCENT = 100;

export function drawBars(plot: BarsInfo): HTMLElement {
  const width = LEFT * 2 + plot.bars.length * STEP;
  const told = h("p", { class: "hover", role: "status" }, "Point at a part, or move to one by Tab, to read it.");
  const svg = s("svg", { class: "chart bars", width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "group", "aria-label": plot.description });
  plot.bars.forEach((bar, i) => {
    const all = bar.values.reduce((sum, value) => sum + value, 0) || 1;
    const x = LEFT + i * STEP;
    let bottom = HEIGHT - BOTTOM;
    bar.values.forEach((value, part) => {
      const height = (value / all) * (HEIGHT - TOP - BOTTOM);
      bottom -= height;
      if (value === 0) {
        return;
      }
      const share = `${((value / all) * PERCENT).toFixed(1)} %`;
      const text = `${bar.label}: ${plot.parts[part] ?? ""} ${grouped(value)}, ${share}`;
      const tell = () => {
        told.textContent = text;
      };
      svg.append(
        s("rect", { class: `part line-${part}`, x, y: bottom, width: BAR, height, tabindex: 0, role: "img", "aria-label": text, mouseenter: tell, focus: tell }, s("title", {}, text)),
        height > 14 ? s("text", { class: "part-label", x: x + BAR / 2, y: bottom + height / 2 + 4, "text-anchor": "middle" }, String(part + 1)) : s("g"),
      );
    });
    svg.append(
      s("text", { class: "axis", x: x + BAR / 2, y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, bar.label),
      s("text", { class: "axis", x: x + BAR / 2, y: TOP - 8, "text-anchor": "middle" }, bar.top),
    );
  });
  svg.append(s("text", { class: "axis", x: LEFT, y: HEIGHT - 4 }, plot.x));
  const key = plot.parts.map((part, i) => h("li", {}, h("span", { class: `swatch line-${i}` }, String(i + 1)), ` ${part}`));
  return h("div", { class: "lines" }, h("div", { class: "scroll" }, svg), h("ol", { class: "parts" }, key), told);
}
