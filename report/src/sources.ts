/** The specification and the implementation of a step, side by side. */
import { load } from "./data.ts";
import { type Child, h } from "./dom.ts";
import type { RuleInfo, Source, Sources } from "./index-types.ts";

const WORDS =
  /(\(\*.*?\*\)|\\\*.*$|\/\/.*$|\/\*.*?\*\/|^\s*\*.*$)|("[^"]*")|(\\[A-Za-z]+|\b(?:IF|THEN|ELSE|LET|IN|EXCEPT|UNCHANGED|CASE|OTHER|CHOOSE|LAMBDA|SUBSET|DOMAIN|return|if|else|for|new|switch|case|private|static|final|boolean|int|long|throw|var|while)\b)/g;

/** Both columns; `marked` are words whose lines are shown as those that decide. */
export async function drawSources(tla: string[], java: string[], marked: string[]): Promise<HTMLElement> {
  const sources = await load<Sources>("sources");
  const column = (title: string, keys: string[], none: string) => {
    const found = keys.flatMap((key) => textsOf(sources, key));
    return h(
      "div",
      { class: "source" },
      h("h2", {}, title),
      found.length === 0 ? h("p", { class: "quiet" }, none) : found.map((source) => drawSource(source, marked)),
    );
  };
  return h(
    "div",
    { class: "sources" },
    column("In the specification", tla, "No operator of the specification is known for this step."),
    column("In Java", java, "No method is known for this step."),
  );
}

/** The text of a property, wherever it is stated. */
export async function drawProperty(name: string): Promise<HTMLElement> {
  const sources = await load<Sources>("sources");
  const found = textsOf(sources, `tla:*!${name}`);
  return h("div", { class: "source" }, found.length === 0 ? h("p", { class: "quiet" }, "It is no operator of the specification.") : found.map((text) => drawSource(text, [])));
}

/** The texts of a key, in which one star stands for anything: all of a module, or a name in any. */
function textsOf(sources: Sources, key: string): Source[] {
  const [before = "", after] = key.split("*", 2);
  if (after === undefined) {
    return sources[key] ?? [];
  }
  return Object.entries(sources).flatMap(([each, found]) => (each.startsWith(before) && each.endsWith(after) ? found : []));
}

export function keysOf(rule: RuleInfo | undefined): { tla: string[]; java: string[]; marked: string[] } {
  if (!rule) {
    return { tla: [], java: [], marked: [] };
  }
  const constant = rule.label.replace(".", "_").toUpperCase();
  return { tla: rule.tla, java: rule.java, marked: [`"${rule.label}"`, `Rule.${constant}`, `return ${constant};`] };
}

function drawSource(source: Source, marked: string[]): HTMLElement {
  const lines = source.text.split("\n");
  return h(
    "figure",
    {},
    h("figcaption", {}, `${source.file}, line ${source.line}`),
    h(
      "pre",
      { tabindex: 0 },
      lines.map((line, i) => {
        const hit = marked.some((word) => contains(line, word));
        return h(
          "span",
          { class: hit ? "line hit" : "line" },
          h("span", { class: "number", "aria-hidden": "true" }, `${hit ? "▶" : ""}${source.line + i}`),
          h("code", {}, colour(line)),
          "\n",
        );
      }),
    ),
  );
}

function contains(line: string, word: string): boolean {
  const at = line.indexOf(word);
  return at >= 0 && !/\w/.test(line[at + word.length] ?? "");
}

function colour(line: string): Child[] {
  const parts: Child[] = [];
  let last = 0;
  for (const match of line.matchAll(WORDS)) {
    parts.push(line.slice(last, match.index));
    const kind = match[1] !== undefined ? "comment" : match[2] !== undefined ? "string" : "word";
    parts.push(h("span", { class: kind }, match[0]));
    last = match.index + match[0].length;
  }
  parts.push(line.slice(last));
  return parts;
}
