// Word documents: opened by LibreOffice, read by python-docx, and what they hold.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { folder, here, outputs, unpack } from "./package.mjs";

const EXAMPLE = join(here, "../../examples/dien-cong-nghiep");
let out;

before(() => {
  out = join(outputs(EXAMPLE, "docx"), "docx");
});

/** What python-docx sees of a document. */
function seen(file) {
  return JSON.parse(execFileSync("python3", [join(here, "docx.py"), file], { encoding: "utf8" }));
}

/** The pages of a document as LibreOffice prints them, in NFC, without line ends. */
function printed(file) {
  const to = folder();
  execFileSync("soffice", [`-env:UserInstallation=file://${to}/profile`, "--headless", "--convert-to", "pdf", "--outdir", to, file], { stdio: "ignore" });
  const pdf = join(to, file.split("/").pop().replace(".docx", ".pdf"));
  const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).normalize("NFC");
  return text.split("\f").slice(0, -1).map((page) => page.split("\n").map((line) => line.trim()).filter(Boolean));
}

test("a document has real headings, rows of both languages, lists, pictures and equations", () => {
  const document = seen(join(out, "01-an-toan-dien.docx"));
  assert.equal(document.headings[0], "1 An toàn điện\nElectrical safety");
  assert.ok(document.headings.includes("2 Màu dây / Wire colours"), document.headings.join("; "));
  assert.ok(document.rows.some(([vi, en]) => /bước cách ly|cách ly nguồn/.test(vi) && /isolation/.test(en)));
  assert.deepEqual(document.languages.filter((language) => !["vi-VN", "en-GB"].includes(language)), []);
  assert.equal(document.languages.length, 2);
  assert.ok(document.pictures >= 4 && document.equations >= 1 && document.numbered > 20, JSON.stringify(document));
  assert.ok(document.headRows.includes("Dây\nWire"), document.headRows.join("; "));
  assert.deepEqual(document.unknownStyles, []);
});

test("every part is well-formed, every relation leads to a part", () => {
  const parts = unpack(join(out, "04-dong-co-ba-pha.docx"));
  for (const part of ["document", "styles", "numbering", "settings", "footnotes", "header", "footer"]) {
    execFileSync("xmllint", ["--noout", "--huge", join(parts, `word/${part}.xml`)]);
  }
  const relations = readFileSync(join(parts, "word/_rels/document.xml.rels"), "utf8");
  for (const [, target, mode] of relations.matchAll(/Target="([^"]+)"( TargetMode="External")?/g)) {
    if (!mode) readFileSync(join(parts, "word", target));
  }
  const document = readFileSync(join(parts, "word/document.xml"), "utf8");
  const known = new Set([...relations.matchAll(/Id="([^"]+)"/g)].map((match) => match[1]));
  for (const [, id] of document.matchAll(/r:(?:id|embed)="([^"]+)"/g)) assert.ok(known.has(id), id);
});

test("it prints with both languages, its formulas, its answers last, and nothing that is the teacher's alone", () => {
  const pages = printed(join(out, "01-an-toan-dien.docx"));
  const text = pages.flat().join(" ");
  for (const words of ["Dòng điện đi qua cơ thể người", "Current through the human body", "Thuật ngữ chính / Key terms", "1000 Ω"]) {
    assert.ok(text.includes(words), words);
  }
  assert.match(pages.at(-1).join(" "), /Đáp án \/ Answer key/);
  const source = readFileSync(join(EXAMPLE, "lessons/01-an-toan-dien.vi.md"), "utf8").normalize("NFC");
  const secrets = [...source.matchAll(/^:::+ *(?:teacher|notes)[^\n]*\n+([^\n:]{20,})/gm)].map((match) => match[1].slice(0, 40));
  assert.ok(secrets.length > 0, "the lesson has notes for the teacher");
  for (const secret of secrets) assert.ok(!text.includes(secret), secret);
});

test("by the decree two columns lie across, numbers stand at the top, the first page has none", () => {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  appendFileSync(join(course, "course.toml"), "\n[page]\nprofile = \"nd30\"\n");
  const file = join(outputs(course, "docx"), "docx/07-tim-su-co.docx");
  const { width, height, left, font } = seen(file);
  assert.deepEqual([width, height, left, font], [297, 210, 30, "Times New Roman"]);
  const pages = printed(file);
  assert.notEqual(pages[0][0], "1");
  assert.deepEqual(pages.slice(1, 4).map((page) => page[0]), ["2", "3", "4"]);
});

test("stacked and single documents have no columns", () => {
  const course = join(folder(), "course");
  cpSync(join(here, "courses/kinds"), course, { recursive: true });
  appendFileSync(join(course, "course.toml"), "\n[handout]\nlayout = \"stacked\"\n");
  const file = join(outputs(course, "docx"), "docx/01-cac-dang.docx");
  const { rows } = seen(file);
  assert.deepEqual(rows, []);
  const text = printed(file).flat().join(" ");
  assert.match(text, /Câu 1 \/ Question 1/);
});

test("the same lesson gives the same bytes", () => {
  const again = join(outputs(EXAMPLE, "docx"), "docx");
  for (const name of ["01-an-toan-dien.docx", "07-tim-su-co.docx"]) {
    assert.ok(readFileSync(join(out, name)).equals(readFileSync(join(again, name))), name);
  }
});

test("open findings are comments where the course asks for them, each on its words", () => {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  appendFileSync(join(course, "course.toml"), "\n[docx]\ncomments = true\n");
  const file = join(course, "lessons/01-an-toan-dien.en.md");
  const text = readFileSync(file, "utf8");
  const wrong = text.replace("larger than 30 mA", "larger than 70 mA").replace("## Summary", "<!-- songngu: ignore SN0101 -->\n\n## Summary");
  assert.notEqual(wrong, text);
  writeFileSync(file, `${wrong}\n\nThe voltage is 9876 V.\n\n\u0060\u0060\u0060\nx\n\u0060\u0060\u0060\n`);
  const made = join(outputs(course, "docx"), "docx/01-an-toan-dien.docx");
  const parts = unpack(made);
  const comments = readFileSync(join(parts, "word/comments.xml"), "utf8");
  const texts = [...comments.matchAll(/<w:comment w:id="(\d+)"[^]*?<\/w:comment>/g)].map(([all]) => all.replace(/<[^>]+>/g, "").trim());
  assert.ok(texts.some((text) => /ghi 70 \(SN0107\)/.test(text)), texts.join("\n"));
  const body = readFileSync(join(parts, "word/document.xml"), "utf8");
  for (const [id, text] of texts.entries()) {
    const range = body.match(new RegExp(`<w:commentRangeStart w:id="${id}"/>([^]*?)<w:commentRangeEnd w:id="${id}"/>[^]*?<w:commentReference w:id="${id}"/>`));
    assert.ok(range, text);
    if (text.includes("SN0107")) assert.match(range[1].replace(/<[^>]+>/g, ""), /larger than 70/);
  }
  assert.ok(printed(made).length > 3);
  assert.equal(seen(made).headings[0], "1 An toàn điện\nElectrical safety");
  assert.ok(!existsSync(join(unpack(join(out, "01-an-toan-dien.docx")), "word/comments.xml")));
});

test("code has its colours and is not spelled, units and spaces of formulas stay", () => {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  for (const lang of ["vi", "en"]) {
    appendFileSync(join(course, `lessons/01-an-toan-dien.${lang}.md`), "\n\n```python\nimport math  # điện áp\n```\n\n$$|Z| = 5\\ \\mathrm{k\\Omega}$$\n");
  }
  const made = join(outputs(course, "docx"), "docx/01-an-toan-dien.docx");
  const body = readFileSync(join(unpack(made), "word/document.xml"), "utf8");
  assert.match(body, /<w:rStyle w:val="CodeKeyword"\/><w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">import</);
  assert.match(body, /<w:rStyle w:val="CodeComment"\/>[^]{0,80}># điện áp</);
  assert.match(body, /<m:t xml:space="preserve">kΩ<\/m:t>/);
  assert.match(body, /<m:t xml:space="preserve">\u00A0<\/m:t>/);
  assert.match(body, /<m:begChr m:val="\|"\/>/);
  assert.deepEqual(seen(made).unknownStyles, []);
  // LibreOffice shows what it cannot read as an inverted question mark.
  assert.ok(!printed(made).flat().some((line) => line.includes("¿")));
});
