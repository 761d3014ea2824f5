// Whole sittings in the run-time of each version and by each rule of completion: launch, answer, leave, come back, finish.
// What the platform was told is held in calls/*.txt, call by call (SONGNGU_BLESS=1 writes them anew).

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import {
  EDITIONS, calls, choose, clean, device, launch, leave, lesson, platform, player, question, read, transcript, type, values,
} from "./learner.mjs";
import { here, outputs, rulesCourse, unpack } from "./package.mjs";

const OUTPUT = { "1.2": "scorm", "2004": "scorm-2004-4th" };
const RULES = ["viewed", "passed", "both"];
/** What the platform is told at the end, by edition and rule: after a failure, after passing. */
const ENDS = {
  "1.2": { viewed: [["completed"], ["completed"]], passed: [["failed"], ["passed"]], both: [["failed"], ["passed"]] },
  "2004": {
    viewed: [["completed", "unknown"], ["completed", "unknown"]],
    passed: [["incomplete", "failed"], ["completed", "passed"]],
    both: [["completed", "failed"], ["completed", "passed"]],
  },
};

let server;

/** The course with these settings of packages, unpacked. */
const unpacked = (edition, settings) =>
  unpack(join(outputs(rulesCourse(settings), OUTPUT[edition]), OUTPUT[edition], "bao-ho.zip"));

before(async () => {
  const folders = {};
  for (const edition of ["1.2", "2004"]) {
    for (const rule of RULES) folders[`course-${edition}-${rule}`] = unpacked(edition, `completion = "${rule}"`);
    folders[`course-${edition}-scos`] = unpacked(edition, 'granularity = "sco-per-lesson"');
  }
  folders["course-linear"] = unpacked("1.2", 'order = "linear"');
  server = await platform(folders);
});

after(() => server.close());

/** Compares a sitting with the one on record. */
function same(name, list) {
  const file = join(here, "calls", `${name}.txt`);
  if (process.env.SONGNGU_BLESS) {
    mkdirSync(join(here, "calls"), { recursive: true });
    writeFileSync(file, transcript(list));
  }
  assert.equal(transcript(list), readFileSync(file, "utf8"), name);
}

for (const edition of ["1.2", "2004"]) {
  for (const rule of RULES) {
    test(`SCORM ${edition}, completed when ${rule}: a learner fails, comes back, and passes`, async (t) => {
      const own = EDITIONS[edition];
      const { page, errors, outside } = await device(t);
      const url = `/course-${edition}-${rule}/index.html`;
      const stands = (set) => own.status.map((name) => set[name]);

      await launch(page, server.port, { edition, url, cmi: own.fresh("hs01") });
      let frame = await lesson(page, "01-gang-tay");
      await read(page, frame, 0);
      await choose(frame, "01-gang-tay_kiem-tra", "b");
      await choose(frame, "01-gang-tay_loi", "b");
      let log = await leave(page);
      await clean(page, edition);
      assert.equal(values(log)[own.raw], undefined, "no score before the last question");
      assert.deepEqual(stands(values(log)), edition === "1.2" ? ["incomplete"] : ["incomplete", "unknown"]);
      assert.equal(values(log)[own.exit], "suspend");
      assert.match(values(log)[own.location], /^01-gang-tay#\d+$/);
      same(`${edition}-${rule}-1`, log);

      await launch(page, server.port, { edition, url, cmi: own.memory(values(log), "hs01") });
      frame = await lesson(page, "01-gang-tay");
      await question(frame, "01-gang-tay_loi").locator(".result.bad").waitFor();
      await player(page).locator("#sn-next").click();
      frame = await lesson(page, "02-tham");
      await read(page, frame, 1);
      await type(frame, "02-tham_day", "30");
      await type(frame, "02-tham_ten", "thảm ế ữ");
      log = await leave(page);
      await clean(page, edition);
      assert.equal(values(log)[own.raw], "20");
      assert.deepEqual(stands(values(log)), ENDS[edition][rule][0]);
      same(`${edition}-${rule}-2`, log);

      await launch(page, server.port, { edition, url, cmi: own.memory(values(log), "hs01") });
      frame = await lesson(page, "02-tham");
      await type(frame, "02-tham_day", "3,0 mm");
      await type(frame, "02-tham_ten", "Thảm cách điện");
      await player(page).locator("#sn-previous").click();
      frame = await lesson(page, "01-gang-tay");
      await choose(frame, "01-gang-tay_loi", "a", "c");
      await player(page).locator("#sn-save[data-state=saved]").waitFor();
      log = await leave(page);
      await clean(page, edition);
      assert.equal(values(log)[own.raw], "100");
      assert.deepEqual(stands(values(log)), ENDS[edition][rule][1]);
      same(`${edition}-${rule}-3`, log);

      // Practice after the end takes nothing away.
      await launch(page, server.port, { edition, url, cmi: own.memory(values(log), "hs01") });
      frame = await lesson(page, "01-gang-tay");
      await choose(frame, "01-gang-tay_kiem-tra", "a");
      log = await leave(page);
      await clean(page, edition);
      assert.deepEqual(stands(values(log)), ENDS[edition][rule][1]);
      if (rule !== "viewed") assert.equal(values(log)[own.raw], "100");
      assert.deepEqual([errors, outside], [[], []]);
    });
  }

  test(`SCORM ${edition}: reviewing and browsing leave no trace on score and status`, async (t) => {
    const own = EDITIONS[edition];
    const { page } = await device(t);
    const cmi = edition === "1.2" ? { core: { student_id: "hs02", lesson_mode: "review" } } : { learner_id: "hs02", mode: "review" };
    await launch(page, server.port, { edition, url: `/course-${edition}-both/index.html`, cmi });
    const frame = await lesson(page, "01-gang-tay");
    await choose(frame, "01-gang-tay_kiem-tra", "b");
    await question(frame, "01-gang-tay_kiem-tra").locator(".result.good").waitFor();
    const log = await leave(page);
    const set = values(log);
    assert.deepEqual([...own.status, own.raw].map((name) => set[name]), [...own.status, own.raw].map(() => undefined));
    assert.ok(!Object.keys(set).some((name) => name.startsWith("cmi.interactions")));
    assert.deepEqual(own.faults(await calls(page)), []);
  });
}

for (const edition of ["1.2", "2004"]) {
  test(`SCORM ${edition}, a SCO a lesson: each keeps its own score, all keep the learner's language`, async (t) => {
    const own = EDITIONS[edition];
    const { page, errors, outside } = await device(t);
    const stands = (set) => own.status.map((name) => set[name]);
    const passed = edition === "1.2" ? ["passed"] : ["completed", "passed"];
    const url = (sco) => `/course-${edition}-scos/sco-${sco}.html`;

    await launch(page, server.port, { edition, url: url("01-gang-tay"), cmi: own.fresh("hs03") });
    let frame = await lesson(page, "01-gang-tay");
    assert.equal(await player(page).locator("[data-entry]").count(), 1, "the platform has the menu of lessons");
    await player(page).locator("[data-choose=tgt]").click();
    await read(page, frame, 0);
    await choose(frame, "01-gang-tay_kiem-tra", "b");
    await choose(frame, "01-gang-tay_loi", "a", "c");
    const first = values(await leave(page));
    await clean(page, edition);
    assert.deepEqual([...stands(first), first[own.raw]], [...passed, "100"]);

    await launch(page, server.port, { edition, url: url("02-tham"), cmi: own.fresh("hs03") });
    frame = await lesson(page, "02-tham");
    await frame.locator("html[data-show=tgt]").waitFor();
    await read(page, frame, 0);
    await type(frame, "02-tham_day", "3");
    const second = values(await leave(page));
    await clean(page, edition);
    assert.deepEqual(stands(second), edition === "1.2" ? ["incomplete"] : ["incomplete", "unknown"]);
    assert.equal(second["cmi.interactions.0.result"], "correct");

    await launch(page, server.port, { edition, url: url("01-gang-tay"), cmi: own.memory(first, "hs03") });
    await question(await lesson(page, "01-gang-tay"), "01-gang-tay_loi").locator(".result.good").waitFor();
    assert.deepEqual([errors, outside], [[], []]);
  });
}

test("in a linear course a lesson opens when the one before it is done", async (t) => {
  const { page, errors } = await device(t);
  await launch(page, server.port, { url: "/course-linear/index.html", cmi: EDITIONS["1.2"].fresh("hs04") });
  let frame = await lesson(page, "01-gang-tay");
  const next = player(page).locator("[data-entry='1']");
  assert.equal(await next.getAttribute("aria-disabled"), "true");
  await next.click({ force: true });
  await player(page).getByText("Mở khi xong bài trước / Opens when the previous lesson is done").last().waitFor();
  await player(page).locator("#sn-next").click();
  assert.ok(page.frames().some((one) => one.name() === "sn-lesson" && one.url().includes("01-gang-tay")));
  await read(page, frame, 0);
  await choose(frame, "01-gang-tay_kiem-tra", "a");
  await choose(frame, "01-gang-tay_loi", "a", "c");
  await player(page).locator("[data-entry='0'][data-look=done]").waitFor();
  assert.equal(await next.getAttribute("aria-disabled"), "false");
  await player(page).locator("#sn-next").click();
  frame = await lesson(page, "02-tham");
  await type(frame, "02-tham_day", "3");
  assert.deepEqual(errors, []);
});
