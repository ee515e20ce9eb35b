/** The state space of a model, walked through by hand. */
import { announce, grouped, h, link } from "./dom.ts";
import type { Index } from "./index-types.ts";
import { describe, drawMachine, shapeOf } from "./machine.ts";
import { HELP, parse, search } from "./query.ts";
import { type Space, type SpaceReply, space } from "./space.ts";

const SHOWN = 100;

export function drawSpaceChoice(index: Index): HTMLElement {
  const models = index.models.filter((model) => model.graph !== undefined);
  return h(
    "div",
    {},
    h("h1", {}, "State spaces"),
    h("p", {}, "Every state that TLC found, with every call and what comes of it."),
    h(
      "ul",
      { class: "models" },
      models.map((model) =>
        h(
          "li",
          {},
          model.graph ? link(`#/space/${model.name}/0`, model.name) : model.name,
          ` ${grouped(model.states ?? 0)} states, ${grouped(model.edges ?? 0)} steps. `,
          h("span", { class: "quiet" }, model.graph ? model.question : `It is too large to be made for every report; ./vmoffer check --model ${model.name} makes it, and then it is here.`),
        ),
      ),
    ),
  );
}

/** The view of a state. `query` is what was searched for. */
export async function drawSpace(index: Index, model: string, state: number, query: string): Promise<HTMLElement> {
  if (!index.models.some((each) => each.name === model && each.graph)) {
    throw new Error(`There is no graph of a model '${model}' in this report.`);
  }
  const graph = await space(model);
  if (!(state >= 0 && state < graph.stateCount)) {
    throw new Error(`${model} has no state ${state}; they go from 0 to ${graph.stateCount - 1}.`);
  }
  const whole = graph.state(state);
  const shape = shapeOf([graph.state(0), whole], graph.pages);
  const pids = [...new Set(graph.calls.map((call) => call.pid).filter((pid) => pid > 0))].sort((a, b) => a - b);
  announce(`State ${state}. ${describe(whole)}`);
  return h(
    "div",
    { class: "space" },
    h("h1", {}, `${model}, state ${grouped(state)}`),
    drawSearch(graph, query),
    h(
      "div",
      { class: "scroll picture", tabindex: 0, role: "region", "aria-label": `State ${state}` },
      drawMachine(whole, null, { ...shape, pids: [...new Set([...pids, ...shape.pids])].sort((a, b) => a - b) }, null),
    ),
    drawPath(graph, state),
    drawEdges(index, graph, state),
  );
}

function drawSearch(graph: Space, query: string): HTMLElement {
  const results = h("div", { class: "results", role: "status" });
  const input = h("input", { type: "search", id: "space-query", value: query, placeholder: "EACCES vm_claim offers>1" });
  const run = () => {
    results.replaceChildren(...(input.value.trim() === "" ? [] : [drawResults(graph, input.value)]));
  };
  const form = h(
    "form",
    {
      role: "search",
      class: "filters",
      submit: (event: Event) => {
        event.preventDefault();
        const place = location.hash.split("?", 1)[0]!;
        history.replaceState(null, "", input.value.trim() === "" ? place : `${place}?q=${encodeURIComponent(input.value)}`);
        run();
      },
    },
    h("label", { for: "space-query" }, `search the ${grouped(graph.stateCount)} states`),
    input,
    h("button", { type: "submit" }, "Search"),
    h("p", { class: "quiet" }, HELP),
  );
  run();
  return h("div", {}, form, results);
}

function drawResults(graph: Space, text: string): HTMLElement {
  try {
    const hits = search(parse(text, graph), graph, SHOWN);
    return h(
      "div",
      {},
      h("p", {}, `${grouped(hits.total)} of ${grouped(graph.stateCount)} states${hits.total > SHOWN ? `, the nearest ${SHOWN} shown` : ""}`),
      h(
        "ol",
        { class: "hits" },
        hits.found.map(({ state, edge }) => {
          const step = edge === null ? null : graph.step(edge);
          return h(
            "li",
            {},
            link(`#/space/${graph.model}/${state}?q=${encodeURIComponent(text)}`, `state ${state}`),
            h("span", { class: "quiet" }, ` ${graph.depth[state]} steps away`),
            step ? [" ", who(step.who), h("code", {}, step.text), ` → ${step.reply} by ${step.rule}`] : null,
          );
        }),
      ),
    );
  } catch (problem) {
    return h("p", { class: "wrong" }, problem instanceof Error ? problem.message : String(problem));
  }
}

function who(pid: number): string {
  return pid === 0 ? "" : `process ${pid}: `;
}

function drawPath(graph: Space, state: number): HTMLElement {
  const path = graph.pathTo(state);
  return h(
    "section",
    { "aria-label": "The shortest path here" },
    h("h2", {}, "The shortest path here"),
    path.length === 0
      ? h("p", {}, "This is the initial state.")
      : [
          h("p", {}, link(`#/play/${graph.model}/state-${state}`, `Play its ${path.length} ${path.length === 1 ? "step" : "steps"}`)),
          h(
            "ol",
            { class: "path" },
            path.map((edge) => {
              const call = graph.calls[graph.callOf[edge]!]!;
              const source = graph.source(edge);
              return h("li", {}, link(`#/space/${graph.model}/${source}`, `state ${source}`), ", ", who(call.pid), h("code", {}, call.text));
            }),
          ),
        ],
  );
}

/** What each call does here: those that lead elsewhere one by one, the others by rule. */
function drawEdges(index: Index, graph: Space, state: number): HTMLElement {
  const moving: number[] = [];
  const staying = new Map<string, number[]>();
  for (let edge = graph.firstEdge[state]!; edge < graph.firstEdge[state + 1]!; edge++) {
    if (graph.targetOf[edge] !== state) {
      moving.push(edge);
    } else {
      const { rule } = graph.replies[graph.replyOf[edge]!]!;
      staying.set(rule, [...(staying.get(rule) ?? []), edge]);
    }
  }
  return h(
    "section",
    { "aria-label": "Calls in this state" },
    h("h2", {}, `Calls that lead elsewhere (${moving.length})`),
    h("ol", { class: "edges" }, moving.map((edge) => drawMoving(graph, edge))),
    staying.size === 0
      ? h("p", { class: "quiet" }, "No call changes nothing here.")
      : [h("h2", {}, "Calls that change nothing, by rule"), h("div", { class: "staying" }, [...staying].map(([rule, edges]) => drawStaying(index, graph, rule, edges)))],
  );
}

function drawMoving(graph: Space, edge: number): HTMLElement {
  const call = graph.calls[graph.callOf[edge]!]!;
  const reply = graph.replies[graph.replyOf[edge]!]!;
  const target = graph.targetOf[edge]!;
  return h("li", {}, who(call.pid), h("code", {}, call.text), ` → ${reply.text} by ${reply.rule}, to `, link(`#/space/${graph.model}/${target}`, `state ${target}`));
}

function drawStaying(index: Index, graph: Space, rule: string, edges: number[]): HTMLElement {
  const reply: SpaceReply = graph.replies[graph.replyOf[edges[0]!]!]!;
  const list = h("ol", { class: "edges" });
  const fill = () => {
    if (list.childElementCount === 0) {
      list.append(
        ...edges.map((edge) => {
          const call = graph.calls[graph.callOf[edge]!]!;
          return h("li", {}, who(call.pid), h("code", {}, call.text), ` → ${graph.replies[graph.replyOf[edge]!]!.text}`);
        }),
      );
    }
  };
  const meaning = index.rules.find((each) => each.label === rule)?.sentence ?? "";
  return h("details", { toggle: fill }, h("summary", {}, h("strong", {}, rule), ` ${reply.errno === "" ? "ok" : reply.errno}`, h("span", { class: "quiet" }, ` ${edges.length} ${edges.length === 1 ? "call" : "calls"}`)), h("p", { class: "quiet" }, meaning), list);
}
