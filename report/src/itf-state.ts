/** A state of the atomic level from the variables of module Memory. */
import type { Offer, Page, State, Variables } from "./trace.ts";
import { BadFile, type Value, TlaRecord, TlaSet, field, inOrder, integer, members, pairs, text } from "./values.ts";

export function readState(variables: Variables, where: string): State {
  const of = (name: string): Value => {
    const value = variables.get(name);
    if (value === undefined) {
      throw new BadFile(`${where}.${name}`, "is missing", "a variable of module Memory");
    }
    return value;
  };
  const alive = new Set(members(of("alive"), `${where}.alive`));
  const processes = new Map<number, Map<number, Page>>();
  for (const [pid, pages] of pairs(of("space"), `${where}.space`)) {
    if (alive.has(pid)) {
      const at = `${where}.space[${text(pid)}]`;
      processes.set(integer(pid, `${where}.space`), readPages(pages, at));
    }
  }
  for (const pid of alive) {
    const number = integer(pid, `${where}.alive`);
    if (!processes.has(number)) {
      processes.set(number, new Map());
    }
  }
  const offers = of("offers");
  if (!Array.isArray(offers)) {
    throw new BadFile(`${where}.offers`, `is ${text(offers)}`, "a sequence");
  }
  const content = new Map<number, number>();
  for (const [frame, value] of variables.has("content") ? pairs(of("content"), `${where}.content`) : []) {
    if (typeof value === "number" && value !== 0) {
      content.set(integer(frame, `${where}.content`), value);
    }
  }
  const free = variables.has("free") ? members(of("free"), `${where}.free`) : [];
  return {
    processes: new Map([...processes].sort(([one], [other]) => one - other)),
    offers: offers.map((offer, i) => readOffer(offer, `${where}.offers[${i}]`)),
    content,
    free: free.map((frame) => integer(frame, `${where}.free`)).sort((a, b) => a - b),
  };
}

function readPages(value: Value, where: string): Map<number, Page> {
  const pages = new Map<number, Page>();
  for (const [page, mapping] of pairs(value, where)) {
    if (mapping instanceof TlaRecord) {
      pages.set(integer(page, where), readPage(mapping, `${where}[${text(page)}]`));
    } else if (typeof mapping !== "string") {
      throw new BadFile(`${where}[${text(page)}]`, `is ${text(mapping)}`, "a mapping or Absent");
    }
  }
  return pages;
}

function readPage(value: Value, where: string): Page {
  return {
    frame: integer(field(value, "frame", where), `${where}.frame`),
    cur: letters(field(value, "cur", where), `${where}.cur`),
    max: letters(field(value, "max", where), `${where}.max`),
    marks: members(field(value, "marks", where), `${where}.marks`).map(text).sort(inOrder),
  };
}

function readOffer(value: Value, where: string): Offer {
  const number = (name: string) => integer(field(value, name, where), `${where}.${name}`);
  return {
    src: number("src"),
    dst: number("dst"),
    page: number("page"),
    pages: number("pages"),
    grant: letters(field(value, "grant", where), `${where}.grant`),
    drop: letters(field(value, "drop", where), `${where}.drop`),
  };
}

/** A set of rights as letters in their usual order. */
export function letters(value: Value, where: string): string {
  if (!(value instanceof TlaSet)) {
    throw new BadFile(where, `is ${text(value)}`, "a set of R, W, X");
  }
  const given = new Set(value.members.map(text));
  return ["R", "W", "X"].filter((right) => given.has(right)).join("");
}
