/** The player: a trace, step by step. */
import { announce, grouped, h, link } from "./dom.ts";
import type { Index, RuleInfo } from "./index-types.ts";
import { drawLanes } from "./lanes.ts";
import { type Moved, drawMachine, shapeOf } from "./machine.ts";
import { drawProperty, drawSources, keysOf } from "./sources.ts";
import { type State, type Step, type Trace, changes, isSame, stepText } from "./trace.ts";
import { changedVariables, drawVariables } from "./variables.ts";

const KEYS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Plays a trace in an element. `base` is the place in the page, to which the step is added. */
export class Player {
  readonly element: HTMLElement;
  private at: number;
  private readonly shape;
  private readonly lanes = h("div", { class: "scroll lanes-box", tabindex: -1 });
  private readonly picture = h("div", { class: "scroll picture", tabindex: 0, role: "region", "aria-label": "The state after this step" });
  private readonly told = h("section", { class: "told", "aria-label": "This step" });
  private readonly code = h("div", {});
  private readonly position = h("output", { class: "position" });
  private readonly slider: HTMLInputElement;
  private readonly buttons: HTMLButtonElement[];

  constructor(
    private readonly index: Index,
    private readonly trace: Trace,
    private readonly base: string,
    step: number,
  ) {
    const states = [trace.initial.state, ...trace.steps.map((each) => each.state)];
    this.shape = shapeOf(states.filter((state): state is State => state !== null), trace.pages);
    this.at = Math.min(Math.max(0, step), trace.steps.length);
    this.slider = h("input", {
      type: "range",
      min: 0,
      max: trace.steps.length,
      value: this.at,
      "aria-label": "Step",
      input: () => this.go(Number(this.slider.value)),
    });
    const button = (label: string, key: string, name: string) =>
      h("button", { type: "button", "aria-label": name, title: `${name} (${key})`, click: () => this.press(key) }, label);
    this.buttons = [
      button("|◀", "Home", "To the beginning"),
      button("◀", "ArrowLeft", "One step back"),
      button("▶", "ArrowRight", "One step forward"),
      button("▶|", "End", "To the end"),
    ];
    const controls = h("div", { class: "controls", role: "group", "aria-label": "Player" }, this.buttons, this.slider, this.position);
    this.element = h(
      "div",
      { class: "player" },
      controls,
      this.lanes,
      h("div", { class: "stage" }, this.picture, this.told),
      this.code,
    );
    this.show(false);
  }

  /** Takes a key; says whether it meant something. */
  press(key: string): boolean {
    const move = KEYS[key];
    if (move) {
      this.go(move(this.at, this.trace.steps.length));
    }
    return move !== undefined;
  }

  private go(step: number): void {
    const to = Math.min(Math.max(0, step), this.trace.steps.length);
    if (to !== this.at) {
      this.at = to;
      history.replaceState(null, "", `${this.base}/${to}`);
      this.show(true);
    }
  }

  private show(aloud: boolean): void {
    const { trace, at } = this;
    this.slider.value = String(at);
    this.slider.setAttribute("aria-valuetext", `step ${at} of ${trace.steps.length}`);
    this.position.textContent = `step ${at} of ${trace.steps.length}`;
    const [first, back, forward, last] = this.buttons;
    first!.disabled = back!.disabled = at === 0;
    forward!.disabled = last!.disabled = at === trace.steps.length;
    this.lanes.replaceChildren(drawLanes(trace, at, (step) => this.go(step)));
    this.lanes.querySelector(".here")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.showState();
    this.told.replaceChildren(...this.tell());
    this.showSources();
    if (aloud) {
      announce(stepText(trace, at));
    }
  }

  private before(): { state: State | null; variables: Step["variables"] } | null {
    return this.at === 0 ? null : this.at === 1 ? this.trace.initial : this.trace.steps[this.at - 2]!;
  }

  private now(): { state: State | null; variables: Step["variables"] } {
    return this.at === 0 ? this.trace.initial : this.trace.steps[this.at - 1]!;
  }

  private showState(): void {
    const now = this.now();
    const before = this.before();
    if (now.state) {
      this.picture.replaceChildren(drawMachine(now.state, before?.state ?? null, this.shape, this.moved()), legend());
    } else if (now.variables) {
      this.picture.replaceChildren(drawVariables(now.variables, before?.variables ?? null));
    } else {
      this.picture.replaceChildren(h("p", { class: "quiet" }, "The states of this trace are not known."));
    }
  }

  /** The offer that this step has claimed, and where its pages are now. */
  private moved(): Moved | null {
    const [before, now] = [this.before()?.state, this.now().state];
    const step = this.at === 0 ? undefined : this.trace.steps[this.at - 1];
    if (!before || !now || !step || step.rule !== "K0") {
      return null;
    }
    const gone = before.offers.find((offer) => offer.dst === step.who && !now.offers.some((other) => isSame(offer, other)));
    const place = /local=(?:0x([0-9a-f]+)|0)\b/.exec(step.reply);
    return gone && place ? { offer: gone, place: parseInt(place[1] ?? "0", 16) / 4096 } : null;
  }

  private rule(): RuleInfo | undefined {
    const label = this.at === 0 ? "" : this.trace.steps[this.at - 1]!.rule;
    return this.index.rules.find((rule) => rule.label === label);
  }

  private tell(): HTMLElement[] {
    if (this.at === 0) {
      return [h("h2", {}, "Before the first step"), h("p", {}, this.trace.note)];
    }
    const step = this.trace.steps[this.at - 1]!;
    const rule = this.rule();
    const failed = rule?.errno !== undefined;
    const parts = [
      h("h2", {}, step.who === 0 ? "" : `${this.trace.lane} ${step.who}: `, h("code", {}, step.text)),
      step.reply === "" ? null : h("p", {}, "returns ", h("code", {}, step.reply)),
      step.rule === "" ? null : h("p", {}, "decided by ", h("strong", { class: failed ? "rule-label failed" : "rule-label" }, step.rule), rule?.errno ? ` (${rule.errno})` : ""),
      rule ? h("p", {}, rule.sentence) : null,
      rule && failed && rule.decides !== "" ? h("p", { class: "quiet" }, `It decides when: ${rule.decides}.`) : null,
      rule && failed ? h("p", { class: "quiet" }, `What had to hold: ${rule.guard}.`) : null,
      rule && rule.decisions.length > 0 ? this.decisions(rule) : null,
      step.cycles === undefined ? null : h("p", {}, h("strong", {}, grouped(step.cycles)), " cycles on the stated machine, made by itself here with nothing cached"),
      this.changed(step),
      this.at === this.trace.steps.length ? this.finding() : null,
      this.at === this.trace.steps.length ? this.broken() : null,
    ];
    return parts.filter((part): part is HTMLElement => part !== null);
  }

  private decisions(rule: RuleInfo): HTMLElement {
    return h(
      "details",
      {},
      h("summary", {}, `Decisions: ${rule.decisions.join(", ")}`),
      h("ul", {}, rule.decisions.map((id) => h("li", {}, h("strong", {}, id), ` ${this.index.decisions[id] ?? ""}`, this.index.ledger.some((entry) => entry.id === id) ? link(`#/ledger/${id}`, " in the ledger") : null))),
    );
  }

  private changed(step: Step): HTMLElement | null {
    const before = this.before();
    let lines: string[];
    if (before?.state && step.state) {
      lines = changes(before.state, step.state);
    } else if (before?.variables && step.variables) {
      lines = changedVariables(step.variables, before.variables);
    } else {
      return null;
    }
    return lines.length === 0
      ? h("p", {}, "Nothing changes.")
      : h("div", {}, h("h3", {}, "What changes"), h("ul", {}, lines.map((line) => h("li", {}, line))));
  }

  /** What the last step of a counterexample breaks, or shows to occur. */
  private broken(): HTMLElement | null {
    const model = this.index.models.find((each) => each.name === this.trace.module);
    const property = model?.property ?? model?.expected.replace(/^violates:/, "");
    if (!model?.expected.startsWith("violates:") || property === undefined) {
      return null;
    }
    const box = h("div", {});
    const fill = () => {
      if (box.childElementCount === 0) {
        void drawProperty(property).then((drawn) => box.replaceChildren(drawn));
      }
    };
    const occurs = model.kind === "kernel-witness";
    return h(
      "div",
      { class: occurs ? "occurs" : "finding", role: "group", "aria-label": "What this shows" },
      h("h3", {}, occurs ? "✓ This situation occurs" : `✗ This breaks ${property}`),
      h("p", {}, model.question),
      h("details", { toggle: fill }, h("summary", {}, property), box),
    );
  }

  private finding(): HTMLElement | null {
    const found = this.trace.finding;
    if (!found) {
      return null;
    }
    const rows: [string, string][] = [["expected", found.expected], ["actual", found.actual]];
    found.differences.forEach((line) => rows.push(["difference", line]));
    if (found.guard !== "") {
      rows.push(["guard", found.guard]);
    }
    rows.push(["again", found.command]);
    return h(
      "div",
      { class: "finding", role: "group", "aria-label": "What was found" },
      h("h3", {}, "✗ The implementation did something else"),
      h("dl", {}, rows.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
    );
  }

  private showSources(): void {
    const step = this.at === 0 ? undefined : this.trace.steps[this.at - 1];
    if (!step) {
      this.code.replaceChildren();
      return;
    }
    const action = this.index.actions[step.name.replace(/^Mutant/, "")];
    const keys = this.trace.level === "kernel" && action ? { ...action, marked: [] } : keysOf(this.rule());
    // What a mutant breaks, or an alternative exchanges, comes before what it leaves as it is.
    const module = this.trace.module ?? "";
    const broken = module.startsWith("Mutant") ? [`tla:${module}!*`] : [];
    const at = this.at;
    const replaced = Object.entries(this.trace.overrides ?? {});
    const kept = keys.tla.filter((key) => !replaced.some(([name]) => key.endsWith(`!${name}`)));
    const instead = replaced.map(([, operator]) => `tla:*!${operator}`);
    drawSources([...broken, ...instead, ...kept], keys.java, keys.marked).then(
      (element) => {
        if (this.at === at) {
          this.code.replaceChildren(element);
          element.querySelectorAll(".hit").forEach((hit) => {
            const box = hit.closest("pre");
            if (box) {
              box.scrollTop = (hit as HTMLElement).offsetTop - box.offsetTop - box.clientHeight / 2;
            }
          });
        }
      },
      (problem: unknown) => this.code.replaceChildren(h("p", { class: "wrong", role: "alert" }, String(problem))),
    );
  }
}

function legend(): HTMLElement {
  const entries: [string, string][] = [
    ["perm-none", "none"],
    ["perm-R", "R"],
    ["perm-RW", "RW"],
    ["perm-X", "X"],
    ["perm-RX", "RX"],
    ["perm-RWX", "RWX"],
  ];
  return h(
    "p",
    { class: "legend" },
    entries.map(([kind, name]) => h("span", { class: `key ${kind}` }, name)),
    h("span", {}, "what a page permits; ≤ the most that mprotect may set"),
    h("span", {}, "● changed"),
    h("span", {}, "⌒ the same frame"),
  );
}
