/** A state of the atomic level as a picture: address spaces side by side, frames, offers. */
import { s } from "./dom.ts";
import { type Offer, type Page, type State, isSame, offerText, pageChange, rights } from "./trace.ts";

const HEAD = 30;
const ROW = 36;
const CELL = 168;
const GAP = 104;
const LEFT = 34;
const FRAME = 54;

interface Place {
  x: number;
  y: number;
}

interface Shape {
  pids: number[];
  pages: number;
  frames: number[];
}

/** A claim that has just taken effect: which offer, and where its pages are now. */
export interface Moved {
  offer: Offer;
  place: number;
}

/**
 * Draws a state.
 *
 * @param before the state before it, to show what has changed; null if there is none
 * @param shape what has to have room, so that nothing jumps from step to step
 */
export function drawMachine(state: State, before: State | null, shape: Shape, moved: Moved | null): SVGSVGElement {
  const { pids } = shape;
  const width = LEFT + pids.length * CELL + Math.max(0, pids.length - 1) * GAP + 96;
  const framesTop = HEAD + shape.pages * ROW + 34;
  const perRow = Math.max(1, Math.floor((width - LEFT) / (FRAME * 2)));
  const height = framesTop + Math.ceil(shape.frames.length / perRow) * 34 + 6;
  const svg = s("svg", {
    class: "machine",
    role: "img",
    "aria-label": describe(state),
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  svg.append(arrowHeads());
  svg.append(...pageNumbers(shape));
  pids.forEach((pid, column) => svg.append(...drawSpace(state, before, pid, column, shape)));
  svg.append(...sharedFrames(state, shape));
  svg.append(...offerArrows(state, before, shape, moved));
  svg.append(...drawFrames(state, before, shape, framesTop, perRow));
  return svg;
}

function left(column: number): number {
  return LEFT + column * (CELL + GAP);
}

function arrowHeads(): SVGDefsElement {
  const head = (id: string) =>
    s(
      "marker",
      { id, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" },
      s("path", { d: "M0 0 8 4 0 8z", class: id }),
    );
  return s("defs", {}, head("offer-head"), head("claim-head"));
}

function pageNumbers(shape: Shape): SVGElement[] {
  return Array.from({ length: shape.pages }, (_, page) =>
    s("text", { class: "axis", x: LEFT - 8, y: HEAD + page * ROW + ROW / 2 + 4, "text-anchor": "end" }, String(page)),
  );
}

function drawSpace(state: State, before: State | null, pid: number, column: number, shape: Shape): SVGElement[] {
  const pages = state.processes.get(pid);
  const was = before?.processes.get(pid);
  const x = left(column);
  const changed = before !== null && (pages === undefined) !== (was === undefined);
  const title = pages ? `process ${pid}` : `no process ${pid}`;
  const parts: SVGElement[] = [
    s("text", { class: pages ? "pid" : "pid absent", x: x + 4, y: 20 }, changed ? `${title} ●` : title),
  ];
  for (let page = 0; page < shape.pages; page++) {
    const old = was?.get(page);
    const now = pages?.get(page);
    const change = before === null ? "" : pageChange(old, now);
    parts.push(drawPage(now, change, x, HEAD + page * ROW, pages !== undefined, `process ${pid}, page ${page}`));
  }
  return parts;
}

function drawPage(page: Page | undefined, change: string, x: number, y: number, alive: boolean, name: string): SVGElement {
  const kind = page ? `perm-${page.cur === "" ? "none" : page.cur}` : alive ? "hole" : "void";
  const words = page
    ? `${name}: ${rights(page.cur)}, at most ${rights(page.max)}, frame ${page.frame}${page.marks.length ? ", " + page.marks.join(", ") : ""}`
    : `${name}: not mapped`;
  const group = s(
    "g",
    { class: change === "" ? kind : `${kind} changed` },
    s("title", {}, change === "" ? words : `${words}. Changed: ${change}`),
    s("rect", { x, y: y + 2, width: CELL, height: ROW - 4, rx: 4 }),
  );
  if (page) {
    group.append(
      s("text", { class: "cur", x: x + 10, y: y + 16 }, rights(page.cur)),
      s("text", { class: "max", x: x + 10, y: y + 29 }, `≤ ${rights(page.max)}`),
      s("text", { class: "frame", x: x + CELL - 10, y: y + 16, "text-anchor": "end" }, `frame ${page.frame}`),
      s("text", { class: "marks", x: x + CELL - 10, y: y + 29, "text-anchor": "end" }, page.marks.join(" ")),
    );
  }
  if (change !== "") {
    group.append(s("text", { class: "dot", x: x + CELL / 2 - 14, y: y + ROW / 2 + 5 }, "●"));
  }
  return group;
}

/** A line between pages of two spaces that map the same frame. */
function sharedFrames(state: State, shape: Shape): SVGElement[] {
  const users = new Map<number, { column: number; page: number }[]>();
  shape.pids.forEach((pid, column) => {
    for (const [page, mapping] of state.processes.get(pid) ?? []) {
      users.set(mapping.frame, [...(users.get(mapping.frame) ?? []), { column, page }]);
    }
  });
  const lines: SVGElement[] = [];
  for (const [frame, all] of users) {
    for (let i = 1; i < all.length; i++) {
      const [one, other] = [all[i - 1]!, all[i]!];
      if (one.column === other.column) {
        continue;
      }
      const from = { x: left(one.column) + CELL, y: middle(one.page) };
      const to = { x: left(other.column), y: middle(other.page) };
      lines.push(
        s("path", { class: "same-frame", d: curve(from, to) }, s("title", {}, `both map frame ${frame}`)),
        s("text", { class: "same-frame-label", x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 14, "text-anchor": "middle" }, `f${frame}`),
      );
    }
  }
  return lines;
}

function middle(page: number): number {
  return HEAD + page * ROW + ROW / 2;
}

function curve(from: Place, to: Place): string {
  const bend = Math.max(30, Math.abs(to.x - from.x) / 2) * Math.sign(to.x - from.x || 1);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

/** Arrows from the range that is offered to whom it is offered; of a claim, to the range it became. */
function offerArrows(state: State, before: State | null, shape: Shape, moved: Moved | null): SVGElement[] {
  const parts: SVGElement[] = [];
  state.offers.forEach((offer, rank) => {
    const isNew = before !== null && !before.offers.some((other) => isSame(offer, other));
    parts.push(...arrow(offer, null, `#${rank + 1}`, isNew ? "offer changed" : "offer", rank, shape));
  });
  if (moved) {
    parts.push(...arrow(moved.offer, moved.place, "claimed", "claim", 0, shape));
  }
  return parts;
}

function arrow(offer: Offer, place: number | null, label: string, kind: string, rank: number, shape: Shape): SVGElement[] {
  const [src, dst] = [shape.pids.indexOf(offer.src), shape.pids.indexOf(offer.dst)];
  if (src < 0 || dst < 0) {
    return [];
  }
  const right = dst > src;
  const inset = kind === "claim" ? 0 : 3 + (rank % 4) * 3;
  const top = HEAD + offer.page * ROW + 4 + inset;
  const bottom = HEAD + (offer.page + offer.pages) * ROW - 4 - inset;
  const edge = right ? left(src) + CELL + 3 : left(src) - 3;
  const out = edge + (right ? 6 : -6);
  const from = { x: out, y: (top + bottom) / 2 };
  const at = right ? left(dst) - 2 : left(dst) + CELL + 2;
  const to = { x: at, y: place === null ? 15 + (rank % 3) * 4 : middle(place + (offer.pages - 1) / 2) };
  const words = kind === "claim" ? `claimed: ${offerText(offer)}` : `${label}: ${offerText(offer)}`;
  const head = kind === "claim" ? "claim-head" : "offer-head";
  const near = { x: from.x + (right ? 14 : -14), y: from.y - 5 };
  return [
    s(
      "g",
      { class: kind },
      s("title", {}, words),
      s("path", { class: "bracket", d: `M${edge} ${top}H${out}V${bottom}H${edge}` }),
      s("path", { class: "line", d: curve(from, to), "marker-end": `url(#${head})` }),
      s("text", { class: "arrow-label", x: near.x, y: near.y, "text-anchor": right ? "start" : "end" }, label),
    ),
  ];
}

/** The frames in a row: what each holds, and who maps it. */
function drawFrames(state: State, before: State | null, shape: Shape, top: number, perRow: number): SVGElement[] {
  const free = new Set(state.free);
  const parts: SVGElement[] = [s("text", { class: "axis", x: LEFT, y: top - 8 }, "frames and what a load reads")];
  shape.frames.forEach((frame, i) => {
    const x = LEFT + (i % perRow) * FRAME * 2;
    const y = top + Math.floor(i / perRow) * 34;
    const value = state.content.get(frame) ?? 0;
    const changed = before !== null && (before.content.get(frame) ?? 0) !== value;
    const freed = before !== null && before.free.includes(frame) !== free.has(frame);
    parts.push(
      s(
        "g",
        { class: `frame-box${free.has(frame) ? " free" : ""}${changed || freed ? " changed" : ""}` },
        s("title", {}, `frame ${frame}: holds ${value}, ${free.has(frame) ? "free" : "mapped"}`),
        s("rect", { x, y, width: FRAME * 2 - 8, height: 28, rx: 4 }),
        s("text", { x: x + 8, y: y + 18 }, `f${frame} = ${value}`),
        free.has(frame) ? s("text", { class: "marks", x: x + FRAME * 2 - 14, y: y + 18, "text-anchor": "end" }, "free") : null,
      ),
    );
  });
  return parts;
}

/** The picture in words. */
export function describe(state: State): string {
  const spaces = [...state.processes].map(([pid, pages]) => {
    const mapped = [...pages].map(
      ([page, mapping]) => `page ${page} ${rights(mapping.cur)} in frame ${mapping.frame}`,
    );
    return `Process ${pid}: ${mapped.length === 0 ? "nothing mapped" : mapped.join(", ")}.`;
  });
  const offers = state.offers.map((offer, i) => `Offer ${i + 1}: ${offerText(offer)}.`);
  const all = [...spaces, ...offers].join(" ");
  return all === "" ? "No process." : all;
}

/** What has to have room in all states of a trace. */
export function shapeOf(states: State[], pages: number): Shape {
  const pids = new Set<number>();
  const frames = new Set<number>();
  let most = pages;
  for (const state of states) {
    for (const [pid, mapped] of state.processes) {
      pids.add(pid);
      for (const [page, mapping] of mapped) {
        frames.add(mapping.frame);
        most = Math.max(most, page + 1);
      }
    }
    state.free.forEach((frame) => frames.add(frame));
    state.content.forEach((_, frame) => frames.add(frame));
  }
  const sorted = (all: Set<number>) => [...all].sort((a, b) => a - b);
  return { pids: sorted(pids), pages: most, frames: sorted(frames) };
}
