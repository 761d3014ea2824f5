// PowerPoint slides: read by python-pptx, drawn by LibreOffice, and what they hold.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { folder, here, outputs, unpack } from "./package.mjs";

const EXAMPLE = join(here, "../../examples/dien-cong-nghiep");
let out;

before(() => {
  out = join(outputs(EXAMPLE, "pptx"), "pptx");
});

const read = (name) => JSON.parse(execFileSync("python3", [join(here, "pptx.py"), join(out, name)], { encoding: "utf8", maxBuffer: 1 << 26 }));

test("text stands in placeholders of real layouts, in both languages, on the slide", () => {
  const { layouts, slides } = read("01-an-toan-dien.pptx");
  assert.equal(layouts.length, 4);
  assert.match(slides[0].layout, /Lesson title/);
  assert.equal(slides[0].title, "An toàn điện\vElectrical safety");
  assert.ok(slides.every((slide) => slide.title !== ""), "every slide has a title");
  assert.ok(slides.every((slide) => slide.boxes === 0 && slide.inside));
  assert.ok(slides.some((slide) => /Điện không có mùi[^]*Electricity has no smell/.test(slide.text)));
  assert.ok(slides.some((slide) => /Picture/.test(slide.layout) && slide.pictures === 1));
});

test("tables can be typed in, notes hold answers and the teacher's words", () => {
  const { slides } = read("01-an-toan-dien.pptx");
  const table = slides.flatMap((slide) => slide.tables).find(([head]) => /Dây\nWire/.test(head[0]));
  assert.ok(table && table.length > 2 && table.every((row) => row.length === 3));
  const question = slides.find((slide) => /Câu 2 \/ Question 2/.test(slide.title));
  assert.match(question.notes, /Đáp án: B[^]*—[^]*Answer: B/);
});

test("formulas are equations, with a line of text for programs that know none", () => {
  const parts = unpack(join(out, "04-dong-co-ba-pha.pptx"));
  const slides = readdirSync(join(parts, "ppt/slides")).filter((name) => name.endsWith(".xml"));
  const all = slides.map((name) => readFileSync(join(parts, "ppt/slides", name), "utf8"));
  const withMath = all.find((xml) => xml.includes("<a14:m>"));
  assert.match(withMath, /<mc:Choice Requires="a14">[^]*<m:oMathPara>[^]*<m:f>[^]*<mc:Fallback>/);
  for (const name of slides) execFileSync("xmllint", ["--noout", "--huge", join(parts, "ppt/slides", name)]);
  for (const name of ["presentation", "slideMasters/slideMaster1", "theme/theme1", "notesMasters/notesMaster1"]) {
    execFileSync("xmllint", ["--noout", join(parts, `ppt/${name}.xml`)]);
  }
});

test("every relation leads to a part that has a type", () => {
  const parts = unpack(join(out, "03-khi-cu-dien.pptx"));
  const types = readFileSync(join(parts, "[Content_Types].xml"), "utf8");
  for (const name of readdirSync(join(parts, "ppt/slides/_rels"))) {
    const relations = readFileSync(join(parts, "ppt/slides/_rels", name), "utf8");
    const known = new Set([...relations.matchAll(/Id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g)) readFileSync(join(parts, "ppt/slides", target));
    const slide = readFileSync(join(parts, "ppt/slides", name.replace(".rels", "")), "utf8");
    for (const [, id] of slide.matchAll(/r:embed="([^"]+)"/g)) assert.ok(known.has(id), `${name} ${id}`);
    assert.ok(types.includes(`/ppt/slides/${name.replace(".rels", "")}`));
  }
});

test("LibreOffice draws a page a slide", () => {
  const to = folder();
  const file = join(out, "07-tim-su-co.pptx");
  execFileSync("soffice", [`-env:UserInstallation=file://${to}/profile`, "--headless", "--convert-to", "pdf", "--outdir", to, file], { stdio: "ignore" });
  const text = execFileSync("pdftotext", [join(to, "07-tim-su-co.pdf"), "-"], { encoding: "utf8" }).normalize("NFC");
  const pages = text.split("\f").slice(0, -1);
  assert.equal(pages.length, read("07-tim-su-co.pptx").slides.length);
  assert.match(text, /Tìm và khắc phục sự cố[^]*Fault finding/);
});

test("the same lesson gives the same bytes", () => {
  const again = join(outputs(EXAMPLE, "pptx"), "pptx");
  assert.ok(readFileSync(join(out, "01-an-toan-dien.pptx")).equals(readFileSync(join(again, "01-an-toan-dien.pptx"))));
});
