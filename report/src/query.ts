/** What to look for in a state graph: `EACCES vm_claim offers>1`. All terms must hold. */
import type { Space } from "./space.ts";
import type { State } from "./trace.ts";

type Measure = (space: Space, state: number, whole: () => State) => number;
type EdgeTest = (space: Space, edge: number, state: number) => boolean;

const MEASURES: Record<string, Measure> = {
  offers: (space, state) => space.offerCount(state),
  depth: (space, state) => space.depth[state]!,
  state: (_, state) => state,
  processes: (_space, _state, whole) => whole().processes.size,
  pages: (_space, _state, whole) => pagesOf(whole()).length,
  free: (_space, _state, whole) => whole().free.length,
  shared: marked("shared"),
  pinned: marked("pinned"),
  special: marked("special"),
};

function marked(mark: string): Measure {
  return (_space, _state, whole) => pagesOf(whole()).filter((page) => page.marks.includes(mark)).length;
}

function pagesOf(state: State) {
  return [...state.processes.values()].flatMap((pages) => [...pages.values()]);
}

const COMPARE: Record<string, (one: number, other: number) => boolean> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

export const HELP =
  "Rules (K6), errnos (EACCES), calls (vm_claim), pid=2, ok, fails, moves; and of the state " +
  `${Object.keys(MEASURES).join(", ")}, as offers>1. All must hold; ! before one denies it.`;

export interface Hit {
  state: number;
  /** The first step out of it that is as asked, if steps were asked for. */
  edge: number | null;
}

export interface Hits {
  found: Hit[];
  total: number;
}

export interface Query {
  onState: ((space: Space, state: number) => boolean)[];
  onEdge: EdgeTest[];
}

/** Reads a query, or throws an error that says which word nobody understands. */
export function parse(text: string, space: Space): Query {
  const query: Query = { onState: [], onEdge: [] };
  for (const word of text.trim().split(/\s+/)) {
    if (word !== "" && word.toLowerCase() !== "and") {
      readTerm(word, space, query);
    }
  }
  return query;
}

function readTerm(word: string, space: Space, query: Query): void {
  const denied = word.startsWith("!") && !word.startsWith("!=");
  const term = denied ? word.slice(1) : word;
  const edge = edgeTest(term, space);
  if (edge) {
    query.onEdge.push(denied ? (...at) => !edge(...at) : edge);
    return;
  }
  const state = stateTest(term);
  if (!state) {
    throw new Error(`'${term}' is no rule, errno, call or measure of ${space.model}. ${HELP}`);
  }
  query.onState.push(denied ? (...at) => !state(...at) : state);
}

function edgeTest(term: string, space: Space): EdgeTest | null {
  const pid = /^pid=(\d+)$/.exec(term);
  if (pid) {
    const wanted = Number(pid[1]);
    return (graph, edge) => graph.calls[graph.callOf[edge]!]!.pid === wanted;
  }
  if (term === "moves") {
    return (graph, edge, state) => graph.targetOf[edge] !== state;
  }
  if (term === "ok" || term === "fails") {
    return (graph, edge) => (graph.replies[graph.replyOf[edge]!]!.errno === "") === (term === "ok");
  }
  if (space.calls.some((call) => call.name === term)) {
    return (graph, edge) => graph.calls[graph.callOf[edge]!]!.name === term;
  }
  const rules = new Set(space.replies.filter((reply) => reply.rule === term).map((reply) => reply.rule));
  if (rules.size > 0) {
    return (graph, edge) => graph.replies[graph.replyOf[edge]!]!.rule === term;
  }
  const errno = term.toUpperCase();
  if (space.replies.some((reply) => reply.errno === errno)) {
    return (graph, edge) => graph.replies[graph.replyOf[edge]!]!.errno === errno;
  }
  return null;
}

function stateTest(term: string): ((space: Space, state: number) => boolean) | null {
  const parts = /^([a-z]+)(?:(!=|<=|>=|=|<|>)(\d+))?$/.exec(term);
  const measure = parts && Object.hasOwn(MEASURES, parts[1]!) ? MEASURES[parts[1]!]! : null;
  if (!parts || !measure) {
    return null;
  }
  const compare = COMPARE[parts[2] ?? ">"]!;
  const bound = parts[3] === undefined ? 0 : Number(parts[3]);
  return (space, state) => {
    let whole: State | undefined;
    return compare(measure(space, state, () => (whole ??= space.state(state))), bound);
  };
}

/** The states that a query holds for, the nearest first; all are counted, some are kept. */
export function search(query: Query, space: Space, keep: number): Hits {
  const hits: Hits = { found: [], total: 0 };
  for (let state = 0; state < space.stateCount; state++) {
    const edge = query.onEdge.length === 0 ? null : firstEdge(query, space, state);
    if (edge !== -1 && query.onState.every((test) => test(space, state))) {
      hits.total++;
      if (hits.found.length < keep) {
        hits.found.push({ state, edge });
      }
    }
  }
  return hits;
}

function firstEdge(query: Query, space: Space, state: number): number {
  for (let edge = space.firstEdge[state]!; edge < space.firstEdge[state + 1]!; edge++) {
    if (query.onEdge.every((test) => test(space, edge, state))) {
      return edge;
    }
  }
  return -1;
}
