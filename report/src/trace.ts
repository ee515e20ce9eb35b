/** Traces as the player shows them, wherever they come from. */
import type { Value } from "./values.ts";

export interface Page {
  frame: number;
  cur: string;
  max: string;
  marks: string[];
}

export interface Offer {
  src: number;
  dst: number;
  page: number;
  pages: number;
  grant: string;
  drop: string;
}

/** A state of the atomic level. */
export interface State {
  processes: Map<number, Map<number, Page>>;
  offers: Offer[];
  /** Frames that hold something other than 0. */
  content: Map<number, number>;
  free: number[];
}

/** A state of any specification. */
export type Variables = Map<string, Value>;

export interface Step {
  /** Who takes it: a process at the atomic level, a core at the kernel level; 0 for nobody. */
  who: number;
  /** The call or the action. */
  name: string;
  text: string;
  reply: string;
  /** The rule that decided, or nothing. */
  rule: string;
  /** What it costs on the stated machine, if that is known. */
  cycles?: number;
  state: State | null;
  variables: Variables | null;
}

/** What was found instead, by a replay. */
export interface Finding {
  expected: string;
  actual: string;
  differences: string[];
  guard: string;
  command: string;
}

export interface Trace {
  title: string;
  note: string;
  /** The module that it is a behaviour of, if that is known. */
  module?: string;
  /** For operators of the specification, those that stand in their places. */
  overrides?: Record<string, string>;
  level: "calls" | "kernel";
  /** What a lane is. */
  lane: "process" | "core" | "step";
  /** Pages of an address space, or as many as are seen. */
  pages: number;
  initial: { state: State | null; variables: Variables | null };
  steps: Step[];
  finding?: Finding;
}

export const RIGHTS = ["R", "W", "X"] as const;

/** A set of rights as people write it. */
export function rights(letters: string): string {
  return letters === "" ? "none" : letters;
}

/** What changed from one state to the next, a line each. */
export function changes(before: State, after: State): string[] {
  const lines: string[] = [];
  for (const pid of pids(before, after)) {
    const old = before.processes.get(pid);
    const now = after.processes.get(pid);
    if (!old) {
      lines.push(`process ${pid} is there`);
    }
    if (!now) {
      lines.push(`process ${pid} is gone`);
    }
    const pages = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
    for (const page of [...pages].sort((a, b) => a - b)) {
      const change = pageChange(old?.get(page), now?.get(page));
      if (change !== "") {
        lines.push(`process ${pid}, page ${page}: ${change}`);
      }
    }
  }
  const gone = before.offers.filter((offer) => !after.offers.some((other) => isSame(offer, other)));
  const made = after.offers.filter((offer) => !before.offers.some((other) => isSame(offer, other)));
  gone.forEach((offer) => lines.push(`no longer pending: ${offerText(offer)}`));
  made.forEach((offer) => lines.push(`pending: ${offerText(offer)}`));
  for (const frame of new Set([...before.content.keys(), ...after.content.keys()])) {
    const old = before.content.get(frame) ?? 0;
    const now = after.content.get(frame) ?? 0;
    if (old !== now) {
      lines.push(`frame ${frame} holds ${now}, no longer ${old}`);
    }
  }
  return lines;
}

function pids(before: State, after: State): number[] {
  return [...new Set([...before.processes.keys(), ...after.processes.keys()])].sort((a, b) => a - b);
}

/** How one page changed, in words; empty if it did not. */
export function pageChange(old: Page | undefined, now: Page | undefined): string {
  if (!now) {
    return old ? `no longer maps frame ${old.frame}` : "";
  }
  const words = `${rights(now.cur)}, at most ${rights(now.max)}${now.marks.length ? ", " + now.marks.join(", ") : ""}`;
  if (!old || old.frame !== now.frame) {
    return `maps frame ${now.frame}: ${words}`;
  }
  const same = old.cur === now.cur && old.max === now.max && old.marks.join() === now.marks.join();
  return same ? "" : `${words}; it was ${rights(old.cur)}, at most ${rights(old.max)}${old.marks.length ? ", " + old.marks.join(", ") : ""}`;
}

export function isSame(one: Offer, other: Offer): boolean {
  return (
    one.src === other.src &&
    one.dst === other.dst &&
    one.page === other.page &&
    one.pages === other.pages &&
    one.grant === other.grant &&
    one.drop === other.drop
  );
}

export function range(first: number, pages: number): string {
  return pages === 1 ? `page ${first}` : `pages ${first} to ${first + pages - 1}`;
}

export function offerText(offer: Offer): string {
  return `${offer.src} offers ${offer.dst} its ${range(offer.page, offer.pages)}, grants ${rights(offer.grant)}, drops ${rights(offer.drop)}`;
}

/** A step for people who cannot see it. */
export function stepText(trace: Trace, at: number): string {
  if (at === 0) {
    return `Before the first of ${trace.steps.length} steps.`;
  }
  const step = trace.steps[at - 1]!;
  const before = at === 1 ? trace.initial.state : trace.steps[at - 2]!.state;
  const who = step.who === 0 ? "" : `${trace.lane} ${step.who}: `;
  const came = step.reply === "" ? "" : ` returns ${step.reply}`;
  const rule = step.rule === "" ? "" : ` by rule ${step.rule}`;
  const lines = before && step.state ? changes(before, step.state) : [];
  const changed = step.state === null ? "" : lines.length === 0 ? " Nothing changes." : ` ${lines.join("; ")}.`;
  return `Step ${at} of ${trace.steps.length}. ${who}${step.text}${came}${rule}.${changed}`;
}
