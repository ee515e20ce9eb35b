/** Values of TLA+ as the Informal Trace Format (ITF) writes them. */

export type Value = number | string | boolean | Value[] | Record<string, never> | TlaSet | TlaFunction | TlaRecord;

export class TlaSet {
  constructor(readonly members: Value[]) {}
}

export class TlaFunction {
  constructor(readonly pairs: [Value, Value][]) {}
}

export class TlaRecord {
  constructor(readonly fields: ReadonlyMap<string, Value>) {}
}

/** A file that cannot be shown: where in it, what is there, what was expected. */
export class BadFile extends Error {
  constructor(where: string, what: string, expected: string) {
    super(`${where}: ${what}; expected ${expected}`);
  }
}

function kindOf(json: unknown): string {
  if (json === null) {
    return "null";
  }
  return Array.isArray(json) ? "a list" : typeof json === "object" ? "an object" : `the ${typeof json} ${String(json)}`;
}

/** An object of JSON. */
export function object(json: unknown, where: string): Record<string, unknown> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new BadFile(where, `is ${json === undefined ? "missing" : kindOf(json)}`, "an object");
  }
  return json as Record<string, unknown>;
}

/** A list of JSON. */
export function list(json: unknown, where: string): unknown[] {
  if (!Array.isArray(json)) {
    throw new BadFile(where, `is ${json === undefined ? "missing" : kindOf(json)}`, "a list");
  }
  return json;
}

/** Reads a value; `where` says where it is, for messages. */
export function readValue(json: unknown, where: string): Value {
  if (typeof json === "number" || typeof json === "string" || typeof json === "boolean") {
    return json;
  }
  if (Array.isArray(json)) {
    return json.map((each, i) => readValue(each, `${where}[${i}]`));
  }
  const fields = object(json, where);
  if ("#bigint" in fields) {
    return readInteger(fields["#bigint"], `${where}.#bigint`);
  }
  if ("#set" in fields) {
    return new TlaSet(list(fields["#set"], `${where}.#set`).map((each, i) => readValue(each, `${where}.#set[${i}]`)));
  }
  if ("#tup" in fields) {
    return list(fields["#tup"], `${where}.#tup`).map((each, i) => readValue(each, `${where}.#tup[${i}]`));
  }
  if ("#map" in fields) {
    return new TlaFunction(list(fields["#map"], `${where}.#map`).map((each, i) => readPair(each, `${where}.#map[${i}]`)));
  }
  if ("#unserializable" in fields) {
    return String(fields["#unserializable"]);
  }
  const record = new Map<string, Value>();
  for (const [name, value] of Object.entries(fields)) {
    if (name !== "#meta") {
      record.set(name, readValue(value, `${where}.${name}`));
    }
  }
  return new TlaRecord(record);
}

function readInteger(json: unknown, where: string): Value {
  if (typeof json !== "string" || !/^-?\d+$/.test(json)) {
    throw new BadFile(where, `is ${kindOf(json)}`, "digits");
  }
  const number = Number(json);
  return Number.isSafeInteger(number) ? number : json;
}

function readPair(json: unknown, where: string): [Value, Value] {
  const pair = list(json, where);
  if (pair.length !== 2) {
    throw new BadFile(where, `has ${pair.length} members`, "an argument and a value");
  }
  return [readValue(pair[0], `${where}[0]`), readValue(pair[1], `${where}[1]`)];
}

/** A value as TLA+ writes it. */
export function text(value: Value): string {
  if (value instanceof TlaSet) {
    return `{${value.members.map(text).sort(inOrder).join(", ")}}`;
  }
  if (value instanceof TlaFunction) {
    return value.pairs.length === 0 ? "<<>>" : `(${value.pairs.map(([k, v]) => `${text(k)} :> ${text(v)}`).join(" @@ ")})`;
  }
  if (value instanceof TlaRecord) {
    return `[${[...value.fields].map(([name, field]) => `${name} |-> ${text(field)}`).join(", ")}]`;
  }
  return Array.isArray(value) ? `<<${value.map(text).join(", ")}>>` : String(value);
}

/** Numbers by size, all else by spelling. */
export function inOrder(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

/** The pairs of a function, however it is written: TLC shows one over 1..n as a sequence. */
export function pairs(value: Value, where: string): [Value, Value][] {
  if (value instanceof TlaFunction) {
    return value.pairs;
  }
  if (Array.isArray(value)) {
    return value.map((each, i) => [i + 1, each]);
  }
  if (value instanceof TlaRecord) {
    return [...value.fields];
  }
  throw new BadFile(where, `is ${text(value)}`, "a function");
}

export function members(value: Value | undefined, where: string): Value[] {
  if (value instanceof TlaSet) {
    return value.members;
  }
  throw new BadFile(where, value === undefined ? "is missing" : `is ${text(value)}`, "a set");
}

export function integer(value: Value | undefined, where: string): number {
  if (typeof value !== "number") {
    throw new BadFile(where, value === undefined ? "is missing" : `is ${text(value)}`, "an integer");
  }
  return value;
}

export function field(value: Value, name: string, where: string): Value {
  const found = value instanceof TlaRecord ? value.fields.get(name) : undefined;
  if (found === undefined) {
    throw new BadFile(`${where}.${name}`, "is missing", "a field of a record");
  }
  return found;
}
