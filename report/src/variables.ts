/** A state of any specification: every variable as a table, what has changed marked. */
import { h } from "./dom.ts";
import type { Variables } from "./trace.ts";
import { type Value, TlaFunction, TlaRecord, TlaSet, text } from "./values.ts";

/** What one looks at first at the kernel level, in this order, and what it is. */
const FIRST: [name: string, meaning: string][] = [
  ["lock", "who holds each address-space lock"],
  ["tlb", "what each core has cached"],
  ["psc", "tables that each core has cached"],
  ["buffer", "stores that wait in each core"],
  ["request", "flushes asked of each core"],
  ["handler", "which cores are in the interrupt handler"],
  ["pc", "where each thread is"],
  ["at", "which call each thread is in"],
  ["offers", "what is pending"],
  ["root", "the highest table of each process"],
  ["table", "page tables"],
  ["mem", "what frames hold"],
  ["refs", "how many mappings each frame has"],
];

/** All variables of a state, the changed ones marked. */
export function drawVariables(now: Variables, before: Variables | null): HTMLElement {
  const meaning = new Map(FIRST);
  const rank = (name: string) => {
    const found = FIRST.findIndex(([first]) => first === name);
    return found < 0 ? FIRST.length : found;
  };
  const names = [...now.keys()].sort((one, other) => rank(one) - rank(other));
  return h(
    "div",
    { class: "variables" },
    names.map((name) => drawVariable(name, meaning.get(name) ?? "", now.get(name)!, before?.get(name))),
  );
}

function drawVariable(name: string, meaning: string, now: Value, before: Value | undefined): HTMLElement {
  const changed = before !== undefined && text(before) !== text(now);
  const rows = rowsOf(now);
  const old = before === undefined ? null : new Map(rowsOf(before));
  return h(
    "div",
    { class: changed ? "variable changed" : "variable" },
    h("h2", {}, h("code", {}, name), changed ? " ● changed" : "", meaning === "" ? null : h("span", { class: "quiet" }, ` ${meaning}`)),
    rows.length === 0
      ? h("p", { class: "quiet" }, "empty")
      : h(
          "table",
          {},
          h(
            "tbody",
            {},
            rows.map(([key, value]) => {
              const was = old?.get(key);
              const differs = old !== null && was !== value;
              return h(
                "tr",
                { class: differs ? "changed" : undefined },
                h("th", { scope: "row" }, differs ? `● ${key}` : key),
                h("td", {}, h("code", {}, value), differs && was !== undefined ? h("span", { class: "was" }, ` was ${was}`) : null),
              );
            }),
          ),
        ),
  );
}

/** A value by its parts, as far as it has any. */
function rowsOf(value: Value): [string, string][] {
  if (value instanceof TlaFunction) {
    return value.pairs.map(([key, each]) => [text(key), text(each)]);
  }
  if (value instanceof TlaRecord) {
    return [...value.fields].map(([name, each]) => [name, text(each)]);
  }
  if (Array.isArray(value)) {
    return value.map((each, i) => [String(i + 1), text(each)]);
  }
  if (value instanceof TlaSet) {
    return value.members.length === 0 ? [] : [["", text(value)]];
  }
  return [["", text(value)]];
}
