/** The reference kernel broken in every small way, and which kinds of test notice. */
import { load } from "./data.ts";
import { type Child, grouped, h, table } from "./dom.ts";

interface Row {
  name: string;
  line: number;
  change: string;
  noticed: Record<string, string>;
  missed: string[];
  alone?: string;
  explained?: string;
}

interface Score {
  made: number;
  noticed: number;
  explained: number;
  surviving: number;
  asked: string[];
  byKind: Record<string, number>;
  alone: Record<string, number>;
}

/** A machine that somebody broke on purpose, and what notices it after how many steps. */
interface Hand {
  name: string;
  question: string;
  property: string;
  steps: number;
  litmus: string[];
}

interface Kernel {
  kinds: string[];
  mutants?: Row[];
  packages?: Record<string, Score>;
  all?: Score;
  hand: Hand[];
}

/** More rows at once make the page slow; the command lists all. */
const MOST_ROWS = 500;

export async function drawKernelMutants(): Promise<Child> {
  const kernel = await load<Kernel>("kernel-mutants");
  return [byHand(kernel.hand), kernel.all === undefined ? null : byTool(kernel.kinds, kernel.mutants ?? [], kernel.packages ?? {}, kernel.all)];
}

function byHand(rows: Hand[]): Child {
  if (rows.length === 0) {
    return null;
  }
  return [
    h("h2", {}, "Machines broken by hand"),
    h("p", {}, "A kernel with locks, TLBs and shootdowns, broken as kernels have been. TLC finds the property that does not hold; every interleaving of the same machine in Java comes to it in as many steps; a litmus test notices if it ends as it must not. Where no litmus test does, the property is all there is."),
    table(
      "Machines broken by hand, and after how many steps each is noticed by what",
      ["mutant", "property", "steps, TLC and exploration", "litmus tests"],
      rows.map((row) => [
        h("details", {}, h("summary", {}, h("code", {}, row.name)), h("p", {}, row.question)),
        [row.property, row.litmus.length === 0 ? only() : null],
        grouped(row.steps),
        row.litmus.length === 0 ? "none" : [row.litmus[0]!, row.litmus.length === 1 ? null : ` and ${row.litmus.length - 1} more`],
      ]),
      [2],
    ),
  ];
}

function byTool(kinds: string[], mutants: Row[], scores: Record<string, Score>, all: Score): Child {
  const choices: [title: string, is: (row: Row) => boolean][] = [
    ["nothing notices", (row) => Object.keys(row.noticed).length === 0],
    ...kinds.map((kind): [string, (row: Row) => boolean] => [`only ${kind} notices`, (row) => row.alone === kind]),
    ["all", () => true],
  ];
  const place = h("div", {});
  const show = (choice: number) => place.replaceChildren(rows(kinds, mutants.filter(choices[choice]![1])));
  const choice = h(
    "select",
    { id: "kernel-kind", change: () => show(Number(choice.value)) },
    choices.map(([title, is], i) => h("option", { value: `${i}`, selected: i === 0 }, `${title}: ${grouped(mutants.filter(is).length)}`)),
  );
  show(0);
  return [
    h("h2", {}, "The kernel's code"),
    h("p", {}, `PIT changes the reference kernel in ${grouped(all.made)} small places. Each kind of test is run by itself, against the packages that it reaches; one that was not run has no number. A kind that alone notices a change must never be left out.`),
    packages(kinds, scores, all),
    h("p", {}, h("label", { for: "kernel-kind" }, "Shown are those that "), choice),
    place,
  ];
}

function packages(kinds: string[], scores: Record<string, Score>, all: Score): HTMLElement {
  const row = (name: string, score: Score): Child[] => [
    name,
    grouped(score.made),
    ...kinds.map((kind): Child => (score.asked.includes(kind) ? `${grouped(score.byKind[kind] ?? 0)} (${grouped(score.alone[kind] ?? 0)})` : "–")),
    `${((100 * score.noticed) / score.made).toFixed(1)} %`,
    grouped(score.explained),
  ];
  return table(
    "How many changes each kind of test notices, and how many alone",
    ["package", "changes", ...kinds, "noticed", "explained"],
    [...Object.entries(scores).map(([name, score]) => row(name, score)), row("all", all)],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
}

function rows(kinds: string[], chosen: Row[]): Node {
  const shown = table(
    "Changes, and the first test of each kind that notices",
    ["change", ...kinds],
    chosen.slice(0, MOST_ROWS).map((row) => [change(row), ...kinds.map((kind) => noticed(row, kind))]),
  );
  const rest = chosen.length - MOST_ROWS;
  return rest <= 0 ? shown : h("div", {}, shown, h("p", {}, `and ${grouped(rest)} more, which vmoffer kernel-mutants --list has.`));
}

function change(row: Row): Child {
  return h(
    "details",
    {},
    h("summary", {}, h("code", {}, row.name)),
    h("p", {}, `Line ${row.line}: ${row.change}`),
    row.explained === undefined ? null : h("p", {}, row.explained),
  );
}

function noticed(row: Row, kind: string): Child {
  const test = row.noticed[kind];
  return test === undefined ? (row.missed.includes(kind) ? "missed" : "–") : [h("span", { title: test }, "noticed"), row.alone === kind ? only() : null];
}

function only(): Child {
  return [" ", h("strong", { class: "alone" }, "only")];
}
