// Paper tests: versions that differ, answers that fit each, nothing of them on the sheets.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { folder, here, outputs } from "./package.mjs";

const text = (file) => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).normalize("NFC");

/** A course with these lines at the end of its manifest. */
function built(name, lines = "") {
  const course = join(folder(), "course");
  cpSync(join(here, name), course, { recursive: true });
  appendFileSync(join(course, "course.toml"), `\n${lines}\n`);
  return join(outputs(course, "test"), "test");
}

/** Each question's words and the letter of each option, of a sheet in one language. */
function questions(sheet) {
  return sheet.split(/(?=Question \d+)/).slice(1).map((part) => ({
    number: Number(/Question (\d+)/.exec(part)[1]),
    options: Object.fromEntries([...part.matchAll(/^\s*([A-H])\.\s+(.+?)\s*$/gm)].map((match) => [match[2], match[1]])),
    words: part,
  }));
}

test("versions ask the drawn questions in orders of their own, and the key fits each", () => {
  const out = built("courses/bank", "[test]\nversions = 4\nseed = 7\n[handout]\nlayout = \"stacked\"");
  assert.deepEqual(readdirSync(out).filter((name) => name.startsWith("01")), ["101", "102", "103", "104"].map((code) => `01-dung-cu-${code}.pdf`));
  const key = text(join(out, "teacher/01-dung-cu.pdf"));
  const rows = [...key.matchAll(/^\s*(\d)\s+([AB]|Đúng \/ True)\s+([AB]|Đúng \/ True)\s+([AB]|Đúng \/ True)\s+([AB]|Đúng \/ True)\s*$/gm)];
  assert.equal(rows.length, 3, key);
  const right = { "Voltmeter": /voltage/, "Ammeter": /current/, "Ohmmeter": /resistance/, "Wattmeter": /power/, "Frequency meter": /frequency/ };
  const seen = new Set();
  ["101", "102", "103", "104"].forEach((code, i) => {
    const sheet = text(join(out, `01-dung-cu-${code}.pdf`));
    assert.match(sheet, new RegExp(`Mã đề: ${code} / Test code: ${code}`));
    assert.doesNotMatch(sheet, /Đáp án|Answer/);
    const asked = questions(sheet);
    assert.deepEqual(asked.map((one) => one.number), [1, 2, 3], "two of the bank and the one outside it");
    seen.add(asked.map((one) => one.words.slice(0, 200)).join("|"));
    for (const one of asked) {
      const expected = Object.entries(right).find(([, word]) => word.test(one.words));
      const answer = rows[one.number - 1][i + 2];
      if (expected) assert.equal(answer, one.options[expected[0]], `${code}, question ${one.number}: ${one.words}`);
      else assert.match(answer, /Đúng/);
    }
  });
  assert.ok(seen.size > 1, "the versions differ");
});

test("a test in English is printed in English; the same seed gives the same sheets, another one others", () => {
  const one = built("courses/bank");
  const sheet = text(join(one, "02-tieng-anh-101.pdf"));
  assert.match(sheet, /Which instrument measures all three/);
  assert.doesNotMatch(sheet, /Dụng cụ nào/);
  const again = built("courses/bank");
  assert.ok(readFileSync(join(one, "01-dung-cu-101.pdf")).equals(readFileSync(join(again, "01-dung-cu-101.pdf"))));
  const other = built("courses/bank", "[test]\nseed = 99");
  const all = (out) => ["101", "102"].map((code) => text(join(out, `01-dung-cu-${code}.pdf`))).join();
  assert.notEqual(all(one), all(other));
});
