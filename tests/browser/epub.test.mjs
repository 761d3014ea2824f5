// The course as a book: by epubcheck, and what opens where.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { device } from "./learner.mjs";
import { here, outputs, unpack, unzip } from "./package.mjs";
import { accessibilityProblems, fileUrl } from "./support.mjs";

const EXAMPLE = join(here, "../../examples/dien-cong-nghiep");
let file;

before(() => {
  file = join(outputs(EXAMPLE, "epub"), "epub/dien-cong-nghiep.epub");
});

/** What epubcheck says, and its exit. Debian's command is the program's own archive. */
function checked(book) {
  const run = spawnSync("java", ["-jar", "/usr/bin/epubcheck", book], { encoding: "utf8" });
  return { status: run.status, text: run.stdout + run.stderr };
}

test("epubcheck finds no error and no warning", () => {
  const { status, text } = checked(file);
  assert.match(text, /0 fatals \/ 0 errors \/ 0 warnings/, text);
  assert.equal(status, 0);
  const kinds = checked(join(outputs(join(here, "courses/kinds"), "epub"), "epub/cac-dang.epub"));
  assert.match(kinds.text, /0 fatals \/ 0 errors \/ 0 warnings/, kinds.text);
});

test("the type comes first and can be read as it is", () => {
  const bytes = readFileSync(file);
  assert.equal(bytes.subarray(30, 38).toString("latin1"), "mimetype");
  assert.equal(bytes.subarray(38, 58).toString("latin1"), "application/epub+zip");
  assert.equal([...unzip(bytes).keys()][0], "mimetype");
});

test("a term leads to its note, in both languages; a chapter is accessible and needs nothing from outside", async (t) => {
  const book = unpack(file);
  const { page, outside } = await device(t);
  await page.goto(fileUrl(book, "OEBPS/01-an-toan-dien.xhtml"));
  const term = page.locator("a.term").first();
  assert.equal(await term.getAttribute("epub:type"), "noteref");
  const note = page.locator(`[id="${(await term.getAttribute("href")).slice(1)}"]`);
  assert.equal(await note.evaluate((element) => element.localName), "aside");
  assert.match(await note.innerText(), /–/);
  assert.ok(await page.locator("h2:has-text('Màu dây')").isVisible());
  assert.ok(await page.locator("h2:has-text('Wire colours')").isVisible());
  assert.ok(await page.locator("math").count() > 0);
  const own = (await accessibilityProblems(page)).filter((problem) => !/landmark|region|page-has-heading|skip-link/.test(problem));
  assert.deepEqual(own, []);
  assert.deepEqual(outside, []);
});

test("contents name the parts and both titles", () => {
  const nav = readFileSync(join(unpack(file), "OEBPS/contents.xhtml"), "utf8");
  assert.match(nav, /<span>[^<]+<\/span>/);
  assert.match(nav, /An toàn điện \/ Electrical safety/);
  execFileSync("xmllint", ["--noout", join(unpack(file), "OEBPS/package.opf")]);
});

test("the same course gives the same book", () => {
  assert.ok(readFileSync(file).equals(readFileSync(join(outputs(EXAMPLE, "epub"), "epub/dien-cong-nghiep.epub"))));
});
