// The player in a browser: in a run-time, while the platform refuses, in a window of its own, without any platform.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import {
  EDITIONS, calls, choose, device, launch as start, leave, lesson, platform, player, question, type, values,
} from "./learner.mjs";
import { here, packages, unpack } from "./package.mjs";
import { faults } from "./strict12.mjs";
import { accessibilityProblems, fileUrl, launch as browser } from "./support.mjs";

let server, course;

before(async () => {
  course = unpack(join(packages(join(here, "courses/scorm")), "cau-chi.zip"));
  server = await platform({ course });
});

after(() => server.close());

const launch = (page, options) => start(page, server.port, options);
const next = (list) => EDITIONS["1.2"].memory(values(list), "hs01");

test("a learner works, leaves, comes back to the place, and passes", async (t) => {
  const { page, errors, outside } = await device(t);
  await launch(page, { cmi: { core: { student_id: "hs01" } } });
  let frame = await lesson(page, "01-cau-chi");
  await choose(frame, "01-cau-chi_q1", "a");
  assert.match(await question(frame, "01-cau-chi_q1").locator(".result").innerText(), /✗[^]*Chưa đúng \/ Not correct/);
  assert.match(await question(frame, "01-cau-chi_q1").locator("[data-choice=a]").innerText(), /Mạch hở[^]*No current/);
  assert.ok(await question(frame, "01-cau-chi_q1").locator(".result").evaluate((box) => document.activeElement === box));
  await choose(frame, "01-cau-chi_q2", "a");
  assert.match(await question(frame, "01-cau-chi_q2").locator(".result").innerText(), /Đúng một phần \/ Partly/);
  await player(page).locator("#sn-next").click();
  frame = await lesson(page, "02-phep-do");
  await type(frame, "02-phep-do_do", "1.500 V");
  assert.match(await question(frame, "02-phep-do_do").locator(".result").innerText(), /✓[^]*Đúng \/ Correct[^]*Đã hiểu là 1500/);
  await frame.locator("[data-question='02-phep-do_ten']").scrollIntoViewIfNeeded();
  await player(page).getByText("Đã lưu / Saved").waitFor();

  let log = await leave(page);
  assert.deepEqual(faults(log), []);
  let set = values(log);
  assert.equal(set["cmi.core.score.raw"], undefined, "no score before the last question");
  assert.equal(set["cmi.core.lesson_status"], "incomplete");
  assert.equal(set["cmi.core.exit"], "suspend");
  assert.match(set["cmi.core.lesson_location"], /^02-phep-do#\d+$/);
  assert.equal(log.filter(([method]) => method === "LMSFinish").length, 1);
  const first = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => log.filter(([, name]) => /^cmi\.interactions\.0/.test(name))[i].slice(1));
  assert.deepEqual(first.filter(([name]) => !/time|latency/.test(name)), [
    ["cmi.interactions.0.id", "01-cau-chi_q1"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.correct_responses.0.pattern", "b"],
    ["cmi.interactions.0.weighting", "1"],
    ["cmi.interactions.0.student_response", "a"],
    ["cmi.interactions.0.result", "wrong"],
  ]);
  assert.equal(set["cmi.interactions.1.correct_responses.0.pattern"], "{a,c}");
  assert.equal(set["cmi.interactions.2.student_response"], "1500");
  const afterAnswer = log.findIndex(([, name]) => name === "cmi.interactions.0.latency");
  const committed = log.slice(afterAnswer).findIndex(([method]) => method === "LMSCommit");
  assert.ok(committed > 0 && committed < 10, "each answer is committed at once");

  await launch(page, { cmi: next(log) });
  frame = await lesson(page, "02-phep-do");
  await question(frame, "02-phep-do_do").locator(".result.good").waitFor();
  assert.equal(await question(frame, "02-phep-do_do").locator("input").inputValue(), "1500");
  assert.match(await player(page).locator("#sn-resumed").innerText(), /Học tiếp từ chỗ đã dừng/);
  await player(page).locator("#sn-previous").click();
  frame = await lesson(page, "01-cau-chi");
  await question(frame, "01-cau-chi_q1").locator(".result.bad").waitFor();
  assert.ok(await question(frame, "01-cau-chi_q1").locator("input[value=a]").isChecked());
  await choose(frame, "01-cau-chi_q1", "b");
  await choose(frame, "01-cau-chi_q2", "a", "c");
  await choose(frame, "01-cau-chi_q3", "t");
  await frame.locator("#sn-end").scrollIntoViewIfNeeded();
  await player(page).locator("#sn-next").click();
  frame = await lesson(page, "02-phep-do");
  await type(frame, "02-phep-do_ten", "cau chi");
  assert.match(await question(frame, "02-phep-do_ten").locator(".result").innerText(), /Viết đủ dấu: cầu chì/);
  await frame.locator("#sn-end").scrollIntoViewIfNeeded();
  await player(page).locator("[data-entry='1'][data-look=done]").waitFor();
  await player(page).locator("#sn-next").click();
  const results = player(page).locator("#sn-results");
  assert.match(await results.innerText(), /8,33\/10 \(83,33%\)\s+8\.33\/10 \(83\.33%\)/);
  assert.match(await results.locator(".status").innerText(), /Đạt \/ Passed/);

  log = await leave(page);
  assert.deepEqual(faults(log), []);
  set = values(log);
  assert.deepEqual(["raw", "min", "max"].map((part) => set[`cmi.core.score.${part}`]), ["83.33", "0", "100"]);
  assert.equal(set["cmi.core.lesson_status"], "passed");
  assert.equal(set["cmi.core.exit"], "");
  assert.deepEqual(await page.evaluate(() => window.failures), [], "the run-time took every call");

  // Practice afterwards takes nothing away.
  await launch(page, { cmi: next(log) });
  frame = await lesson(page, "02-phep-do");
  await type(frame, "02-phep-do_do", "7");
  await question(frame, "02-phep-do_do").locator(".result.bad").waitFor();
  set = values(await leave(page));
  assert.deepEqual([set["cmi.core.lesson_status"], set["cmi.core.score.raw"]], ["passed", "83.33"]);
  assert.deepEqual([errors, outside], [[], []]);
});

test("a refused commit is told, kept on the device, and sent again", async (t) => {
  const { page } = await device(t);
  await launch(page, { fault: "refuse", cmi: { core: { student_id: "hs02" } } });
  const frame = await lesson(page, "01-cau-chi");
  await choose(frame, "01-cau-chi_q1", "b");
  await player(page).getByText("Chưa gửi được lên hệ thống. Bài làm vẫn được giữ trên máy này; đang thử lại.").waitFor();
  const kept = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("songngu:cau-chi:hs02")));
  assert.equal(JSON.parse(kept[1]).pending, true);
  await page.evaluate(() => { window.fault = ""; });
  await player(page).getByText("Đã lưu / Saved").waitFor({ timeout: 15000 });
  assert.equal(await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("songngu:cau-chi"))), false);
  const log = await calls(page);
  assert.deepEqual(faults(log), []);
  assert.ok(log.filter(([, name]) => name === "cmi.interactions.0.id").length >= 2, "the record is sent again");
});

test("what never reached the platform comes back on the same device, for the same learner only", async (t) => {
  const { page } = await device(t);
  await launch(page, { fault: "refuse", cmi: { core: { student_id: "hs03" } } });
  await choose(await lesson(page, "01-cau-chi"), "01-cau-chi_q3", "f");
  await player(page).locator("#sn-save[data-state=waiting]").waitFor();
  await leave(page);
  await launch(page, { cmi: { core: { student_id: "hs04" } } });
  assert.equal(await question(await lesson(page, "01-cau-chi"), "01-cau-chi_q3").locator("input:checked").count(), 0);
  await launch(page, { cmi: { core: { student_id: "hs03" } } });
  await question(await lesson(page, "01-cau-chi"), "01-cau-chi_q3").locator(".result.good").waitFor();
});

test("in a window of its own the player finds the platform through its opener", async (t) => {
  const { context, page } = await device(t);
  await launch(page, { popup: "yes" });
  const opened = context.waitForEvent("page");
  await page.evaluate(() => { window.launch(); });
  const popup = await opened;
  await choose(await lesson(popup, "01-cau-chi"), "01-cau-chi_q1", "b");
  await popup.locator("#sn-save[data-state=saved]").waitFor();
  assert.equal(values(await calls(page))["cmi.interactions.0.result"], "correct");
  await popup.close({ runBeforeUnload: true });
  await page.waitForFunction(() => window.calls.some(([method]) => method === "LMSFinish"));
});

test("inside a page of another site nothing breaks, and the page says what it cannot do", async (t) => {
  const { page, errors } = await device(t);
  await page.goto(`http://127.0.0.1:${server.port}/lms/lms.html?url=${encodeURIComponent(`http://localhost:${server.port}/course/index.html`)}`);
  await choose(await lesson(page, "01-cau-chi"), "01-cau-chi_q1", "b");
  // The platform is out of reach there, and the browser allows no storage.
  await player(page).getByText(/Trình duyệt không cho lưu[^]*does not allow saving/).waitFor();
  await question(await lesson(page, "01-cau-chi"), "01-cau-chi_q1").locator(".result.good").waitFor();
  assert.deepEqual([errors, await calls(page)], [[], []]);
});

test("opened from a folder everything works and is remembered", async (t) => {
  const { page, errors } = await device(t);
  const address = fileUrl(course, "index.html");
  await page.goto(address);
  await choose(await lesson(page, "01-cau-chi"), "01-cau-chi_q1", "b");
  await page.locator("[data-entry='0'][data-look=begun]").waitFor();
  await page.locator("[data-choose=tgt]").click();
  await page.locator("#sn-next").click();
  let frame = await lesson(page, "02-phep-do");
  await page.reload();
  frame = await lesson(page, "02-phep-do");
  await frame.locator("html[data-show=tgt]").waitFor();
  await page.locator("#sn-previous").click();
  frame = await lesson(page, "01-cau-chi");
  await question(frame, "01-cau-chi_q1").locator(".result.good").waitFor();
  assert.deepEqual(errors, []);
});

test("a question whose answer is a term keeps its language until it is answered", async (t) => {
  const { page } = await device(t);
  await page.goto(fileUrl(course, "index.html"));
  await lesson(page, "01-cau-chi");
  await page.locator("[data-choose=src]").click();
  await page.locator("#sn-next").click();
  const frame = await lesson(page, "02-phep-do");
  await frame.locator("html[data-show=src]").waitFor();
  const held = question(frame, "02-phep-do_ten");
  await page.locator("[data-choose=tgt]").click();
  await frame.locator("html[data-show=tgt]").waitFor();
  assert.match(await held.locator(".stem").innerText(), /dây chảy/);
  assert.doesNotMatch(await held.locator(".stem").innerText(), /melts/);
  assert.match(await question(frame, "02-phep-do_do").locator(".stem").innerText(), /connected in series/);
  await type(frame, "02-phep-do_ten", "fuse");
  assert.match(await held.locator(".stem").innerText(), /melts/);
  assert.match(await held.locator(".after").innerText(), /Tên của nó[^]*Its name/, "feedback is in both languages");
});

test("a question whose versions disagree says that it is not scored, and counts for nothing", async (t) => {
  const { page } = await device(t);
  await page.goto(fileUrl(course, "02-phep-do.html"));
  const practice = page.locator(".quiz:not(.play)");
  assert.match(await practice.innerText(), /luyện tập/);
  assert.doesNotMatch(await practice.locator(".quiz-head").innerText(), /điểm/);
  assert.equal(await practice.locator("details.answer").count(), 1);
  const text = readFileSync(join(course, "assets/course.js"), "utf8");
  assert.doesNotMatch(text, /ghep/);
});

test("the keyboard alone answers, and rows are big enough for a finger", async (t) => {
  const { page } = await device(t);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(fileUrl(course, "index.html"));
  const frame = await lesson(page, "01-cau-chi");
  const own = question(frame, "01-cau-chi_q1");
  for (const row of await own.locator(".option:visible, button:visible, summary:visible").all()) {
    assert.ok((await row.boundingBox()).height >= 44, await row.innerText());
  }
  for (const button of await page.locator("button:visible").all()) {
    assert.ok((await button.boundingBox()).height >= 44, await button.innerText());
  }
  await own.locator("input").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await own.locator(".result.good").waitFor();
  const width = await frame.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(width[0] <= width[1], "nothing is wider than the phone");
  const outer = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
  assert.ok(outer[0] <= outer[1], "the player itself never scrolls");
});

test("axe finds nothing to say about the player, a lesson with answered questions, and the results", async (t) => {
  const { page } = await device(t);
  await page.goto(fileUrl(course, "index.html"));
  const frame = await lesson(page, "01-cau-chi");
  await choose(frame, "01-cau-chi_q1", "b");
  await choose(frame, "01-cau-chi_q2", "a", "b");
  assert.deepEqual(await accessibilityProblems(page), []);
  assert.deepEqual(await accessibilityProblems(frame), []);
  await page.locator("#sn-results-entry").click();
  assert.deepEqual(await accessibilityProblems(page), []);
});

test("without JavaScript the lessons open from the menu and the answers unfold", async (t) => {
  const { context, close } = await browser({ javaScriptEnabled: false });
  t.after(close);
  const page = await context.newPage();
  await page.goto(fileUrl(course, "index.html"));
  await page.locator("[data-entry='1']").click();
  const frame = await lesson(page, "02-phep-do");
  assert.match(await frame.locator("main").innerText(), /Vôn mét[^]*voltmeter/);
  await frame.locator("details.answer summary").first().click();
  assert.match(await frame.locator("details.answer").first().innerText(), /1500/);
});
