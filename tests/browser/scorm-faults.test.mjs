// A platform that fails: commits refused, exceptions, slow answers, an API that goes away, a tab that is killed.
// What was said to be saved is never lost, and the learner is told when something is not.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { EDITIONS, calls, choose, device, launch, leave, lesson, platform, player, question, type, values } from "./learner.mjs";
import { here, packages, unpack } from "./package.mjs";

let server;

before(async () => {
  server = await platform({ course: unpack(join(packages(join(here, "courses/rules")), "bao-ho.zip")) });
});

after(() => server.close());

const own = EDITIONS["1.2"];
const saved = (page) => player(page).locator("#sn-save[data-state=saved]").waitFor({ timeout: 20000 });
const waiting = (page) => player(page).locator("#sn-save[data-state=waiting]").waitFor();
const breakDown = (page, fault) => page.evaluate((fault) => { window.fault = fault; }, fault);
const open = (page, learner, more = {}) => launch(page, server.port, { cmi: own.fresh(learner), ...more });

/** Answers the first question, and says whether the answer is there. */
const answer = async (page) => choose(await lesson(page, "01-gang-tay"), "01-gang-tay_kiem-tra", "b");
const answered = async (page) => question(await lesson(page, "01-gang-tay"), "01-gang-tay_kiem-tra").locator(".result.good").waitFor();

for (const fault of ["refuse", "throw"]) {
  test(`commits that ${fault} are told, kept on the device, and made good when the platform recovers`, async (t) => {
    const { page, errors } = await device(t);
    await open(page, `hs-${fault}`);
    await lesson(page, "01-gang-tay");
    await saved(page);
    await breakDown(page, fault);
    await answer(page);
    await waiting(page);
    await breakDown(page, "");
    await saved(page);
    const set = values(await calls(page));
    assert.equal(set["cmi.interactions.0.result"], "correct");
    assert.match(set["cmi.suspend_data"], /;[^;]*81b;/);
    assert.deepEqual(own.faults(await calls(page)), []);
    assert.deepEqual(errors, []);
  });
}

test("a platform that throws to the end loses nothing on the same device", async (t) => {
  const { page } = await device(t);
  await open(page, "hs-lost");
  await lesson(page, "01-gang-tay");
  await saved(page);
  await breakDown(page, "throw");
  await answer(page);
  await waiting(page);
  await leave(page);
  await open(page, "hs-lost");
  await answered(page);
  await saved(page);
  assert.match(values(await calls(page))["cmi.suspend_data"], /;[^;]*81b;/, "the platform has it now");
});

test("a platform that answers slowly holds nothing up for long and gets everything", async (t) => {
  const { page } = await device(t);
  await open(page, "hs-slow", { fault: "slow" });
  await answer(page);
  await answered(page);
  await saved(page);
  const log = await leave(page);
  assert.equal(values(log)["cmi.interactions.0.result"], "correct");
  assert.equal(log.filter(([method]) => method === own.finish).length, 1);
});

test("an API that goes away half way is noticed, and the answers come back with the next sitting", async (t) => {
  const { page, errors } = await device(t);
  await open(page, "hs-gone");
  await answer(page);
  await saved(page);
  const before = values(await calls(page));
  await page.evaluate(() => window.goAway());
  await choose(await lesson(page, "01-gang-tay"), "01-gang-tay_loi", "a", "c");
  await waiting(page);
  await leave(page);
  await open(page, "hs-gone", { cmi: own.memory(before, "hs-gone") });
  await answered(page);
  await question(await lesson(page, "01-gang-tay"), "01-gang-tay_loi").locator(".result.good").waitFor();
  await saved(page);
  assert.deepEqual(errors, []);
});

test("a tab that is killed keeps what was said to be saved", async (t) => {
  const { context, page } = await device(t);
  await open(page, "hs-killed");
  await answer(page);
  await saved(page);
  const stored = await page.evaluate(() => JSON.stringify(window.stored));
  const set = values(await calls(page));
  const session = await context.newCDPSession(page);
  // The process dies at once: no pagehide, no last word, and no answer to this command.
  const dead = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await dead;
  assert.match(stored, /81b/, "the platform's own memory has the answer");
  const again = await context.newPage();
  await launch(again, server.port, { cmi: own.memory(set, "hs-killed") });
  await answered(again);
});

test("going to the background saves; coming back goes on", async (t) => {
  const { context, page } = await device(t);
  await open(page, "hs-away");
  await lesson(page, "01-gang-tay");
  await saved(page);
  const before = (await calls(page)).filter(([method]) => method === own.commit).length;
  await player(page).evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const log = await calls(page);
  assert.ok(log.filter(([method]) => method === own.commit).length > before);
  assert.equal(log.filter(([method]) => method === own.finish).length, 0);
  await answer(page);
  await saved(page);
  assert.equal(context.pages().includes(page), true);
});

test("without a platform the course says so, keeps the answers, and shows the way", async (t) => {
  const { page, errors } = await device(t);
  await open(page, "hs-none", { api: "no" });
  await answer(page);
  await player(page).locator("#sn-next").click();
  await type(await lesson(page, "02-tham"), "02-tham_day", "3");
  await player(page).locator("#sn-save").filter({ hasText: /trên máy này[^]*on this device/ }).waitFor();
  await page.reload();
  await question(await lesson(page, "02-tham"), "02-tham_day").locator(".result.good").waitFor();
  assert.deepEqual([errors, await calls(page)], [[], []]);
});
