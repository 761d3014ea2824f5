// The player's parts that need no page: judging typed answers, the line that is remembered, marks and status.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";

import { here } from "./package.mjs";
import { faults } from "./strict12.mjs";

/** `songngu` of the scripts named. */
function load(...names) {
  const window = {};
  const context = vm.createContext({ window, btoa, atob, TextEncoder, TextDecoder, document: { documentElement: { dataset: {} } } });
  for (const name of names) vm.runInContext(readFileSync(join(here, "../../src/assets/scorm", `${name}.js`), "utf8"), context);
  return window.songngu;
}

const { answers } = load("answers");
const plain = (value) => JSON.parse(JSON.stringify(value));

test("numbers are read by the language shown", () => {
  const key = { low: 1495, high: 1505, unit: "V" };
  const read = (text, langs, own = key) => plain(answers.number(text, own, langs));
  assert.deepEqual(read("1.500", ["vi"]), { verdict: "correct", response: "1500", heard: 1500 });
  assert.deepEqual(read("1.500", ["en"]), { verdict: "wrong", response: "1.5", heard: 1.5 });
  assert.equal(read("1,500", ["en"]).verdict, "correct");
  assert.equal(read("1,500", ["vi", "en"]).verdict, "correct", "where both are shown either reading may be meant");
  for (const text of ["1500", " 1500 V ", "1 500 V", "1.500,0 V", "1,500.0 V", "1,5·10^3", "1.5e3", "15 x 10²", "1500."]) {
    assert.equal(read(text, ["vi"]).verdict, "correct", text);
  }
  assert.equal(read("0,500", ["en"], { low: 0.5, high: 0.5, unit: "" }).verdict, "correct", "no group begins with zero");
  assert.equal(read("−2,5", ["vi"], { low: -2.5, high: -2.5, unit: "" }).response, "-2.5");
  assert.equal(read("1,5 kV", ["vi"]).verdict, "unit");
  assert.equal(read("1500 v", ["vi"]).verdict, "unit", "letter case of units counts");
  assert.equal(read("3 V", ["vi"], { low: 3, high: 3, unit: "" }).verdict, "unread", "no unit was asked for");
  assert.equal(read("2,5 mm2", ["vi"], { low: 2.5, high: 2.5, unit: "mm²" }).verdict, "correct");
  for (const text of ["", "V", "1.2.3", "1,2,3.4.5"]) assert.equal(read(text, ["vi"]).verdict, "unread", text);
  assert.equal(read("0.0000001", ["en"], { low: 1e-7, high: 1e-7, unit: "" }).response, "0.0000001");
});

test("words are compared by sound and spelling, not by keyboard", () => {
  const accepted = ["công tắc tơ", "contactor", "hòa đồng bộ", "kỹ thuật"].map((text) => ({ text, exact: false }));
  const read = (text, list = accepted) => plain(answers.words(text, list));
  assert.deepEqual(read("Công tắc tơ"), { verdict: "correct", response: "Công tắc tơ", match: 0 });
  for (const text of ["công-tắc-tơ", "công  tắc\u00a0tơ.", "công tắc tơ".normalize("NFD"), "CONTACTOR", "hoà đồng bộ", "kĩ thuật"]) {
    assert.equal(read(text).verdict, "correct", text);
    assert.equal(read(text).bare, undefined, text);
  }
  assert.deepEqual(read("cong tac to"), { verdict: "correct", response: "cong tac to", match: 0, bare: true });
  assert.equal(read("công tac tơ").bare, true, "some marks may be missing");
  assert.equal(read("cổng tắc tơ").verdict, "wrong", "a wrong mark is another word");
  assert.equal(read("  ").verdict, "unread");
  const close = ["rơ le", "rò lẻ"].map((text) => ({ text, exact: false }));
  assert.equal(read("ro le", close).verdict, "marks", "which one was meant?");
  const unit = [{ text: "5 mA", exact: true }];
  assert.equal(read("5 mA", unit).verdict, "correct");
  assert.equal(read("5 MA", unit).verdict, "wrong");
});

const { memory, score } = load("memory", "score");

/** A course with one question of each kind. */
function course(more = {}) {
  const kinds = ["choice", "multiple", "true-false", "numeric", "fill-in"];
  const questions = kinds.map((kind, i) => ({
    id: `bai_q${i}`, key: `k_-${i}`, lesson: i % 2, kind, points: i === 1 ? 2 : 1, pattern: "a", accepted: ["cầu chì", "fuse"],
  }));
  return { id: "c", hash: "abc123", mastery: 70, textLimit: 32, questions, lessons: [{ key: "a" }, { key: "b" }], ...more };
}

function answered(own, correct) {
  const state = memory.blank();
  const responses = { choice: "b", multiple: "a,c", "true-false": "t", numeric: "-2.5", "fill-in": "cầu chỉ ế 😀" };
  own.questions.forEach((q) => state.answers.set(q.id, { correct, response: responses[q.kind], match: 1 }));
  return Object.assign(state, { show: "both", saves: 41, lesson: 1, row: 77, seen: new Set([1]) });
}

test("what is remembered comes back, in ASCII", () => {
  const own = course();
  for (const correct of [true, false]) {
    const line = memory.encode(own, answered(own, correct));
    assert.match(line, /^[\x20-\x7e]+$/);
    const back = memory.decode(own, line);
    assert.deepEqual([back.show, back.saves, back.lesson, back.row, [...back.seen]], ["both", 41, 1, 77, [1]]);
    const responses = own.questions.map((q) => back.answers.get(q.id).response);
    assert.deepEqual(responses, ["b", "a,c", "t", "-2.5", correct ? "fuse" : "cầu chỉ ế 😀"]);
  }
});

test("a changed course keeps the language and the answers, by question", () => {
  const old = course();
  const line = memory.encode(old, answered(old, true));
  const changed = course({ hash: "zzz999", questions: course().questions.slice(2) });
  const back = memory.decode(changed, line);
  assert.deepEqual([back.show, back.lesson, back.seen.size, back.answers.size], ["both", -1, 0, 3]);
  assert.equal(memory.decode(old, "nonsense"), null);
});

test("too long a memory loses typed text, never that a question was answered", () => {
  const questions = Array.from({ length: 300 }, (_, i) => ({ ...course().questions[4], id: `q${i}`, key: `k${String(i).padStart(3, "0")}` }));
  const own = course({ questions });
  const line = memory.encode(own, answered(own, false));
  assert.ok(line.length <= 4096, `${line.length}`);
  assert.equal(memory.decode(own, line).answers.size, 300);
});

test("the score waits for the last question, the status for the last lesson", () => {
  const own = course();
  const state = answered(own, true);
  assert.deepEqual([score.tally(own, state).score, score.status(own, state)], [100, "incomplete"]);
  state.seen.add(0);
  assert.equal(score.status(own, state), "passed");
  state.answers.set("bai_q1", { correct: false, response: "b" });
  assert.deepEqual([score.tally(own, state).score, score.status(own, state)], [66.67, "failed"]);
  state.answers.delete("bai_q0");
  assert.deepEqual([score.tally(own, state).score, score.status(own, state)], [null, "incomplete"]);
  const reading = course({ questions: [], mastery: null });
  assert.equal(score.status(reading, { ...memory.blank(), seen: new Set([0, 1]) }), "completed");
});

test("the checker of calls finds what the standard forbids", () => {
  const bad = (...calls) => faults([["LMSInitialize", ""], ...calls]).length;
  assert.equal(bad(["LMSSetValue", "cmi.core.lesson_status", "passed"]), 0);
  for (const call of [
    ["LMSSetValue", "cmi.core.lesson_status", "unknown"], ["LMSSetValue", "cmi.core.exit", "normal"],
    ["LMSSetValue", "cmi.core.session_time", "PT1M"], ["LMSSetValue", "cmi.core.score.raw", "101"],
    ["LMSSetValue", "cmi.core.score.raw", "1e1"], ["LMSSetValue", "cmi.interactions.1.id", "a"],
    ["LMSSetValue", "cmi.interactions.0.id", "câu 1"], ["LMSSetValue", "cmi.interactions.0.time", "9:05:00"],
    ["LMSSetValue", "cmi.suspend_data", "ế"], ["LMSSetValue", "cmi.suspend_data", "x".repeat(4097)],
    ["LMSGetValue", "cmi.core.exit"], ["LMSInitialize", ""], ["LMSCommit", "x"],
  ]) assert.ok(bad(call) > 0, call.join(" "));
  assert.ok(bad(["LMSFinish", ""], ["LMSCommit", ""]) > 0);
});
