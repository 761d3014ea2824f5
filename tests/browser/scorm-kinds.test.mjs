// Every kind of question in the player: by keyboard, with partial credit, after coming back, in the words of both run-times.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { EDITIONS, choose, clean, device, launch, leave, lesson, platform, player, question, values } from "./learner.mjs";
import { here, outputs, unpack } from "./package.mjs";
import { accessibilityProblems } from "./support.mjs";

const OUTPUT = { "1.2": "scorm", "2004": "scorm-2004-4th" };
const id = (name) => `01-cac-dang_${name}`;
let server;

before(async () => {
  const out = outputs(join(here, "courses/kinds"), Object.values(OUTPUT).join(","));
  const unpacked = (output) => unpack(join(out, output, "cac-dang.zip"));
  server = await platform({ "course-1.2": unpacked("scorm"), "course-2004": unpacked("scorm-2004-4th") });
});

after(() => server.close());

const open = (page, edition, cmi) => launch(page, server.port, { edition, url: `/course-${edition}/index.html`, cmi });
const check = (frame, name) => question(frame, id(name)).locator(".check").click();
const result = (frame, name) => question(frame, id(name)).locator(".result").innerText();

/** Chooses for each left side the option with this word. */
async function match(frame, ...words) {
  const selects = await question(frame, id("ghep")).locator("select[data-left]").all();
  for (const [i, select] of selects.entries()) {
    const labels = await select.locator("option").allInnerTexts();
    await select.selectOption({ index: labels.findIndex((label) => label.includes(words[i])) });
  }
  await check(frame, "ghep");
}

/** Brings the steps into this order with the keyboard alone. */
async function order(page, frame, ...words) {
  const steps = question(frame, id("thu-tu")).locator("[data-step]");
  for (const [wanted, word] of words.entries()) {
    for (;;) {
      const at = (await steps.allInnerTexts()).findIndex((text) => text.includes(word));
      if (at <= wanted) break;
      await steps.nth(at).locator("[data-move='-1']").focus();
      await page.keyboard.press("Enter");
    }
  }
  await check(frame, "thu-tu");
}

async function fill(frame, contactor, voltage, lamp) {
  const own = question(frame, id("dien"));
  await own.locator("[data-gap='0']:visible").first().fill(contactor);
  await own.locator("[data-gap='1']:visible").first().fill(voltage);
  await own.locator("[data-gap='2']:visible").first().selectOption({ label: lamp });
  await check(frame, "dien");
}

const RESPONSES = {
  "1.2": { matching: "1.a,2.b,3.c", sequencing: "b,d,a,c", cloze: "contactor; 300; c" },
  "2004": { matching: "1[.]a[,]2[.]b[,]3[.]c", sequencing: "b[,]d[,]a[,]c", cloze: "contactor[,]300[,]c" },
};

for (const edition of ["1.2", "2004"]) {
  test(`SCORM ${edition}: parts are worth their share, and come back as they were`, async (t) => {
    const own = EDITIONS[edition];
    const { page, errors } = await device(t);
    await open(page, edition, own.fresh("hs20"));
    let frame = await lesson(page, "01-cac-dang");
    await match(frame, "watt", "ampere", "ohm");
    assert.match(await result(frame, "ghep"), /Đúng một phần \/ Partly correct[^]*Được 2 trên 3 điểm\. \/ 2 of 3 points\./);
    await order(page, frame, "Switch off", "Lock and tag", "Prove dead", "Work");
    assert.match(await result(frame, "thu-tu"), /✓[^]*Đúng/);
    await fill(frame, "contactor", "300", "xanh");
    assert.match(await result(frame, "dien"), /1,33 trên 2 điểm/);
    await choose(frame, id("nhieu"), "a", "b", "c");
    assert.match(await result(frame, "nhieu"), /Được 1 trên 2 điểm/, "right ones less wrong ones");
    const marks = await question(frame, id("ghep")).locator(".part").evaluateAll((parts) => parts.map((part) => part.dataset.mark));
    assert.deepEqual(marks, ["wrong", "right", "right"]);
    const set = values(await leave(page));
    await clean(page, edition);
    const response = edition === "1.2" ? "student_response" : "learner_response";
    const told = [0, 1, 2].map((n) => set[`cmi.interactions.${n}.${response}`]);
    assert.deepEqual(told, Object.values(RESPONSES[edition]));
    assert.deepEqual([0, 1, 2, 3].map((n) => set[`cmi.interactions.${n}.result`]), ["0.67", "correct", "0.67", "0.5"]);

    await open(page, edition, own.memory(set, "hs20"));
    frame = await lesson(page, "01-cac-dang");
    await question(frame, id("dien")).locator(".result.bad").waitFor();
    assert.equal(await question(frame, id("dien")).locator("[data-gap='0']:visible").first().inputValue(), "contactor");
    assert.match(await question(frame, id("thu-tu")).locator("[data-step]").first().innerText(), /Switch off/);
    await fill(frame, "Công tắc tơ", "220 V", "xanh");
    await match(frame, "volt", "ampere", "ohm");
    await choose(frame, id("nhieu"), "a", "c");
    await choose(frame, id("lan"), "c");
    assert.match(await result(frame, "lan"), /Còn 1 lần trả lời/);
    await choose(frame, id("lan"), "a");
    assert.match(await result(frame, "lan"), /Đã hết lượt trả lời/);
    assert.ok(await question(frame, id("lan")).locator(".check").isDisabled());
    await question(frame, id("lan")).locator("details.answer").waitFor();
    await frame.locator("#sn-end").scrollIntoViewIfNeeded();
    await player(page).locator("#sn-next").click();
    const results = await player(page).locator("#sn-results").innerText();
    // Ten of eleven points, on the school's scale of 4.
    assert.match(results, /3,64\/4 \(90,91%\)/);
    assert.equal(values(await leave(page))[own.raw], "90.91");
    await clean(page, edition);
    assert.deepEqual(errors, []);
  });
}

test("each learner meets the options in an order of their own, and the same one again", async (t) => {
  const { page } = await device(t);
  const orders = [];
  for (const seed of ["aaaaaa", "aaaaaa", "bbbbbb", "cccccc"]) {
    const cmi = { suspend_data: `2;b;000000;1;;;;${seed};`, core: { student_id: seed, entry: "resume" } };
    await open(page, "1.2", cmi);
    const frame = await lesson(page, "01-cac-dang");
    await frame.locator("html[data-show=both]").waitFor();
    await page.waitForTimeout(200);
    const inputs = question(frame, id("nhieu")).locator("input");
    orders.push((await inputs.evaluateAll((list) => list.map((input) => input.value))).join(""));
  }
  assert.equal(orders[0], orders[1]);
  assert.ok(new Set(orders).size > 1, orders.join(" "));
});

test("axe finds nothing in any kind, before and after, and nothing is wider than a phone", async (t) => {
  const { page } = await device(t);
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, "1.2", EDITIONS["1.2"].fresh("hs21"));
  const frame = await lesson(page, "01-cac-dang");
  assert.deepEqual(await accessibilityProblems(frame), []);
  const wide = () => frame.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  let [content, window] = await wide();
  assert.ok(content <= window);
  await match(frame, "watt", "ampere", "ohm");
  await check(frame, "thu-tu");
  await fill(frame, "sai", "220", "đỏ");
  await choose(frame, id("nhieu"), "a");
  await choose(frame, id("lan"), "b");
  assert.deepEqual(await accessibilityProblems(frame), []);
  [content, window] = await wide();
  assert.ok(content <= window);
  for (const control of await frame.locator(".play :is(select, button, .gap-field):visible").all()) {
    const box = await control.boundingBox();
    assert.ok(box.height >= 43.9, await control.evaluate((element) => element.outerHTML.slice(0, 80)));
  }
});

test("gaps that stand in both languages say the same", async (t) => {
  const { page } = await device(t);
  await open(page, "1.2", EDITIONS["1.2"].fresh("hs22"));
  const frame = await lesson(page, "01-cac-dang");
  const voltage = question(frame, id("dien")).locator("[data-gap='1']");
  assert.equal(await voltage.count(), 2);
  await voltage.first().fill("219");
  assert.deepEqual(await voltage.evaluateAll((list) => list.map((field) => field.value)), ["219", "219"]);
});
