/** The page: which view is open is in the address, so that every place in it has a link. */
import "./page.css";
import { index } from "./data.ts";
import { h, link } from "./dom.ts";
import { drawOpener, takeDrops } from "./files.ts";
import type { Index } from "./index-types.ts";
import { drawLedger } from "./ledger.ts";
import { drawMutants } from "./mutants.ts";
import { drawOverview } from "./overview.ts";
import { Player } from "./player.ts";
import { drawSpace, drawSpaceChoice } from "./spaceview.ts";
import { drawTiming } from "./timing.ts";
import { drawChoice, find } from "./traces.ts";

interface View {
  element: HTMLElement;
  keys?: (key: string) => boolean;
  title: string;
}

const VIEWS: [place: string, title: string][] = [
  ["overview", "Overview"],
  ["play", "Traces"],
  ["ledger", "Ledger"],
  ["space", "State space"],
  ["mutants", "Mutants"],
  ["timing", "Timing"],
];

let keys: ((key: string) => boolean) | undefined;
let shown = 0;
const problem = h("div", { class: "problem", role: "alert" });

async function view(all: Index, place: string, query: string): Promise<View> {
  const parts = place.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  const [name = "", ...rest] = parts;
  switch (name) {
    case "":
    case "overview":
      return { element: drawOverview(all), title: "Overview" };
    case "play":
    case "traces":
      return rest.length < 2 ? { element: choice(all), title: "Traces" } : play(all, rest);
    case "ledger":
      return { ...drawLedger(all, rest[0] ?? ""), title: "Ledger" };
    case "space":
      return rest.length === 0
        ? { element: drawSpaceChoice(all), title: "State space" }
        : { element: await drawSpace(all, rest[0]!, Number(rest[1] ?? 0), query), title: rest[0]! };
    case "mutants":
      return { element: await drawMutants(), title: "Mutants" };
    case "timing":
      return { element: drawTiming(all), title: "Timing" };
    default:
      throw new Error(`There is no view '${name}'.`);
  }
}

function choice(all: Index): HTMLElement {
  return h(
    "div",
    {},
    h("h1", {}, "Traces"),
    drawOpener(all, problem),
    h("h2", {}, "In this report"),
    h("p", {}, "For each rule the shortest trace to a decision by it, over all models."),
    drawChoice(all),
  );
}

async function play(all: Index, [from = "", name = "", step = "0"]: string[]): Promise<View> {
  const trace = await find(all, from, name);
  const base = `#/play/${from}/${encodeURIComponent(name)}`;
  const player = new Player(all, trace, base, Number(step) || 0);
  const element = h(
    "div",
    {},
    h("h1", {}, trace.title),
    h("p", { class: "quiet" }, trace.note, " Arrow keys go step by step, Home and End to the ends. The address names the step. ", link("#/play", "All traces")),
    player.element,
  );
  return { element, keys: (key) => player.press(key), title: trace.title };
}

async function show(all: Index): Promise<void> {
  const number = ++shown;
  const [place = "", search = ""] = location.hash.split("?", 2);
  const query = new URLSearchParams(search).get("q") ?? "";
  let next: View;
  try {
    next = await view(all, place, query);
  } catch (wrong) {
    const text = wrong instanceof Error ? wrong.message : String(wrong);
    next = { element: h("div", {}, h("h1", {}, "Not here"), h("p", { class: "wrong", role: "alert" }, text)), title: "Not here" };
  }
  if (number !== shown) {
    return;
  }
  keys = next.keys;
  problem.replaceChildren();
  const main = document.getElementById("main")!;
  main.replaceChildren(problem, next.element);
  document.title = `${next.title} – vmoffer`;
  const current = place.replace(/^#\/?/, "").split("/")[0] || "overview";
  document.querySelectorAll<HTMLAnchorElement>("#nav a").forEach((each) => {
    if (each.hash === `#/${current}`) {
      each.setAttribute("aria-current", "page");
    } else {
      each.removeAttribute("aria-current");
    }
  });
  const entry = next.element.querySelector("details.entry[open]");
  if (entry) {
    entry.scrollIntoView();
  } else {
    window.scrollTo(0, 0);
  }
  performance.mark(`shown ${current}`);
  document.body.dataset["shown"] = location.hash;
}

function listen(): void {
  window.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const typing = target.matches("input, select, textarea") && !target.matches("input[type=range]");
    if (keys && !typing && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && keys(event.key)) {
      event.preventDefault();
    }
  });
}

async function start(): Promise<void> {
  const nav = document.getElementById("nav")!;
  nav.append(h("ul", {}, VIEWS.map(([place, title]) => h("li", {}, link(`#/${place}`, title)))));
  const all = await index();
  listen();
  takeDrops(all, () => problem);
  window.addEventListener("hashchange", () => void show(all));
  await show(all);
}

function startWhenRead(): void {
  start().catch((wrong: unknown) => {
    const text = wrong instanceof Error ? wrong.message : String(wrong);
    document.getElementById("main")!.replaceChildren(h("p", { class: "wrong", role: "alert" }, text));
  });
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startWhenRead);
} else {
  startWhenRead();
}
