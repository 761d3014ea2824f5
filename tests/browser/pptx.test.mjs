// PowerPoint slides: read by python-pptx, drawn by LibreOffice, and what they hold.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { folder, here, outputs, unpack } from "./package.mjs";
import { program } from "./support.mjs";

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

/** The example with this presentation as its template: what python-pptx sees of the first deck, and what was said. */
function withTemplate(make) {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  make(join(course, "truong.pptx"));
  appendFileSync(join(course, "course.toml"), "\n[deck]\ntemplate = \"truong.pptx\"\n");
  const built = folder();
  const run = spawnSync(program, ["build", course, "--to", "pptx", "--out", built], { encoding: "utf8" });
  const file = join(built, "pptx/01-an-toan-dien.pptx");
  return { file, said: run.stdout + run.stderr, deck: JSON.parse(execFileSync("python3", [join(here, "pptx.py"), file], { encoding: "utf8", maxBuffer: 1 << 26 })) };
}

test("a school's template keeps its masters, layouts and size, and loses its slides", () => {
  // The presentation that python-pptx begins with, 4:3, with a slide and a note in it.
  const { file, said, deck } = withTemplate((path) => execFileSync("python3", ["-c", `
from pptx import Presentation
import sys
deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[1])
slide.shapes.title.text = "OLD"
slide.notes_slide.notes_text_frame.text = "OLD"
deck.save(sys.argv[1])`, path]));
  assert.doesNotMatch(said, /SN0910/);
  assert.equal(deck.layouts.length, 11);
  assert.deepEqual([...new Set(deck.slides.map((slide) => slide.layout))].sort(), ["Section Header", "Title Slide", "Title and Content", "Two Content"].filter((name) => deck.slides.some((slide) => slide.layout === name)));
  assert.ok(deck.slides.every((slide) => slide.inside && slide.title !== "" && !slide.title.includes("OLD")));
  assert.ok(deck.slides.some((slide) => slide.layout === "Two Content" && slide.pictures === 1));
  assert.ok(deck.slides.some((slide) => /Đáp án/.test(slide.notes)));
  const parts = unpack(file);
  execFileSync("xmllint", ["--noout", join(parts, "ppt/presentation.xml")]);
  assert.match(readFileSync(join(parts, "ppt/presentation.xml"), "utf8"), /sldSz[^>]*cx="9144000"/);
  assert.equal(readdirSync(join(parts, "ppt/slides")).filter((name) => name.endsWith(".xml")).length, deck.slides.length);
  assert.equal(readdirSync(join(parts, "ppt/notesMasters")).filter((name) => name.endsWith(".xml")).length, 1);
  const to = folder();
  execFileSync("soffice", [`-env:UserInstallation=file://${to}/profile`, "--headless", "--convert-to", "pdf", "--outdir", to, file], { stdio: "ignore" });
  const pages = execFileSync("pdfinfo", [join(to, "01-an-toan-dien.pdf")], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  assert.equal(Number(pages.match(/Pages:\s+(\d+)/)[1]), deck.slides.length);
});

test("a template that cannot be used is told, and slides have our looks", () => {
  const { said, deck } = withTemplate((path) => writeFileSync(path, "no presentation"));
  assert.match(said, /warning\[SN0910\][^]*course\.toml:\d+/);
  assert.equal(deck.layouts.length, 4);
});

test("a deck in English alone has English slides, notes and terms in both languages", () => {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  appendFileSync(join(course, "course.toml"), "\n[deck]\nlanguage = \"en\"\n");
  const made = join(outputs(course, "pptx"), "pptx/01-an-toan-dien.pptx");
  const { slides } = JSON.parse(execFileSync("python3", [join(here, "pptx.py"), made], { encoding: "utf8", maxBuffer: 1 << 26 }));
  assert.equal(slides[0].title, "Electrical safety");
  assert.ok(slides.some((slide) => /Electricity has no smell/.test(slide.text)));
  assert.ok(!slides.some((slide) => /không|Câu|Mục tiêu/.test(`${slide.title} ${slide.text.replace(/^.* – .*$/gm, "")}`) && slide.title !== "Words of today" && slide.title !== "Can you say it?"));
  assert.match(slides.find((slide) => slide.title === "Words of today").text, /dây pha – line conductor|line conductor – dây pha/);
  assert.match(slides.find((slide) => slide.title === "Question 2").notes, /Đáp án: B[^]*Answer: B/);
});

test("code has its colours in letters of one width", () => {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  for (const lang of ["vi", "en"]) {
    appendFileSync(join(course, `lessons/01-an-toan-dien.${lang}.md`), "\n\n```python\nimport math\nx = 1\n```\n");
  }
  const slides = join(unpack(join(outputs(course, "pptx"), "pptx/01-an-toan-dien.pptx")), "ppt/slides");
  const all = readdirSync(slides).filter((name) => name.endsWith(".xml")).map((name) => readFileSync(join(slides, name), "utf8"));
  const code = all.find((xml) => xml.includes(">import<"));
  assert.match(code, /<a:rPr lang="vi-VN" sz="1800" b="1" noProof="1"><a:solidFill><a:srgbClr val="6A1B78"\/><\/a:solidFill><a:latin typeface="Consolas"\/>[^]{0,60}<a:t>import</);
  // The lines stand in one paragraph.
  assert.match(code, /<a:t>import<(?:(?!<\/a:p>)[^])*<a:br>(?:(?!<\/a:p>)[^])*<a:t>1</);
});
