/** What was checked, with what result, and how far the models reach. */
import { type Child, grouped, h, link, table } from "./dom.ts";
import { drawHeat } from "./heat.ts";
import type { Index, ModelInfo, PlotInfo } from "./index-types.ts";

const GOOD = ["equal", "holds", "caught", "reached"];

export function drawOverview(index: Index): HTMLElement {
  const of = (...kinds: string[]) => index.models.filter((model) => kinds.includes(model.kind));
  const mutants = of("mutant", "kernel-mutant");
  return h(
    "div",
    { class: "overview" },
    h("h1", {}, "What was checked"),
    h(
      "div",
      { class: "cards" },
      card("models of calls", of("ci", "command", "check-only")),
      card("models of the kernel level", of("kernel", "kernel-command")),
      card("mutants", mutants),
      card("witnesses", of("kernel-witness")),
      timingCard(index.plots),
    ),
    h("h2", {}, "Models of calls"),
    models("Models whose steps are calls", of("ci", "command", "check-only")),
    h("h2", {}, "Coverage"),
    h("p", {}, "On how many steps each rule decides, in each model. A number leads to the shortest trace that comes there."),
    drawHeat(index),
    h("h2", {}, "Mutants"),
    h("p", {}, "Specifications broken on purpose. Each must be caught by the property that it is meant to break; the steps are those of a shortest behaviour that does."),
    folded(of("mutant"), "of calls", true, breakable("Mutants of calls and what catches them", of("mutant"))),
    folded(of("kernel-mutant"), "of the kernel level", false, breakable("Mutants of the kernel level and what catches them", of("kernel-mutant"))),
    h("h2", {}, "Models of the kernel level"),
    folded(of("kernel", "kernel-command"), "models", false, models("Models whose steps are those of a machine with several cores", of("kernel", "kernel-command"))),
    h("h2", {}, "Witnesses"),
    h("p", {}, "What the properties speak of does occur: each of these situations is reached."),
    folded(of("kernel-witness"), "situations", false, breakable("Situations and how soon they are reached", of("kernel-witness"))),
    h("h2", {}, "How this was made"),
    drawMade(index),
  );
}

function verdict(text: string): HTMLElement {
  const kind = GOOD.includes(text) ? "good" : text === "not checked" ? "open" : "bad";
  const sign = kind === "good" ? "✓" : kind === "open" ? "–" : "✗";
  return h("span", { class: `verdict ${kind}` }, `${sign} ${text}`);
}

function card(what: string, models: ModelInfo[]): HTMLElement {
  const good = models.filter((model) => GOOD.includes(model.verdict)).length;
  const open = models.filter((model) => model.verdict === "not checked").length;
  const bad = models.length - good - open;
  const kind = bad > 0 ? "bad" : models.length === 0 || open > 0 ? "open" : "good";
  return h(
    "section",
    { class: `card ${kind}`, "aria-label": what },
    h("p", { class: "big" }, `${good}`, h("span", { class: "of" }, ` of ${models.length}`)),
    h("p", {}, what),
    h("p", { class: "quiet" }, models.length === 0 ? "none" : tally(models)),
  );
}

function folded(models: ModelInfo[], what: string, open: boolean, body: HTMLElement): HTMLElement {
  return models.length === 0 ? h("p", { class: "quiet" }, `No ${what}.`) : h("details", { open }, h("summary", {}, `${models.length} ${what}: ${tally(models)}`), body);
}

function tally(models: ModelInfo[]): string {
  const good = models.filter((model) => GOOD.includes(model.verdict)).length;
  const open = models.filter((model) => model.verdict === "not checked").length;
  const bad = models.length - good - open;
  return [`${good} good`, open > 0 ? `${open} not checked` : "", bad > 0 ? `${bad} wrong` : ""].filter((part) => part !== "").join(", ");
}

function timingCard(plots: PlotInfo[]): HTMLElement | null {
  const claims = plots.find((plot) => plot.name === "cost-share");
  if (!claims || claims.kind !== "lines") {
    return null;
  }
  const first = claims.lines.map((line) => ({ label: line.label, cycles: line.points[0]?.[1] ?? 0, pages: line.points[0]?.[0] ?? 0 }));
  const cheapest = first.reduce((one, other) => (other.cycles < one.cycles ? other : one));
  const dearest = first.reduce((one, other) => (other.cycles > one.cycles ? other : one));
  return h(
    "section",
    { class: "card", "aria-label": "Timing" },
    h("p", { class: "big" }, grouped(cheapest.cycles), h("span", { class: "of" }, " cycles")),
    h("p", {}, `a claim of ${cheapest.pages === 1 ? "a page" : `${cheapest.pages} pages`} if the source gives up ${cheapest.label}`),
    h("p", { class: "quiet" }, `${grouped(dearest.cycles)} if it gives up ${dearest.label}; `, link("#/timing", "timing")),
  );
}

function number(value: number | undefined): Child {
  return value === undefined ? "–" : grouped(value);
}

function models(caption: string, all: ModelInfo[]): HTMLElement {
  return table(
    caption,
    ["model", "what it asks", "states", "steps", "depth", "seconds", "verdict"],
    all.map((model) => [
      model.graph ? link(`#/space/${model.name}/0`, model.name) : model.name,
      model.question,
      number(model.states),
      number(model.edges),
      number(model.depth),
      model.seconds === undefined ? "–" : model.seconds.toFixed(1),
      verdict(model.verdict),
    ]),
    [2, 3, 4, 5],
  );
}

function breakable(caption: string, all: ModelInfo[]): HTMLElement {
  return table(
    caption,
    ["name", "what is asked or broken", "property", "steps", "verdict", "how"],
    all.map((model) => [
      model.name,
      model.precedent ? [model.question, h("p", { class: "quiet" }, `Precedent: ${model.precedent}`)] : model.question,
      model.property ?? model.expected.replace("violates:", ""),
      number(model.length),
      verdict(model.verdict),
      steps(model),
    ]),
    [3],
  );
}

function steps(model: ModelInfo): Child {
  if (model.trace) {
    return link(`#/play/trace/${model.trace}`, "play");
  }
  if (!model.steps || model.steps.length === 0) {
    return "–";
  }
  return h(
    "details",
    {},
    h("summary", {}, "steps"),
    h(
      "ol",
      { class: "steps" },
      model.steps.map(([call, reply, state]) =>
        h("li", {}, h("code", {}, call), reply === "" ? null : [" → ", h("code", {}, reply)], state === "" ? null : h("pre", {}, state)),
      ),
    ),
  );
}

function drawMade(index: Index): HTMLElement {
  const { made } = index;
  const files = Object.entries(made.files);
  return h(
    "div",
    {},
    h(
      "dl",
      { class: "made" },
      [
        ["vmoffer", made.version],
        ["Java", made.java],
        ["TLC", made.tlc],
        ["specification, SHA-256 over all files", made.specHash],
      ].map(([name, value]) => [h("dt", {}, name), h("dd", {}, h("code", {}, value))]),
    ),
    made.notes.map((note) => h("p", {}, note)),
    h(
      "details",
      {},
      h("summary", {}, `SHA-256 of each of ${files.length} files`),
      table("Files of the specification", ["file", "SHA-256"], files.map(([name, hash]) => [name, h("code", {}, hash)])),
    ),
  );
}
