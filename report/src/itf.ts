/** Traces in the Informal Trace Format: https://apalache-mc.org/docs/adr/015adr-trace.html */
import { callText, replyText } from "./calls.ts";
import { whoMoved } from "./cores.ts";
import { readState } from "./itf-state.ts";
import type { Step, Trace, Variables } from "./trace.ts";
import { BadFile, type Value, TlaRecord, integer, list, object, readValue, text } from "./values.ts";

/** Variables that only the atomic level has, and those that only the kernel level has. */
const CALLS = ["space", "offers", "alive"];
const KERNEL = ["tlb", "lock", "pc"];

/** What led to a state, which the initial one may lack. */
const NOTES = ["action", "call", "reply"];

interface Raw {
  index: number;
  meta: Record<string, unknown>;
  variables: Variables;
}

/** Whether it says that it is ITF, or looks like it. */
export function isItf(json: unknown): boolean {
  return typeof json === "object" && json !== null && "states" in json && "vars" in json;
}

/** Reads a trace. */
export function readItf(json: unknown, title: string): Trace {
  const root = object(json, "the file");
  const meta = root["#meta"] === undefined ? {} : object(root["#meta"], "#meta");
  const names = list(root["vars"], "vars").map(String);
  const states = list(root["states"], "states").map((state, i) => readVariables(state, names, i));
  const first = states[0];
  if (!first) {
    throw new BadFile("states", "is empty", "an initial state at least");
  }
  const isCalls = CALLS.every((name) => names.includes(name));
  const isKernel = KERNEL.every((name) => names.includes(name));
  const steps = states.slice(1).map((state, i) => step(state, states[i]!, isCalls));
  const source = String(meta["source"] ?? "");
  const said = typeof meta["description"] === "string" ? meta["description"] : source === "" ? "" : `From ${source}.`;
  return {
    title,
    module: source,
    ...(meta["overrides"] === undefined ? {} : { overrides: textsOf(meta["overrides"], "#meta.overrides") }),
    note: `${said}${again(root["loop"], steps.length)}`,
    level: isCalls ? "calls" : "kernel",
    lane: isCalls ? "process" : isKernel ? "core" : "step",
    pages: Math.max(1, machinePages(meta), ...states.map((state) => (isCalls ? pagesOf(state) : 1))),
    initial: { state: isCalls ? readState(first.variables, "states[0]") : null, variables: first.variables },
    steps,
  };
}

function textsOf(json: unknown, where: string): Record<string, string> {
  return Object.fromEntries(Object.entries(object(json, where)).map(([name, value]) => [name, String(value)]));
}

/** What comes after the last step, if it is an earlier one again. */
function again(loop: unknown, steps: number): string {
  return typeof loop === "number" ? ` After step ${steps} it goes on from state ${loop} again, for ever.` : "";
}

/** Pages of an address space, if the trace says for which machine it is. */
function machinePages(meta: Record<string, unknown>): number {
  const machine = meta["machine"];
  const pages = typeof machine === "object" && machine !== null && "userPages" in machine ? machine.userPages : 0;
  return typeof pages === "number" ? pages : 0;
}

function readVariables(json: unknown, names: string[], index: number): Raw {
  const where = `states[${index}]`;
  const fields = object(json, where);
  const variables: Variables = new Map();
  for (const name of names) {
    if (!(name in fields)) {
      if (NOTES.includes(name)) {
        continue;
      }
      throw new BadFile(`${where}.${name}`, "is missing", "a value for each of vars");
    }
    variables.set(name, readValue(fields[name], `${where}.${name}`));
  }
  return { index, meta: fields["#meta"] === undefined ? {} : object(fields["#meta"], `${where}.#meta`), variables };
}

function step(raw: Raw, before: Raw, isCalls: boolean): Step {
  const where = `states[${raw.index}]`;
  const reply = recordOf(raw.variables.get("reply"));
  const rule = reply.has("rule") ? text(reply.get("rule")!) : "";
  const state = isCalls ? readState(raw.variables, where) : null;
  const cycles = typeof raw.meta["cycles"] === "number" ? { cycles: raw.meta["cycles"] } : {};
  const base = { rule, ...cycles, reply: isCalls ? replyText(reply) : "", state, variables: raw.variables };
  const call = recordOf(raw.variables.get("call"));
  if (isCalls && call.has("name")) {
    const name = text(call.get("name")!);
    return { ...base, who: integer(call.get("pid") ?? 0, `${where}.call.pid`), name, text: callText(name, recordOf(call.get("args"))) };
  }
  const taken = action(raw, reply, isCalls);
  return { ...base, ...taken, who: taken.who || (isCalls ? 0 : whoMoved(before.variables, raw.variables)) };
}

/** What a state's notes say of the action that led to it; the names differ among writers. */
function action(raw: Raw, reply: ReadonlyMap<string, Value>, isCalls: boolean): { who: number; name: string; text: string; rule?: string } {
  const said = raw.meta["action"] ?? raw.meta["#action"] ?? plain(raw.variables.get("action"));
  const given = raw.meta["who"] ?? raw.meta["parameters"] ?? raw.meta["context"];
  const spelled = typeof said === "string" ? said : `step ${raw.index}`;
  const written = spelled.includes("(") || given === undefined ? spelled : `${spelled}(${argumentsText(given)})`;
  const name = /^[\w.]+/.exec(spelled)?.[0] ?? spelled;
  const pid = isCalls && typeof reply.get("pid") === "number" ? (reply.get("pid") as number) : number(written);
  return isCalls ? { who: pid, name, text: written } : { who: pid, name, text: written, rule: "" };
}

function argumentsText(given: unknown): string {
  if (typeof given === "object" && given !== null) {
    return Object.entries(given)
      .map(([name, value]) => `${name} = ${text(readValue(value, name))}`)
      .join(", ");
  }
  return String(given);
}

/** The thread or core in `t = 2` or `(2)`. */
function number(written: string): number {
  const found = /\b[tcp]\s*(?:=|\|->)\s*(\d+)/.exec(written) ?? /\((\d+)\b/.exec(written);
  return found ? Number(found[1]) : 0;
}

function plain(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function recordOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return value instanceof TlaRecord ? value.fields : new Map();
}

function pagesOf(raw: Raw): number {
  const state = readState(raw.variables, `states[${raw.index}]`);
  const ends = [...state.processes.values()].flatMap((pages) => [...pages.keys()].map((page) => page + 1));
  return Math.max(0, ...ends, ...state.offers.map((offer) => offer.page + offer.pages));
}

