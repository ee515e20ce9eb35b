import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, search } from "../src/query.ts";
import { stepText } from "../src/trace.ts";
import { BYTES, small } from "./packed.ts";

function found(text: string): number[] {
  const graph = small();
  return search(parse(text, graph), graph, 100).found.map((hit) => hit.state);
}

test("a graph is unpacked with the calls of those who live, and where each leads", () => {
  const graph = small();
  const edges = Array.from({ length: graph.edgeCount }, (_, edge) => [graph.source(edge), graph.callOf[edge], graph.targetOf[edge]]);
  assert.deepEqual(edges, [
    [0, 0, 1],
    [1, 0, 1], [1, 1, 2], [1, 2, 1], [1, 3, 1],
    [2, 0, 2], [2, 1, 2], [2, 2, 3], [2, 3, 2],
    [3, 0, 3], [3, 1, 3], [3, 2, 3], [3, 3, 3],
  ]);
});

test("a state has its pages, its offers and the frames that nobody maps", () => {
  const state = small().state(3);
  assert.deepEqual(state.processes.get(1)?.get(0), { frame: 1, cur: "R", max: "RWX", marks: ["shared", "pinned"] });
  assert.deepEqual(state.offers, [{ src: 1, dst: 2, page: 0, pages: 1, grant: "R", drop: "" }]);
  assert.deepEqual(state.free, [0]);
});

test("the shortest path to a state is found, and to a decision by a rule", () => {
  const graph = small();
  assert.deepEqual(graph.pathTo(3), [0, 2, 7]);
  assert.deepEqual([...graph.depth], [0, 1, 2, 3]);
  assert.deepEqual(graph.pathToRule("O4"), [0, 3]);
  assert.equal(graph.pathToRule("K0"), null);
});

test("a graph that ends too early is refused", () => {
  assert.throws(() => small(BYTES.slice(0, -1)), /ends too early/);
});

test("states are searched by measures, rules, errnos and calls together", () => {
  assert.deepEqual(found("offers>0"), [3]);
  assert.deepEqual(found("O4"), [1]);
  assert.deepEqual(found("EFAULT vm_offer"), [1]);
  assert.deepEqual(found("eexist"), [2, 3]);
  assert.deepEqual(found("moves pid=1"), [1, 2]);
  assert.deepEqual(found("pinned depth<3"), [2]);
  assert.deepEqual(found("!pinned processes=1"), [1]);
  assert.deepEqual(found("mmap ok"), [1]);
});

test("a word that means nothing is named", () => {
  assert.throws(() => parse("offers>0 K99", small()), /'K99' is no rule/);
  assert.throws(() => parse("constructor>1", small()), /'constructor>1' is no rule/);
});

test("a step is told with all that changes", () => {
  const graph = small();
  const trace = graph.trace([0, 2, 7], "title", "");
  assert.equal(
    stepText(trace, 2),
    "Step 2 of 3. process 1: mmap(0, 1, PROT_READ) returns 0 by rule mmap.0. process 1, page 0: maps frame 1: R, at most RWX, shared, pinned.",
  );
  assert.match(stepText(trace, 3), /process 2 is there; pending: 1 offers 2 its page 0, grants R, drops none\.$/);
});
