// The practice of terms: which are asked, what is offered beside them, and that a look-up brings a term back.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import vm from "node:vm";

import { EDITIONS, clean, device, launch, leave, lesson, platform, player, values } from "./learner.mjs";
import { packages, unpack } from "./package.mjs";
import { accessibilityProblems, fileUrl, root } from "./support.mjs";

const context = vm.createContext({ window: {} });
vm.runInContext(readFileSync(join(root, "src/assets/scorm/rounds.js"), "utf8"), context);
const { rounds } = context.window.songngu;
const plain = (value) => JSON.parse(JSON.stringify(value));

/** Chance that always takes the first. */
const first = () => 0;
const term = (form, kind, lessons = [0], more = {}) => ({ id: form, src: { form }, tgt: { form: `${form}-en` }, kind, lessons, ...more });

test("a round takes what was looked up or missed, then new terms of lessons that were read", () => {
  const terms = Array.from({ length: 14 }, (_, i) => term(`t${i}`, "d/noun", [i < 7 ? 1 : 0]));
  const boxes = new Map([[13, 1], [12, 2], [11, 3]]);
  const picked = plain(rounds.pick(terms, boxes, new Set([1]), new Set(), first));
  assert.equal(picked.length, 10);
  assert.deepEqual(picked.slice(0, 2), [13, 12]);
  assert.deepEqual(picked.slice(2, 9), [0, 1, 2, 3, 4, 5, 6]);
  assert.ok(!picked.includes(11), "what is known comes last");
  const rested = plain(rounds.pick(terms, new Map([[12, 2], [13, 1]]), new Set(), new Set([12, 13]), first));
  assert.ok(rested.includes(13) && !rested.includes(12), "what was right in this sitting rests, what was missed does not");
});

test("what is offered is of the same domain and word class, and never a synonym", () => {
  const terms = [
    term("rơ le", "e/noun", [0], { never: [1] }), term("rơ le nhiệt", "e/noun"), term("cắt", "e/verb"), term("công tắc", "e/noun"),
    term("cầu chì", "e/noun"), term("vít", "m/noun"), term("cầu dao", "e/noun"), term("công tắc", "x/noun"),
  ];
  const offered = plain(rounds.choices(terms, 0, "src", first)).toSorted();
  assert.deepEqual(offered, [0, 3, 4, 6]);
  assert.deepEqual(plain(rounds.choices(terms.slice(0, 2), 0, "src", first)), [0], "nothing fits");
});

test("a task is of a way that the term has, and boxes go up and down", () => {
  const terms = [term("a", "e/noun", [0], { image: "media/a.svg" }), term("b", "e/noun"), term("c", "e/noun"), term("d", "e/noun")];
  const ways = new Set();
  for (let i = 0; i < 100; i++) ways.add(rounds.task(terms, 0, { src: false, tgt: true }, Math.random).way);
  assert.deepEqual([...ways].toSorted(), ["equivalent", "listen", "picture"]);
  assert.deepEqual([[0, true], [1, true], [2, true], [3, true], [3, false], [0, false]].map(([box, right]) => rounds.next(box, right)), [2, 2, 3, 3, 1, 1]);
});

let server, course;

before(async () => {
  course = unpack(join(packages(join(root, "examples/dien-cong-nghiep")), "dien-cong-nghiep.zip"));
  server = await platform({ course });
});

after(() => server.close());

/** The practice page in the player's frame. */
async function practice(page) {
  await player(page).locator("#sn-practice-entry").click();
  for (let i = 0; i < 100; i++) {
    const frame = page.frames().find((one) => one.url().includes("practice.html"));
    if (frame && await frame.locator(".practice-card").count() > 0) return frame;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("no practice page");
}

test("a term that was looked up in a lesson is asked first, in this sitting and the next", async (t) => {
  const own = EDITIONS["1.2"];
  const { page, errors } = await device(t);
  await launch(page, server.port, { cmi: own.fresh("hs30") });
  let frame = await lesson(page, "01-an-toan-dien");
  const word = frame.locator("a.term[data-entry]:visible").nth(3);
  const entry = await word.getAttribute("data-entry");
  await word.focus();
  await page.waitForTimeout(1200);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(100);
  frame = await practice(page);
  const terms = await frame.evaluate(() => window.songngu.terms.map(({ id }) => id));
  const asked = () => frame.evaluate((forms) => {
    const texts = Array.from(document.querySelectorAll(".practice-choice"), (choice) => choice.textContent);
    return forms.some((form) => texts.includes(form));
  }, forms);
  const forms = await frame.evaluate((id) => {
    const term = window.songngu.terms.find((one) => one.id === id);
    return [term.src.form, term.tgt.form];
  }, entry);
  assert.ok(terms.includes(entry));
  assert.ok(await asked(), `${entry} is asked first`);
  const set = values(await leave(page));
  await clean(page, "1.2");

  await launch(page, server.port, { cmi: own.memory(set, "hs30") });
  await lesson(page, "01-an-toan-dien");
  frame = await practice(page);
  assert.ok(await asked(), "and again in the next sitting");
  assert.equal(await player(page).locator("[data-entry='0'][data-look=done]").count(), 0, "practice reads no lesson");
  assert.deepEqual(errors, []);
});

test("a round by keyboard alone ends with what was missed, and scores nothing", async (t) => {
  const { page, errors } = await device(t);
  await launch(page, server.port, { cmi: EDITIONS["1.2"].fresh("hs31") });
  await lesson(page, "01-an-toan-dien");
  const frame = await practice(page);
  assert.deepEqual(await accessibilityProblems(frame), []);
  for (let i = 0; i < 10; i++) {
    await frame.locator(".practice-choice").first().focus();
    await page.keyboard.press("Enter");
    await frame.locator(".practice-card .result").waitFor();
    if (i === 0) assert.deepEqual(await accessibilityProblems(frame), []);
    await page.keyboard.press("Enter");
  }
  assert.match(await frame.locator(".practice-card h2").innerText(), /Bạn nhớ \d+ trên 10[^]*You knew \d+ of 10/);
  const log = await leave(page);
  assert.equal(values(log)["cmi.core.score.raw"], undefined);
  assert.ok(!log.some(([, name]) => String(name).startsWith("cmi.interactions.0")));
  await clean(page, "1.2");
  assert.deepEqual(errors, []);
});

test("the page works by itself from a folder, on a phone", async (t) => {
  const { page, errors } = await device(t);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(fileUrl(course, "practice.html"));
  await page.locator(".practice-choice").first().click();
  await page.locator(".practice-card .result").waitFor();
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window);
  for (const choice of await page.locator(".practice-card button:visible").all()) {
    assert.ok((await choice.boundingBox()).height >= 43.9);
  }
  assert.deepEqual(errors, []);
});
