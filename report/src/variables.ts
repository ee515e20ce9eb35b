/** A state of any specification: every variable as a table, what has changed marked. */
import { BY_CORE, drawCores, shownByCore } from "./cores.ts";
import { h } from "./dom.ts";
import type { Variables } from "./trace.ts";
import { type Value, TlaFunction, TlaRecord, TlaSet, text } from "./values.ts";

/** What led to a state, which the player shows as its step. */
const ACTION = "action";

/** What one looks at first at the kernel level, in this order, and what it is. */
const FIRST: [name: string, meaning: string][] = [
  ["lock", "who holds each address-space lock"],
  ...BY_CORE,
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
  const inTable = shownByCore(now);
  const names = [...now.keys()].filter((name) => name !== ACTION && !inTable.includes(name)).sort((one, other) => rank(one) - rank(other));
  const draw = names.map((name) => drawVariable(name, meaning.get(name) ?? "", now.get(name)!, before?.get(name)));
  return h("div", {}, drawCores(now, before), h("div", { class: "variables" }, draw));
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
                h("td", {}, h("code", {}, value), differs && was !== undefined ? h("span", { class: "was" }, " was ", h("code", {}, was)) : null),
              );
            }),
          ),
        ),
  );
}

/** A value by its parts, as far as it has any. */
function rowsOf(value: Value): [string, string][] {
  if (value instanceof TlaFunction) {
    return value.pairs.map(([key, each]) => [text(key), brief(each)]);
  }
  if (value instanceof TlaRecord) {
    return [...value.fields].map(([name, each]) => [name, brief(each)]);
  }
  if (Array.isArray(value)) {
    return value.map((each, i) => [String(i + 1), brief(each)]);
  }
  if (value instanceof TlaSet) {
    return value.members.length === 0 ? [] : [["", text(value)]];
  }
  return [["", text(value)]];
}

/** A value; of a record only the fields that hold anything, a line each. */
function brief(value: Value): string {
  if (!(value instanceof TlaRecord)) {
    return text(value);
  }
  const fields = [...value.fields].map(([name, each]) => [name, text(each)] as const).filter(([, each]) => each !== "{}" && each !== "<<>>");
  return fields.length === 0 ? "nothing" : fields.map(([name, each]) => `${name} = ${each}`).join("\n");
}

/** The names of the variables that have changed. */
export function changedVariables(now: Variables, before: Variables): string[] {
  return [...now].filter(([name, value]) => name !== ACTION && text(value) !== text(before.get(name) ?? "")).map(([name]) => name);
}
