// Printed lessons: text, tags, answers apart, the page of each profile.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { folder, here, outputs } from "./package.mjs";
import { program } from "./support.mjs";

const EXAMPLE = join(here, "../../examples/dien-cong-nghiep");
let out;

before(() => {
  out = join(outputs(EXAMPLE, "pdf"), "pdf");
});

const read = (file, ...options) => execFileSync("pdftotext", [...options, file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const words = (file) => read(file).normalize("NFC").replace(/\s+/g, " ");
const info = (file) => Object.fromEntries(execFileSync("pdfinfo", [file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  .split("\n").map((line) => line.split(/:\s+/)).filter((parts) => parts.length > 1));

/** The example with these lines at the end of its manifest. */
function built(lines) {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  appendFileSync(join(course, "course.toml"), `\n${lines}\n`);
  return join(outputs(course, "pdf"), "pdf");
}

test("its text can be searched in both languages, in NFC, with nothing of a paragraph lost", () => {
  const text = words(join(out, "01-an-toan-dien.pdf"));
  assert.equal(text, text.normalize("NFC"));
  for (const lang of ["vi", "en"]) {
    const source = readFileSync(join(EXAMPLE, `lessons/01-an-toan-dien.${lang}.md`), "utf8").normalize("NFC");
    const body = source.replace(/^---[^]*?\n---\n/, "").replace(/^:::+ *(teacher|notes)[^]*?^:::+$/gm, "");
    const plain = body.split("\n").filter((line) => /^[\p{L}][^|[\]*`$~^:]{60,}$/u.test(line));
    assert.ok(plain.length > 3, lang);
    const known = new Set(text.match(/[\p{L}\d]+/gu));
    for (const word of plain.join(" ").match(/[\p{L}\d]{2,}/gu)) {
      // English words may be broken at the end of a line.
      assert.ok(known.has(word) || lang === "en" || /\d/.test(word), `${lang}: ${word}`);
    }
  }
});

test("documents are tagged, PDF/UA-1, with title and language", () => {
  for (const name of readdirSync(out).filter((name) => name.endsWith(".pdf"))) {
    const file = join(out, name);
    assert.equal(info(file).Tagged, "yes", name);
    const bytes = readFileSync(file, "latin1");
    assert.match(bytes, /pdfuaid:part>1</, name);
    assert.match(bytes, /\/Lang ?\(vi\)/, name);
    assert.match(bytes, /\/Outlines/, name);
  }
  assert.equal(info(join(out, "01-an-toan-dien.pdf")).Title, "An toàn điện");
});

test("answers are in the teacher's document alone", () => {
  for (const name of readdirSync(join(out, "teacher"))) {
    assert.match(words(join(out, "teacher", name)), /Đáp án \/ Answer key/, name);
    assert.doesNotMatch(words(join(out, name)), /Đáp án|Answer key/, name);
  }
  assert.match(words(join(out, "teacher/01-an-toan-dien.pdf")), /2\. B/);
});

test("terms stand in Vietnamese order with their pages", () => {
  const text = words(join(out, "01-an-toan-dien.pdf"));
  const list = text.slice(text.lastIndexOf("Thuật ngữ trong bài"));
  const order = ["điện giật", "động cơ điện", "ép tim", "mạch điện", "tải – load"].map((term) => list.indexOf(term));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  assert.ok(order.every((place) => place > 0), list.slice(0, 400));
  assert.match(list, /tải – load \S+ \d/);
});

test("by the decree two columns lie across; a5 and stacked are what they say", () => {
  const decree = built("[page]\nprofile = \"nd30\"");
  assert.match(info(join(decree, "07-tim-su-co.pdf"))["Page size"], /841\.\d+ x 595\.\d+/);
  const second = read(join(decree, "07-tim-su-co.pdf"), "-f", "2", "-l", "2").trim().split("\n")[0];
  assert.equal(second, "2");
  assert.notEqual(read(join(decree, "07-tim-su-co.pdf"), "-l", "1").trim().split("\n")[0], "1");
  const small = built("[page]\nprofile = \"a5\"\n[handout]\nlayout = \"stacked\"");
  assert.match(info(join(small, "07-tim-su-co.pdf"))["Page size"], /419\.\d+ x 595\.\d+/);
});

test("the same lesson gives the same bytes", () => {
  const again = join(outputs(EXAMPLE, "pdf"), "pdf");
  for (const name of ["01-an-toan-dien.pdf", "teacher/03-khi-cu-dien.pdf"]) {
    assert.ok(readFileSync(join(out, name)).equals(readFileSync(join(again, name))), name);
  }
});

test("the course as a book: cover, contents, lessons by parts, all terms with their pages; answers apart", () => {
  const folder = join(outputs(EXAMPLE, "book"), "book");
  const [file, key] = ["dien-cong-nghiep.pdf", "teacher/dien-cong-nghiep.pdf"].map((name) => join(folder, name));
  assert.match(readFileSync(file, "latin1"), /pdfuaid:part>1</);
  assert.equal(info(file).Title, "Điện công nghiệp");
  const pages = read(file, "-layout").normalize("NFC").replaceAll("\u2060", "").split("\f");
  assert.match(pages[0], /Điện công nghiệp\s+Industrial electrical practice\s+MĐ 19/);
  assert.doesNotMatch(pages[0], /\d\/\d/);
  // A line of the contents leads to the page where that lesson begins.
  const contents = pages.slice(1, 4).join("\n");
  assert.match(contents, /Mục lục \/ Contents/);
  for (const [title, first] of [["Electrical safety", /An toàn điện/], ["Fault finding", /Tìm và khắc phục sự cố/], ["Bảng thuật ngữ / Glossary", /Bảng thuật ngữ \/ Glossary/]]) {
    const number = Number(contents.match(new RegExp(`${title}[ .]+(\\d+)`))?.[1]);
    assert.match(pages[number - 1], first, `${title}: ${number}`);
  }
  const part = pages.findIndex((page) => page.includes("Switching devices and motors") && page.includes("Bài"));
  assert.ok(part > 4, String(part));
  // A term of several lessons names a page of each.
  const terms = pages.slice(-5).join("\n");
  assert.match(terms, /ampe kìm – clamp meter .+?(\d+, )+\d+/);
  assert.doesNotMatch(pages.join("\n"), /Đáp án|Answer key/);
  assert.match(words(key), /Electrical safety.*Đáp án \/ Answer key.*Fault finding.*Đáp án \/ Answer key/);
});

test("a font that the course brings; the decree's page upright has smaller type", () => {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  mkdirSync(join(course, "fonts"));
  const sans = execFileSync("fc-match", ["-f", "%{file}", "Liberation Sans:style=Regular"], { encoding: "utf8" });
  assert.match(sans, /LiberationSans-Regular/);
  // Under a name that no machine has, so that it can come from the folder only.
  const wide = (text) => Buffer.from(text, "utf16le").swap16().toString("latin1");
  const renamed = readFileSync(sans, "latin1").replaceAll(wide("Liberation"), wide("ChuTruong1")).replaceAll("Liberation", "ChuTruong1");
  writeFileSync(join(course, "fonts/truong.ttf"), renamed, "latin1");
  appendFileSync(join(course, "course.toml"), "\n[page]\nprofile = \"nd30\"\norientation = \"portrait\"\nfont = \"ChuTruong1 Sans\"\n");
  const file = join(outputs(course, "pdf"), "pdf/01-an-toan-dien.pdf");
  assert.match(info(file)["Page size"], /595\.\d+ x 841/);
  assert.match(execFileSync("pdffonts", [file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }), /ChuTruong1/);
});

test("slides as PDF: a page a slide, tagged, both languages, no answers and no notes", () => {
  const [deck, made] = ["deck", "deck-pdf"].map((kind) => join(outputs(EXAMPLE, kind), kind));
  for (const name of readdirSync(made)) {
    const file = join(made, name);
    assert.match(readFileSync(file, "latin1"), /pdfuaid:part>1</, name);
    const slides = readFileSync(join(deck, name.replace(".pdf", ".html")), "utf8").match(/<section class="slide /g).length;
    assert.equal(Number(info(file).Pages), slides, name);
    assert.match(info(file)["Page size"], /(960|959\.99\d*) x 540/);
    assert.doesNotMatch(words(file), /Đáp án|Answer:/, name);
  }
  const text = words(join(made, "01-an-toan-dien.pdf"));
  assert.match(text, /Câu 2 \/ Question 2.*A\. 10 A B\. 30 mA C\. 300 mA/);
  assert.match(text, /Electricity has no smell/);
});

test("a character that no font has is told once, at its place; a font of the course cures it", () => {
  const course = folder();
  mkdirSync(join(course, "fonts"));
  writeFileSync(join(course, "course.toml"), "[course]\nid = \"a\"\ntitle = \"A\"\n[languages.vi]\npath = \"{lesson}.vi.md\"\n[languages.en]\npath = \"{lesson}.en.md\"\n");
  writeFileSync(join(course, "1.vi.md"), "# Bài\n\nQuân bài \u{1F0A1} này.\n");
  writeFileSync(join(course, "1.en.md"), "# Lesson\n\nThis card \u{1F0A1}.\n");
  const build = () => {
    const { stdout, stderr } = spawnSync(program, ["build", course, "--to", "pdf,book", "--out", join(course, "out")], { encoding: "utf8" });
    return stdout + stderr;
  };
  const said = build();
  assert.equal(said.match(/SN0907\]/g).length, 1, said);
  assert.match(said, /1\.vi\.md:3:10/);
  const dejavu = execFileSync("fc-match", ["-f", "%{file}", "DejaVu Sans:style=Book"], { encoding: "utf8" });
  assert.match(dejavu, /DejaVuSans\.ttf/);
  cpSync(dejavu, join(course, "fonts/DejaVuSans.ttf"));
  assert.doesNotMatch(build(), /SN0907/);
});
