// Formulas on a device that has no font for mathematics: every page with formulas brings one, no other page does.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { device } from "./learner.mjs";
import { here, outputs, unpack } from "./package.mjs";
import { fileUrl } from "./support.mjs";

const WITH = "01-ma-tran";
const WITHOUT = "02-day-dan";
let out;

before(() => {
  out = outputs(join(here, "courses/formulas"), "handout,page,deck,scorm,player,epub");
});

/** The font is there, and the brackets are as high as the matrix. */
async function assertDrawn(frame) {
  await frame.locator("math mtable").first().waitFor({ state: "visible" });
  const found = await frame.evaluate(async () => {
    await document.fonts.ready;
    const matrix = document.querySelector("math mtable");
    const height = (element) => element.getBoundingClientRect().height;
    const bracket = matrix.parentElement.querySelector("mo");
    return { loaded: [...document.fonts].map((font) => `${font.family} ${font.status}`), part: height(bracket) / height(matrix) };
  });
  assert.deepEqual(found.loaded.map((font) => font.replaceAll('"', "")), ["Songngu Math loaded"]);
  assert.ok(found.part > 0.9, `brackets of ${found.part} of the matrix`);
}

test("pages of the site and pages alone", async (t) => {
  const { page, errors, outside } = await device(t);
  for (const folder of ["handout", "page"]) {
    await page.goto(fileUrl(out, folder, `${WITH}.html`));
    await assertDrawn(page);
    await page.goto(fileUrl(out, folder, `${WITHOUT}.html`));
    assert.equal(await page.evaluate(() => document.fonts.size), 0);
  }
  assert.deepEqual([errors, outside], [[], []]);
});

test("slides", async (t) => {
  const { page, errors } = await device(t);
  await page.goto(`${fileUrl(out, "deck", `${WITH}.html`)}#s2`);
  await assertDrawn(page);
  await page.goto(fileUrl(out, "deck", `${WITHOUT}.html`));
  assert.equal(await page.evaluate(() => document.fonts.size), 0);
  assert.deepEqual(errors, []);
});

test("the package's pages, in a folder and in one file", async (t) => {
  const { page, errors } = await device(t);
  const folder = unpack(join(out, "scorm/cong-thuc.zip"));
  assert.ok(readFileSync(join(folder, "imsmanifest.xml"), "utf8").includes("assets/math.otf"));
  for (const course of [fileUrl(out, "player", "index.html"), fileUrl(out, "player", "cong-thuc.html")]) {
    await page.goto(course);
    const frame = page.frames().find((one) => one.name() === "sn-lesson");
    await assertDrawn(frame);
  }
  await page.goto(fileUrl(folder, `${WITH}.html`));
  await assertDrawn(page);
  assert.deepEqual(errors, []);
});

test("a book has it once, and a course without formulas never", () => {
  const book = unpack(join(out, "epub/cong-thuc.epub"));
  assert.ok(readFileSync(join(book, "OEBPS/book.css"), "utf8").includes('url("math.otf")'));
  assert.ok(existsSync(join(book, "OEBPS/math.otf")));
  const plain = outputs(join(here, "courses/rules"), "handout,epub");
  assert.ok(!existsSync(join(plain, "handout/assets/math.otf")));
});
