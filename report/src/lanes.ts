/** The steps of a trace, a lane for each process or core. */
import { s } from "./dom.ts";
import type { Step, Trace } from "./trace.ts";

const LEFT = 92;
const COLUMN = 96;
const ROW = 34;
const TOP = 24;

/** Draws the lanes; a click on a step goes there. */
export function drawLanes(trace: Trace, at: number, go: (step: number) => void): SVGSVGElement {
  const who = [...new Set(trace.steps.map((step) => step.who))].sort((a, b) => a - b);
  const width = LEFT + Math.max(1, trace.steps.length) * COLUMN + 8;
  const height = TOP + who.length * ROW + 6;
  const svg = s("svg", { class: "lanes", width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Steps by lane" });
  who.forEach((each, lane) => {
    const y = TOP + lane * ROW + ROW / 2;
    svg.append(
      s("text", { class: "axis", x: 4, y: y + 4 }, each === 0 ? "the system" : `${trace.lane} ${each}`),
      s("line", { class: "lane", x1: LEFT, x2: width - 8, y1: y, y2: y }),
    );
  });
  trace.steps.forEach((step, i) => {
    svg.append(drawStep(step, i + 1, at, who.indexOf(step.who), go));
  });
  return svg;
}

function drawStep(step: Step, number: number, at: number, lane: number, go: (step: number) => void): SVGElement {
  const x = LEFT + (number - 1) * COLUMN;
  const y = TOP + lane * ROW + 3;
  const label = short(step.name);
  const kind = number === at ? "step here" : number < at ? "step past" : "step";
  return s(
    "g",
    { class: kind, "data-step": number, click: () => go(number) },
    s("title", {}, `${number}: ${step.text}${step.reply === "" ? "" : ` → ${step.reply}`}${step.rule === "" ? "" : ` by ${step.rule}`}`),
    s("text", { class: "axis", x: x + (COLUMN - 6) / 2, y: 15, "text-anchor": "middle" }, number === at ? `▼ ${number}` : String(number)),
    s("rect", { x, y, width: COLUMN - 6, height: ROW - 6, rx: 4 }),
    s("text", { class: "call", x: x + 6, y: y + 12 }, label),
    s("text", { class: "rule", x: x + 6, y: y + 24 }, step.rule === "" ? "" : `${step.rule}${/^-1|^SIGSEGV/.test(step.reply) ? " ✗" : " ✓"}`),
  );
}

const MOST = 14;

function short(name: string): string {
  return name.length > MOST ? `${name.slice(0, MOST - 1)}…` : name;
}
