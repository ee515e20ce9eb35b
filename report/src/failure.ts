/** Reports of `vmoffer replay --json`: their calls played on the state graph of their model. */
import { callText, replyText } from "./calls.ts";
import { type Space, space } from "./space.ts";
import type { Finding, Step, Trace } from "./trace.ts";
import { BadFile, TlaRecord, list, object, readValue } from "./values.ts";

interface RawCall {
  pid: number;
  name: string;
  text: string;
}

/** The failures in a report, or in one failure alone; nothing if it is neither. */
export function failuresOf(json: unknown): unknown[] | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return null;
  }
  if ("divergences" in json) {
    return list(json.divergences, "divergences");
  }
  return "path" in json || ("walk" in json && "rule" in json) ? [json] : null;
}

/** Reads a failure. */
export async function readFailure(json: unknown, where: string, known: string[]): Promise<Trace> {
  const fields = object(json, where);
  const model = string(fields["model"], `${where}.model`);
  const at = "path" in fields ? "path" : "walk";
  const calls = list(fields[at], `${where}.${at}`).map((call, i) => readCall(call, `${where}.${at}[${i}]`));
  if (calls.length === 0) {
    throw new BadFile(`${where}.${at}`, "is empty", "calls");
  }
  const rule = string(fields["rule"], `${where}.rule`);
  const finding: Finding = {
    expected: outcome(fields["expected"], `${where}.expected`),
    actual: outcome(fields["actual"] ?? fields["failure"], `${where}.actual`),
    differences: differences(fields, where),
    guard: typeof fields["guard"] === "string" ? fields["guard"] : "",
    command: typeof fields["command"] === "string" ? fields["command"] : "",
  };
  const title = `${model}: ${calls[calls.length - 1]!.name}, decided by ${rule}`;
  const trace = known.includes(model)
    ? follow(await space(model), calls, title)
    : bare(calls, title, `The graph of ${model} is not in this report, so there are calls only.`);
  const last = trace.steps[trace.steps.length - 1]!;
  last.rule = rule;
  return { ...trace, finding };
}

function follow(graph: Space, calls: RawCall[], title: string): Trace {
  const path: number[] = [];
  let state = 0;
  for (const call of calls) {
    const edge = graph.edgeOf(state, call.pid, call.text);
    if (edge === null) {
      return bare(calls, title, `Step ${path.length + 1} is no step of ${graph.model}, so there are calls only.`);
    }
    path.push(edge);
    state = graph.targetOf[edge]!;
  }
  return graph.trace(path, title, `The states are those of ${graph.model}; the last step is what was expected.`);
}

function bare(calls: RawCall[], title: string, note: string): Trace {
  const steps = calls.map(
    (call): Step => ({ who: call.pid, name: call.name, text: call.text, reply: "", rule: "", state: null, variables: null }),
  );
  return { title, note, level: "calls", lane: "process", pages: 1, initial: { state: null, variables: null }, steps };
}

function readCall(json: unknown, where: string): RawCall {
  const fields = object(json, where);
  const name = string(fields["name"], `${where}.name`);
  const pid = fields["pid"] ?? 0;
  if (typeof pid !== "number") {
    throw new BadFile(`${where}.pid`, `is ${String(pid)}`, "a number");
  }
  const args = readValue(fields["args"] ?? {}, `${where}.args`);
  const written = fields["text"];
  const text = typeof written === "string" ? written : callText(name, args instanceof TlaRecord ? args.fields : new Map());
  return { pid, name, text };
}

/** A reply as JSON, or as text already. */
function outcome(json: unknown, where: string): string {
  if (typeof json === "string") {
    return json;
  }
  const reply = readValue(object(json, where), where);
  const fields = reply instanceof TlaRecord ? reply.fields : new Map();
  const rule = fields.get("rule");
  return replyText(fields) + (typeof rule === "string" ? ` by ${rule}` : "");
}

function differences(fields: Record<string, unknown>, where: string): string[] {
  const found: string[] = [];
  const add = (json: unknown, what: string) => {
    const one = object(json, where);
    found.push(`${what} ${String(one["field"])} is ${String(one["actual"])}, expected ${String(one["expected"])}`);
  };
  if (fields["difference"] !== undefined) {
    add(fields["difference"], "in the state,");
  }
  for (const [what, json] of Object.entries(object(fields["differences"] ?? {}, `${where}.differences`))) {
    add(json, `in the ${what},`);
  }
  return found;
}

function string(json: unknown, where: string): string {
  if (typeof json !== "string") {
    throw new BadFile(where, json === undefined ? "is missing" : `is ${JSON.stringify(json)}`, "text");
  }
  return json;
}
