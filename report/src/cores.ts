/** The cores of a machine of the kernel level, side by side: what each has, and what has changed. */
import { h } from "./dom.ts";
import type { Variables } from "./trace.ts";
import { type Value, TlaFunction, inOrder, pairs, text } from "./values.ts";

/** Variables by core, in the order in which one looks at them, and what each is. */
export const BY_CORE: [name: string, meaning: string][] = [
  ["pc", "where its thread is"],
  ["at", "in which call of its program"],
  ["tlb", "translations it has cached"],
  ["psc", "tables it has cached"],
  ["buffer", "stores that wait"],
  ["request", "flushes asked of it"],
  ["handler", "in the interrupt handler"],
];

/** The value of a function at an argument, as text; empty if it has none. */
function at(value: Value | undefined, core: string): string {
  const found = value === undefined ? undefined : pairs(value, "").find(([key]) => text(key) === core);
  return found ? text(found[1]) : "";
}

function isByCore(value: Value | undefined): value is Value {
  return Array.isArray(value) || value instanceof TlaFunction;
}

/** The names of the variables that the table shows. */
export function shownByCore(now: Variables): string[] {
  return BY_CORE.map(([name]) => name).filter((name) => isByCore(now.get(name)));
}

/** A table of the cores; nothing if the state has none. */
export function drawCores(now: Variables, before: Variables | null): HTMLElement | null {
  const names = shownByCore(now);
  const cores = new Set(names.flatMap((name) => pairs(now.get(name)!, name).map(([core]) => text(core))));
  if (cores.size === 0) {
    return null;
  }
  const sorted = [...cores].sort(inOrder);
  const meaning = new Map(BY_CORE);
  return h(
    "table",
    { class: "cores" },
    h("caption", {}, "Cores"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "what"), sorted.map((core) => h("th", { scope: "col" }, `core ${core}`)))),
    h(
      "tbody",
      {},
      names.map((name) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, h("code", {}, name), h("span", { class: "quiet" }, ` ${meaning.get(name) ?? ""}`)),
          sorted.map((core) => cell(at(now.get(name), core), before ? at(before.get(name), core) : null)),
        ),
      ),
    ),
  );
}

function cell(now: string, before: string | null): HTMLElement {
  const changed = before !== null && before !== now;
  return h(
    "td",
    { class: changed ? "changed" : undefined },
    changed ? "● " : "",
    h("code", {}, plain(now)),
    changed && before !== "" ? h("span", { class: "was" }, ` was ${plain(before)}`) : null,
  );
}

/** Empty sets and sequences as people write them. */
function plain(value: string): string {
  return value === "{}" || value === "<<>>" ? "none" : value;
}

/** The core whose thread has moved, or that alone has changed; 0 if one cannot say. */
export function whoMoved(before: Variables, now: Variables): number {
  for (const names of [["pc"], ["job"], ["at"], ["handler", "buffer", "tlb", "psc"]]) {
    const moved = new Set<string>();
    for (const name of names.filter((each) => isByCore(now.get(each)))) {
      for (const [core] of pairs(now.get(name)!, name)) {
        if (at(now.get(name), text(core)) !== at(before.get(name), text(core))) {
          moved.add(text(core));
        }
      }
    }
    if (moved.size === 1) {
      return Number([...moved][0]) || 0;
    }
  }
  return 0;
}
