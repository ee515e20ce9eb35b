/** Coverage as a map: rules down, models across, how many steps by shade and by number. */
import { h } from "./dom.ts";
import type { Index } from "./index-types.ts";

const SHADES = 6;
const DECADES_PER_SHADE = 1;

export function drawHeat(index: Index): HTMLElement {
  const models = index.models.filter((model) => model.rules !== undefined);
  const missed = index.rules.filter((rule) => !models.some((model) => (model.rules?.[rule.label]?.[0] ?? 0) > 0));
  return h(
    "div",
    {},
    h(
      "p",
      {},
      missed.length === 0
        ? `Each of the ${index.rules.length} rules decides somewhere.`
        : `${index.rules.length - missed.length} of ${index.rules.length} rules decide somewhere; in none of these models ${missed.map((rule) => rule.label).join(", ")}.`,
    ),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Coverage by rule and model" },
      h(
        "table",
        { class: "heat" },
        h("caption", {}, "Steps by rule and model"),
        h(
          "thead",
          {},
          h("tr", {}, h("th", { scope: "col" }, "rule"), h("th", { scope: "col" }, "errno"), models.map((model) => h("th", { scope: "col", class: "turned" }, h("span", {}, model.name.replace(/^MC/, "")))), h("th", { scope: "col", class: "number" }, "all")),
        ),
        h(
          "tbody",
          {},
          index.rules.map((rule) => {
            const counts = models.map((model) => model.rules?.[rule.label]?.[0] ?? 0);
            return h(
              "tr",
              {},
              h("th", { scope: "row" }, rule.label),
              h("td", {}, rule.errno ?? "ok"),
              models.map((model, i) => cell(model.name, model.graph === true, rule.label, counts[i]!)),
              h("td", { class: "number" }, short(counts.reduce((sum, count) => sum + count, 0))),
            );
          }),
        ),
      ),
    ),
  );
}

function cell(model: string, graph: boolean, rule: string, count: number): HTMLElement {
  if (count === 0) {
    return h("td", { class: "heat-0", title: `${model}: ${rule} never decides` }, "·");
  }
  const shade = Math.min(SHADES, 1 + Math.floor(Math.log10(count) / DECADES_PER_SHADE));
  const title = `${model}: ${rule} decides on ${count.toLocaleString("en-US")} steps`;
  return h("td", { class: `heat-${shade}`, title }, graph ? h("a", { href: `#/play/${model}/${rule}`, "aria-label": `${short(count)}, ${title}` }, short(count)) : short(count));
}

/** At most four characters. */
export function short(count: number): string {
  if (count < 1_000) {
    return String(count);
  }
  const [unit, letter] = count < 1_000_000 ? [1_000, "k"] : [1_000_000, "M"];
  const scaled = count / unit;
  return `${scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)}${letter}`;
}
