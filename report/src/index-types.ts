/** What data/index.js holds; written by org.vmoffer.conformance.page. */

export interface Index {
  made: Made;
  rules: RuleInfo[];
  /** By the action's name: keys of data/sources.js. */
  actions: Record<string, { tla: string[]; java: string[] }>;
  decisions: Record<string, string>;
  models: ModelInfo[];
  traces: TraceInfo[];
  ledger: LedgerEntry[];
  plots: PlotInfo[];
}

export interface Made {
  version: string;
  java: string;
  tlc: string;
  specHash: string;
  files: Record<string, string>;
  notes: string[];
}

export interface RuleInfo {
  label: string;
  call: string;
  errno?: string;
  sentence: string;
  guard: string;
  decides: string;
  decisions: string[];
  /** Keys of data/sources.js. */
  tla: string[];
  java: string[];
  /** Where it is reached soonest. */
  model?: string;
  steps?: number;
}

export interface ModelInfo {
  name: string;
  kind: string;
  level: "calls" | "kernel";
  question: string;
  expected: string;
  bounds?: string;
  precedent?: string;
  /** "holds", "equal", "caught", "reached", "differs", "not checked" or what is wrong. */
  verdict: string;
  states?: number;
  edges?: number;
  depth?: number;
  seconds?: number;
  property?: string;
  length?: number;
  steps?: [string, string, string][];
  trace?: string;
  graph?: boolean;
  /** On how many steps each rule decides, and how many the shortest trace to it has. */
  rules?: Record<string, [edges: number, steps?: number]>;
}

/** A trace in a file of its own, as ITF. */
export interface TraceInfo {
  id: string;
  title: string;
  group: string;
  steps: number;
}

export interface Precedent {
  system?: string;
  fact?: string;
  source?: string;
  unchecked?: boolean | string;
}

export interface LedgerEntry {
  id: string;
  question?: string;
  calls?: string[];
  topics?: string[];
  rules?: string[];
  considered?: { alternative?: string; consequence?: string }[];
  decision?: string;
  reason?: string;
  precedents?: Precedent[];
  noPrecedent?: string;
  specification?: { module?: string; name?: string }[];
  notModelled?: string;
  implementation?: { class?: string; method?: string }[];
  witness?: { find?: string; model?: string };
  noWitness?: string;
  whatIf?: WhatIf;
  noWhatIf?: string;
  outcomes?: Outcome[];
  /** Whether no walk of its model is as the witness says. */
  notFound?: boolean;
  /** The id of its trace in `traces`, or the trace itself as ITF. */
  trace?: string | object;
}

export interface WhatIf {
  switch?: string;
  override?: string;
  note?: string;
}

/** What came of it in a model: a property that does not hold, or how calls end otherwise. */
export interface Outcome {
  switch?: string;
  model?: string;
  property?: string;
  changes?: { call?: string; before?: string | null; after?: string | null; differs?: string; cases?: number }[];
  /** The id of the walk that shows it, in `traces`. */
  trace?: string;
}

export type PlotInfo = LinesInfo | BarsInfo;

interface PlotWords {
  name: string;
  title: string;
  description: string;
  note: string;
  x: string;
  y: string;
}

export interface LinesInfo extends PlotWords {
  kind: "lines";
  ticks: number[];
  lines: { label: string; points: [x: number, y: number][] }[];
}

export interface BarsInfo extends PlotWords {
  kind: "bars";
  parts: string[];
  bars: { label: string; top: string; values: number[] }[];
}

/** data/sources.js: the text of operators, and of the methods of a name. */
export type Sources = Record<string, Source[]>;

export interface Source {
  file: string;
  line: number;
  text: string;
}
