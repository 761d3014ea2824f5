// Lesson plans: the form filled in, in the languages of the course, and forms of a school's own.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { folder, here, outputs } from "./package.mjs";
import { program } from "./support.mjs";

const EXAMPLE = join(here, "../../examples/dien-cong-nghiep");

/** A copy of the example with these lines at the end of its manifest. */
function copy(lines = "") {
  const course = join(folder(), "course");
  cpSync(EXAMPLE, course, { recursive: true });
  appendFileSync(join(course, "course.toml"), `\n${lines}\n`);
  return course;
}

/** Paragraphs and the last table's rows, by python-docx. */
function read(file) {
  return JSON.parse(execFileSync("python3", [join(here, "docx.py"), file], { encoding: "utf8" }));
}

test("a plan follows the form of its kind, with the lesson's minutes summed", () => {
  const out = join(outputs(EXAMPLE, "plan"), "plan");
  const { headings, procedure } = read(join(out, "01-an-toan-dien.docx"));
  assert.deepEqual(headings, [
    "1 TÊN BÀI: An toàn điện", "2 MỤC TIÊU CỦA BÀI", "2 ĐỒ DÙNG VÀ TRANG THIẾT BỊ DẠY HỌC", "2 HÌNH THỨC TỔ CHỨC DẠY HỌC",
    "2 I. ỔN ĐỊNH LỚP HỌC (thời gian: ........ phút)", "2 II. THỰC HIỆN BÀI HỌC", "2 III. RÚT KINH NGHIỆM TỔ CHỨC THỰC HIỆN",
  ]);
  assert.deepEqual(procedure[0], ["TT", "Nội dung", "Hoạt động của giáo viên", "Hoạt động của học sinh", "Thời gian (phút)"]);
  assert.deepEqual(procedure.slice(1).map((row) => row.at(-1)), ["15", "15", "170", "30", "10", "240"]);
  assert.match(procedure[3][1], /^Giải quyết vấn đề\n– Dòng điện đi qua cơ thể người/);
  assert.match(procedure[3][2], /^Giảng lý thuyết/);
});

test("English alone, and both", () => {
  const english = read(join(outputs(copy("[plan]\nlanguage = \"en\""), "plan"), "plan/01-an-toan-dien.docx"));
  assert.equal(english.headings[0], "1 LESSON: Electrical safety");
  assert.deepEqual(english.languages, ["en-GB"]);
  const both = read(join(outputs(copy("[plan]\nlanguage = \"both\""), "plan"), "plan/01-an-toan-dien.docx"));
  assert.ok(both.headings.includes("2 MỤC TIÊU CỦA BÀI / OBJECTIVES"), both.headings.join("; "));
  assert.equal(both.procedure[1][1], "Dẫn nhập\nLead-in");
});

test("a lesson without a plan gets its time shared out, and a note says so", () => {
  const course = copy();
  for (const lang of ["vi", "en"]) {
    const file = join(course, `lessons/01-an-toan-dien.${lang}.md`);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^plan:\n(?: .*\n)+/m, ""));
  }
  const out = folder();
  const run = spawnSync(program, ["build", course, "--to", "plan", "--out", out], { encoding: "utf8" });
  assert.match(run.stderr + run.stdout, / 1 note/);
  const { procedure } = read(join(out, "plan/01-an-toan-dien.docx"));
  const minutes = procedure.slice(1).map((row) => Number(row.at(-1)));
  assert.equal(minutes.at(-1), 240, "four hours of 60 minutes");
  assert.equal(minutes.slice(0, -1).reduce((a, b) => a + b), 240);
});

test("a school's own form takes the place of ours; ours lies beside the plans to begin with", () => {
  const course = copy();
  mkdirSync(join(course, "forms"));
  const ours = readFileSync(join(outputs(EXAMPLE, "plan"), "plan/forms/integrated.toml"), "utf8");
  writeFileSync(join(course, "forms/integrated.toml"), ours.replace("TRƯỞNG KHOA", "TỔ TRƯỞNG BỘ MÔN").replace("TÊN BÀI:", "BÀI HỌC:"));
  const { headings, tables } = read(join(outputs(course, "plan"), "plan/01-an-toan-dien.docx"));
  assert.equal(headings[0], "1 BÀI HỌC: An toàn điện");
  assert.match(tables.at(-1), /TỔ TRƯỞNG BỘ MÔN/);
});

test("the same plan to print: tagged, in the words of the form, minutes summed", () => {
  const out = join(outputs(copy("[plan]\nlanguage = \"both\""), "plan"), "plan");
  const file = join(out, "01-an-toan-dien.pdf");
  assert.match(readFileSync(file, "latin1"), /pdfuaid:part>1</);
  const words = execFileSync("pdftotext", [file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).normalize("NFC").replace(/\s+/g, " ");
  const parts = ["GIÁO ÁN SỐ: 1", "TÊN BÀI: An toàn điện LESSON: Electrical safety", "MỤC TIÊU CỦA BÀI / OBJECTIVES", "Dẫn nhập Lead-in", "240"];
  const places = parts.map((part) => words.indexOf(part));
  assert.ok(places.every((place, i) => place > (places[i - 1] ?? -1)), `${places} ${words.slice(0, 400)}`);
});
