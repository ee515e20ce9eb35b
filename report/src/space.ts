/** The state graph of a model, unpacked. See org.vmoffer.conformance.page.SpaceWriter. */
import { load } from "./data.ts";
import type { Offer, Page, State, Step, Trace } from "./trace.ts";

type PackedPage = [page: number, frame: number, cur: string, max: string, marks: string];
type PackedOffer = [src: number, dst: number, page: number, pages: number, grant: string, drop: string];

export interface Packed {
  model: string;
  maxPid: number;
  pages: number;
  frames: number;
  states: number;
  edges: number;
  calls: [pid: number, name: string, text: string][];
  replies: [rule: string, errno: string, text: string][];
  spaces: PackedPage[][];
  offers: PackedOffer[][];
  contents: [frame: number, value: number][][];
  data: string;
}

export interface SpaceCall {
  pid: number;
  name: string;
  text: string;
}

export interface SpaceReply {
  rule: string;
  errno: string;
  text: string;
}

const spaces = new Map<string, Promise<Space>>();

/** The state graph of a model. */
export function space(model: string): Promise<Space> {
  let found = spaces.get(model);
  if (!found) {
    found = load<Packed>(`space/${model}`).then(unpack);
    spaces.set(model, found);
  }
  return found;
}

async function unpack(packed: Packed): Promise<Space> {
  if (typeof DecompressionStream === "undefined") {
    throw new Error("This browser cannot unpack state graphs; it is older than DecompressionStream (2023).");
  }
  const bytes = Uint8Array.from(atob(packed.data), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Space(packed, new Uint8Array(await new Response(stream).arrayBuffer()));
}

export class Space {
  readonly model: string;
  readonly stateCount: number;
  readonly edgeCount: number;
  readonly pages: number;
  readonly calls: SpaceCall[];
  readonly replies: SpaceReply[];
  /** By edge. */
  readonly callOf: Uint16Array;
  readonly replyOf: Uint16Array;
  readonly targetOf: Uint32Array;
  /** By state: its first edge; the edge that first leads to it; how many steps away it is. */
  readonly firstEdge: Uint32Array;
  readonly parent: Int32Array;
  readonly depth: Uint16Array;
  private readonly columns: Uint32Array[] = [];

  constructor(
    private readonly packed: Packed,
    bytes: Uint8Array,
  ) {
    this.model = packed.model;
    this.stateCount = packed.states;
    this.edgeCount = packed.edges;
    this.pages = packed.pages;
    this.calls = packed.calls.map(([pid, name, text]) => ({ pid, name, text }));
    this.replies = packed.replies.map(([rule, errno, text]) => ({ rule, errno, text }));
    const numbers = new Numbers(bytes);
    for (let column = 0; column < packed.maxPid + 2; column++) {
      this.columns.push(Uint32Array.from({ length: packed.states }, () => numbers.next()));
    }
    this.callOf = new Uint16Array(packed.edges);
    this.replyOf = new Uint16Array(packed.edges);
    this.targetOf = new Uint32Array(packed.edges);
    this.firstEdge = new Uint32Array(packed.states + 1);
    this.readEdges(numbers);
    this.parent = new Int32Array(packed.states).fill(-1);
    this.depth = new Uint16Array(packed.states);
    this.findPaths();
  }

  /** Every call of a living caller is an edge, in the order of the calls. */
  private readEdges(numbers: Numbers): void {
    const moving: number[] = [];
    const rows = new Map<string, number[]>();
    let edge = 0;
    for (let state = 0; state < this.stateCount; state++) {
      this.firstEdge[state] = edge;
      for (const call of this.callsIn(state, rows)) {
        const code = numbers.next();
        this.callOf[edge] = call;
        this.replyOf[edge] = code >> 1;
        this.targetOf[edge] = state;
        if (code & 1) {
          moving.push(edge);
        }
        edge++;
      }
    }
    this.firstEdge[this.stateCount] = edge;
    if (edge !== this.edgeCount) {
      throw new Error(`${this.model}: ${edge} edges, but it says ${this.edgeCount}`);
    }
    for (const each of moving) {
      const code = numbers.next();
      this.targetOf[each]! += code & 1 ? -(code + 1) / 2 : code / 2;
    }
  }

  private callsIn(state: number, rows: Map<string, number[]>): number[] {
    const alive = new Set<number>([0]);
    for (let pid = 1; pid <= this.packed.maxPid; pid++) {
      if (this.columns[pid - 1]![state] !== 0) {
        alive.add(pid);
      }
    }
    const key = [...alive].join();
    let row = rows.get(key);
    if (!row) {
      row = this.calls.flatMap((call, i) => (alive.has(call.pid) ? [i] : []));
      rows.set(key, row);
    }
    return row;
  }

  /** Breadth first; states are numbered in that order, so one pass is enough. */
  private findPaths(): void {
    for (let state = 0; state < this.stateCount; state++) {
      for (let edge = this.firstEdge[state]!; edge < this.firstEdge[state + 1]!; edge++) {
        const target = this.targetOf[edge]!;
        if (target !== 0 && this.parent[target] === -1 && target !== state) {
          this.parent[target] = edge;
          this.depth[target] = this.depth[state]! + 1;
        }
      }
    }
  }

  /** The state that an edge leaves. */
  source(edge: number): number {
    let low = 0;
    let high = this.stateCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstEdge[middle]! <= edge) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The edges of a shortest path to a state. */
  pathTo(state: number): number[] {
    const path: number[] = [];
    for (let at = state; at !== 0; at = this.source(path[path.length - 1]!)) {
      path.push(this.parent[at]!);
    }
    return path.reverse();
  }

  /** The edges of a shortest path that ends with a decision by a rule; nothing if none does. */
  pathToRule(rule: string): number[] | null {
    for (let edge = 0; edge < this.edgeCount; edge++) {
      if (this.replies[this.replyOf[edge]!]!.rule === rule) {
        return [...this.pathTo(this.source(edge)), edge];
      }
    }
    return null;
  }

  state(number: number): State {
    const { packed } = this;
    const processes = new Map<number, Map<number, Page>>();
    const used = new Set<number>();
    for (let pid = 1; pid <= packed.maxPid; pid++) {
      const at = this.columns[pid - 1]![number]!;
      if (at !== 0) {
        const pages = packed.spaces[at - 1]!.map(([page, frame, cur, max, marks]): [number, Page] => {
          used.add(frame);
          return [page, { frame, cur, max, marks: marks === "" ? [] : marks.split(" ") }];
        });
        processes.set(pid, new Map(pages));
      }
    }
    const offers = packed.offers[this.columns[packed.maxPid]![number]!]!.map(
      ([src, dst, page, pages, grant, drop]): Offer => ({ src, dst, page, pages, grant, drop }),
    );
    const content = new Map(packed.contents[this.columns[packed.maxPid + 1]![number]!]!);
    const free = Array.from({ length: packed.frames }, (_, frame) => frame).filter((frame) => !used.has(frame));
    return { processes, offers, content, free };
  }

  /** How many offers are pending, without making the whole state. */
  offerCount(state: number): number {
    return this.packed.offers[this.columns[this.packed.maxPid]![state]!]!.length;
  }

  /** An edge as a step of a trace. */
  step(edge: number): Step {
    const call = this.calls[this.callOf[edge]!]!;
    const reply = this.replies[this.replyOf[edge]!]!;
    return {
      who: call.pid,
      name: call.name,
      text: call.text,
      reply: reply.text,
      rule: reply.rule,
      state: this.state(this.targetOf[edge]!),
      variables: null,
    };
  }

  /** A path from the initial state as a trace. */
  trace(path: number[], title: string, note: string): Trace {
    return {
      title,
      note,
      level: "calls",
      lane: "process",
      pages: this.pages,
      initial: { state: this.state(0), variables: null },
      steps: path.map((edge) => this.step(edge)),
    };
  }

  /** The edge of a call in a state, by what the call looks like. */
  edgeOf(state: number, pid: number, text: string): number | null {
    for (let edge = this.firstEdge[state]!; edge < this.firstEdge[state + 1]!; edge++) {
      const call = this.calls[this.callOf[edge]!]!;
      if (call.text === text && call.pid === pid) {
        return edge;
      }
    }
    return null;
  }
}

/** Numbers in bytes of seven bits, the lowest first. */
class Numbers {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) {
        throw new Error("the state graph ends too early");
      }
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
  }
}
