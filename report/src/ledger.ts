/** The ledger: questions that were decided, with what speaks for each decision. */
import { type Child, h, link } from "./dom.ts";
import type { Index, LedgerEntry, Outcome } from "./index-types.ts";
import { readItf } from "./itf.ts";
import { Player } from "./player.ts";
import { drawSources } from "./sources.ts";
import { find } from "./traces.ts";

const FILTERS: [name: string, of: (entry: LedgerEntry) => string[]][] = [
  ["call", (entry) => entry.calls ?? []],
  ["topic", (entry) => entry.topics ?? []],
  ["rule", (entry) => entry.rules ?? []],
];

/** The view, and what takes keys in it. */
export function drawLedger(index: Index, open: string): { element: HTMLElement; keys: (key: string) => boolean } {
  let playing: Player | null = null;
  const shown = h("div", { class: "entries" });
  const count = h("p", { class: "quiet", role: "status" });
  const search = h("input", { type: "search", id: "ledger-search", input: () => show() });
  const selects = FILTERS.map(([name, of]) => {
    const values = [...new Set(index.ledger.flatMap(of))].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
    const select = h("select", { id: `ledger-${name}`, change: () => show() }, h("option", { value: "" }, `every ${name}`), values.map((value) => h("option", { value }, value)));
    return { select, of, name };
  });
  const play = (player: Player) => {
    playing = player;
  };
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const found = index.ledger.filter(
      (entry) =>
        words.every((word) => JSON.stringify({ ...entry, trace: undefined }).toLowerCase().includes(word)) &&
        selects.every(({ select, of }) => select.value === "" || of(entry).includes(select.value)),
    );
    count.textContent = `${found.length} of ${index.ledger.length} entries`;
    shown.replaceChildren(...found.map((entry) => drawEntry(index, entry, entry.id === open, play)));
  };
  show();
  const element = h(
    "div",
    { class: "ledger" },
    h("h1", {}, "Ledger"),
    index.ledger.length === 0
      ? h("p", {}, "This checkout has no ledger.")
      : [
          h("p", {}, "Cases at the edges that were looked at one by one: what could have been decided, what was, and how one can see it."),
          h(
            "form",
            { class: "filters", role: "search", submit: (event: Event) => event.preventDefault() },
            h("label", { for: "ledger-search" }, "search"),
            search,
            selects.map(({ select, name }) => [h("label", { for: select.id, class: "unseen" }, name), select]),
          ),
          count,
        ],
    shown,
  );
  return { element, keys: (key) => playing?.press(key) ?? false };
}

function drawEntry(index: Index, entry: LedgerEntry, open: boolean, play: (player: Player) => void): HTMLElement {
  const stage = h("div", {});
  return h(
    "details",
    { class: "entry", id: `entry-${entry.id}`, open },
    h("summary", {}, h("strong", {}, entry.id), ` ${entry.question ?? "(no question)"}`, h("span", { class: "tags" }, [...new Set([...(entry.calls ?? []), ...(entry.topics ?? [])])].map((tag) => h("span", { class: "tag" }, tag)))),
    part("Decision", entry.decision),
    part("Reason", entry.reason),
    considered(entry),
    precedents(entry),
    places("Specification", (entry.specification ?? []).map((place) => `${place.module ?? "?"}!${place.name ?? "?"}`), entry.notModelled),
    places("Implementation", (entry.implementation ?? []).map((place) => `${place.class ?? "?"}.${place.method ?? "?"}`), undefined),
    code(entry),
    rules(index, entry),
    whatIf(entry),
    witness(index, entry, stage, play),
    stage,
  );
}

function part(title: string, text: Child): HTMLElement | null {
  return text === undefined || text === null || text === "" ? null : h("section", {}, h("h2", {}, title), h("p", {}, text));
}

function considered(entry: LedgerEntry): HTMLElement | null {
  if (!entry.considered || entry.considered.length === 0) {
    return null;
  }
  return h("section", {}, h("h2", {}, "What else was considered"), h("ul", {}, entry.considered.map((each) => h("li", {}, each.alternative ?? "", each.consequence ? h("span", { class: "quiet" }, ` ${each.consequence}`) : null))));
}

function precedents(entry: LedgerEntry): HTMLElement | null {
  if (!entry.precedents || entry.precedents.length === 0) {
    return part("Precedents", entry.noPrecedent ?? null);
  }
  return h(
    "section",
    {},
    h("h2", {}, "Precedents"),
    h("ul", {}, entry.precedents.map((each) => h("li", {}, h("strong", {}, each.system ?? ""), ` ${each.fact ?? ""}`, each.source ? h("span", { class: "quiet" }, ` (${each.source})`) : null, each.unchecked ? h("em", {}, typeof each.unchecked === "string" ? ` not checked: ${each.unchecked}` : " not checked") : null))),
  );
}

function places(title: string, names: string[], without: string | undefined): HTMLElement | null {
  return names.length === 0 ? part(title, without ?? null) : part(title, names.map((name, i) => [i > 0 ? ", " : "", h("code", {}, name)]));
}

function rules(index: Index, entry: LedgerEntry): HTMLElement | null {
  const all = entry.rules ?? [];
  const model = (label: string) => index.rules.find((rule) => rule.label === label)?.model;
  return all.length === 0 ? null : part("Rules", all.map((label, i) => [i > 0 ? ", " : "", model(label) ? link(`#/play/${model(label)}/${label}`, label) : label]));
}

function whatIf(entry: LedgerEntry): HTMLElement | null {
  const given = entry.whatIf;
  if (!given) {
    return part("What if it were otherwise", entry.noWhatIf ?? null);
  }
  return h(
    "section",
    {},
    h("h2", {}, "What if it were otherwise"),
    h("p", {}, given.switch ? [h("code", {}, given.switch), ": "] : null, given.override ?? "", given.note ? ` ${given.note}` : ""),
    entry.outcomes?.length ? entry.outcomes.map(result) : h("p", { class: "quiet" }, "No outcome is kept."),
  );
}

function result(found: Outcome): HTMLElement {
  const changes = found.changes;
  const said = found.property
    ? `${found.property} is violated.`
    : changes === undefined
      ? "No property is violated."
      : `No property is violated; ${changes.length === 0 ? "nothing differs." : "these calls end otherwise:"}`;
  return h(
    "div",
    {},
    h("p", {}, h("code", {}, found.switch ?? "?"), ` in ${found.model ?? "a model"}: ${said} `, found.trace ? link(`#/play/trace/${found.trace}`, found.property ? "Play the counterexample" : "Play a case") : null),
    h("ul", {}, (changes ?? []).map((each) => h("li", {}, h("code", {}, each.call ?? "?"), `: ${each.before ?? "impossible"}, then ${each.after ?? "impossible"}${each.differs ? `, other ${each.differs}` : ""}${each.cases === undefined ? "" : `, in ${each.cases} cases`}`))),
  );
}

/** The operators and methods that an entry names, shown when they are asked for. */
function code(entry: LedgerEntry): HTMLElement | null {
  const tla = (entry.specification ?? []).map((place) => `tla:${place.module ?? ""}!${place.name ?? ""}`);
  const java = (entry.implementation ?? []).map((place) => `java:${(place.class ?? "").replace(/^.*\./, "")}.${place.method ?? ""}`);
  if (tla.length + java.length === 0) {
    return null;
  }
  const box = h("div", {});
  const fill = () => {
    if (box.childElementCount === 0) {
      drawSources(tla, java, (entry.rules ?? []).map((rule) => `"${rule}"`)).then(
        (drawn) => box.replaceChildren(drawn),
        (problem: unknown) => box.replaceChildren(h("p", { class: "wrong", role: "alert" }, String(problem))),
      );
    }
  };
  return h("details", { toggle: fill }, h("summary", {}, "Show them side by side"), box);
}

function witness(index: Index, entry: LedgerEntry, stage: HTMLElement, play: (player: Player) => void): HTMLElement | null {
  const base = typeof entry.trace === "string" ? `#/play/trace/${entry.trace}` : `#/play/ledger/${entry.id}`;
  if (entry.trace === undefined) {
    return part("Witness", entry.noWitness ?? (entry.witness ? `${entry.witness.find ?? ""} in ${entry.witness.model ?? "some model"}: ${entry.notFound ? "no walk of it is so" : "its graph is not in this report"}.` : null));
  }
  const show = async () => {
    try {
      const trace = typeof entry.trace === "string" ? await find(index, "trace", entry.trace) : readItf(entry.trace, entry.id);
      const player = new Player(index, trace, base, 0);
      stage.replaceChildren(player.element);
      play(player);
    } catch (problem) {
      stage.replaceChildren(h("p", { class: "wrong", role: "alert" }, String(problem)));
    }
  };
  return h("section", {}, h("h2", {}, "Witness"), h("p", {}, h("code", {}, entry.witness?.find ?? ""), entry.witness?.model ? `, the shortest in ${entry.witness.model}` : ""), h("p", {}, h("button", { type: "button", click: () => void show() }, "Play it here"), " ", link(base, "on a page of its own")));
}
