// The machine formats of `check` and `terms` against their schemas: the official one of SARIF, ours of the JSON reports,
// what GitLab and JUnit's readers ask for. The example and the courses of tests/ui go through.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { program, root } from "./support.mjs";

const require = createRequire(import.meta.url);
const Ajv = require("ajv");
const ajv = new Ajv({ schemaId: "auto", allErrors: true });
// The schema of SARIF is written in draft 4, ours in draft 7.
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const ours = (name) => ajv.compile(JSON.parse(readFileSync(path.join(root, "docs/schema", name), "utf8")));

const example = path.join(root, "examples/dien-cong-nghiep");
/** @type {string[]} */
let courses, few;
let made;

before(() => {
  made = mkdtempSync(path.join(tmpdir(), "songngu-formats-"));
  courses = [example, path.join(root, "tests/report/course"), ...cases(path.join(root, "tests/ui"))];
  assert.ok(courses.length > 20, `only ${courses.length} courses`);
  // What a format says of one finding it says of all, so the plainer ones need not see every case.
  few = courses.filter((_, index) => index < 2 || index % 5 === 0);
});
after(() => rmSync(made, { recursive: true, force: true }));

/** The ui cases, each copied and given the manifest that the ui tests give it. */
function cases(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const source = path.join(entry.parentPath, entry.name);
    if (!entry.isDirectory() || !["lesson.vi.md", "lesson.en.md"].some((name) => existsSync(path.join(source, name)))) continue;
    const copy = path.join(made, path.relative(folder, source).replaceAll(path.sep, "-"));
    cpSync(source, copy, { recursive: true });
    if (!existsSync(path.join(copy, "course.toml"))) {
      const list = existsSync(path.join(copy, "glossary.csv")) ? '"glossary.csv"' : "";
      writeFileSync(path.join(copy, "course.toml"), `[course]
id = "ui"
title = { vi = "Thử", en = "Trial" }
source = "vi"
glossaries = [${list}]
[languages.vi]
path = "{lesson}.vi.md"
[languages.en]
path = "{lesson}.en.md"
`);
    }
    found.push(copy);
  }
  return found.sort();
}

function check(course, format, lang = "en") {
  const run = spawnSync(program, ["check", course, "--format", format, "--ui-lang", lang], { encoding: "utf8" });
  assert.ok(run.status === 0 || run.status === 1, `${course}: ${run.stderr}`);
  return run.stdout;
}

function assertValid(validate, value, what) {
  if (!validate(value)) assert.fail(`${what}: ${ajv.errorsText(validate.errors, { separator: "\n" })}`);
}

test("JSON is as its schema says, for every course", () => {
  const validate = ours("check-v1.json");
  let findings = 0;
  for (const course of courses) {
    const report = JSON.parse(check(course, "json", "vi"));
    assertValid(validate, report, course);
    findings += report.findings.length;
    const { errors, warnings, notes } = report.summary;
    assert.equal(errors + warnings + notes, report.findings.length, course);
  }
  assert.ok(findings > 40, `only ${findings} findings were looked at`);
  assert.equal(validate({ version: 1, findings: [{}], summary: {} }), false, "the schema can refuse");
});

test("terms are as their schemas say", () => {
  for (const [command, schema] of [["uses", "terms-uses-v1.json"], ["coverage", "terms-coverage-v1.json"]]) {
    const text = execFileSync(program, ["terms", command, example, "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 27 });
    assertValid(ours(schema), JSON.parse(text), command);
  }
});

test("SARIF is as OASIS says, for every course", () => {
  const validate = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
  for (const course of courses) {
    const log = JSON.parse(check(course, "sarif"));
    assertValid(validate, log, course);
    const [run] = log.runs;
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId, course);
      const { region, artifactLocation } = result.locations[0].physicalLocation;
      assert.ok(run.originalUriBaseIds[artifactLocation.uriBaseId], course);
      const order = [region.endLine - region.startLine, region.endColumn - region.startColumn];
      assert.ok(order[0] > 0 || (order[0] === 0 && order[1] >= 0), `${course}: a region ends after it starts`);
    }
    const prints = run.results.map((result) => result.partialFingerprints["songnguFinding/v1"]);
    assert.equal(new Set(prints).size, prints.length, `${course}: no two findings are taken for one`);
  }
});

test("GitLab's report has what the service reads", () => {
  const validate = ajv.compile({
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      properties: {
        description: { type: "string", minLength: 1, pattern: "^[^\\n]*$" },
        check_name: { type: "string", pattern: "^SN[0-9]{4}$" },
        fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: {
            path: { type: "string", pattern: "^[^/.]" },
            lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
          },
        },
      },
    },
  });
  for (const course of few) assertValid(validate, JSON.parse(check(course, "gitlab")), course);
});

test("JUnit's XML is well-formed and its counts are right", () => {
  const counted = [["tests", "testcase"], ["failures", "failure"], ["skipped", "skipped"]];
  const numbers = counted.map(([name, element]) => `/testsuites/@${name}, " ", sum(//testsuite/@${name}), " ", count(//${element})`);
  for (const course of few) {
    const xpath = `concat(${numbers.join(', ";", ')}, ";", count(//testsuite[not(testcase)]))`;
    const read = spawnSync("xmllint", ["--xpath", xpath, "-"], { input: check(course, "junit"), encoding: "utf8" });
    assert.equal(read.status, 0, `${course}: ${read.stderr}`);
    const groups = read.stdout.trim().split(";");
    assert.equal(groups.pop(), "0", `${course}: a suite without a test case says nothing`);
    for (const group of groups) assert.equal(new Set(group.split(" ")).size, 1, `${course}: ${read.stdout}`);
  }
});

test("GitHub's commands are one line each and end where they should", () => {
  const command = /^::(error|warning|notice) file=[^:,]+,line=\d+(,col=\d+)?,endLine=\d+(,endColumn=\d+)?,title=SN\d{4} [a-z0-9-]+::\S.*$/;
  for (const course of few) {
    for (const line of check(course, "github").split("\n").slice(0, -1)) assert.match(line, command, course);
  }
});
