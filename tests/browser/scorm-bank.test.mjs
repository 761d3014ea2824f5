// Banks of questions, tests in one language, and the certificate: what differs from learner to learner.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { EDITIONS, choose, clean, device, launch, leave, lesson, platform, player, question, read, type, values } from "./learner.mjs";
import { here, outputs, unpack } from "./package.mjs";
import { accessibilityProblems, fileUrl } from "./support.mjs";

const LESSON = "01-dung-cu";
const id = (name) => `${LESSON}_${name}`;
const BANK = ["q1", "q2", "q3", "q4", "q5"].map(id);
let server, out;

before(async () => {
  out = outputs(join(here, "courses/bank"), "scorm,scorm-2004-4th,player");
  const unpacked = (output) => unpack(join(out, output, "ngan-hang.zip"));
  server = await platform({ "course-1.2": unpacked("scorm"), "course-2004": unpacked("scorm-2004-4th") });
});

after(() => server.close());

const open = (page, edition, cmi) => launch(page, server.port, { edition, url: `/course-${edition}/index.html`, cmi });

/** The ids of the questions that are shown. */
const shown = (frame) => frame.locator("[data-question]:visible").evaluateAll((all) => all.map((one) => one.dataset.question));

/** A memory whose seed is known, so that the draw is. */
async function withSeed(t, edition, seed) {
  const own = EDITIONS[edition];
  const { page, errors } = await device(t);
  await open(page, edition, own.fresh("hs30"));
  await lesson(page, LESSON);
  const set = values(await leave(page));
  const line = set["cmi.suspend_data"].split(";");
  line[7] = seed;
  await open(page, edition, own.memory({ ...set, "cmi.suspend_data": line.join(";") }, "hs30"));
  return { page, errors, own, frame: await lesson(page, LESSON) };
}

test("each learner is asked two of the five, and the same two after coming back", async (t) => {
  const drawn = new Set();
  for (const seed of ["a", "b", "c", "d", "e", "f"]) {
    const { page, own, frame } = await withSeed(t, "1.2", seed);
    const asked = await shown(frame);
    assert.equal(asked.length, 3, "the question outside the bank, and two of it");
    assert.equal(asked[0], id("dau"));
    const heads = await frame.locator("[data-question]:visible .quiz-head b").allInnerTexts();
    assert.deepEqual(heads.map((head) => head.match(/\d+/g)), [["1", "1"], ["2", "2"], ["3", "3"]], "numbered without gaps");
    drawn.add(asked.slice(1).join());
    await choose(frame, asked[2], "a");
    const set = values(await leave(page));
    await open(page, "1.2", own.memory(set, "hs30"));
    assert.deepEqual(await shown(await lesson(page, LESSON)), asked);
    await page.context().close();
  }
  assert.ok(drawn.size > 2, `the draw depends on the learner: ${[...drawn]}`);
});

for (const edition of ["1.2", "2004"]) {
  test(`SCORM ${edition}: the score counts what was asked`, async (t) => {
    const { page, errors, own, frame } = await withSeed(t, edition, "k3x9f2");
    const bank = (await shown(frame)).filter((one) => BANK.includes(one));
    await choose(frame, id("dau"), "t");
    await choose(frame, bank[0], "a");
    await choose(frame, bank[1], "b");
    await read(page, frame, 0);
    assert.match(await player(page).locator("[data-entry='0']").innerText(), /3\/3/);
    await player(page).locator("#sn-next").click();
    const second = await lesson(page, "02-tieng-anh");
    await type(second, "02-tieng-anh_ten", "multimeter");
    await type(second, "02-tieng-anh_so", "500");
    await read(page, second, 1);
    const set = values(await leave(page));
    assert.equal(set[own.raw], "80", "four of five");
    assert.equal(set[own.status.at(-1)], "passed");
    assert.deepEqual(errors, []);
    await clean(page, edition);
  });
}

test("a test in English is in English for whoever reads Vietnamese, and takes no Vietnamese answer", async (t) => {
  const { page } = await device(t);
  await open(page, "1.2", EDITIONS["1.2"].fresh("hs31"));
  await lesson(page, LESSON);
  await player(page).locator("[data-choose=src]").click();
  await player(page).locator("#sn-next").click();
  const frame = await lesson(page, "02-tieng-anh");
  const asked = question(frame, "02-tieng-anh_ten");
  assert.match(await asked.innerText(), /Which instrument/);
  assert.doesNotMatch(await asked.locator("fieldset").innerText(), /Dụng cụ nào/);
  assert.match(await asked.locator(".practice").innerText(), /chỉ hỏi bằng tiếng Anh[^]*asked in English only/);
  await type(frame, "02-tieng-anh_ten", "đồng hồ vạn năng");
  assert.match(await asked.locator(".result").innerText(), /Chưa đúng/);
  assert.match(await asked.locator(".stem").innerText(), /Which instrument/, "it stays in English for another try");
  await type(frame, "02-tieng-anh_ten", "multimeter");
  assert.match(await asked.locator(".after").innerText(), /Một dụng cụ[^]*One instrument/, "the feedback shows both");
  await type(frame, "02-tieng-anh_so", "500.0");
  assert.match(await question(frame, "02-tieng-anh_so").locator(".result").innerText(), /✓/, "the decimal mark is English too");
});

/** Answers everything rightly and reads to the end. */
async function finish(page, frames) {
  const frame = await frames(LESSON);
  await choose(frame, id("dau"), "t");
  for (const one of (await shown(frame)).filter((one) => BANK.includes(one))) await choose(frame, one, "a");
  await frame.locator("#sn-end").scrollIntoViewIfNeeded();
  await frames.player().locator("[data-entry='0'][data-look=done]").waitFor();
  await frames.player().locator("#sn-next").click();
  const second = await frames("02-tieng-anh");
  await type(second, "02-tieng-anh_ten", "multimeter");
  await type(second, "02-tieng-anh_so", "500");
  await second.locator("#sn-end").scrollIntoViewIfNeeded();
  await frames.player().locator("[data-entry='1'][data-look=done]").waitFor();
  await frames.player().locator("#sn-results-entry").click();
}

test("who has completed prints a certificate with the platform's name for the learner", async (t) => {
  const { page } = await device(t);
  await open(page, "1.2", { core: { student_id: "hs32", student_name: "Nguyễn, Văn An" } });
  const frames = Object.assign((name) => lesson(page, name), { player: () => player(page) });
  await lesson(page, LESSON);
  await player(page).locator("#sn-results-entry").click();
  assert.equal(await player(page).locator("#sn-certificate-open").count(), 0, "not before the end");
  await player(page).locator("#sn-next").isDisabled();
  await player(page).locator("#sn-previous").click();
  await finish(page, frames);
  await player(page).locator("#sn-certificate-open").click();
  const paper = player(page).locator("#sn-certificate .paper");
  assert.match(await paper.innerText(),
    /Trường Cao đẳng Thử nghiệm[^]*Giấy xác nhận hoàn thành[^]*Certificate of completion[^]*Đo lường điện[^]*10\/10[^]*Ngày \d+ tháng \d+ năm \d{4}/);
  assert.equal(await player(page).locator("#sn-learner").inputValue(), "Nguyễn Văn An");
  assert.equal(await player(page).locator("#sn-learner").isEditable(), false);
  await player(page).locator("#sn-certificate-close").click();
  assert.ok(await player(page).locator("#sn-results").isVisible());
});

test("without a platform the name is typed, and the paper alone is printed", async (t) => {
  const { page } = await device(t);
  await page.goto(fileUrl(join(out, "player/index.html")));
  const own = page.mainFrame();
  const frames = Object.assign((name) => lesson(page, name), { player: () => own });
  await finish(page, frames);
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.locator("#sn-certificate-open").click();
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.locator("#sn-learner").fill("Trần Thị Bình");
  await page.emulateMedia({ media: "print" });
  for (const other of [".top", ".bottom", "#sn-menu", "#sn-print"]) assert.equal(await page.locator(other).isVisible(), false, other);
  assert.ok(await page.locator("#sn-certificate .paper").isVisible());
});
