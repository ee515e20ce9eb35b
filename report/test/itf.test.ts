import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { callText } from "../src/calls.ts";
import { failuresOf, readFailure } from "../src/failure.ts";
import { isItf, readItf } from "../src/itf.ts";
import { TlaRecord, readValue, text } from "../src/values.ts";

const INTEGER = (n: number) => ({ "#bigint": String(n) });
const SET = (...members: unknown[]) => ({ "#set": members });
const MAP = (...pairs: unknown[]) => ({ "#map": pairs });

function state(alive: number[], space: unknown, extra: object = {}) {
  return { alive: SET(...alive.map(INTEGER)), space, free: SET(INTEGER(1)), content: MAP([INTEGER(0), INTEGER(0)]), offers: [], reply: {}, call: {}, ...extra };
}

const PAGE = { frame: INTEGER(0), cur: SET("R"), max: SET("R", "W", "X"), marks: SET() };
const VARS = ["call", "alive", "space", "free", "content", "offers", "reply"];

const MMAP = state([1], MAP([INTEGER(1), MAP([INTEGER(0), PAGE])]), {
  call: { pid: INTEGER(1), name: "mmap", args: { addr: INTEGER(0), pages: INTEGER(1), perms: "R" } },
  reply: { ret: INTEGER(0), rule: "mmap.0" },
});

test("a walk has its calls, replies, rules and states", () => {
  const trace = readItf({ vars: VARS, states: [state([], MAP()), MMAP] }, "walk");
  assert.equal(trace.lane, "process");
  assert.equal(trace.steps[0]?.text, "mmap(0, 1, PROT_READ)");
  assert.equal(trace.steps[0]?.rule, "mmap.0");
  assert.equal(trace.steps[0]?.reply, "0");
  assert.deepEqual(trace.steps[0]?.state?.processes.get(1)?.get(0), { frame: 0, cur: "R", max: "RWX", marks: [] });
});

test("a function that TLC shows as a sequence is the same, and absent pages are none", () => {
  const spaces = [MAP([0, PAGE]), MAP([0, "Absent"])];
  const trace = readItf({ vars: VARS, states: [state([1], spaces)] }, "walk");
  assert.deepEqual([...(trace.initial.state?.processes.keys() ?? [])], [1]);
  assert.equal(trace.initial.state?.processes.get(1)?.get(0)?.frame, 0);
});

test("the initial state need not say what led to it", () => {
  const { call: _call, reply: _reply, ...first } = state([], MAP());
  const trace = readItf({ vars: VARS, states: [first, MMAP] }, "walk");
  assert.equal(trace.steps[0]?.rule, "mmap.0");
});

test("a trace that goes round says so", () => {
  const trace = readItf({ "#meta": { source: "M" }, vars: VARS, states: [state([], MAP()), MMAP], loop: 0 }, "walk");
  assert.equal(trace.note, "From M. After step 1 it goes on from state 0 again, for ever.");
});

test("what a call costs, and which operators stand in the place of others, is read where it is said", () => {
  const meta = { source: "M", overrides: { Cancel: "NothingIsCancelled" } };
  const timed = { ...MMAP, "#meta": { index: 1, cycles: 2597 } };
  const trace = readItf({ "#meta": meta, vars: VARS, states: [state([], MAP()), timed, MMAP] }, "walk");
  assert.deepEqual(trace.steps.map((step) => step.cycles), [2597, undefined]);
  assert.deepEqual(trace.overrides, meta.overrides);
  assert.equal(readItf({ vars: VARS, states: [state([], MAP())] }, "walk").overrides, undefined);
});

test("what is wrong in a file is said with its place", () => {
  const bad = (states: unknown) => () => readItf({ vars: VARS, states }, "walk");
  assert.throws(bad([]), /^Error: states: is empty; expected an initial state at least$/);
  assert.throws(bad(7), /states: is the number 7; expected a list/);
  assert.throws(bad([{ ...state([], MAP()), offers: undefined }]), /states\[0\]\.offers: is missing/);
  assert.throws(bad([state([1], MAP([INTEGER(1), MAP([INTEGER(0), { frame: INTEGER(0) }])]))]), /states\[0\]\.space\[1\]\[0\]\.cur: is missing/);
  assert.throws(bad([{ ...state([], MAP()), alive: { "#bigint": "x" } }]), /states\[0\]\.alive\.#bigint: is the string x; expected digits/);
});

test("a trace of another specification has its variables and its actions", () => {
  const vars = ["tlb", "lock", "pc"];
  const first = { tlb: [SET()], lock: ["Nobody"], pc: ["user"] };
  const second = { "#meta": { action: "Lock(t = 2)" }, tlb: [SET()], lock: [2], pc: ["claim"] };
  const trace = readItf({ vars, states: [first, second] }, "kernel");
  assert.equal(trace.lane, "core");
  assert.equal(trace.steps[0]?.name, "Lock");
  assert.equal(trace.steps[0]?.who, 2);
  assert.equal(text(trace.steps[0]!.variables!.get("lock")!), "<<2>>");
});

test("a trace is known by what is in it", () => {
  assert.ok(isItf({ vars: [], states: [] }));
  assert.ok(!isItf({ states: [] }));
  assert.ok(!isItf([]));
});

const GOLDEN = "../conformance/src/test/resources/golden";
const reports = readdirSync(GOLDEN)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${GOLDEN}/${name}`, "utf8")));

test("calls are spelled as the kit spells them", () => {
  let seen = 0;
  for (const report of reports) {
    for (const call of report.path) {
      const args = readValue(call.args, "args");
      assert.equal(callText(call.name, args instanceof TlaRecord ? args.fields : new Map()), call.text);
      seen++;
    }
  }
  assert.ok(seen > 0);
});

test("a failure of a model that is not here has its calls and what was found", async () => {
  assert.ok(reports.length > 0);
  for (const report of reports) {
    assert.equal(failuresOf(report)?.length, 1);
    const trace = await readFailure(report, "report", []);
    assert.equal(trace.steps.length, report.path.length);
    assert.equal(trace.steps[trace.steps.length - 1]?.rule, report.rule);
    assert.equal(trace.finding?.command, report.command);
    assert.match(trace.finding?.expected ?? "", new RegExp(`by ${report.expected.rule}$`));
  }
});

test("a failure that lacks something is refused with its place", async () => {
  await assert.rejects(readFailure({ path: [], rule: "K6" }, "report", []), /report\.model: is missing/);
  await assert.rejects(readFailure({ model: "M", path: [{ pid: 1 }], rule: "K6" }, "report", []), /report\.path\[0\]\.name: is missing/);
});
