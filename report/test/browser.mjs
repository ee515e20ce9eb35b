// Every view of a report in a real browser, opened from the file system.
//
//   VMOFFER_PAGE      the folder of the report; without it there is nothing to test
//   VMOFFER_CHROMIUM  the browser, instead of the first on the PATH
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function chromium() {
  const places = (process.env.PATH ?? "").split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return process.env.VMOFFER_CHROMIUM ?? places.find(existsSync);
}

const folder = process.env.VMOFFER_PAGE;
const browserFile = chromium();
const missing = !folder
  ? "VMOFFER_PAGE names no report; ./vmoffer report -o DIR makes one"
  : !browserFile
    ? `no browser: none of ${NAMES.join(", ")} on the PATH, nor in VMOFFER_CHROMIUM`
    : "";
if (missing) {
  console.log(`skipped: ${missing}`);
}

let browser;
let page;
const complaints = [];
const requests = [];

const base = folder ? pathToFileURL(join(resolve(folder), "index.html")).href : "";

/** Goes to a place and waits until it is shown. */
async function go(place) {
  await page.goto("about:blank");
  await page.goto(base + place);
  await page.waitForFunction((hash) => document.body.dataset.shown === hash, place);
}

async function heading() {
  return page.locator("main h1").first().textContent();
}

/** Drops a file on the window, as a person would. */
async function drop(name, text) {
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: "application/json" }));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}

before(async () => {
  if (missing) {
    return;
  }
  const { chromium: driver } = await import("playwright-core");
  // Containers give no namespaces to a browser's sandbox, and the page is our own.
  browser = await driver.launch({ executablePath: browserFile, args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
});

after(async () => {
  await browser?.close();
});

/** A test that needs the browser; it fails if the page complains. */
function view(name, body) {
  test(name, { skip: missing || false }, async () => {
    complaints.length = 0;
    await body();
    assert.deepEqual(complaints, []);
  });
}

view("the overview shows verdicts, coverage and what the report was made from", async () => {
  await go("#/overview");
  assert.equal(await heading(), "What was checked");
  assert.ok((await page.locator(".verdict.good").count()) > 0);
  assert.ok((await page.locator(".heat tbody td a").count()) > 0);
  assert.match(await page.locator(".made").textContent(), /[0-9a-f]{64}/);
});

view("a number in the coverage leads to a trace that ends with its rule", async () => {
  await go("#/overview");
  const cell = page.locator(".heat tbody td a").first();
  const rule = (await cell.getAttribute("href")).split("/").pop();
  await cell.click();
  await page.locator(".player").waitFor();
  await page.keyboard.press("End");
  assert.equal(await page.locator(".rule-label").textContent(), rule);
});

view("a trace is played to its end, step by step", async () => {
  await go("#/play");
  const places = await page.locator(".choice a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(places.length > 0);

  await go(places[places.length - 1]);
  const steps = Number(await page.locator(".controls input").getAttribute("max"));
  assert.ok(steps > 0);
  for (let step = 1; step <= steps; step++) {
    await page.getByRole("button", { name: "One step forward" }).click();
    assert.equal(await page.locator(".position").textContent(), `step ${step} of ${steps}`);
    assert.match(await page.locator("#announce").textContent(), new RegExp(`^Step ${step} of ${steps}\\.`));
    assert.equal(await page.locator(".lanes .here").getAttribute("data-step"), String(step));
    await page.locator(".source pre").first().waitFor();
  }
  assert.ok(await page.getByRole("button", { name: "One step forward" }).isDisabled());
  assert.ok((await page.locator(".source .hit").count()) > 0);
});

view("keys go forward, back and to the ends, and the address follows", async () => {
  await go("#/play");
  const place = await page.locator(".choice a").last().getAttribute("href");
  await go(place);
  const last = await page.locator(".controls input").getAttribute("max");
  for (const [key, step] of [["ArrowRight", "1"], ["ArrowLeft", "0"], ["End", last], ["Home", "0"], ["ArrowLeft", "0"]]) {
    await page.keyboard.press(key);
    assert.equal(await page.locator(".controls input").inputValue(), step);
  }
  await page.keyboard.press("End");
  assert.ok(page.url().endsWith(`${place}/${last}`));
});

view("a deep link opens at its step", async () => {
  await go("#/play");
  const place = await page.locator(".choice a").last().getAttribute("href");
  await go(`${place}/1`);
  assert.match(await page.locator(".position").textContent(), /^step 1 of /);
});

view("a deep link to nowhere says so", async () => {
  await go("#/play/MCNowhere/K0/3");
  assert.match(await page.locator("main [role=alert].wrong").textContent(), /no graph of a model 'MCNowhere'/);
  await go("#/nothing");
  assert.match(await page.locator("main [role=alert].wrong").textContent(), /no view 'nothing'/);
});

const integer = (value) => ({ "#bigint": String(value) });
const mapped = (cur) => ({ "#map": [[integer(1), { "#map": [[integer(0), { frame: integer(0), cur: { "#set": cur }, max: { "#set": ["R", "W", "X"] }, marks: { "#set": [] } }]] }]] });
const state = (alive, space, call, reply) => ({ alive: { "#set": alive.map(integer) }, space, free: { "#set": [] }, content: { "#map": [] }, offers: [], call, reply });
const walk = {
  vars: ["call", "alive", "space", "free", "content", "offers", "reply"],
  states: [
    state([1], { "#map": [] }, {}, {}),
    state([1], mapped(["R"]), { pid: integer(1), name: "mmap", args: { addr: integer(0), pages: integer(1), perms: "R" } }, { ret: integer(0), rule: "mmap.0" }),
  ],
};

view("a trace that is dropped is played", async () => {
  await go("#/overview");
  await drop("walk.itf.json", JSON.stringify(walk));
  await page.locator(".player").waitFor();
  assert.equal(await heading(), "walk.itf.json");
  await page.keyboard.press("End");
  assert.match(await page.locator(".told").textContent(), /process 1, page 0: maps frame 0: R, at most RWX/);
  assert.equal(await page.locator(".machine .changed").count(), 1);
});

view("a call's cycles are shown where they are known, and the operators of an alternative first", async () => {
  const [first, second] = walk.states;
  await go("#/play");
  const overrides = { MmapRule: "Right" };
  await drop("timed.itf.json", JSON.stringify({ ...walk, "#meta": { overrides }, states: [first, { ...second, "#meta": { cycles: 2597 } }, second] }));
  await page.locator(".player").waitFor();
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator(".told").textContent(), /2,597 cycles on the stated machine/);
  await page.locator(".source figcaption").first().waitFor();
  assert.match(await page.locator(".source figcaption").first().textContent(), /Rights\.tla/);
  await page.keyboard.press("ArrowRight");
  assert.doesNotMatch(await page.locator(".told").textContent(), /cycles/);
});

view("a trace that is opened by the button is played", async () => {
  await go("#/play");
  await page.locator("#open-file").setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(walk)) });
  await page.locator(".player").waitFor();
  assert.equal(await heading(), "mine.json");
});

view("a trace of the kernel level shows locks, TLBs and buffers first, with what changed", async () => {
  const first = { mem: [1], pc: ["user"], buffer: [[]], tlb: [{ "#set": [] }], lock: ["Nobody"] };
  const second = { ...first, "#meta": { action: "Lock(t = 1)" }, lock: [1] };
  await go("#/play");
  await drop("kernel.itf.json", JSON.stringify({ vars: Object.keys(first), states: [first, second] }));
  await page.locator(".player").waitFor();
  await page.keyboard.press("End");
  const names = await page.locator(".variable h2 code").allTextContents();
  assert.deepEqual(names, ["lock", "mem"]);
  assert.deepEqual(await page.locator(".cores tbody th code").allTextContents(), ["pc", "tlb", "buffer"]);
  assert.equal(await page.locator(".lanes .here title").textContent(), "1: Lock(t = 1)");
  assert.deepEqual(await page.locator(".variable.changed h2 code").allTextContents(), ["lock"]);
});

view("a failure report is played on the graph of its model, with what was found", async () => {
  await go("#/play");
  const [, , model] = (await page.locator(".choice a").last().getAttribute("href")).split("/");
  const report = { divergences: [{ model, path: [{ pid: 0, name: "spawn", args: {}, text: "spawn()" }], rule: "spawn.0", expected: { ret: 1, rule: "spawn.0" }, actual: { ret: -1, errno: "EAGAIN", rule: "spawn.1" }, guard: "a pid is free", command: "./vmoffer replay" }] };
  await drop("replay.json", JSON.stringify(report));
  await page.locator(".player").waitFor();
  await page.keyboard.press("End");
  assert.match(await page.locator(".finding").textContent(), /expected1 by spawn\.0actual-1 EAGAIN by spawn\.1/);
  assert.match(await page.locator(".machine").getAttribute("aria-label"), /^Process 1: nothing mapped/);
});

for (const [what, text, expected] of [
  ["is no JSON", "{", /bad\.json is no JSON: /],
  ["is something else", "{}", /bad\.json: neither a trace in ITF/],
  ["lacks a variable", JSON.stringify({ ...walk, states: [{ call: {} }] }), /bad\.json: states\[0\]\.alive: is missing; expected a value for each of vars/],
  ["has a wrong value", JSON.stringify({ ...walk, states: [{ ...walk.states[0], alive: 1 }] }), /bad\.json: states\[0\]\.alive: is 1; expected a set/],
  ["has no failures", JSON.stringify({ divergences: [] }), /bad\.json: a report without failures/],
]) {
  view(`a file that ${what} is refused with its reason, and the page goes on`, async () => {
    await go("#/play");
    await drop("bad.json", text);
    await page.locator(".problem .wrong").waitFor();
    assert.match(await page.locator(".problem .wrong").textContent(), expected);
    assert.equal(await heading(), "Traces");
  });
}

view("the ledger is searched and filtered, and its traces are played in place", async () => {
  await go("#/ledger");
  assert.equal(await heading(), "Ledger");
  const entries = page.locator(".entry");
  const all = await entries.count();
  if (all === 0) {
    assert.match(await page.locator("main").textContent(), /no ledger/);
    return;
  }
  await page.locator("#ledger-search").fill("nothing has these words");
  assert.equal(await entries.count(), 0);
  await page.locator("#ledger-search").fill("");
  assert.equal(await entries.count(), all);
  const play = page.getByRole("button", { name: "Play it here" });
  for (let entry = 0; entry < all && (await play.count()) > 0; entry++) {
    const one = entries.nth(entry);
    if ((await one.getByRole("button", { name: "Play it here", includeHidden: true }).count()) > 0) {
      await one.locator("summary").first().click();
      await one.getByRole("button", { name: "Play it here" }).click();
      await one.locator(".player").waitFor();
      await page.keyboard.press("End");
      assert.match(await one.locator(".position").textContent(), /^step (\d+) of \1$/);
      return;
    }
  }
});

view("a state space opens, is searched, and is walked along its edges", async () => {
  await go("#/space");
  await page.locator(".models a").first().click();
  await page.locator(".space").waitFor();
  const edge = page.locator(".edges a").first();
  const target = (await edge.getAttribute("href")).split("/").pop();
  await edge.click();
  await page.waitForFunction((state) => document.querySelector("main h1")?.textContent.endsWith(`state ${state}`), target);
  assert.ok((await page.locator(".path li").count()) > 0);
  await page.locator("#space-query").fill("spawn ok");
  await page.keyboard.press("Enter");
  await page.locator(".hits li").first().waitFor();
  await page.locator("#space-query").fill("nonsense=1");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".results .wrong").textContent(), /'nonsense=1' is no rule/);
});

view("the shortest path to a state is played", async () => {
  await go("#/space");
  const [, , model] = (await page.locator(".models a").first().getAttribute("href")).split("/");
  await go(`#/space/${model}/1`);
  await page.getByRole("link", { name: /^Play its/ }).click();
  await page.locator(".player").waitFor();
  assert.match(await page.locator(".position").textContent(), /^step 0 of 1$/);
});

/** The table whose caption begins so. */
function tableOf(caption) {
  return page.locator("table").filter({ has: page.locator("caption", { hasText: caption }) });
}

view("mutants are shown by what notices them, and what alone does is marked", async () => {
  await go("#/mutants");
  assert.equal(await heading(), "Mutants");
  const rows = tableOf("Mutants, and after how many steps").locator("tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.count(), await rows.filter({ has: page.locator("td:nth-child(2) .alone") }).count());
  const before = await rows.count();
  await page.selectOption("#kind", "5");
  assert.notEqual(await rows.count(), before);
  assert.equal(await rows.count(), await rows.filter({ has: page.locator("td:nth-child(3) .alone") }).count());
});

view("mutants of the kernel are shown beside them, by which kind of test notices", async () => {
  await go("#/mutants");
  const rows = tableOf("Changes, and the first test").locator("tbody tr");
  await page.locator("#kernel-kind").waitFor();
  await page.selectOption("#kernel-kind", "5");
  const onlyExploration = await rows.count();
  assert.ok(onlyExploration > 0);
  assert.equal(onlyExploration, await rows.filter({ has: page.locator("td:nth-child(6) .alone") }).count());
});

view("lines of a plot can be left out, and each mark tells its figure", async () => {
  await go("#/timing");
  const plots = await page.locator(".plot").count();
  assert.ok(plots > 0);
  const plot = page.locator(".plot").first();
  const lines = await plot.locator("path.line").count();
  await plot.locator(".mark").first().focus();
  assert.match(await plot.locator(".hover").textContent(), /: [\d,]+ cycles at /);
  await plot.locator(".series").first().click();
  assert.equal(await plot.locator("path.line").count(), lines - 1);
  assert.equal(await plot.locator(".series").first().getAttribute("aria-pressed"), "false");
  await plot.locator("summary").click();
  assert.ok((await plot.locator("tbody tr").count()) > 0);
});

for (const scheme of ["light", "dark"]) {
  view(`no view breaks a rule of accessibility that axe knows, in ${scheme}`, async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const options = { preload: false, ...(scheme === "dark" ? { runOnly: ["color-contrast"] } : {}) };
    await page.emulateMedia({ colorScheme: scheme });
    await go("#/play");
    const [, , model, rule] = (await page.locator(".choice a").last().getAttribute("href")).split("/");
    for (const place of ["#/overview", "#/play", `#/play/${model}/${rule}/99`, "#/ledger", `#/space/${model}/1`, "#/mutants", "#/timing"]) {
      await go(place);
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
      assert.ok(passes.length > 0);
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`)]), [], place);
    }
    await page.emulateMedia({ colorScheme: null });
  });
}

view("nothing was asked of any network", async () => {
  assert.ok(requests.length > 0);
  assert.deepEqual(requests.filter((url) => !/^(file|data|about|blob):/.test(url)), []);
});
