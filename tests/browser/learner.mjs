// A learner in a browser: launches a course in the test platform (lms.html), answers, leaves, comes back.
// What the platform was told is checked by strict12.mjs and strict2004.mjs.

import assert from "node:assert/strict";
import { join } from "node:path";

import { here, serve } from "./package.mjs";
import { launch as start } from "./support.mjs";
import { faults as faults12 } from "./strict12.mjs";
import { faults as faults2004 } from "./strict2004.mjs";

/** What the two editions call the same things. */
export const EDITIONS = {
  "1.2": {
    faults: faults12,
    set: "LMSSetValue", commit: "LMSCommit", finish: "LMSFinish",
    status: ["cmi.core.lesson_status"], raw: "cmi.core.score.raw", location: "cmi.core.lesson_location", exit: "cmi.core.exit",
    memory: (set, learner) => ({
      suspend_data: set["cmi.suspend_data"],
      core: {
        student_id: learner, entry: "resume", lesson_status: set["cmi.core.lesson_status"], lesson_location: set["cmi.core.lesson_location"],
        score: { raw: set["cmi.core.score.raw"] || "", min: "0", max: "100" },
      },
    }),
    fresh: (learner) => ({ core: { student_id: learner } }),
  },
  "2004": {
    faults: faults2004,
    set: "SetValue", commit: "Commit", finish: "Terminate",
    status: ["cmi.completion_status", "cmi.success_status"], raw: "cmi.score.raw", location: "cmi.location", exit: "cmi.exit",
    memory: (set, learner) => ({
      learner_id: learner, entry: "resume", suspend_data: set["cmi.suspend_data"], location: set["cmi.location"],
      completion_status: set["cmi.completion_status"], success_status: set["cmi.success_status"],
      ...(set["cmi.score.raw"] ? { score: { raw: set["cmi.score.raw"], scaled: set["cmi.score.scaled"], min: "0", max: "100" } } : {}),
    }),
    fresh: (learner) => ({ learner_id: learner }),
  },
};

/** A server of course folders with the test platform beside them. */
export const platform = (folders) => serve({ ...folders, lms: here, runtime: join(here, "node_modules/scorm-again/dist") });

/** A device that is put away when the test ends. */
export async function device(t) {
  const { context, close } = await start({ viewport: { width: 1000, height: 700 } });
  t.after(close);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const outside = [];
  page.on("request", (request) => /^(https?):\/\/(?!localhost|127\.)/.test(request.url()) && outside.push(request.url()));
  return { context, page, errors, outside };
}

/** Opens the test platform. `cmi`: what it remembers; `url`, `edition`, `fault`, `popup`: see lms.html. */
export async function launch(page, port, options = {}) {
  const query = new URLSearchParams({ ...options, ...(options.cmi ? { cmi: JSON.stringify(options.cmi) } : {}) });
  await page.goto(`http://localhost:${port}/lms/lms.html?${query}`);
  return page;
}

/** The lesson's frame, once it shows a page. */
export async function lesson(page, file) {
  for (let i = 0; i < 200; i++) {
    const frame = page.frames().find((one) => one.name() === "sn-lesson" && one.url().includes(file));
    if (frame && await frame.locator("#sn-end").count() > 0) {
      await frame.waitForLoadState();
      return frame;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`no lesson ${file} in ${page.frames().map((one) => one.url())}`);
}

/** The player's own frame: the page around the lessons. */
export const player = (page) => page.frames().find((frame) => frame.name() !== "sn-lesson" && /\/course[^/]*\/(index|sco-)/.test(frame.url()));
export const question = (frame, id) => frame.locator(`[data-question="${id}"]`);
export const calls = (page) => page.evaluate(() => window.calls);

/** The last value of each element that was set. */
export const values = (list) =>
  Object.fromEntries(list.filter(([method]) => /SetValue$/.test(method)).map(([, name, value]) => [name, value]));

export async function choose(frame, id, ...letters) {
  for (const input of await question(frame, id).locator("input").all()) {
    const wanted = letters.includes(await input.getAttribute("value"));
    if (await input.getAttribute("type") === "radio" ? wanted : true) await input.setChecked(wanted);
  }
  await question(frame, id).locator(".check").click();
}

export async function type(frame, id, text) {
  await question(frame, id).locator("input").fill(text);
  await question(frame, id).locator(".check").click();
}

/** Reads a lesson to its end. */
export async function read(page, frame, entry) {
  await frame.locator("#sn-end").scrollIntoViewIfNeeded();
  await player(page).locator(`[data-entry='${entry}']:not([data-look=new])`).waitFor();
}

/** Leaves as a learner does, who first sees what an answer was worth: the frame goes away, the platform stays. */
export async function leave(page) {
  // What the lesson told the player is on its way by then.
  await player(page).evaluate(() => new Promise((done) => { setTimeout(done, 50); })).catch(() => {});
  await page.evaluate(() => new Promise((done) => {
    const frame = document.getElementById("sco");
    frame.onload = done;
    frame.src = "about:blank";
  }));
  return calls(page);
}

/** What differs from run to run: clocks, the seed, how far the page had scrolled when something was saved. */
const VARYING = [
  [/^(.*(?:time|timestamp|latency)) = .*/, "$1 = <time>"],
  [/^(cmi\.suspend_data = .*;)[0-9a-z]{1,6};([^;]*)$/, "$1<seed>;$2"],
  [/^(cmi\.suspend_data = (?:[^;]*;){4}[0-9a-z]+)\.[0-9a-z]+;/, "$1.<row>;"],
];

/** The calls of a sitting as lines that a person can read; reads, the place on the page and the time so far are left out. */
export function transcript(list) {
  const told = list.filter(([method, name]) => !/GetValue|GetLastError|GetErrorString|GetDiagnostic/.test(method) && !/(location|session_time)$/.test(name));
  const lines = told.map(([method, name, value]) => (/SetValue$/.test(method) ? `${name} = ${value}` : method));
  return lines.map((line) => `${VARYING.reduce((text, [what, by]) => text.replace(what, by), line)}\n`).join("");
}

/** No call broke the standard, and the run-time took all of them. */
export async function clean(page, edition) {
  assert.deepEqual(EDITIONS[edition].faults(await calls(page)), []);
  assert.deepEqual(await page.evaluate(() => window.failures), [], "the run-time took every call");
}
