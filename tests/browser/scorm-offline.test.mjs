// The course without a platform: as a folder and as one file, which also works when it stands alone.

import assert from "node:assert/strict";
import { copyFileSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { choose, device, lesson, question, type } from "./learner.mjs";
import { folder, here, outputs } from "./package.mjs";
import { fileUrl } from "./support.mjs";

let out, alone;

before(() => {
  out = join(outputs(join(here, "courses/scorm"), "player"), "player");
  alone = folder();
  copyFileSync(join(out, "cau-chi.html"), join(alone, "course.html"));
});

/** The lesson inside the one file, once it shows these words. */
async function inside(page, words) {
  for (let i = 0; i < 100; i++) {
    const frame = page.frames().find((one) => one.name() === "sn-lesson");
    if (frame && await frame.locator("#sn-end").count() > 0 && (await frame.locator("h1").first().innerText()).includes(words)) return frame;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`no lesson ${words}`);
}

test("the folder plays and remembers", async (t) => {
  const { page, errors } = await device(t);
  await page.goto(fileUrl(out, "index.html"));
  await choose(await lesson(page, "01-cau-chi"), "01-cau-chi_q1", "b");
  await page.locator("[data-entry='0'][data-look=begun]").waitFor();
  await page.reload();
  await question(await lesson(page, "01-cau-chi"), "01-cau-chi_q1").locator(".result.good").waitFor();
  assert.deepEqual(errors, []);
});

test("one file alone plays, leads from page to page, and remembers", async (t) => {
  const { page, errors } = await device(t);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(fileUrl(alone, "course.html"));
  let frame = await inside(page, "Cầu chì");
  await choose(frame, "01-cau-chi_q1", "b");
  await page.locator("#sn-next").click();
  frame = await inside(page, "Phép đo");
  await type(frame, "02-phep-do_do", "1500");
  await question(frame, "02-phep-do_do").locator(".result.good").waitFor();
  await page.locator("a[href='glossary.html']").click();
  await page.frames().find((one) => one.name() === "sn-lesson").locator(".glossary").waitFor();
  await page.locator("[data-entry='0']").click();
  frame = await inside(page, "Cầu chì");
  await page.reload();
  frame = await inside(page, "Cầu chì");
  await question(frame, "01-cau-chi_q1").locator(".result.good").waitFor();
  const files = requests.filter((url) => /^(file|https?):/.test(url));
  assert.deepEqual([...new Set(files)], [fileUrl(alone, "course.html")], "nothing else is opened");
  assert.deepEqual(errors, []);
});

test("a page loads less than 150 kB of ours", () => {
  // What the course says is not ours: its texts, facts and terms.
  const theirs = /course[^/]*\.js|terms\.js/;
  for (const name of readdirSync(out).filter((name) => name.endsWith(".html") && name !== "cau-chi.html")) {
    const used = [...readFileSync(join(out, name), "utf8").matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map((match) => match[1]);
    assert.ok(used.length > 2, name);
    const bytes = used.filter((file) => !theirs.test(file)).reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
    assert.ok(bytes < 150_000, `${name}: ${bytes}`);
  }
});
