// The player's parts that need no page: judging typed answers, the line that is remembered, marks and status.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";

import { here } from "./package.mjs";
import { faults } from "./strict12.mjs";
import { faults as faults2004 } from "./strict2004.mjs";

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

const { memory, score } = load("draw", "memory", "score");

/** A course with one question of each kind. */
function course(more = {}) {
  const kinds = ["choice", "multiple", "true-false", "numeric", "fill-in", "matching", "sequencing", "cloze"];
  const questions = kinds.map((kind, i) => ({
    id: `bai_q${i}`, key: `k_-${i}`, lesson: i % 2, kind, points: i === 1 ? 2 : 1, pattern: "a", accepted: ["cầu chì", "fuse"],
  }));
  return { id: "c", hash: "abc123", edition: "1.2", mastery: 70, completion: "both", terms: ["a", "b", "c", "d", "e", "f", "g"], textLimit: 32, questions, lessons: [{ key: "a" }, { key: "b" }], ...more };
}

function answered(own, credit) {
  const state = memory.blank();
  const responses = {
    choice: "b", multiple: "a,c", "true-false": "t", numeric: "-2.5", "fill-in": "cầu chỉ ế 😀",
    matching: "b-a", sequencing: "cab", cloze: "220\ncông tắc tơ\n\n",
  };
  own.questions.forEach((q) => state.answers.set(q.id, { credit, tries: 2, response: responses[q.kind], match: 1 }));
  const terms = new Map([[0, 1], [6, 3]]);
  return Object.assign(state, { show: "both", saves: 41, lesson: 1, row: 77, seen: new Set([1]), seed: "k3x9f2", terms });
}

test("what is remembered comes back, in ASCII", () => {
  const own = course();
  for (const credit of [1, 0, 1 / 3, 0.25]) {
    const line = memory.encode(own, answered(own, credit));
    assert.match(line, /^[\x20-\x7e]+$/);
    const back = memory.decode(own, line);
    assert.deepEqual([back.show, back.saves, back.lesson, back.row, [...back.seen]], ["both", 41, 1, 77, [1]]);
    assert.deepEqual([back.seed, plain([...back.terms])], ["k3x9f2", [[0, 1], [6, 3]]]);
    const answers = own.questions.map((q) => back.answers.get(q.id));
    assert.deepEqual(answers.map(({ response }) => response),
      ["b", "a,c", "t", "-2.5", credit === 1 ? "fuse" : "cầu chỉ ế 😀", "b-a", "cab", "220\ncông tắc tơ\n\n"]);
    assert.ok(answers.every((answer) => answer.credit === credit && answer.tries === 2));
  }
  const almost = answered(own, 0.999);
  assert.ok(memory.decode(own, memory.encode(own, almost)).answers.get("bai_q0").credit < 1, "almost right is not right");
});

test("a changed course keeps the language and the answers, by question", () => {
  const old = course();
  const line = memory.encode(old, answered(old, 1));
  const changed = course({ hash: "zzz999", questions: course().questions.slice(2) });
  const back = memory.decode(changed, line);
  assert.deepEqual([back.show, back.lesson, back.seen.size, back.answers.size, back.seed], ["both", -1, 0, 6, "k3x9f2"]);
  assert.equal(memory.decode(old, "nonsense"), null);
});

test("too long a memory loses typed text, never that a question was answered", () => {
  const questions = Array.from({ length: 300 }, (_, i) => ({ ...course().questions[4], id: `q${i}`, key: `k${String(i).padStart(3, "0")}` }));
  const own = course({ questions });
  const line = memory.encode(own, answered(own, 0));
  assert.ok(line.length <= 4096, `${line.length}`);
  const back = memory.decode(own, line);
  assert.deepEqual([back.answers.size, back.terms.size, back.seed], [300, 0, "k3x9f2"]);
});

test("every kind of answer is told in a form that Moodle takes, long numbers too", () => {
  const { dialects } = load("memory", "dialect");
  const patterns = {
    choice: "a", multiple: "a,c", "true-false": "f", numeric: "0.5:0.6:0.75", "fill-in": "cầu chì", matching: "ab",
    sequencing: "abc", cloze: "220\nfuse\n",
  };
  const state = answered(course(), 0.5);
  const questions = course().questions.map((q) => ({ ...q, pattern: patterns[q.kind] }));
  const long = { ...questions[3], id: "bai_long", pattern: "99000:100000:101000" };
  const typed = { ...questions[3], id: "bai_typed" };
  state.answers.set("bai_long", { credit: 1, tries: 1, response: "100000" });
  state.answers.set("bai_typed", { credit: 0, tries: 1, response: "-1000000.5" });
  const told = (edition, begin, set) => {
    const dialect = dialects[edition];
    const records = [...questions, long, typed].flatMap((q, n) => plain(dialect.record(n, { id: "c" }, q, state.answers.get(q.id), 61250)));
    return [[begin, ""], ...records.map(([name, value]) => [set, name, value])];
  };
  assert.deepEqual(faults(told("1.2", "LMSInitialize", "LMSSetValue")), []);
  const calls = told("2004", "Initialize", "SetValue");
  assert.deepEqual(faults2004(calls), []);
  const types = calls.filter(([, name]) => /type$/.test(name)).map(([, , value]) => value);
  assert.deepEqual(types.slice(3, 4).concat(types.slice(8)), ["numeric", "other", "other"]);
});

/** Completion, success and score of a state. */
const stand = (own, state) => [...Object.values(plain(score.status(own, state))), score.tally(own, state).score];

test("a gap that was filled in right comes back whole, however long its text", () => {
  const gaps = [["công tắc tơ ba pha có cuộn hút", "contactor"], [], []];
  const own = course({ textLimit: 6, questions: [{ ...course().questions[7], gaps }] });
  const state = memory.blank();
  const response = "công tắc tơ ba pha có cuộn hút\n-1234567.25\nc\n";
  state.answers.set(own.questions[0].id, { credit: 0.5, tries: 1, response, matches: [0, -1, -1] });
  assert.equal(memory.decode(own, memory.encode(own, state)).answers.get(own.questions[0].id).response, response);
});

test("the score waits for the last question, the status for the last lesson", () => {
  const own = course();
  const state = answered(own, 1);
  assert.deepEqual(stand(own, state), ["incomplete", "unknown", 100]);
  state.seen.add(0);
  assert.deepEqual(stand(own, state), ["completed", "passed", 100]);
  state.answers.set("bai_q1", { credit: 0, tries: 1, response: "b" });
  assert.deepEqual(stand(own, state), ["completed", "passed", 77.78]);
  state.answers.set("bai_q0", { credit: 0.25, tries: 1, response: "b" });
  assert.deepEqual(stand(own, state), ["completed", "failed", 69.44]);
  state.answers.delete("bai_q0");
  assert.deepEqual(stand(own, state), ["incomplete", "unknown", null]);
});

test("each completion rule has its own end", () => {
  const viewed = (own) => Object.assign(memory.blank(), { seen: new Set(own.lessons.keys()) });
  const reading = course({ questions: [], mastery: null });
  for (const completion of ["viewed", "passed", "both"]) {
    const own = { ...reading, completion };
    assert.deepEqual(stand(own, viewed(own)), ["completed", "unknown", null], completion);
  }
  const passed = course({ completion: "passed" });
  assert.deepEqual(stand(passed, answered(passed, 1)), ["completed", "passed", 100], "reading decides nothing");
  assert.deepEqual(stand(passed, answered(passed, 0)), ["incomplete", "failed", 0]);
  assert.deepEqual(stand(passed, viewed(passed)), ["incomplete", "unknown", null]);
  const rule = course({ completion: "viewed" });
  assert.deepEqual(stand(rule, viewed(rule)), ["completed", "unknown", null], "questions decide nothing");
  assert.deepEqual(stand(rule, answered(rule, 1)), ["incomplete", "unknown", 100]);
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
