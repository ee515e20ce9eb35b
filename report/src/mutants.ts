/** The specification broken in every small way, and what notices: a row for each, a column for each who does. */
import { load } from "./data.ts";
import { type Child, grouped, h, table } from "./dom.ts";
import { drawKernelMutants } from "./kernel-mutants.ts";

interface Row {
  name: string;
  before: string;
  after: string;
  property?: string;
  propertySteps?: number;
  model?: string;
  graphSteps?: number;
  call?: string;
  error?: string;
  replayed?: Record<string, number>;
  random?: Record<string, number>;
  equivalent?: string;
  onlyProperty?: string;
  onlyCorpus?: string;
  onlyComparison?: boolean;
}

interface Use {
  noticed: number;
  alone: number;
  medianSteps: number;
  randomMissed: number;
}

interface Matrix {
  rows: Row[];
  corpora: Record<string, Use>;
}

/** What a row is of; the page shows one kind at a time, or all. */
const KINDS: [title: string, is: (row: Row) => boolean][] = [
  ["all", () => true],
  ["a property notices", (row) => row.property !== undefined],
  ["only one property notices", (row) => row.onlyProperty !== undefined],
  ["no property notices, some call ends otherwise", (row) => row.property === undefined && row.graphSteps !== undefined && row.error === undefined],
  ["only one corpus notices", (row) => row.onlyCorpus !== undefined],
  ["only the comparison of graphs notices", (row) => row.onlyComparison === true],
  ["TLC cannot evaluate", (row) => row.error !== undefined && row.property === undefined],
  ["the same in other words", (row) => row.equivalent !== undefined],
];

export async function drawMutants(): Promise<HTMLElement> {
  const matrix = await load<Matrix>("mutants");
  const kernel = await drawKernelMutants();
  if (matrix.rows.length === 0) {
    return h("div", {}, h("h1", {}, "Mutants"), h("p", {}, "None are kept beside this specification; vmoffer mutants --renew runs them."), kernel);
  }
  const place = h("div", {});
  const choice = h(
    "select",
    { id: "kind", change: () => place.replaceChildren(rows(matrix.rows.filter(KINDS[Number(choice.value)]![1]))) },
    KINDS.map(([title, is], i) => h("option", { value: `${i}`, selected: i === 2 }, `${title}: ${grouped(matrix.rows.filter(is).length)}`)),
  );
  place.append(rows(matrix.rows.filter(KINDS[2]![1])));
  return h(
    "div",
    {},
    h("h1", {}, "Mutants"),
    h("p", {}, `The specification is broken once in each of ${grouped(matrix.rows.length)} small places, by rule. What alone notices one of them must never be left out. It is marked: a property, if no other property does; a corpus, if no other corpus does; the comparison of graphs, if neither a property nor a corpus does.`),
    h("h2", {}, "Corpora"),
    h("p", {}, "A kernel that is broken in this way is replayed: how many mutants each corpus notices, and half of them after how many steps. Random programs of the same calls, up to 100,000 calls, miss some."),
    corpora(matrix.corpora),
    h("h2", {}, "What notices each"),
    h("p", {}, h("label", { for: "kind" }, "Shown are those that "), choice),
    place,
    kernel,
  );
}

function corpora(uses: Record<string, Use>): HTMLElement {
  return table(
    "Corpora and the mutants that their replay notices",
    ["corpus", "notices", "no other does", "median steps", "random programs miss"],
    Object.entries(uses).map(([model, use]) => [model, grouped(use.noticed), grouped(use.alone), grouped(use.medianSteps), grouped(use.randomMissed)]),
    [1, 2, 3, 4],
  );
}

function rows(all: Row[]): HTMLElement {
  return table(
    "Mutants, and after how many steps each is noticed by whom",
    ["mutant", "property", "graph", "replay", "random programs"],
    all.map((row) => [mutant(row), property(row), graph(row), walked(row, row.replayed, row.onlyCorpus), walked(row, row.random, undefined)]),
  );
}

function mutant(row: Row): Child {
  return h(
    "details",
    {},
    h("summary", {}, h("code", {}, row.name)),
    h("p", {}, h("del", {}, h("code", {}, row.before))),
    h("p", {}, h("ins", {}, h("code", {}, row.after))),
    row.call === undefined ? null : h("p", {}, h("code", {}, row.call)),
    row.equivalent === undefined ? null : h("p", {}, `The same in other words: ${row.equivalent}`),
    row.error === undefined ? null : h("p", {}, `TLC: ${row.error}`),
  );
}

function property(row: Row): Child {
  return row.property === undefined ? "–" : [row.property, `, ${row.propertySteps}`, only(row.onlyProperty !== undefined)];
}

function graph(row: Row): Child {
  return row.graphSteps === undefined ? "–" : [`${row.model}, ${row.graphSteps}`, only(row.onlyComparison === true)];
}

function walked(row: Row, steps: Record<string, number> | undefined, alone: string | undefined): Child {
  if (steps === undefined) {
    return row.error === undefined ? "–" : "not asked";
  }
  const [first, ...others] = Object.entries(steps).sort(([, one], [, other]) => one - other);
  return first === undefined ? "never" : [`${first[0]}, ${grouped(first[1])}`, others.length === 0 ? null : ` and ${others.length} more`, only(alone !== undefined)];
}

function only(is: boolean): Child {
  return is ? [" ", h("strong", { class: "alone" }, "only")] : null;
}
