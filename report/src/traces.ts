/** Which traces there are, and where each is found. */
import { load } from "./data.ts";
import { h, link } from "./dom.ts";
import type { Index } from "./index-types.ts";
import { readItf } from "./itf.ts";
import { opened } from "./files.ts";
import { space } from "./space.ts";
import type { Trace } from "./trace.ts";

/** Finds a trace by the parts of its place: `MCArguments/K6`, `trace/ledger-D22`, `file/0`. */
export async function find(index: Index, from: string, name: string): Promise<Trace> {
  if (from === "file") {
    const trace = opened[Number(name)];
    if (!trace) {
      throw new Error("That file is not open any more: a page keeps files only as long as it is open. Open it again.");
    }
    return trace;
  }
  if (from === "trace") {
    const info = index.traces.find((each) => each.id === name);
    if (!info) {
      throw new Error(`There is no trace '${name}' in this report.`);
    }
    return readItf(await load(`trace/${name}`), info.title);
  }
  if (from === "ledger") {
    const entry = index.ledger.find((each) => each.id === name);
    if (typeof entry?.trace !== "object") {
      throw new Error(`There is no trace of the entry '${name}' in this report.`);
    }
    return readItf(entry.trace, `${entry.id}: ${entry.question ?? ""}`);
  }
  if (!index.models.some((model) => model.name === from && model.graph)) {
    throw new Error(`There is no graph of a model '${from}' in this report.`);
  }
  const graph = await space(from);
  const state = /^state-(\d+)$/.exec(name);
  if (state) {
    const number = Number(state[1]);
    if (number >= graph.stateCount) {
      throw new Error(`${from} has no state ${number}; they go from 0 to ${graph.stateCount - 1}.`);
    }
    return graph.trace(graph.pathTo(number), `${from}: to state ${number}`, `A shortest path of ${from} to this state.`);
  }
  const path = graph.pathToRule(name);
  if (!path) {
    throw new Error(`No step of ${from} is decided by a rule '${name}'.`);
  }
  return graph.trace(path, `${from}: ${name}`, `The shortest way in ${from} to a decision by ${name}.`);
}

/** All that can be played, with links. */
export function drawChoice(index: Index): HTMLElement {
  const groups = new Map<string, HTMLElement[]>();
  const add = (group: string, item: HTMLElement) => groups.set(group, [...(groups.get(group) ?? []), item]);
  for (const trace of index.traces) {
    add(trace.group, h("li", {}, link(`#/play/trace/${trace.id}`, trace.title), " ", count(trace.steps)));
  }
  for (const rule of index.rules) {
    if (rule.model !== undefined && rule.steps !== undefined) {
      add(rule.call, h("li", { title: rule.sentence }, link(`#/play/${rule.model}/${rule.label}`, rule.label), rule.errno ? ` ${rule.errno}` : "", " ", count(rule.steps)));
    }
  }
  return h(
    "div",
    { class: "choice" },
    [...groups].map(([group, items]) => h("section", { "aria-label": group }, h("h3", {}, group), h("ul", {}, items))),
  );
}

function count(steps: number): HTMLElement {
  return h("span", { class: "quiet" }, `${steps} ${steps === 1 ? "step" : "steps"}`);
}
