// Packages that another tool makes, as `songngu verify` judges them: read to the end, and known for what they are.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { folder } from "./package.mjs";
import { program } from "./support.mjs";

const packager = createRequire(import.meta.url).resolve("simple-scorm-packager");
const page = `<!doctype html><title>Rơ le</title><script>
var old = parent.API, api = parent.API_1484_11;
if (api) { api.Initialize(""); onpagehide = () => api.Terminate(""); }
else { old.LMSInitialize(""); onpagehide = () => old.LMSFinish(""); }
</script>`;

/** A package of one page, made in a process of its own because the tool prints as it goes. @param {string} version */
function made(version) {
  const at = folder();
  mkdirSync(join(at, "page"));
  writeFileSync(join(at, "page/index.html"), page);
  const options = {
    version, organization: "School", title: "Relay", language: "vi", masteryScore: 80, startingPage: "index.html",
    source: join(at, "page"), package: { version: "1.0.0", zip: true, outputFolder: join(at, "out") },
  };
  const script = `require(${JSON.stringify(packager)})(${JSON.stringify(options)}, () => {})`;
  const run = spawnSync(process.execPath, ["-e", script], { cwd: at, encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const name = readdirSync(join(at, "out")).find((file) => file.endsWith(".zip"));
  return join(at, "out", String(name));
}

for (const [version, shown] of [["1.2", "SCORM 1.2"], ["2004 3rd Edition", "SCORM 2004 3rd Edition"], ["2004 4th Edition", "SCORM 2004 4th Edition"]]) {
  test(`a package of ${shown} is read and judged`, () => {
    const zip = made(version);
    const human = spawnSync(program, ["verify", zip, "--ui-lang", "en"], { encoding: "utf8" });
    assert.match(human.stderr, new RegExp(`${shown} · Relay · 1 SCO ·`));
    const json = JSON.parse(spawnSync(program, ["verify", zip, "--format", "json"], { encoding: "utf8" }).stdout);
    const found = json.findings.map((finding) => `${finding.code} ${finding.file}`);
    // It repeats <metadata> where the schema has none; nothing else is wrong that a platform could refuse.
    const known = /^SN08(14 imsmanifest\.xml|17 )/;
    assert.deepEqual(found.filter((line) => !known.test(line)), []);
    assert.equal(json.summary.errors, 0);
  });
}
