/** Files that the reader opens: traces in ITF, and reports of failed replays. */
import { h } from "./dom.ts";
import { failuresOf, readFailure } from "./failure.ts";
import type { Index } from "./index-types.ts";
import { isItf, readItf } from "./itf.ts";
import type { Trace } from "./trace.ts";

/** Traces of the files that were opened, in order. They live as long as the page. */
export const opened: Trace[] = [];

const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a file and says where its first trace is played; throws an error that says what is wrong. */
export async function open(file: File, index: Index): Promise<string> {
  if (file.size > MOST_BYTES) {
    throw new Error(`${file.name} has ${file.size} bytes; at most ${MOST_BYTES} are read.`);
  }
  const traces = await read(await file.text(), file.name, index);
  const first = opened.length;
  opened.push(...traces);
  return `#/play/file/${first}`;
}

async function read(text: string, name: string, index: Index): Promise<Trace[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (problem) {
    throw new Error(`${name} is no JSON: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  const known = index.models.filter((model) => model.graph).map((model) => model.name);
  try {
    if (isItf(json)) {
      return [readItf(json, name)];
    }
    const failures = failuresOf(json);
    if (!failures) {
      throw new Error("neither a trace in ITF (an object with vars and states) nor a report of `vmoffer replay --json`");
    }
    if (failures.length === 0) {
      throw new Error("a report without failures: there is nothing to play");
    }
    return await Promise.all(failures.map((failure, i) => readFailure(failure, `divergences[${i}]`, known)));
  } catch (problem) {
    throw new Error(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

/** A button that opens files, and the whole window as a place to drop them. */
export function drawOpener(index: Index, problem: HTMLElement): HTMLElement {
  const input = h("input", { type: "file", id: "open-file", accept: ".json,application/json", class: "unseen", change: () => take(input.files, index, problem) });
  return h(
    "div",
    { class: "opener" },
    input,
    h("label", { for: "open-file", class: "button" }, "Open a file…"),
    h("p", { class: "quiet" }, "or drop one anywhere: a trace in ITF, or what ", h("code", {}, "vmoffer replay --json"), " writes. Nothing leaves this page."),
  );
}

/** Makes the window a place to drop files. */
export function takeDrops(index: Index, problem: () => HTMLElement): void {
  window.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      document.body.classList.remove("dropping");
    }
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    take(event.dataTransfer?.files ?? null, index, problem());
  });
}

function take(files: FileList | null, index: Index, problem: HTMLElement): void {
  const file = files?.[0];
  if (!file) {
    return;
  }
  problem.replaceChildren();
  open(file, index).then(
    (place) => {
      location.hash = place;
    },
    (wrong: unknown) => {
      problem.replaceChildren(h("p", { class: "wrong" }, wrong instanceof Error ? wrong.message : String(wrong)));
    },
  );
}
